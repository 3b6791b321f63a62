#pragma once
#include "features/organisations/mark_life.hpp"
#include "features/organisations/messages.hpp"

// What an employer says of its standing; everybody sees it once staff have confirmed it.
namespace sx::organisations {

// 专精特新 · 小巨人 · 重点企业 · 白名单
enum class MarkKind { specialised, little_giant, key_enterprise, whitelisted };
BOOST_DESCRIBE_ENUM(MarkKind, specialised, little_giant, key_enterprise, whitelisted)

// Also the record.
struct OrganisationMark {
    Id<OrganisationMark> id;
    OrganisationId organisation_id;
    MarkKind kind{};
    Text<1, 500> evidence;  // e.g. which list, of which year, under which number
    MarkState state{};
    std::optional<Remark> remark;  // of the last decision, for its members
    Instant claimed_at;
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationMark, (),
    (id, organisation_id, kind, evidence, state, remark, claimed_at, decided_at))

struct ClaimMark {
    MarkKind kind{};
    Text<1, 500> evidence;
};
BOOST_DESCRIBE_STRUCT(ClaimMark, (), (kind, evidence))

struct MarkRef {
    Id<OrganisationMark> mark_id;
};
BOOST_DESCRIBE_STRUCT(MarkRef, (), (mark_id))

struct OrganisationMarks {
    std::vector<OrganisationMark> items;
};
BOOST_DESCRIBE_STRUCT(OrganisationMarks, (), (items))

struct DecideMark {
    Id<OrganisationMark> mark_id;
    Decision decision{};  // a mark is not returned
    std::optional<Remark> remark;
};
BOOST_DESCRIBE_STRUCT(DecideMark, (), (mark_id, decision, remark))

}  // namespace sx::organisations
