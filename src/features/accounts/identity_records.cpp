#include "features/accounts/identity_records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::accounts::records {

// An issuer is an address, and no address holds a space.
std::string subject_index_of(std::string const& issuer, std::string const& subject) {
    return privacy::blinded("identity", std::string(issuer).append(" ").append(subject));
}

std::vector<IdentityRow> identities_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<IdentityRow>("from identities where account_id = $1 order by id", account);
}

std::optional<IdentityRow> find_identity(store::Transaction& tx, std::string const& subject_index) {
    return tx.one<IdentityRow>("from identities where subject_index = $1", subject_index);
}

void insert(store::Transaction& tx, IdentityRow const& identity) {
    tx.insert("identities", identity);
}

void note_use(store::Transaction& tx, IdentityId const& id, Instant now) {
    tx.run("update identities set used_at = $2 where id = $1", id, now);
}

bool remove(store::Transaction& tx, AccountId const& account, IdentityId const& id) {
    return tx.run("delete from identities where account_id = $1 and id = $2", account, id) > 0;
}

void insert(store::Transaction& tx, IdentityAttempt const& attempt) {
    tx.insert("identity_attempts", attempt);
}

std::optional<IdentityAttempt> take_attempt(store::Transaction& tx, std::string const& state_hash) {
    auto const found =
        tx.one<IdentityAttempt>("from identity_attempts where state_hash = $1", state_hash);
    bool const first =
        tx.run("delete from identity_attempts where state_hash = $1", state_hash) > 0;
    return first ? found : std::nullopt;
}

void insert(store::Transaction& tx, ShownIdentity const& shown) {
    tx.insert("shown_identities", shown);
}

std::optional<ShownIdentity> find_shown(
    store::Transaction& tx, std::string const& id, Instant now) {
    return tx.one<ShownIdentity>(
        "from shown_identities where id = $1 and expires_at > $2", id, now);
}

bool remove_shown(store::Transaction& tx, std::string const& id) {
    return tx.run("delete from shown_identities where id = $1", id) > 0;
}

}  // namespace sx::accounts::records
