#pragma once
#include "features/moderation/bulk_messages.hpp"
#include "features/moderation/desk_messages.hpp"
#include "features/moderation/handing_over_messages.hpp"
#include "features/moderation/spot_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::moderation {

Result<ReviewItemPage> list(web::Call const&, ListReviewItems const&);
Result<ReviewDetail> show(web::Call const&, ReviewItemRef const&);
Result<OwnReview> show_own(web::Call const&, OwnReviewRef const&);
Result<OwnReview> appeal(web::Call const&, AppealReview const&);

Result<ReviewDetail> next(web::Call const&, NextReviewItem const&);
Result<ReviewDetail> claim(web::Call const&, ReviewItemRef const&);
Result<ReviewItemView> release(web::Call const&, ReviewItemRef const&);
Result<ReviewDetail> decide(web::Call const&, DecideReviewItem const&);
Result<ReviewDetail> undo(web::Call const&, ReviewItemRef const&);
Result<ReviewColleagues> list_colleagues(web::Call const&, web::Nothing const&);
Result<ReviewItemView> hand_over(web::Call const&, HandOverReviewItem const&);
Result<ReviewItemView> prioritise(web::Call const&, PrioritiseReviewItem const&);
Result<ReviewItemView> reopen(web::Call const&, ReopenReviewItem const&);  // gives the new item

Result<Bulk> start_bulk(web::Call const&, StartBulk const&);
Result<ReviewDetail> look_at_sample(web::Call const&, SampleRef const&);
Result<jobs::Work> approve_bulk(web::Call const&, BulkRef const&);
Result<Bulk> release_bulk(web::Call const&, BulkRef const&);

Result<QueueStandings> list_queues(web::Call const&, web::Nothing const&);
Result<review::ReviewRules> change_rules(web::Call const&, ChangeRules const&);
Result<Reasons> list_reasons(web::Call const&, web::Nothing const&);
Result<Reason> add_reason(web::Call const&, NewReason const&);
Result<Reason> edit_reason(web::Call const&, EditedReason const&);
Result<Reason> remove_reason(web::Call const&, ReasonRef const&);
Result<SpotCheckPage> list_spot_checks(web::Call const&, ListSpotChecks const&);
Result<SpotCheckView> find_spot_check(web::Call const&, FindSpotCheck const&);
Result<ReviewFigures> figures(web::Call const&, web::Nothing const&);

}  // namespace sx::moderation
