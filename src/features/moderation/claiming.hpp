#pragma once
#include "features/moderation/records.hpp"
#include "platform/web/call.hpp"

namespace sx::moderation {

// The claim that who asks has from now on in this queue.
records::Claim claim_of(web::Call const&, ReviewQueue);
void give_back(ReviewItem&);

}  // namespace sx::moderation
