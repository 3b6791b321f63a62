#include "features/pushes/erasing_records.hpp"

namespace sx::pushes::records {

void forget_reasons(store::Transaction& tx, access::AccountId const& account) {
    tx.run("update pushes set reasons = '[]' where account_id = $1", account);
}

}  // namespace sx::pushes::records
