#pragma once
#include "app/demo/stage.hpp"
#include "features/fairs/fairs.hpp"
#include "platform/jobs/works.hpp"
#include "platform/web/endpoint.hpp"

// What happens in a venue beside the use cases that the story knows by name.
namespace sx::app::demo {

// What an endpoint answers somebody's browser.
web::Answer answered(Stage&, access::Caller const& by, web::Endpoints, web::Request const& request);

// What has to be read in the fair before one applies there is.
void read_first(Stage&, store::Transaction&, access::Caller const& seeker, fairs::FairId const&);

// Somebody asks for a long work to be stopped.
void stop(Stage&, access::Caller const& by, jobs::Work const&);
// The venue takes all works of this kind to their ends.
void run_works(Stage&, access::Caller const& by, jobs::LongWork&);

}  // namespace sx::app::demo
