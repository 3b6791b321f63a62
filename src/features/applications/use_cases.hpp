#pragma once
#include "features/applications/candidate_messages.hpp"
#include "features/applications/detail_messages.hpp"
#include "features/applications/disclosure_messages.hpp"
#include "features/applications/download_messages.hpp"
#include "features/applications/limit_messages.hpp"

// What can be done here, one function for each endpoint.
namespace sx::applications {

Result<ApplicationSummary> submit(web::Call const&, SubmitApplication const&);
Result<OwnApplicationPage> list_own(web::Call const&, ListOwnApplications const&);
// To its seeker; an employer opens it.
Result<ApplicationDetail> show(web::Call const&, ApplicationRef const&);
Result<ApplicationSummary> take_step(web::Call const&, TakeApplicationStep const&);
// Each is moved by itself: one that cannot be moved does not hold up the others.
Result<ApplicationOutcomes> take_steps(web::Call const&, TakeApplicationSteps const&);
Result<DeclineReasonList> list_decline_reasons(web::Call const&, web::Nothing const&);

Result<CandidatePage> list_candidates(web::Call const&, ListCandidates const&);
Result<CandidateCounts> count_candidates(web::Call const&, CountCandidates const&);
// Looking is a step: who was new is viewed from now on. Recorded, and shown to the seeker.
Result<OpenedApplication> open(web::Call const&, ApplicationRef const&);
Result<ApplicationOutcomes> assign(web::Call const&, AssignApplications const&);
Result<ApplicationNote> write_note(web::Call const&, WriteNote const&);
Result<web::Nothing> remove_note(web::Call const&, NoteRef const&);

// Recorded, and shown to each seeker. Whoever was new is viewed from now on.
Result<ResumeDownloadStarted> download_resumes(web::Call const&, DownloadResumes const&);
Result<web::Download> fetch_download(web::Call const&, ResumeDownloadRef const&);

// Of the resume as it was sent. Refuse with sent_file_not_found what it does not have, or the
// employer may not see (any more), and the photo with resume_not_opened before the member reads it.
Result<web::Download> show_photo(web::Call const&, ApplicationRef const&);
// Recorded, and shown to the seeker, as a download of the resume is.
Result<ResumeDownloadStarted> download_attachment(web::Call const&, ApplicationRef const&);
Result<web::Download> fetch_attachment(web::Call const&, ResumeDownloadRef const&);

// Which employers have seen the own resume, and when.
Result<DisclosurePage> list_disclosures(web::Call const&, ListDisclosures const&);

Result<StageLimitList> list_limits(web::Call const&, web::Nothing const&);
Result<StageLimit> save_limit(web::Call const&, StageLimit const&);
Result<UnansweredPage> list_unanswered(web::Call const&, ListUnanswered const&);
Result<UnansweredEmployer> remind_now(web::Call const&, RemindEmployer const&);

}  // namespace sx::applications
