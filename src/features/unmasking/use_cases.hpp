#pragma once
#include "features/unmasking/messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint. The three that unmask refuse with
// invalid_fields, unmasked_enough_today and nothing_to_unmask; what they show is recorded in the
// same transaction.
namespace sx::unmasking {

Result<Unmasked> unmask_account(web::Call const&, UnmaskAccount const&);
// Only for whoever has claimed it and while it waits; else refuses with unmasking_needs_claim.
Result<Unmasked> unmask_complaint(web::Call const&, UnmaskComplaint const&);
Result<Unmasked> unmask_seeker(web::Call const&, UnmaskSeeker const&);

Result<OwnUnmaskings> list_own(web::Call const&, ListUnmaskings const&);

}  // namespace sx::unmasking
