#pragma once
#include "features/seekers/messages.hpp"
#include "platform/web/call.hpp"

// How the use cases of this feature find the caller's resumes and keep them.
namespace sx::seekers {

MyResume with_advice(Resume const&, Language);
// Not in the table yet: version 0.
Resume first_resume(web::Call const&);
Resume default_or_first(web::Call const&);
// The first resume is there before it is saved. Refuses with resume_not_found.
Result<Resume> own_resume(web::Call const&, ResumeId const&);
// It holds the files that came and lets go of those that went.
void hold_files(
    store::Transaction&, ResumeId const&, ResumeFiles const& before, ResumeFiles const& after);
// One more version of it, in the table and announced.
void keep(web::Call const&, Resume&);

}  // namespace sx::seekers
