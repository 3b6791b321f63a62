#pragma once
#include "features/complaints/desk_messages.hpp"
#include "platform/web/call.hpp"

namespace sx::complaints {

// It goes to the desk once more.
void wait_again(web::Call const&, Complaint const&);

}  // namespace sx::complaints
