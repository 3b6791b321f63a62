#pragma once
#include "features/accounts/contact_messages.hpp"
#include "features/accounts/member_messages.hpp"
#include "platform/base/language.hpp"
#include "platform/store/transaction.hpp"

namespace sx::accounts {

// What whoever has left is called.
inline constexpr std::string_view erased_name = "已注销";

struct AccountRow {
    AccountId id;
    SignInName sign_in_name;  // normalised
    std::string password_hash;
    DisplayName display_name;
    Instant created_at;
    std::optional<Phone> phone{};  // both proved
    std::optional<Email> email{};  // in small letters
    Language language{};           // that the person last used
};

enum class ProofPurpose { contact, password };
BOOST_DESCRIBE_ENUM(ProofPurpose, contact, password)

struct Proof {
    ProofId id;
    ProofPurpose purpose{};
    std::string address;
    std::optional<AccountId> account_id;  // whose password may be set anew
    std::string code_hash;
    std::int64_t tries_left = 0;
    Instant created_at, expires_at;
};
BOOST_DESCRIBE_STRUCT(
    Proof, (), (id, purpose, address, account_id, code_hash, tries_left, created_at, expires_at))

struct FailedTries {
    std::string id;  // a hash, see guessing.cpp
    std::int64_t failures = 0;
    Instant last_at, waits_until;
};
BOOST_DESCRIBE_STRUCT(FailedTries, (), (id, failures, last_at, waits_until))

struct KnownDevice {
    std::string id;  // a hash, see guessing.cpp
    AccountId account_id;
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(KnownDevice, (), (id, account_id, seen_at))

struct InvitationRow {
    InvitationId id;
    std::string token_hash;
    std::optional<access::OrganisationId> organisation_id;  // none: to the staff of the venue
    MemberRole role{};
    AccountId invited_by;
    std::optional<Email> email;
    Instant created_at, expires_at;
    std::optional<Instant> used_at;
    std::optional<AccountId> used_by;
};
BOOST_DESCRIBE_STRUCT(
    InvitationRow, (),
    (id, token_hash, organisation_id, role, invited_by, email, created_at, expires_at, used_at,
     used_by))

namespace records {

std::optional<AccountRow> find(store::Transaction&, AccountId const&);
std::optional<AccountRow> find_by_name(store::Transaction&, std::string const& normalised_name);
std::optional<AccountRow> find_by_phone(store::Transaction&, Phone const&);
std::optional<AccountRow> find_by_email(store::Transaction&, Email const&);
void insert(store::Transaction&, AccountRow const&);
void update(store::Transaction&, AccountRow const&);
// As the face says.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

std::optional<Proof> find_proof(store::Transaction&, ProofId const&);
void insert(store::Transaction&, Proof const&);
void update(store::Transaction&, Proof const&);
bool remove(store::Transaction&, ProofId const&);  // whether it was there
std::vector<Proof> proofs_since(store::Transaction&, std::string const& address, Instant);

std::optional<FailedTries> find_tries(store::Transaction&, std::string const& id);
void save(store::Transaction&, FailedTries const&);
bool forget_tries(store::Transaction&, std::string const& id);  // whether there were any

bool knows(store::Transaction&, std::string const& device_id);
void save(store::Transaction&, KnownDevice const&);
std::vector<KnownDevice> devices_of(store::Transaction&, AccountId const&);
void forget_devices(store::Transaction&, AccountId const&);

std::optional<InvitationRow> find_invitation(store::Transaction&, InvitationId const&);
std::optional<InvitationRow> find_invitation_by(store::Transaction&, std::string const& token_hash);
void insert(store::Transaction&, InvitationRow const&);
void update(store::Transaction&, InvitationRow const&);
void remove(store::Transaction&, InvitationId const&);
// To the organisation, or to the staff; unused and not run out, newest first.
// That they made, or used.
std::vector<InvitationRow> invitations_of(store::Transaction&, AccountId const&);
std::vector<InvitationRow> open_invitations(
    store::Transaction&, access::OrganisationId const&, Instant now);
void withdraw_invitations(
    store::Transaction&, access::OrganisationId const&, AccountId const& invited_by);

}  // namespace records
}  // namespace sx::accounts
