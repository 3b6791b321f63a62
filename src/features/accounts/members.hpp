#pragma once
#include <vector>
#include "platform/access/grants.hpp"

// Who belongs together: the members of an employer's organisation, or the staff of the venue.
namespace sx::accounts {

// Of the caller's; a member of staff who is organiser and reviewer counts as organiser. Refuses
// with no_organisation_yet.
Result<std::vector<access::Grant>> members_around(store::Transaction&, access::Caller const&);
// The caller's, none for the staff.
access::OrganisationId organisation_of(access::Caller const&);
// An employer's bare hat gets its organisation; else there is one hat more.
void put_on_new(store::Transaction&, World&, access::Caller const& hat, access::Standing);
// Whoever came in another way no longer asks to join.
void take_back_request(
    store::Transaction&, World&, access::AccountId const&, access::OrganisationId const&);
// Refuses with owners_only.
Result<> may_keep_members(store::Transaction&, access::Caller const&);

}  // namespace sx::accounts
