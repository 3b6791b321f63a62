#include "features/unmasking/export_columns.hpp"
#include "features/unmasking/unmasking.hpp"
#include "features/unmasking/use_cases.hpp"

namespace sx::unmasking {

// No Idempotency-Key: the answer would be kept for a day with what it shows.
web::Endpoints endpoints() {
    using access::organisers, access::security_administrators, access::signed_in, access::staff;
    return {
        web::act<&unmask_account>(
            "/administration/accounts/{account_id}/unmasking", security_administrators,
            "See an account's phone number or mail address, with a reason"),
        web::act<&unmask_complaint>(
            "/review/complaints/{complaint_id}/unmasking", staff,
            "See the address that a complainant left, as whoever handles it, with a reason"),
        web::act<&unmask_seeker>(
            "/review/seekers/{account_id}/unmasking", organisers,
            "See who a seeker is and how to reach them, with a reason"),
        web::get<&list_own>(
            "/my/unmaskings", signed_in, "List who of the staff saw one's contact data, and why"),
        exports::exported<&list_own>(
            "/my/unmaskings/table", signed_in,
            "Take who of the staff saw one's contact data, and why, as a table", own_columns()),
    };
}

}  // namespace sx::unmasking
