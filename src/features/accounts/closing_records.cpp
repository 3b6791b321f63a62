#include "features/accounts/closing_records.hpp"

namespace sx::accounts::records {

std::optional<Closing> find_closing(store::Transaction& tx, AccountId const& account) {
    return tx.one<Closing>("from closings where id = $1", account);
}

void insert(store::Transaction& tx, Closing const& closing) { tx.insert("closings", closing); }
void update(store::Transaction& tx, Closing const& closing) { tx.update("closings", closing); }

bool remove_closing(store::Transaction& tx, AccountId const& account) {
    return tx.run("delete from closings where id = $1", account) > 0;
}

std::vector<Closing> closings_due(store::Transaction& tx, Instant now, std::int64_t most) {
    return tx.all<Closing>(
        "from closings where erase_at <= $1 order by erase_at, id limit $2", now, most);
}

void forget_traces(store::Transaction& tx, AccountRow const& row) {
    tx.run("delete from proofs where account_id = $1", row.id);
    if (row.phone)
        tx.run("delete from proofs where address = $1", index_of_proved(row.phone->str()));
    if (row.email)
        tx.run("delete from proofs where address = $1", index_of_proved(row.email->str()));
    tx.run("delete from invitations where invited_by = $1 or used_by = $1", row.id);
    if (row.email)
        tx.run("delete from invitations where email_index = $1", index_of_invited(*row.email));
    tx.run("delete from membership_requests where account_id = $1", row.id);
    for (auto const* const table :
         {"passkey_challenges", "identities", "identity_attempts", "shown_identities"})
        tx.run("delete from " + std::string(table) + " where account_id = $1", row.id);
}

}  // namespace sx::accounts::records
