#include "features/applications/applications.hpp"
#include "features/applications/use_cases.hpp"

namespace sx::applications {

web::Endpoints endpoints() {
    return {
        web::post<&submit>(
            "/applications", access::seekers,
            "Apply to a published posting with the resume as it is now"),
        web::get<&list_own>(
            "/my/applications", access::seekers, "List the own applications, newest first"),
        web::get<&show>(
            "/applications/{application_id}", access::both_sides,
            "Look at an application with its resume and history"),
        web::act<&take_step>(
            "/applications/{application_id}/steps", access::both_sides,
            "Move an application to its next stage"),
        web::act<&take_steps>(
            "/applications/steps", access::employers, "Move many applications, each by itself"),
        web::get<&list_received>(
            "/postings/{posting_id}/applications", access::employers,
            "List a posting's applications, oldest first, with the number in each stage"),
    };
}

}  // namespace sx::applications
