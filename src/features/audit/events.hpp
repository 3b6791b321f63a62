#pragma once
#include "features/audit/messages.hpp"

// What other features may learn. An event's members and name never change; a new meaning is a new
// event.
namespace sx::audit {

// Somebody looked into the audit; the subject is their account. A name that was typed stands here
// as the account that it is of.
struct AuditSearched {
    static constexpr std::string_view type = "audit_searched";
    std::optional<std::string> by, about, kind, subject;
    std::optional<Instant> from, until;
    std::optional<AuditResult> result;
    std::int64_t found = 0;  // on this page
};
BOOST_DESCRIBE_STRUCT(AuditSearched, (), (by, about, kind, subject, from, until, result, found))

}  // namespace sx::audit
