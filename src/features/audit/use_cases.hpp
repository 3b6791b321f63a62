#pragma once
#include "features/audit/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::audit {

// Newest first. What was asked for is announced, so that who looks is seen, too. Refuses a name
// that nobody signs in with: account_not_found.
Result<AuditEntries> list_entries(web::Call const&, ListAuditEntries const&);
Result<AuditStanding> show_standing(web::Call const&, web::Nothing const&);

}  // namespace sx::audit
