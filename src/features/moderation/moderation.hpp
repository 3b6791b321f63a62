#pragma once
#include "features/moderation/events.hpp"
#include "platform/jobs/works.hpp"

// The review desk (审核台): one place where staff decide on what was handed in.
namespace sx::moderation {

// The long work behind "approve these".
jobs::LongWork& bulk_approval();

web::Endpoints endpoints();

}  // namespace sx::moderation
