#pragma once
#include "features/accounts/contact_messages.hpp"
#include "features/accounts/member_messages.hpp"
#include "features/accounts/membership_life.hpp"

// What other features may learn; the subject is the account, of an invitation its own. An event's
// members and name never change; a new meaning is a new event.
namespace sx::accounts {

struct AccountCreated {
    static constexpr std::string_view type = "account_created";
    access::Role role{};
};
BOOST_DESCRIBE_STRUCT(AccountCreated, (), (role))

// A browser was let into the account, in that hat.
struct SessionOpened {
    static constexpr std::string_view type = "session_opened";
    access::Role role{};
};
BOOST_DESCRIBE_STRUCT(SessionOpened, (), (role))

struct SessionClosed {
    static constexpr std::string_view type = "session_closed";
};
BOOST_DESCRIBE_STRUCT(SessionClosed, (), ())

// Somebody knew the name and not the password.
struct SignInFailed {
    static constexpr std::string_view type = "sign_in_failed";
    std::int64_t failures = 0;  // with those before it
};
BOOST_DESCRIBE_STRUCT(SignInFailed, (), (failures))

// Somebody guessed wrong so often that the next try has to wait.
struct AccountLocked {
    static constexpr std::string_view type = "account_locked";
    std::int64_t failures = 0;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(AccountLocked, (), (failures, until))

struct AccountUnlocked {
    static constexpr std::string_view type = "account_unlocked";
    AccountId unlocked_by;
};
BOOST_DESCRIBE_STRUCT(AccountUnlocked, (), (unlocked_by))

enum class PasswordWay { changed, reset };
BOOST_DESCRIBE_ENUM(PasswordWay, changed, reset)

struct PasswordChanged {
    static constexpr std::string_view type = "password_changed";
    PasswordWay way{};
};
BOOST_DESCRIBE_STRUCT(PasswordChanged, (), (way))

struct ContactProved {
    static constexpr std::string_view type = "contact_proved";
    ContactKind kind{};
};
BOOST_DESCRIBE_STRUCT(ContactProved, (), (kind))

struct ContactRemoved {
    static constexpr std::string_view type = "contact_removed";
    ContactKind kind{};
};
BOOST_DESCRIBE_STRUCT(ContactRemoved, (), (kind))

// By their owner or by an administrator.
struct SessionsEnded {
    static constexpr std::string_view type = "sessions_ended";
    std::int64_t ended = 0;
    AccountId ended_by;
};
BOOST_DESCRIBE_STRUCT(SessionsEnded, (), (ended, ended_by))

struct StaffRoleGiven {
    static constexpr std::string_view type = "staff_role_given";
    access::Role role{};
    AccountId given_by;
};
BOOST_DESCRIBE_STRUCT(StaffRoleGiven, (), (role, given_by))

struct StaffRoleWithdrawn {
    static constexpr std::string_view type = "staff_role_withdrawn";
    access::Role role{};
    AccountId withdrawn_by;
};
BOOST_DESCRIBE_STRUCT(StaffRoleWithdrawn, (), (role, withdrawn_by))

struct InvitationMade {
    static constexpr std::string_view type = "invitation_made";
    std::optional<access::OrganisationId> organisation_id;  // none: to the staff of the venue
    MemberRole role{};
    AccountId made_by;
};
BOOST_DESCRIBE_STRUCT(InvitationMade, (), (organisation_id, role, made_by))

struct InvitationWithdrawn {
    static constexpr std::string_view type = "invitation_withdrawn";
    AccountId withdrawn_by;
};
BOOST_DESCRIBE_STRUCT(InvitationWithdrawn, (), (withdrawn_by))

struct MemberAdded {
    static constexpr std::string_view type = "member_added";
    access::OrganisationId organisation_id;
    AccountId added_by;
};
BOOST_DESCRIBE_STRUCT(MemberAdded, (), (organisation_id, added_by))

// The subject is the request.
struct MembershipRequestMoved {
    static constexpr std::string_view type = "membership_request_moved";
    access::OrganisationId organisation_id;
    AccountId asked_by;
    MembershipState to{};
    std::optional<AccountId> by{};  // nothing: the venue itself, once the time has passed
};
BOOST_DESCRIBE_STRUCT(MembershipRequestMoved, (), (organisation_id, asked_by, to, by))

// Nobody has answered it, and soon it ends; the subject is the request.
struct MembershipRequestEnds {
    static constexpr std::string_view type = "membership_request_ends";
    access::OrganisationId organisation_id;
    Instant lapses_at;
};
BOOST_DESCRIBE_STRUCT(MembershipRequestEnds, (), (organisation_id, lapses_at))

struct MemberRoleChanged {
    static constexpr std::string_view type = "member_role_changed";
    access::OrganisationId organisation_id;
    MemberRole role{};
    AccountId changed_by;
};
BOOST_DESCRIBE_STRUCT(MemberRoleChanged, (), (organisation_id, role, changed_by))

struct MemberRemoved {
    static constexpr std::string_view type = "member_removed";
    access::OrganisationId organisation_id;
    AccountId removed_by;
};
BOOST_DESCRIBE_STRUCT(MemberRemoved, (), (organisation_id, removed_by))

}  // namespace sx::accounts
