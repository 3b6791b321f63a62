#include "features/accounts/second_factor_records.hpp"
#include <utility>
#include "platform/privacy/sealing.hpp"

namespace sx::accounts::records {
namespace {

struct StoredTotp {
    Id<TotpSecret> id;
    AccountId account_id;
    privacy::Sealed sealed;  // the secret
    Instant created_at;
    std::optional<Instant> confirmed_at;
    std::int64_t last_step = 0;
};
BOOST_DESCRIBE_STRUCT(StoredTotp, (), (id, account_id, sealed, created_at, confirmed_at, last_step))

privacy::Place place_of(Id<TotpSecret> const& id) { return {"totp_secrets", id.text, "sealed"}; }

StoredTotp sealed(store::Transaction& tx, TotpSecret const& totp) {
    return {
        totp.id,
        totp.account_id,
        privacy::seal(tx, totp.account_id.text, place_of(totp.id), totp.secret),
        totp.created_at,
        totp.confirmed_at,
        totp.last_step};
}

// Nothing of whoever's key has been destroyed.
std::optional<TotpSecret> opened(store::Transaction& tx, std::optional<StoredTotp> const& stored) {
    if (!stored) return std::nullopt;
    auto secret = privacy::open(tx, stored->account_id.text, place_of(stored->id), stored->sealed);
    if (!secret) return std::nullopt;
    return TotpSecret{stored->id,         stored->account_id,   *std::move(secret),
                      stored->created_at, stored->confirmed_at, stored->last_step};
}

}  // namespace

std::optional<SecondStep> find_step(store::Transaction& tx, std::string const& id, Instant now) {
    return tx.one<SecondStep>("from second_steps where id = $1 and expires_at > $2", id, now);
}

void insert(store::Transaction& tx, SecondStep const& step) { tx.insert("second_steps", step); }

bool remove_step(store::Transaction& tx, std::string const& id) {
    return tx.run("delete from second_steps where id = $1", id) > 0;
}

void forget_steps(store::Transaction& tx, AccountId const& account) {
    tx.run("delete from second_steps where account_id = $1", account);
}

std::optional<TotpSecret> find_totp(store::Transaction& tx, AccountId const& account) {
    return opened(
        tx, tx.one<StoredTotp>(
                "from totp_secrets where account_id = $1 and confirmed_at is not null "
                "order by id desc limit 1",
                account));
}

std::optional<TotpSecret> find_offered_totp(store::Transaction& tx, AccountId const& account) {
    return opened(
        tx, tx.one<StoredTotp>(
                "from totp_secrets where account_id = $1 and confirmed_at is null "
                "order by id desc limit 1",
                account));
}

void confirm(store::Transaction& tx, TotpSecret const& secret) {
    tx.run(
        "delete from totp_secrets where account_id = $1 and id <> $2", secret.account_id,
        secret.id);
    tx.update("totp_secrets", sealed(tx, secret));
}

bool spend_step(store::Transaction& tx, TotpSecret const& secret, std::int64_t step) {
    return tx.run(
               "update totp_secrets set last_step = $2 where id = $1 and last_step < $2", secret.id,
               step) > 0;
}

void insert(store::Transaction& tx, TotpSecret const& secret) {
    tx.insert("totp_secrets", sealed(tx, secret));
}

void forget_offered_totp(store::Transaction& tx, AccountId const& account) {
    tx.run("delete from totp_secrets where account_id = $1 and confirmed_at is null", account);
}

std::int64_t forget_totp(store::Transaction& tx, AccountId const& account) {
    return tx.run("delete from totp_secrets where account_id = $1", account);
}

void insert(store::Transaction& tx, RecoveryCode const& code) { tx.insert("recovery_codes", code); }

bool remove_recovery_code(store::Transaction& tx, std::string const& id) {
    return tx.run("delete from recovery_codes where id = $1", id) > 0;
}

std::int64_t count_recovery_codes(store::Transaction& tx, AccountId const& account) {
    return tx.count("from recovery_codes where account_id = $1", account);
}

std::int64_t forget_recovery_codes(store::Transaction& tx, AccountId const& account) {
    return tx.run("delete from recovery_codes where account_id = $1", account);
}

}  // namespace sx::accounts::records
