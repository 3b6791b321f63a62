#pragma once
#include "features/postings/change_messages.hpp"
#include "features/postings/check_messages.hpp"
#include "features/postings/draft_messages.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/repeat_messages.hpp"
#include "features/postings/review_messages.hpp"
#include "features/postings/settings.hpp"
#include "features/postings/version_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the face.
namespace sx::postings {

// Employers, each on its own.
Result<PostingRecord> draft(web::Call const&, PostingForm const&);
Result<PostingRecord> edit(web::Call const&, EditedPosting const&);
Result<PostingRecord> copy(web::Call const&, PostingRef const&);  // a new draft
Result<PostingRecord> take_step(web::Call const&, StepPosting const&);
Result<SteppedPostings> step_many(web::Call const&, StepPostings const&);  // all or none
Result<ChangedPostings> preview_changes(web::Call const&, ChangePostings const&);
Result<ChangedPostings> change_many(web::Call const&, ChangePostings const&);  // all or none
Result<Repeats> repeats(web::Call const&, PostingRef const&);
Result<PostingVersions> versions(web::Call const&, PostingRef const&);
Result<PostingRecord> show_own(web::Call const&, PostingRef const&);

// Staff.
Result<Repeats> reviewed_repeats(web::Call const&, PostingRef const&);
Result<PostingVersions> reviewed_versions(web::Call const&, PostingRef const&);

// Organisers.
Result<WordingChecks> list_wording_checks(web::Call const&, web::Nothing const&);
// Refuses with wording_check_runs.
Result<WordingCheck> check_wordings(web::Call const&, web::Nothing const&);

// Administrators.
Result<PostingSettings> show_settings(web::Call const&, web::Nothing const&);
Result<PostingSettings> change_settings(web::Call const&, PostingSettings const&);

}  // namespace sx::postings
