#include "features/screening/screening.hpp"
#include "features/screening/use_cases.hpp"
#include "platform/web/served.hpp"

namespace sx::screening {
namespace {

// The texts travel in the body, which is logged nowhere.
web::Endpoint asked_in_body(web::Endpoint endpoint) {
    endpoint.method = web::Method::post;
    return endpoint;
}

}  // namespace

web::Endpoints endpoints(Desk& desk) {
    return {
        asked_in_body(web::get_from<&check_wording>(
            desk, "/my/wording", access::employers,
            "See what in texts breaks a rule, while they are typed")),
        web::get<&list_terms>(
            "/wording-terms", access::organisers, "List versions of the venue's own terms"),
        web::post<&draft_terms>(
            "/wording-terms", access::organisers, "Draft terms like those in use"),
        web::get<&show_terms>(
            "/wording-terms/{terms_id}", access::organisers, "Look at a version of the terms"),
        web::put<&edit_terms>(
            "/wording-terms/{terms_id}", access::organisers, "Edit a draft of the terms"),
        web::act<&step_terms>(
            "/wording-terms/{terms_id}/steps", access::organisers,
            "Ask a second person to publish terms, or drop them"),
        web::post_from<&try_terms>(
            desk, "/wording-terms/{terms_id}/trials", access::organisers,
            "Try terms against what employers ever handed in"),
        web::post_from<&publish_terms>(
            desk, "/wording-terms/{terms_id}/publications", access::organisers,
            "Put terms into use"),
        web::post_from<&restore_terms>(
            desk, "/wording-terms/{terms_id}/restorations", access::organisers,
            "Put terms that were in use before into use again"),
    };
}

}  // namespace sx::screening
