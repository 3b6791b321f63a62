#pragma once
#include "features/moderation/events.hpp"
#include "features/notifications/notifications.hpp"
#include "platform/jobs/works.hpp"

// The review desk (审核台): one place where staff decide on what was handed in.
namespace sx::moderation {

// The long work behind "approve these".
jobs::LongWork& bulk_approval();

// Decisions that nobody took back in time begin to count. Recurring.
bool has_decisions_due(store::Transaction&, World&);
void carry_out_held(store::Transaction&, World&);

// What an appeal, or a colleague who hands over, means for people.
notifications::Tellers tellers();
web::Endpoints endpoints();

}  // namespace sx::moderation
