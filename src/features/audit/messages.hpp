#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/instant.hpp"
#include "platform/base/text.hpp"
#include "platform/events/events.hpp"
#include "platform/web/paging.hpp"

// The JSON of the audit.
namespace sx::audit {

// Whether it was done, or somebody was turned away.
enum class AuditResult { done, refused };
BOOST_DESCRIBE_ENUM(AuditResult, done, refused)

using AuditKind = Text<1, 60>;     // an event's type
using AuditSubject = Text<1, 80>;  // an id
using TypedSignInName = Text<1, 200>;

struct AuditFilter {
    std::optional<access::AccountId> by;  // who did it
    std::optional<TypedSignInName> name;  // by whom or on whom, as they sign in
    std::optional<AuditKind> kind;
    std::optional<AuditSubject> subject;  // on whom or what, also whose data was shown
    std::optional<Instant> from, until;   // until is not in it
    std::optional<AuditResult> result;
};
BOOST_DESCRIBE_STRUCT(AuditFilter, (), (by, name, kind, subject, from, until, result))

struct ListAuditEntries : AuditFilter {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListAuditEntries, (AuditFilter), (cursor, limit))

struct AuditEntry {
    std::int64_t sequence = 0;  // its number in the chain
    Instant at;
    std::string kind;
    AuditResult result{};
    std::optional<access::AccountId> account_id;  // absent: the venue itself, or a visitor
    std::optional<std::string> account_name;      // as others see it
    std::optional<access::Role> role;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<std::string> network;  // 203.0.113.0/24
    std::string subject;
    std::optional<std::string> subject_name;  // of an account, as others see it
    std::int64_t people = 0;                  // whose personal data was shown
    std::string facts;                        // the event's own, as JSON
};
BOOST_DESCRIBE_STRUCT(
    AuditEntry, (),
    (sequence, at, kind, result, account_id, account_name, role, organisation_id, network, subject,
     subject_name, people, facts))

struct AuditEntries {
    std::vector<AuditEntry> items;  // newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AuditEntries, (), (items, next_cursor))

struct AuditStanding {
    std::int64_t events = 0;    // sealed
    std::int64_t unsealed = 0;  // announced, not numbered yet
    std::int64_t checkpoints = 0;
    std::optional<Instant> signed_at;  // of the newest
    std::optional<std::int64_t> signed_event;
    std::optional<std::string> key_id;
};
BOOST_DESCRIBE_STRUCT(
    AuditStanding, (), (events, unsealed, checkpoints, signed_at, signed_event, key_id))

}  // namespace sx::audit
