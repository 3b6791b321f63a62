#pragma once
#include "features/moderation/desk_messages.hpp"
#include "features/moderation/spot_messages.hpp"

// Pure rules of the desk.
namespace sx::moderation {

// In which whoever decided may take it back, before it counts.
inline constexpr std::chrono::seconds second_thoughts{10};

// Whether the claim still keeps others away.
bool holds(ReviewItem const&, Instant now);
// Only who holds the claim decides; one that ran out is good until somebody else takes the item.
// Refuses with review_item_decided, claimed_by_another or claim_first.
Result<> check_claim(ReviewItem const&, access::AccountId const&, Instant now);

// Whether such a decision on it still takes another person. An appeal has had one already.
bool needs_second_look(ReviewItem const&, Decision, review::SecondLook);
// Once against each refusal by the desk, not against what an appeal came to.
bool may_appeal(ReviewItem const& last);

// Whether the lot falls on what was approved; `lot` is any number, each as likely.
bool is_drawn(std::uint32_t lot, std::int64_t percent);
// Refuses with spot_check_done or spot_check_of_own, and with invalid_fields what is wrong without
// saying why.
Result<> check_finding(SpotCheck const&, FindSpotCheck const&, access::AccountId const& by);

// Refuses with invalid_fields: join requests, marks, pictures and complaints are not returned;
// whoever is not approved is told why; who is approved gets no remarks at fields; a complaint is
// answered either way.
Result<> check_verdict(DecideReviewItem const&, ReviewQueue);
// The remark, or the remarks at the fields in one sentence.
std::optional<ReviewRemark> remark_of(DecideReviewItem const&);

Result<> check_rules(ChangeRules const&);  // a day that ends before it begins
Result<> check_reason(NewReason const&);   // nobody is told why they are approved

// The lower one of the two in the middle; nothing of nothing.
std::optional<std::int64_t> median(std::vector<std::int64_t>);
Instant start_of_day(Instant now);   // in Shanghai
Instant start_of_week(Instant now);  // the day of it is a Monday

}  // namespace sx::moderation
