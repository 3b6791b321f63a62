#pragma once
#include "features/moderation/events.hpp"
#include "features/notifications/notifications.hpp"
#include "platform/jobs/works.hpp"

// The review desk (审核台): one place where staff decide on what was handed in.
namespace sx::moderation {

// The long work behind "approve these".
jobs::LongWork& bulk_approval();

// What an appeal means for people.
notifications::Tellers tellers();
web::Endpoints endpoints();

}  // namespace sx::moderation
