#include "features/statistics/statistics.hpp"
#include "features/statistics/use_cases.hpp"

namespace sx::statistics {

web::Endpoints endpoints() {
    return {
        web::get<&show_figures>(
            "/fairs/{fair_id}/figures", access::anyone, "Look at the figures of a fair"),
        web::get<&show_recount>(
            "/review/fairs/{fair_id}/recount", access::staff,
            "Compare the figures of a fair with a recount from the rows"),
    };
}

}  // namespace sx::statistics
