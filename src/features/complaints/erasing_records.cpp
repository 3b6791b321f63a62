#include "features/complaints/erasing_records.hpp"

namespace sx::complaints::records {

void forget_who(store::Transaction& tx, access::AccountId const& account) {
    tx.run(
        "update complaints set account_id = null, contact = null, letter_owed = 0, "
        "university_id = case when complainant = 'university' then university_id end, "
        "passed_on_at = null, complainant = case when complainant = 'university' "
        "then 'university' else 'visitor' end where account_id = $1",
        account);
}

}  // namespace sx::complaints::records
