#pragma once
#include "features/moderation/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::moderation {

// What was decided, in the words of the one who did.
struct Verdict {
    Decision decision{};
    std::optional<ReviewRemark> remark{};
};
// Has the feature that owns it carry the decision out, and announces it. Refuses with what the
// feature refuses.
Result<> carry_out(web::Call const&, ReviewItem const&, Verdict const&);
// As carry_out, unless it takes a second person: then it becomes the opinion of the first one.
Result<> bring_about(web::Call const&, ReviewItem, Verdict const&);
// Refuses now what bring_about would refuse; else it counts later, unless it is taken back.
Result<> hold(web::Call const&, ReviewItem, Verdict const&);

}  // namespace sx::moderation
