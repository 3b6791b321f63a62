#pragma once
#include "features/moderation/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::moderation {

struct Verdict {
    Decision decision{};
    std::optional<ReviewRemark> remark{};
};
// Has the feature that owns it carry the decision out, and announces it. Refuses with what the
// feature refuses.
Result<> carry_out(web::Call const&, ReviewItem const&, Verdict const&);

}  // namespace sx::moderation
