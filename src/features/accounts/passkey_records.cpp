#include "features/accounts/passkey_records.hpp"

namespace sx::accounts::records {

std::vector<PasskeyRow> passkeys_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<PasskeyRow>("from passkeys where account_id = $1 order by id", account);
}

std::optional<PasskeyRow> find_passkey(store::Transaction& tx, std::string const& credential_id) {
    return tx.one<PasskeyRow>("from passkeys where credential_id = $1", credential_id);
}

void insert(store::Transaction& tx, PasskeyRow const& passkey) { tx.insert("passkeys", passkey); }

bool count_up(store::Transaction& tx, PasskeyRow const& read, std::int64_t count, Instant now) {
    return tx.run(
               "update passkeys set sign_count = $3, used_at = $4 where id = $1 and sign_count = "
               "$2",
               read.id, read.sign_count, count, now) > 0;
}

bool remove(store::Transaction& tx, AccountId const& account, PasskeyId const& id) {
    return tx.run("delete from passkeys where account_id = $1 and id = $2", account, id) > 0;
}

std::int64_t forget_passkeys(store::Transaction& tx, AccountId const& account) {
    return tx.run("delete from passkeys where account_id = $1", account);
}

void insert(store::Transaction& tx, PasskeyChallengeRow const& challenge) {
    tx.insert("passkey_challenges", challenge);
}

std::optional<PasskeyChallengeRow> take_challenge(store::Transaction& tx, std::string const& id) {
    auto const found = tx.one<PasskeyChallengeRow>("from passkey_challenges where id = $1", id);
    bool const first = tx.run("delete from passkey_challenges where id = $1", id) > 0;
    return first ? found : std::nullopt;
}

}  // namespace sx::accounts::records
