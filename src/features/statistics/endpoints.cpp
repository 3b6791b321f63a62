#include "features/statistics/statistics.hpp"
#include "features/statistics/use_cases.hpp"

namespace sx::statistics {

web::Endpoints endpoints() {
    return {
        web::get<&show_figures>(
            "/fairs/{fair_id}/figures", access::anyone, "Look at the figures of a fair"),
        web::get<&list_definitions>(
            "/figures", access::anyone, "List what each figure is called and what it counts"),
        web::get<&show_cockpit>(
            "/review/fairs/{fair_id}/cockpit", access::staff,
            "Look at a fair's day beside the day before, its course and what waits in it"),
        web::get<&list_rows>(
            "/review/fairs/{fair_id}/rows/{list}", access::staff,
            "List the rows behind a figure of a fair"),
        web::download<&export_cockpit>(
            "/review/fairs/{fair_id}/cockpit/workbook", access::staff,
            "Take the cockpit away as a workbook"),
        web::download<&export_rows>(
            "/review/fairs/{fair_id}/rows/{list}/workbook", access::staff,
            "Take the rows behind a figure away as a workbook, the first 10 000"),
        web::get<&show_recount>(
            "/review/fairs/{fair_id}/recount", access::staff,
            "Compare the figures of a fair with a recount from the rows"),
    };
}

}  // namespace sx::statistics
