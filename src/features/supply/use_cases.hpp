#pragma once
#include "features/supply/supply.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::supply {

// Employers. One's open postings with what came of the approaches for them.
Result<SupplyNeeds> list_needs(web::Call const&, web::Nothing const&);
// Whom to ask for these postings; who is shown is recorded. Refuses with
// organisation_not_approved, posting_not_found or posting_closed.
Result<SupplyPlan> show_plan(recommendations::Ready&, web::OutsideCall const&, PlanSupply const&);
// Refuses with organisation_not_approved, posting_not_found, posting_closed, and as may_approach()
// does.
Result<SentApproach> approach(recommendations::Ready&, web::Call const&, ApproachPerson const&);
Result<SentApproachPage> list_sent(web::Call const&, ListSentApproaches const&);

// Seekers, each their own.
Result<ReceivedApproachPage> list_received(web::Call const&, ListReceivedApproaches const&);
Result<SeenApproaches> see(web::Call const&, SeeApproaches const&);
// Refuses with approach_not_found, or approach_not_in_that_state.
Result<ReceivedApproach> decline(web::Call const&, DeclineApproach const&);
Result<ApproachWish> show_wish(web::Call const&, web::Nothing const&);
Result<ApproachWish> set_wish(web::Call const&, ApproachWish const&);

// Organisers.
Result<SupplySettings> show_settings(web::Call const&, web::Nothing const&);
Result<SupplySettings> change_settings(web::Call const&, SupplySettings const&);

}  // namespace sx::supply
