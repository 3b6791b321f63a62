#pragma once
#include "features/sanctions/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::sanctions {

// What a sanction does through the other features, and what of it is undone when it is over. What
// was taken down stays down. Bringing about fills in what it came to.
void bring_about(web::Call const&, Sanction&);
// After it has left the active ones. `by`: nobody signed in is the venue itself.
void undo(store::Transaction&, World&, Sanction const&, access::Caller const& by);

}  // namespace sx::sanctions
