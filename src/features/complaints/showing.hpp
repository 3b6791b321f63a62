#pragma once
#include "features/complaints/desk_messages.hpp"
#include "platform/web/call.hpp"

namespace sx::complaints {

OwnComplaint shown_to_complainant(store::Transaction&, Complaint const&);
HeardComplaint shown_to_employer(Complaint const&);
DeskComplaint shown_at_desk(web::Call const&, Complaint const&);

}  // namespace sx::complaints
