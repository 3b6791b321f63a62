#pragma once
#include "features/complaints/complaints.hpp"
#include "features/fairs/fairs.hpp"
#include "features/sanctions/sanction_life.hpp"
#include "platform/web/paging.hpp"

// The JSON of sanctions. Member names are the wire names; types carry the limits.
namespace sx::sanctions {

// warning: told, nothing more. suspension: nothing is published, and what was is hidden. exclusion:
// from one fair (notice N1, eight (4)). blacklist: from everything, at every fair (N3, 30).
enum class SanctionKind { warning, suspension, exclusion, blacklist };
BOOST_DESCRIBE_ENUM(SanctionKind, warning, suspension, exclusion, blacklist)

enum class SanctionCause { complaint, review };
BOOST_DESCRIBE_ENUM(SanctionCause, complaint, review)

struct Sanction;
using SanctionId = Id<Sanction>;
using SanctionText = Text<1, 500>;

struct SanctionKey {
    SanctionId id;
};
BOOST_DESCRIBE_STRUCT(SanctionKey, (), (id))

// What its employer reads, too.
struct SanctionFacts : SanctionKey {
    SanctionKind kind{};
    SanctionCause cause{};
    std::optional<fairs::FairId> fair_id;  // of an exclusion
    SanctionText reason;
    SanctionState state{};
    Instant starts_at;
    std::optional<Instant> ends_at;    // absent: until it is lifted
    std::int64_t closed_postings = 0;  // that it took down
    std::optional<SanctionText> appeal, appeal_answer;
    std::optional<Instant> appealed_at, appeal_decided_at;
    std::optional<SanctionText> lifting_reason;
    std::optional<Instant> lifted_at;
};
BOOST_DESCRIBE_STRUCT(
    SanctionFacts, (SanctionKey),
    (kind, cause, fair_id, reason, state, starts_at, ends_at, closed_postings, appeal,
     appeal_answer, appealed_at, appeal_decided_at, lifting_reason, lifted_at))

// The record.
struct Sanction : SanctionFacts {
    access::OrganisationId organisation_id;
    std::string organisation_name;
    std::optional<complaints::ComplaintId> complaint_id;
    std::int64_t told_seekers = 0;  // who had applied to what it took down
    access::AccountId imposed_by;
    std::optional<access::AccountId> appeal_decided_by, lifted_by;
};
BOOST_DESCRIBE_STRUCT(
    Sanction, (SanctionFacts),
    (organisation_id, organisation_name, complaint_id, told_seekers, imposed_by, appeal_decided_by,
     lifted_by))

struct StaffSanction : Sanction {
    std::optional<std::string> fair_title, imposed_by_name, lifted_by_name;
    bool may_lift = false;
    bool may_decide_appeal = false;  // it waits, and somebody else imposed it
};
BOOST_DESCRIBE_STRUCT(
    StaffSanction, (Sanction),
    (fair_title, imposed_by_name, lifted_by_name, may_lift, may_decide_appeal))

struct StaffSanctionPage {
    std::vector<StaffSanction> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(StaffSanctionPage, (), (items, next_cursor, total))

struct MySanction : SanctionFacts {
    std::optional<std::string> fair_title;
    bool may_appeal = false;
};
BOOST_DESCRIBE_STRUCT(MySanction, (SanctionFacts), (fair_title, may_appeal))

struct MySanctionPage {
    std::vector<MySanction> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(MySanctionPage, (), (items, next_cursor, total))

}  // namespace sx::sanctions
