#include "features/consents/consents.hpp"
#include "features/consents/export_columns.hpp"
#include "features/consents/use_cases.hpp"

namespace sx::consents {

web::Endpoints endpoints() {
    using access::seekers;
    return {
        web::get<&list_own>(
            "/my/consents", seekers, "List to whom one agreed that own data goes, and for what"),
        exports::exported<&list_own>(
            "/my/consents/table", seekers, "Take to whom one agreed that own data goes as a table",
            own_columns()),
        web::act<&withdraw>(
            "/my/consents/{consent_id}/withdraw", seekers, "Agree no longer, from now on"),
        web::act<&give_again>(
            "/my/consents/{consent_id}/give-again", seekers,
            "Agree again to what one has withdrawn, in the words of now"),
        web::get<&list_purposes>(
            "/consent-purposes", seekers, "Read what one agrees to by applying or being found"),
    };
}

}  // namespace sx::consents
