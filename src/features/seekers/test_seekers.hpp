#pragma once
#include "features/seekers/use_cases.hpp"
#include "platform/web/test_desk.hpp"

namespace sx::seekers {

// As much of a resume as an application needs; an invented person.
inline SaveResume a_resume() {
    SaveResume resume;
    resume.full_name = web::text<Text<1, 40>>("林知夏");
    resume.phone = web::text<Phone>("13800001234");
    resume.email = web::text<Email>("zhixia@example.com");
    resume.education = codes::Education::bachelor;
    return resume;
}

// A new seeker who has saved that resume.
inline access::Caller seeker_with_resume(web::TestDesk& desk) {
    auto const seeker = desk.seeker();
    REQUIRE(desk.write(seeker, &save_resume, a_resume()));
    return seeker;
}

}  // namespace sx::seekers
