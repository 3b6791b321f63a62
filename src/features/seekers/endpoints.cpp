#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"

namespace sx::seekers {

using access::seekers;

web::Endpoints endpoints() {
    return {
        web::get<&show_resume>("/my/resume", seekers, "Look at one's resume"),
        web::put<&save_resume>("/my/resume", seekers, "Save one's resume"),
    };
}

}  // namespace sx::seekers
