#pragma once
#include "features/complaints/desk_messages.hpp"
#include "platform/web/call.hpp"

namespace sx::complaints {

// It goes to the desk once more; where a university asks for that, to somebody else.
void wait_again(
    web::Call const&, Complaint const&, std::optional<review::ReviewRemark> const& escalation);

}  // namespace sx::complaints
