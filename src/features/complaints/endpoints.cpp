#include "features/complaints/complaints.hpp"
#include "features/complaints/export_columns.hpp"
#include "features/complaints/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::complaints {

using access::anyone, access::employers, access::seekers, access::signed_in, access::staff,
    access::universities;
using web::act, web::get;

web::Endpoints endpoints(Desk& desk) {
    return {
        web::outside<&submit>(
            {web::Method::post, 201, "/complaints", anyone,
             "Complain about a posting or an employer"},
            desk),
        act<&follow_up>(
            "/complaints/follow-up", anyone,
            "Look at one's complaint with the code of its receipt"),
        web::discreet(
            web::upload<&add_evidence>(
                "/complaints/evidence", anyone,
                "Send in a file for one's complaint, with the code of its receipt"),
            {"code", "name"}),
        get<&list_own>("/my/complaints", signed_in, "List the complaints made with one's account"),
        exports::exported<&list_own>(
            "/my/complaints/table", signed_in,
            "Take the complaints made with one's account as a table", own_columns()),
        act<&tell_own_university>(
            "/my/complaints/{complaint_id}/university", seekers,
            "Let one's university know of one's complaint"),
        get<&list_of_university>(
            "/university/complaints", universities,
            "List one's university's complaints and those that its graduates passed on"),
        exports::exported<&list_of_university>(
            "/university/complaints/table", universities,
            "Take the complaints of one's university and its graduates as a table",
            university_columns()),
        get<&show_to_university>(
            "/university/complaints/{complaint_id}", universities,
            "Look at a complaint of one's university or of a graduate"),
        act<&escalate>(
            "/university/complaints/{complaint_id}/escalation", universities,
            "Ask for somebody else to decide on a complaint"),
        get<&list_heard>(
            "/my/heard-complaints", employers,
            "List the complaints about which staff ask one's organisation"),
        exports::exported<&list_heard>(
            "/my/heard-complaints/table", employers,
            "Take the complaints about which staff ask one's organisation as a table",
            heard_columns()),
        act<&reply>(
            "/my/heard-complaints/{complaint_id}/reply", employers,
            "Answer staff about a complaint"),
        get<&show>("/review/complaints/{complaint_id}", staff, "Look at a complaint"),
        web::download<&download_evidence>(
            "/review/complaints/{complaint_id}/evidence/{file_id}", staff,
            "Look at what was sent in with a complaint"),
        act<&hear_employer>(
            "/review/complaints/{complaint_id}/hearing", staff,
            "Ask the employer about a complaint"),
        act<&hide_posting>(
            "/review/complaints/{complaint_id}/hiding", staff,
            "Hide the posting until the complaint is decided"),
    };
}

}  // namespace sx::complaints
