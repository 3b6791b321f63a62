#pragma once
#include "features/organisations/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::organisations {

// From now on it waits at the desk of the reviewers.
void hand_in(web::Call const&, Organisation const&);

}  // namespace sx::organisations
