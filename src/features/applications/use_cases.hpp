#pragma once
#include "features/applications/detail_messages.hpp"

// What can be done here, one function for each endpoint.
namespace sx::applications {

Result<ApplicationSummary> submit(web::Call const&, SubmitApplication const&);
Result<ApplicationSummary> take_step(web::Call const&, TakeApplicationStep const&);
// Each is moved by itself: one that cannot be moved does not hold up the others.
Result<ApplicationOutcomes> take_steps(web::Call const&, TakeApplicationSteps const&);
Result<ApplicationDetail> show(web::Call const&, ApplicationRef const&);
Result<OwnApplicationPage> list_own(web::Call const&, ListOwnApplications const&);
Result<ReceivedApplicationPage> list_received(web::Call const&, ListReceivedApplications const&);

}  // namespace sx::applications
