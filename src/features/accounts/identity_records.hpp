#pragma once
#include "features/accounts/identity_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::accounts {

struct IdentityRow {
    IdentityId id;
    AccountId account_id;
    std::string issuer;
    std::string subject_index;
    Instant linked_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(IdentityRow, (), (id, account_id, issuer, subject_index, linked_at, used_at))

struct IdentityAttempt {
    Id<IdentityAttempt> id;
    std::string state_hash, browser;  // SHA-256
    std::optional<AccountId> account_id;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(IdentityAttempt, (), (id, state_hash, browser, account_id, expires_at))

struct ShownIdentity {
    std::string id;  // SHA-256 of the browser's token
    std::optional<AccountId> account_id;
    std::string issuer, subject_index;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(ShownIdentity, (), (id, account_id, issuer, subject_index, expires_at))

namespace records {

// The digest that a provider's name for somebody is kept as.
std::string subject_index_of(std::string const& issuer, std::string const& subject);

std::vector<IdentityRow> identities_of(store::Transaction&, AccountId const&);  // oldest first
std::optional<IdentityRow> find_identity(store::Transaction&, std::string const& subject_index);
void insert(store::Transaction&, IdentityRow const&);
void note_use(store::Transaction&, IdentityId const&, Instant now);
bool remove(store::Transaction&, AccountId const&, IdentityId const&);  // whether it was there

void insert(store::Transaction&, IdentityAttempt const&);
// Gives it once.
std::optional<IdentityAttempt> take_attempt(store::Transaction&, std::string const& state_hash);

void insert(store::Transaction&, ShownIdentity const&);
std::optional<ShownIdentity> find_shown(store::Transaction&, std::string const& id, Instant now);
bool remove_shown(store::Transaction&, std::string const& id);  // whether it was there

}  // namespace records
}  // namespace sx::accounts
