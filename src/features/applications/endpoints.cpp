#include <utility>
#include "features/applications/applications.hpp"
#include "features/applications/export_columns.hpp"
#include "features/applications/use_cases.hpp"

namespace sx::applications {
namespace {

web::Endpoint of_candidates(web::Endpoint endpoint) {
    return web::discreet(std::move(endpoint), {"q"});  // what a candidate is called
}

}  // namespace

web::Endpoints endpoints() {
    using access::both_sides, access::employers, access::organisers, access::seekers;
    return {
        web::post<&submit>(
            "/applications", seekers, "Apply to a published posting with the resume as it is now"),
        web::get<&list_own>("/my/applications", seekers, "List the own applications, newest first"),
        exports::exported<&list_own>(
            "/my/applications/table", seekers, "Take the own applications as a table",
            own_columns()),
        web::get<&list_disclosures>(
            "/my/disclosures", seekers, "List who has seen the own resume, the latest first"),
        exports::exported<&list_disclosures>(
            "/my/disclosures/table", seekers, "Take who has seen the own resume as a table",
            disclosure_columns()),
        web::get<&show>(
            "/applications/{application_id}", seekers,
            "Look at an own application with its resume and history"),
        web::act<&take_step>(
            "/applications/{application_id}/steps", both_sides,
            "Move an application to its next stage"),
        web::act<&take_steps>(
            "/applications/steps", employers, "Move many applications, each by itself"),
        web::get<&list_decline_reasons>(
            "/decline-reasons", employers, "List the reasons to decline and what a seeker reads"),
        of_candidates(web::get<&list_candidates>(
            "/my/candidates", employers, "List who has applied, as the board shows them")),
        of_candidates(exports::exported<&list_candidates>(
            "/my/candidates/table", employers, "Take who has applied as a table",
            candidate_columns())),
        of_candidates(web::get<&count_candidates>(
            "/my/candidates/counts", employers,
            "Count who has applied, in each stage, and what may be filtered by")),
        web::act<&open>(
            "/applications/{application_id}/open", employers,
            "Open a candidate's resume, with the members' notes, as its seeker is shown"),
        web::act<&assign>(
            "/applications/assign", employers, "Give applications to a member to look after"),
        web::post<&write_note>(
            "/applications/{application_id}/notes", employers,
            "Write a note that only members of the employer see"),
        web::remove<&remove_note>(
            "/applications/{application_id}/notes/{note_id}", employers, "Remove an own note"),
        web::post<&download_resumes>(
            "/resume-downloads", employers, "Take resumes of applications away as one PDF"),
        web::download<&fetch_download>(
            "/resume-downloads/{download_id}/paper", employers,
            "Fetch the PDF, within a day, as the member who asked for it"),
        web::download<&show_photo>(
            "/applications/{application_id}/photo", both_sides,
            "Look at the photo of the resume that was sent"),
        web::post<&download_attachment>(
            "/applications/{application_id}/attachment-downloads", employers,
            "Take the attachment of the resume that was sent"),
        web::download<&fetch_attachment>(
            "/resume-downloads/{download_id}/attachment", employers,
            "Fetch the attachment, within a day, as the member who asked for it"),
        web::get<&list_limits>(
            "/application-limits", access::signed_in, "See how long each stage may last"),
        web::put<&save_limit>(
            "/application-limits/{stage}", organisers, "Set how long a stage may last"),
        web::get<&list_unanswered>(
            "/unanswered", organisers, "List employers who owe answers, most first"),
        exports::exported<&list_unanswered>(
            "/unanswered/table", organisers, "Take the employers who owe answers as a table",
            unanswered_columns()),
        web::act<&remind_now>(
            "/organisations/{organisation_id}/remind", organisers,
            "Remind an employer of unanswered applications, once a day"),
    };
}

}  // namespace sx::applications
