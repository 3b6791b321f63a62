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
    };
}

}  // namespace sx::fairs
