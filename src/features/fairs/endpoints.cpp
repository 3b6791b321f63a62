#include "features/fairs/fairs.hpp"
#include "features/fairs/use_cases.hpp"

namespace sx::fairs {

web::Endpoints endpoints() {
    using namespace access;
    return {
        web::get<&list>("/fairs", anyone, "List announced, open and closed fairs, newest first"),
        web::get<&show>("/fairs/{fair_id}", anyone, "Look at a fair"),
        web::post<&create>("/fairs", organisers, "Draft a fair with its stages"),
        web::put<&edit>("/fairs/{fair_id}", organisers, "Change a fair that is not archived"),
        web::act<&move>(
            "/fairs/{fair_id}/steps", organisers, "Announce, open, close or archive a fair"),
        web::get<&review>("/review/fairs", staff, "List all fairs with what waits in them"),
        web::get<&list_employers>(
            "/fairs/{fair_id}/employers", anyone, "List the employers that take part in a fair"),
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
        web::act<&decide_participation>(
            "/participations/{participation_id}/decide", staff,
            "Approve or decline a participation"),
        web::act<&decide_participations>(
            "/review/participations/decide", staff,
            "Approve or decline many participations, each by itself"),
    };
}

}  // namespace sx::fairs
