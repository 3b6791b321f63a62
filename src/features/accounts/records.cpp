#include "features/accounts/records.hpp"

namespace sx::accounts::records {

std::optional<AccountRow> find(store::Transaction& tx, AccountId const& id) {
    return tx.one<AccountRow>("from accounts where id = $1", id);
}

std::optional<AccountRow> find_by_name(store::Transaction& tx, std::string const& normalised_name) {
    return tx.one<AccountRow>("from accounts where sign_in_name = $1", normalised_name);
}

void insert(store::Transaction& tx, AccountRow const& account) { tx.insert("accounts", account); }

}  // namespace sx::accounts::records
