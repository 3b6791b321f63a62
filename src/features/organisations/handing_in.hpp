#pragma once
#include "features/organisations/own_messages.hpp"
#include "platform/web/call.hpp"

namespace sx::organisations {

// Inserts it and says so.
void add(store::Transaction&, World&, Organisation const&);
// What is decided on, as JSON.
std::string reviewed_facts(Organisation const&);
// From now on it waits at the desk of the reviewers.
void hand_in(web::Call const&, Organisation const&);
// Refuses with credit_code_taken when others were handed in with its code.
Result<> still_free(store::Transaction&, Organisation const&);

// It counts as verified again, if it did not.
void end_overdue(store::Transaction&, World&, Organisation const&);

// The organisation becomes what was planned, and the plan is done with.
void merge(store::Transaction&, Organisation&, OrganisationChange const&);
// The plan is given up; a scan of its own goes with it.
void drop(store::Transaction&, Organisation const&, OrganisationChange const&);

// Refuses with licence_not_found.
Result<web::Download> shown_licence(
    store::Transaction&, LicenceScan const&, OwnLicenceRef const& asked);

}  // namespace sx::organisations
