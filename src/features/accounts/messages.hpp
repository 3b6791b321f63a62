#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/contact.hpp"
#include "platform/wire/type.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::accounts {

using access::AccountId;

// 4 to 64 letters, digits and @ . _ - +: a name of one's own or a mail address. Capitals are the
// same as small letters; see normalised().
struct IsSignInName {
    // too_short, too_long or sign_in_name_characters.
    static std::optional<std::string_view> problem_of(std::string_view);
};
using SignInName = Checked<IsSignInName>;
using Password = Text<10, 128>;
using DisplayName = Text<1, 40>;

// What people may make themselves; staff are made by whoever runs the installation.
enum class RegistrationRole { seeker, employer };
BOOST_DESCRIBE_ENUM(RegistrationRole, seeker, employer)

struct CreateAccount {
    SignInName sign_in_name;
    Password password;
    DisplayName display_name;
    RegistrationRole role{};
};
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (sign_in_name, password, display_name, role))

// Any text: whatever is no name of ours is as wrong as a wrong password.
struct SignIn {
    Text<1, 64> sign_in_name;
    Text<1, 128> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (sign_in_name, password))

// Who works here, in which hat.
struct SessionView {
    AccountId account_id;
    std::string display_name;
    access::Role role{};
    std::optional<access::OrganisationId> organisation_id;
    std::optional<std::string> organisation_name;
};
BOOST_DESCRIBE_STRUCT(
    SessionView, (), (account_id, display_name, role, organisation_id, organisation_name))

struct AddMember {
    SignInName sign_in_name;
};
BOOST_DESCRIBE_STRUCT(AddMember, (), (sign_in_name))

struct OrganisationMember {
    AccountId account_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(OrganisationMember, (), (account_id, display_name))

struct OrganisationMembers {
    std::vector<OrganisationMember> items;  // in the order of their joining
};
BOOST_DESCRIBE_STRUCT(OrganisationMembers, (), (items))

}  // namespace sx::accounts
