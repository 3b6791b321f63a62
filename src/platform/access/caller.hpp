#pragma once
#include <boost/describe/enum.hpp>
#include "platform/base/id.hpp"
#include "platform/base/result.hpp"
#include "platform/store/transaction.hpp"

namespace sx::access {

struct Account;       // a person who signs in; see features/accounts
struct Organisation;  // 单位: whom the person acts for; see features/organisations
using AccountId = Id<Account>;
using OrganisationId = Id<Organisation>;

// The three administrators are different people (GB/T 22239-2019, 8.1.5): who runs the
// installation, who gives people their roles, and who reads what all of them did. See
// may_hold_together(). university: staff of one, who stand by its graduates.
enum class Role {
    visitor,
    seeker,
    employer,
    reviewer,
    organiser,
    administrator,
    security_administrator,
    audit_administrator,
    university
};
BOOST_DESCRIBE_ENUM(
    Role, visitor, seeker, employer, reviewer, organiser, administrator, security_administrator,
    audit_administrator, university)

// Who asks, in which of the person's hats.
struct Caller {
    Role role = Role::visitor;
    AccountId account{};            // empty for a visitor
    OrganisationId organisation{};  // of an employer that has registered its organisation, or of a
                                    // university, else empty
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
inline constexpr Access security_administrators{
    "security_administrators", roles_of(Role::security_administrator), Scope::venue};
inline constexpr Access audit_administrators{
    "audit_administrators", roles_of(Role::audit_administrator), Scope::venue};

inline constexpr Access universities{
    "universities", roles_of(Role::university), Scope::own_organisation};

// Works for the venue or for a university, at a desk that others pass by.
constexpr bool is_staff(Role role) {
    return role == Role::reviewer || role == Role::organiser || role == Role::administrator ||
           role == Role::security_administrator || role == Role::audit_administrator ||
           role == Role::university;
}
constexpr bool is_administrator(Role role) {
    return role == Role::administrator || role == Role::security_administrator ||
           role == Role::audit_administrator;
}
// Whether one account may have both: no two of the three administrators'; whoever reads the audit
// holds no other role of staff, so that nobody audits themselves; and who stands by the graduates
// of a university decides nothing here.
constexpr bool may_hold_together(Role one, Role other) {
    if (one == other || !is_staff(one) || !is_staff(other)) return true;
    if (one == Role::university || other == Role::university) return false;
    if (one == Role::audit_administrator || other == Role::audit_administrator) return false;
    return !is_administrator(one) || !is_administrator(other);
}

// For what is announced on the caller's behalf; nothing of a visitor but the network.
store::Origin origin_of(Caller const&, std::string network = {});

// The one question: may this caller use it at all? Refuses with sign_in_first or not_for_this_role.
Result<> authorize(Access const&, Caller const&);

}  // namespace sx::access
