#pragma once
#include "features/postings/draft_messages.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/review_messages.hpp"
#include "platform/jobs/works.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the face.
namespace sx::postings {

// Employers, each on its own.
Result<PostingRecord> draft(web::Call const&, PostingForm const&);
Result<PostingRecord> edit(web::Call const&, EditedPosting const&);
Result<PostingRecord> copy(web::Call const&, PostingRef const&);  // a new draft
Result<PostingRecord> take_step(web::Call const&, StepPosting const&);
Result<PostingRecord> show_own(web::Call const&, PostingRef const&);
Result<PostingRecordPage> list_own(web::Call const&, ListOwnPostings const&);

// Staff.
Result<PostingRecordPage> list_reviewed(web::Call const&, ListReviewedPostings const&);
Result<PostingRecord> show_reviewed(web::Call const&, PostingRef const&);
Result<PostingRecord> decide(web::Call const&, DecidePosting const&);
// Each is decided by itself: one that cannot be decided does not hold up the others.
Result<PostingOutcomes> decide_many(web::Call const&, DecidePostings const&);
Result<jobs::Work> approve_all(web::Call const&, ApprovePostings const&);
Result<PostingRecord> take_down(web::Call const&, TakeDownPosting const&);

}  // namespace sx::postings
