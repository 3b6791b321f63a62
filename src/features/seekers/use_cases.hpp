#pragma once
#include "features/seekers/privacy_messages.hpp"
#include "features/seekers/saved_messages.hpp"
#include "features/seekers/section_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::seekers {

// The default resume; before the first save an empty one, version 0.
Result<MyResume> show_resume(web::Call const&, web::Nothing const&);
Result<MyResume> show_one_resume(web::Call const&, ResumeRef const&);
// Replaces the default one as a whole. Refuses with changed_meanwhile when another version was
// edited.
Result<MyResume> save_resume(web::Call const&, SaveResume const&);
// Refuses with changed_meanwhile, and the section as its field, when another version was edited.
Result<MyResume> save_sections(web::Call const&, SaveSections const&);

// Refuses with photo_not_square or photo_has_metadata what the client did not prepare.
Result<MyResume> set_photo(web::Call const&, SetResumeFile const&);
Result<MyResume> set_attachment(web::Call const&, SetResumeFile const&);
// Refuse with file_not_found when there is none.
Result<web::Download> download_photo(web::Call const&, ResumeRef const&);
Result<web::Download> download_attachment(web::Call const&, ResumeRef const&);
Result<web::Download> print_resume(web::Call const&, ResumeRef const&);

Result<ResumeList> list_resumes(web::Call const&, web::Nothing const&);
Result<ResumeSummary> copy_resume(web::Call const&, CopyResume const&);
Result<ResumeSummary> name_resume(web::Call const&, NameResume const&);
Result<ResumeSummary> make_default(web::Call const&, ResumeRef const&);
// Refuses with resume_is_default: another one has to take its place first.
Result<ResumeList> remove_resume(web::Call const&, ResumeRef const&);
ResumeWords const& resume_words();  // data/resume/words.tsv
Result<ResumeWords> list_words(web::Call const&, web::Nothing const&);

Result<MyPrivacy> show_privacy(web::Call const&, web::Nothing const&);
Result<MyPrivacy> set_visibility(web::Call const&, SetVisibility const&);
Result<MyPrivacy> block_employer(web::Call const&, BlockEmployer const&);
Result<MyPrivacy> unblock_employer(web::Call const&, BlockEmployer const&);

Result<SavedPage> list_saved(web::Call const&, ListSaved const&);
// Saving twice is saving once.
Result<SavedPosting> save_posting(web::Call const&, postings::PostingRef const&);
Result<web::Nothing> unsave_posting(web::Call const&, postings::PostingRef const&);

}  // namespace sx::seekers
