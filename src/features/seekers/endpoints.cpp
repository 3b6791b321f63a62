#include "features/seekers/export_columns.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"

namespace sx::seekers {

using access::seekers;

web::Endpoints endpoints() {
    return {
        web::get<&show_resume>("/my/resume", seekers, "Look at one's default resume"),
        web::put<&save_resume>("/my/resume", seekers, "Save one's default resume as a whole"),
        web::get<&list_resumes>("/my/resumes", seekers, "List one's resumes"),
        exports::exported<&list_resumes>(
            "/my/resumes/table", seekers, "Take which resumes one has as a table",
            resume_columns()),
        web::post<&copy_resume>("/my/resumes", seekers, "Make another resume from one's own"),
        web::get<&show_one_resume>(
            "/my/resumes/{resume_id}", seekers, "Look at one of one's resumes"),
        web::put<&name_resume>("/my/resumes/{resume_id}/name", seekers, "Name a resume"),
        web::act<&make_default>(
            "/my/resumes/{resume_id}/default", seekers, "Make a resume the default one"),
        web::remove<&remove_resume>("/my/resumes/{resume_id}", seekers, "Delete a resume"),
        web::act<&save_sections>(
            "/my/resumes/{resume_id}/sections", seekers, "Save sections of a resume"),
        web::put<&set_photo>(
            "/my/resumes/{resume_id}/photo", seekers, "Set or remove a resume's photo"),
        web::download<&download_photo>(
            "/my/resumes/{resume_id}/photo", seekers, "Download a resume's photo"),
        web::put<&set_attachment>(
            "/my/resumes/{resume_id}/attachment", seekers, "Set or remove a resume's attachment"),
        web::download<&download_attachment>(
            "/my/resumes/{resume_id}/attachment", seekers, "Download a resume's attachment"),
        web::download<&print_resume>(
            "/my/resumes/{resume_id}/paper", seekers, "Download a resume as A4 PDF"),
        web::get<&list_words>(
            "/resume-words", access::signed_in, "List words that a resume may offer"),
        web::get<&show_privacy>("/my/privacy", seekers, "Look at who may see one"),
        web::put<&set_visibility>("/my/privacy/visibility", seekers, "Choose who may see one"),
        web::put<&block_employer>(
            "/my/privacy/blocked-employers/{organisation_id}", seekers,
            "Keep an employer from ever seeing one"),
        web::remove<&unblock_employer>(
            "/my/privacy/blocked-employers/{organisation_id}", seekers, "Lift a block"),
        web::get<&list_saved>("/my/saved-postings", seekers, "List the postings one has saved"),
        exports::exported<&list_saved>(
            "/my/saved-postings/table", seekers, "Take one's saved postings as a table",
            saved_columns()),
        web::put<&save_posting>("/my/saved-postings/{posting_id}", seekers, "Save a posting"),
        web::remove<&unsave_posting>(
            "/my/saved-postings/{posting_id}", seekers, "Take a posting off one's saved ones"),
    };
}

}  // namespace sx::seekers
