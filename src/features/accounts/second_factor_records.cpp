#include "features/accounts/second_factor_records.hpp"

namespace sx::accounts::records {

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
    return tx.one<TotpSecret>(
        "from totp_secrets where account_id = $1 and confirmed_at is not null "
        "order by id desc limit 1",
        account);
}

std::optional<TotpSecret> find_offered_totp(store::Transaction& tx, AccountId const& account) {
    return tx.one<TotpSecret>(
        "from totp_secrets where account_id = $1 and confirmed_at is null order by id desc limit 1",
        account);
}

void confirm(store::Transaction& tx, TotpSecret const& secret) {
    tx.run(
        "delete from totp_secrets where account_id = $1 and id <> $2", secret.account_id,
        secret.id);
    tx.update("totp_secrets", secret);
}

bool spend_step(store::Transaction& tx, TotpSecret const& secret, std::int64_t step) {
    return tx.run(
               "update totp_secrets set last_step = $2 where id = $1 and last_step < $2", secret.id,
               step) > 0;
}

void insert(store::Transaction& tx, TotpSecret const& secret) { tx.insert("totp_secrets", secret); }

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

void purge_second_factors(store::Transaction& tx, Instant now, Instant offered) {
    tx.run("delete from second_steps where expires_at <= $1", now);
    tx.run("delete from totp_secrets where confirmed_at is null and created_at < $1", offered);
}

}  // namespace sx::accounts::records
