#pragma once
#include "features/moderation/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::moderation {

Result<ReviewItem> find_item(store::Transaction&, ReviewItemId const&);
// As who asks sees them.
std::vector<ReviewItemView> shown(web::Call const&, std::vector<ReviewItem> const&);
ReviewItemView shown(web::Call const&, ReviewItem const&);
// The last time that the caller's organisation handed it in.
Result<ReviewItem> find_own(web::Call const&, OwnReviewRef const&);
// With what is decided on, what changed and the decisions before.
Result<ReviewDetail> detail(web::Call const&, ReviewItem const&);

}  // namespace sx::moderation
