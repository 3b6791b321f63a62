#pragma once
#include "features/sanctions/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::sanctions {

StaffSanction shown_to_staff(web::Call const&, Sanction const&);
MySanction shown_to_employer(web::Call const&, Sanction const&);

}  // namespace sx::sanctions
