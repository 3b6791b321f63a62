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
    };
}

}  // namespace sx::screening
