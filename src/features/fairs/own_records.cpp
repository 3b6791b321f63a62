#include "features/fairs/own_records.hpp"

namespace sx::fairs::records {

std::vector<KeptConfirmation> confirmed_by(
    store::Transaction& tx, access::AccountId const& account) {
    return tx.all<KeptConfirmation>(
        "from (select c.notice_id, n.title, c.version, c.confirmed_at "
        "from notice_confirmations c join fair_notices n on n.id = c.notice_id "
        "where c.account_id = $1) as confirmed order by confirmed_at, notice_id",
        account);
}

}  // namespace sx::fairs::records
