#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/factor_events.hpp"
#include "features/accounts/identity_events.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: people who sign in.
namespace sx::accounts {

// What other features may know of an account; never the hash.
struct Account {
    AccountId id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, display_name))

// Both refuse with account_not_found.
Result<Account> find(store::Transaction&, AccountId const&);
Result<Account> find_by_sign_in_name(store::Transaction&, SignInName const&);

// The phone number or mail address that somebody typed, as it is kept; nothing if it is neither.
std::optional<std::string> recognised_contact(std::string_view typed);

// How a person can be reached: what they have proved to be theirs, and the language they use.
struct Contact {
    std::optional<Phone> phone;
    std::optional<Email> email;
    Language language{};
};
// Refuses with account_not_found.
Result<Contact> contact_of(store::Transaction&, AccountId const&);

struct NewAccount {
    SignInName sign_in_name;
    std::string password_hash;  // from access::Passwords
    DisplayName display_name;
    Contact contact{};
};
// Makes the account and its first hat; `hat` says role and, if any, organisation, whose owner the
// first member becomes. Refuses with sign_in_name_taken.
Result<AccountId> create(store::Transaction&, World&, NewAccount const&, access::Caller const& hat);

// For the command line: somebody of the staff, by the same rules for name and password.
struct StaffAccount {
    SignInName sign_in_name;
    Password password;
    DisplayName display_name;
    access::Role role{};
    access::OrganisationId organisation{};  // an employer's; staff may have none
};
// Staff, or an employer of an organisation that is here already, e.g. an imported one. Refuses with
// invalid_fields (also for other roles), organisation_not_found or sign_in_name_taken. Opens its
// own transaction; blocks while hashing.
Result<AccountId> create_staff(store::Database&, World&, Desk&, StaffAccount const&);

// For the command line, where no administrator can help: as if one had cleared it. Refuses with
// account_not_found and no_second_factor.
Result<> reset_second_factor_of(store::Transaction&, World&, Venue const&, SignInName const&);

// Ends requests to join that nobody has answered in thirty days, and reminds owners of those that
// end within seven, once; at most 500 of each call, and gives how many. Recurring.
std::int64_t lapse_memberships(store::Transaction&, World&);
std::int64_t remind_of_memberships(store::Transaction&, World&);

// Seals phones and mail addresses that a program from before there were keys left in clear; at most
// so many of each call, and gives how many. Until it gives 0 they are not found.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

// The provider of a national or provincial identity; people come back to the venue's address.
// Throws std::runtime_error when the settings cannot work, e.g. without TLS to another machine.
std::shared_ptr<IdentityProvider> provider_of_identities(IdentitySettings const&, Venue const&);

web::Endpoints endpoints(Desk&);  // which outlives them

}  // namespace sx::accounts
