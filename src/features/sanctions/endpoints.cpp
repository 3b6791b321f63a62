#include "features/sanctions/export_columns.hpp"
#include "features/sanctions/sanctions.hpp"
#include "features/sanctions/use_cases.hpp"

namespace sx::sanctions {

using access::employers, access::staff;
using web::act, web::get, web::post;

web::Endpoints endpoints() {
    return {
        post<&impose>("/organisations/{organisation_id}/sanctions", staff, "Impose a sanction"),
        get<&list>("/sanctions", staff, "List sanctions, the newest first"),
        exports::exported<&list>(
            "/sanctions/table", staff, "Take the sanctions as a table", staff_columns()),
        get<&show>("/sanctions/{sanction_id}", staff, "Look at a sanction"),
        act<&lift>("/sanctions/{sanction_id}/lift", staff, "Lift a sanction"),
        act<&decide_appeal>(
            "/sanctions/{sanction_id}/appeal-decision", staff,
            "Decide on an appeal against a colleague's sanction"),
        act<&clear_namesake>(
            "/sanctions/{sanction_id}/namesakes", staff,
            "Say that another body only has a legal representative of the same name"),
        get<&list_own>("/my/sanctions", employers, "List the sanctions against one's organisation"),
        exports::exported<&list_own>(
            "/my/sanctions/table", employers,
            "Take the sanctions against one's organisation as a table", own_columns()),
        act<&appeal>(
            "/my/sanctions/{sanction_id}/appeal", employers,
            "Say why a sanction against one's organisation is wrong"),
    };
}

}  // namespace sx::sanctions
