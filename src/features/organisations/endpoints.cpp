#include "features/organisations/export_columns.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/use_cases.hpp"

namespace sx::organisations {

using access::anyone, access::employers, access::staff;
using web::act, web::get, web::post, web::put;

web::Endpoints endpoints() {
    return {
        post<&register_own>("/my/organisation", employers, "Register one's organisation"),
        get<&show_own>("/my/organisation", employers, "Look at one's organisation"),
        put<&edit_own>("/my/organisation", employers, "Change one's organisation"),
        act<&submit_own>("/my/organisation/submit", employers, "Hand it in for review"),
        get<&list_own_marks>("/my/organisation/marks", employers, "List the marks it claims"),
        post<&claim_mark>(
            "/my/organisation/marks", employers, "Claim a mark, for the first time or again"),
        act<&withdraw_mark>("/marks/{mark_id}/withdraw", employers, "Give a mark up"),
        get<&list>("/organisations", staff, "List organisations by state, the oldest first"),
        exports::exported<&list>(
            "/organisations/table", staff, "Take the organisations as a table", list_columns()),
        get<&show>("/organisations/{organisation_id}", staff, "Look at an organisation"),
        get<&list_employers>("/employers", anyone, "Find employers"),
        get<&show_employer>("/employers/{organisation_id}", anyone, "Look at an employer"),
    };
}

}  // namespace sx::organisations
