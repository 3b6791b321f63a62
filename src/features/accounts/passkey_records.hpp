#pragma once
#include "features/accounts/passkey_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::accounts {

enum class PasskeyCeremony { registration, sign_in };
BOOST_DESCRIBE_ENUM(PasskeyCeremony, registration, sign_in)

struct PasskeyRow {
    PasskeyId id;
    AccountId account_id;
    std::string credential_id;  // base64url
    PasskeyName name;
    std::int64_t algorithm = 0;
    std::string public_key;  // base64url
    std::int64_t sign_count = 0;
    Instant created_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(
    PasskeyRow, (),
    (id, account_id, credential_id, name, algorithm, public_key, sign_count, created_at, used_at))

struct PasskeyChallengeRow {
    std::string id;  // SHA-256
    PasskeyCeremony ceremony{};
    std::optional<AccountId> account_id;
    std::string browser;  // SHA-256 of its device token
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(PasskeyChallengeRow, (), (id, ceremony, account_id, browser, expires_at))

namespace records {

std::vector<PasskeyRow> passkeys_of(store::Transaction&, AccountId const&);  // oldest first
std::optional<PasskeyRow> find_passkey(store::Transaction&, std::string const& credential_id);
void insert(store::Transaction&, PasskeyRow const&);
// Whether it stood where it did when it was read: of two at the same time one is too late.
bool count_up(store::Transaction&, PasskeyRow const& read, std::int64_t count, Instant now);
bool remove(store::Transaction&, AccountId const&, PasskeyId const&);  // whether it was there
std::int64_t forget_passkeys(store::Transaction&, AccountId const&);

void insert(store::Transaction&, PasskeyChallengeRow const&);
// Gives it once.
std::optional<PasskeyChallengeRow> take_challenge(store::Transaction&, std::string const& id);

}  // namespace records
}  // namespace sx::accounts
