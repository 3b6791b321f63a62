#pragma once
#include <boost/describe/enum.hpp>
#include "platform/base/id.hpp"
#include "platform/base/result.hpp"

namespace sx::access {

struct Account;       // a person who signs in; see features/accounts
struct Organisation;  // 单位: whom the person acts for; see features/organisations
using AccountId = Id<Account>;
using OrganisationId = Id<Organisation>;

enum class Role { visitor, seeker, employer, reviewer, organiser, administrator };
BOOST_DESCRIBE_ENUM(Role, visitor, seeker, employer, reviewer, organiser, administrator)

// Who asks, in which of the person's hats.
struct Caller {
    Role role = Role::visitor;
    AccountId account{};  // empty for a visitor
    OrganisationId
        organisation{};  // of an employer that has registered its organisation, else empty
};

// Which rows a caller may touch who got past the role. The feature's queries enforce it, and a
// foreign row is "not found"; the name is for people and the generated matrix.
enum class Scope { public_rows, own_account, own_organisation, own_side, venue };
BOOST_DESCRIBE_ENUM(Scope, public_rows, own_account, own_organisation, own_side, venue)

// Who may call an endpoint: roles × scope.
struct Access {
    std::string_view name;
    unsigned roles;  // bit by Role
    Scope scope;
};

constexpr unsigned roles_of(auto... roles) { return ((1u << static_cast<unsigned>(roles)) | ...); }

inline constexpr Access anyone{"anyone", ~0u, Scope::public_rows};
inline constexpr Access signed_in{"signed_in", ~roles_of(Role::visitor), Scope::own_account};
inline constexpr Access seekers{"seekers", roles_of(Role::seeker), Scope::own_account};
inline constexpr Access employers{"employers", roles_of(Role::employer), Scope::own_organisation};
// Both sides of an application, each its own rows.
inline constexpr Access both_sides{
    "both_sides", roles_of(Role::seeker, Role::employer), Scope::own_side};
inline constexpr Access staff{"staff", roles_of(Role::reviewer, Role::organiser), Scope::venue};
inline constexpr Access organisers{"organisers", roles_of(Role::organiser), Scope::venue};
inline constexpr Access administrators{
    "administrators", roles_of(Role::administrator), Scope::venue};

// The one question: may this caller use it at all? Refuses with sign_in_first or not_for_this_role.
Result<> authorize(Access const&, Caller const&);

}  // namespace sx::access
