#include "features/fairs/export_columns.hpp"
#include "features/fairs/fairs.hpp"
#include "features/fairs/use_cases.hpp"

namespace sx::fairs {
namespace {

// Notices, and who is on duty.
web::Endpoints telling() {
    using namespace access;
    return {
        web::post<&add_duty>(
            "/fairs/{fair_id}/duties", organisers, "Put somebody on duty for some hours"),
        web::remove<&remove_duty>("/duties/{duty_id}", organisers, "Take somebody off duty"),
        web::get<&list_duties>("/fairs/{fair_id}/duties", staff, "List who is on duty when"),
        exports::exported<&list_duties>(
            "/fairs/{fair_id}/duties/table", staff, "Take who is on duty when as a table",
            duty_columns()),
        web::post<&add_employer_duty>(
            "/participations/{participation_id}/duties", employers,
            "Say who of one's organisation is on duty at a fair, and when"),
        web::get<&list_own_duties>(
            "/participations/{participation_id}/duties", employers,
            "List who of one's organisation is on duty at a fair"),
        exports::exported<&list_own_duties>(
            "/participations/{participation_id}/duties/table", employers,
            "Take who of one's organisation is on duty at a fair as a table", own_duty_columns()),
        web::remove<&remove_employer_duty>(
            "/employer-duties/{duty_id}", employers,
            "Take somebody of one's organisation off duty"),
        web::get<&list_employer_duties>(
            "/fairs/{fair_id}/employer-duties", staff,
            "List whom employers have on duty at a fair"),
        exports::exported<&list_employer_duties>(
            "/fairs/{fair_id}/employer-duties/table", staff,
            "Take whom employers have on duty at a fair as a table", employer_duty_columns()),
        web::get<&show_duties>(
            "/employers/{organisation_id}/duties", anyone,
            "Look at whom an employer has on duty at fairs"),
        web::get<&list_notices>(
            "/fairs/{fair_id}/notices", anyone, "List a fair's notices, pinned ones apart"),
        web::get<&show_notice>("/fair-notices/{notice_id}", anyone, "Read a notice"),
        web::post<&draft_notice>("/fairs/{fair_id}/notices", organisers, "Draft a notice"),
        web::put<&edit_notice>(
            "/fair-notices/{notice_id}", organisers,
            "Change a notice; a must-read is then to be confirmed anew"),
        web::act<&move_notice>(
            "/fair-notices/{notice_id}/steps", organisers,
            "Publish, pin, unpin or withdraw a notice"),
        web::get<&review_notices>(
            "/review/fairs/{fair_id}/notices", staff,
            "List a fair's notices in every state with how many have confirmed them"),
        exports::exported<&review_notices>(
            "/review/fairs/{fair_id}/notices/table", staff,
            "Take a fair's notices, with how many have confirmed them, as a table",
            notice_columns()),
        web::get<&review_notice>(
            "/review/fair-notices/{notice_id}", staff, "Look at a notice in whatever state"),
        web::get<&list_versions>(
            "/fair-notices/{notice_id}/versions", staff, "List what a notice has said"),
        exports::exported<&list_versions>(
            "/fair-notices/{notice_id}/versions/table", staff,
            "Take what a notice has said as a table", notice_version_columns()),
        web::get<&list_must_reads>(
            "/my/fairs/{fair_id}/must-reads", seekers,
            "List what is to be read before applying in a fair"),
        web::act<&confirm_reading>(
            "/fair-notices/{notice_id}/confirm", seekers, "Confirm to have read a must-read"),
    };
}

}  // namespace

web::Endpoints endpoints() {
    using namespace access;
    web::Endpoints all{
        web::get<&list>("/fairs", anyone, "List announced, open and closed fairs, newest first"),
        exports::exported<&list>(
            "/fairs/table", anyone, "Take announced, open and closed fairs as a table",
            public_fair_columns()),
        web::get<&show>("/fairs/{fair_id}", anyone, "Look at a fair"),
        web::download<&show_banner>("/fairs/{fair_id}/banner", anyone, "Look at a fair's picture"),
        web::post<&create>("/fairs", organisers, "Draft a fair with its stages"),
        web::put<&edit>("/fairs/{fair_id}", organisers, "Change a fair that is not archived"),
        web::act<&move>(
            "/fairs/{fair_id}/steps", organisers, "Announce, open, close or archive a fair"),
        web::act<&end_stage>(
            "/fairs/{fair_id}/stages/{position}/end", organisers,
            "End a stage that runs, whatever was planned"),
        web::post<&copy>(
            "/fairs/{fair_id}/copies", organisers,
            "Draft a fair from an earlier one, its dates moved and its decisions left behind"),
        web::get<&review>("/review/fairs", staff, "List all fairs with what waits in them"),
        exports::exported<&review>(
            "/review/fairs/table", staff, "Take all fairs as a table", fair_columns()),
        web::get<&review_one>(
            "/review/fairs/{fair_id}", staff, "Look at a fair with what its next step needs"),
        web::get<&show_outline>(
            "/review/fairs/{fair_id}/outline", organisers,
            "Look at a fair as the outline of a series"),
        web::get<&list_series>("/series", anyone, "List the series of fairs, newest first"),
        exports::exported<&list_series>(
            "/review/series/table", organisers, "Take the series of fairs as a table",
            series_columns()),
        web::get<&show_series>("/series/{series_id}", anyone, "Look at a series"),
        web::post<&create_series>("/series", organisers, "Found a series with its outline"),
        web::put<&edit_series>("/series/{series_id}", organisers, "Change a series"),
        web::get<&review_series>(
            "/review/series/{series_id}", organisers,
            "Look at a series with its editions and the next one that is due"),
        web::post<&draft_edition>(
            "/series/{series_id}/editions", organisers, "Draft the series' next fair"),
        web::get<&list_employers>(
            "/fairs/{fair_id}/employers", anyone, "List the employers that take part in a fair"),
        exports::exported<&list_employers>(
            "/fairs/{fair_id}/employers/table", anyone,
            "Take the employers that take part in a fair as a table", fair_employer_columns()),
        web::post<&request_participation>(
            "/fairs/{fair_id}/participations", employers,
            "Ask to take part in a fair, for the first time or again"),
        web::get<&list_own_participations>(
            "/my/participations", employers, "List the own organisation's participations"),
        web::act<&withdraw_participation>(
            "/participations/{participation_id}/withdraw", employers,
            "Withdraw from a fair, or take the request back"),
        web::get<&list_participations>(
            "/participations", staff, "List participations, oldest request first"),
        exports::exported<&list_own_participations>(
            "/my/participations/table", employers, "Take one's participations as a table",
            own_participation_columns()),
        exports::exported<&list_participations>(
            "/participations/table", staff, "Take the participations as a table",
            participation_columns()),
    };
    for (auto& endpoint : telling()) all.push_back(std::move(endpoint));
    return all;
}

}  // namespace sx::fairs
