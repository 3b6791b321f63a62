#pragma once
#include "platform/access/grants.hpp"
#include "platform/access/sessions.hpp"
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
// What people type into the one field for who they are: a name, a phone number or a mail address.
using TypedName = Text<1, 254>;
// What they say is their password; whatever is no password of ours is as wrong as a wrong one.
using TypedPassword = Text<1, 128>;

// What people may make themselves; staff are made by whoever runs the installation.
enum class RegistrationRole { seeker, employer };
BOOST_DESCRIBE_ENUM(RegistrationRole, seeker, employer)

// Six digits.
struct IsCode {
    static std::optional<std::string_view> problem_of(std::string_view);  // code_format
};
using Code = Checked<IsCode>;
struct Proof;  // a code on its way to a phone or a mailbox
using ProofId = Id<Proof>;

// That the phone or mailbox which a code was sent to is one's own.
struct ProofOfAddress {
    ProofId proof_id;
    Code code;
};
BOOST_DESCRIBE_STRUCT(ProofOfAddress, (), (proof_id, code))

// Of an invitation's link.
struct IsInvitationToken {
    static std::optional<std::string_view> problem_of(std::string_view);  // invitation_not_found
};
using InvitationToken = Checked<IsInvitationToken>;

struct CreateAccount {
    SignInName sign_in_name;
    Password password;
    DisplayName display_name;
    std::optional<RegistrationRole> role;  // an invitation says it otherwise
    std::optional<ProofOfAddress> contact;
    std::optional<InvitationToken> invitation;
};
BOOST_DESCRIBE_STRUCT(
    CreateAccount, (), (sign_in_name, password, display_name, role, contact, invitation))

struct SignIn {
    TypedName sign_in_name;
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (sign_in_name, password))

// One of a person's roles; an employer's is in one organisation or in none yet.
struct Hat {
    Id<access::Grant> grant_id;
    access::Role role{};
    std::optional<access::OrganisationId> organisation_id;
    std::optional<std::string> organisation_name;
};
BOOST_DESCRIBE_STRUCT(Hat, (), (grant_id, role, organisation_id, organisation_name))

// Who works here, in which hat.
struct SessionView {
    AccountId account_id;
    std::string display_name;
    access::Role role{};
    std::optional<access::OrganisationId> organisation_id;
    std::optional<std::string> organisation_name;
    std::vector<Hat> hats;  // to change into, with the one that is worn
};
BOOST_DESCRIBE_STRUCT(
    SessionView, (), (account_id, display_name, role, organisation_id, organisation_name, hats))

struct PutOnHat {
    Id<access::Grant> grant_id;
};
BOOST_DESCRIBE_STRUCT(PutOnHat, (), (grant_id))

// A browser that is signed in.
struct Device {
    Id<access::Session> session_id;
    access::Browser browser{};
    access::System system{};
    Instant started_at, seen_at;
    bool this_one = false;
};
BOOST_DESCRIBE_STRUCT(Device, (), (session_id, browser, system, started_at, seen_at, this_one))

struct Devices {
    std::vector<Device> items;  // last seen first
};
BOOST_DESCRIBE_STRUCT(Devices, (), (items))

struct DeviceRef {
    Id<access::Session> session_id;
};
BOOST_DESCRIBE_STRUCT(DeviceRef, (), (session_id))

struct EndedSessions {
    std::int64_t ended = 0;
};
BOOST_DESCRIBE_STRUCT(EndedSessions, (), (ended))

}  // namespace sx::accounts
