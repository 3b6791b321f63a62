#include "features/supply/export_columns.hpp"
#include "features/supply/use_cases.hpp"
#include "platform/web/outside.hpp"
#include "platform/web/served.hpp"

namespace sx::supply {

using access::employers, access::organisers, access::seekers;
using web::act, web::get, web::put;

web::Endpoints endpoints(recommendations::Ready& ready) {
    return {
        get<&list_needs>(
            "/my/supply-needs", employers,
            "List one's open postings, and what came of asking people for them"),
        exports::exported<&list_needs>(
            "/my/supply-needs/table", employers,
            "Take one's open postings, and what came of asking people for them, as a table",
            need_columns()),
        web::outside<&show_plan>(
            {web::Method::get, 200, "/my/supply-plan", employers,
             "Look at whom one might ask for some of one's open postings"},
            ready),
        web::post_from<&approach>(
            ready, "/my/postings/{posting_id}/approaches", employers,
            "Ask somebody who may be found to apply to a posting of one's own"),
        get<&list_sent>(
            "/my/sent-approaches", employers, "List whom one has asked, and what came of it"),
        exports::exported<&list_sent>(
            "/my/sent-approaches/table", employers, "Take whom one has asked as a table",
            sent_columns()),
        get<&list_received>("/my/approaches", seekers, "List the employers that ask one to apply"),
        exports::exported<&list_received>(
            "/my/approaches/table", seekers, "Take the employers that ask one to apply as a table",
            received_columns()),
        act<&see>("/my/approaches/seen", seekers, "Say which of them one has looked at"),
        act<&decline>("/my/approaches/{approach_id}/decline", seekers, "Say no to an employer"),
        get<&show_wish>("/my/approach-wish", seekers, "Whether employers may ask one to apply"),
        put<&set_wish>(
            "/my/approach-wish", seekers, "Let employers ask one to apply, or not any more"),
        get<&show_settings>(
            "/supply-settings", organisers, "Look at how many people employers may ask"),
        put<&change_settings>(
            "/supply-settings", organisers, "Change how many people employers may ask"),
    };
}

}  // namespace sx::supply
