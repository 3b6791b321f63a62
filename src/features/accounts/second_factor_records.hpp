#pragma once
#include "features/accounts/second_factor_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::accounts {

struct SecondStep {
    std::string id;  // SHA-256 of the token
    AccountId account_id;
    Id<access::Grant> grant_id;
    StepKind kind{};
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SecondStep, (), (id, account_id, grant_id, kind, expires_at))

struct TotpSecret {
    Id<TotpSecret> id;
    AccountId account_id;
    std::string secret;  // base32
    Instant created_at;
    std::optional<Instant> confirmed_at;
    std::int64_t last_step = 0;  // of the last code that counted
};

struct RecoveryCode {
    std::string id;  // SHA-256 of account and code
    AccountId account_id;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(RecoveryCode, (), (id, account_id, made_at))

namespace records {

std::optional<SecondStep> find_step(store::Transaction&, std::string const& id, Instant now);
void insert(store::Transaction&, SecondStep const&);
bool remove_step(store::Transaction&, std::string const& id);  // whether it was there
void forget_steps(store::Transaction&, AccountId const&);

// The one that counts, and the one that waits to be confirmed. A secret stands sealed with the key
// of whoever has it (platform/privacy).
std::optional<TotpSecret> find_totp(store::Transaction&, AccountId const&);
std::optional<TotpSecret> find_offered_totp(store::Transaction&, AccountId const&);
// It counts from now on, and no other of the account does.
void confirm(store::Transaction&, TotpSecret const&);
// Whether no later code has counted in the meantime.
bool spend_step(store::Transaction&, TotpSecret const&, std::int64_t step);
void insert(store::Transaction&, TotpSecret const&);
void forget_offered_totp(store::Transaction&, AccountId const&);
std::int64_t forget_totp(store::Transaction&, AccountId const&);

void insert(store::Transaction&, RecoveryCode const&);
bool remove_recovery_code(store::Transaction&, std::string const& id);  // whether it was there
std::int64_t count_recovery_codes(store::Transaction&, AccountId const&);
std::int64_t forget_recovery_codes(store::Transaction&, AccountId const&);

}  // namespace records
}  // namespace sx::accounts
