#pragma once
#include "features/accounts/second_factor_messages.hpp"
#include "platform/codes/checked.hpp"

// The JSON of the security administrators' page.
namespace sx::accounts {

// In the body, because addresses end up in logs.
struct FindAccounts {
    TypedName name;  // a sign-in name, phone number or mail address, whole
};
BOOST_DESCRIBE_STRUCT(FindAccounts, (), (name))

struct AccountFile {
    AccountId account_id;
    std::string sign_in_name, display_name;
    std::optional<std::string> phone, email;  // masked
    Instant created_at;
    std::optional<Instant> locked_until;
    std::int64_t sessions = 0;
    std::vector<Hat> hats;
    std::vector<SecondFactor> second_factors;
};
BOOST_DESCRIBE_STRUCT(
    AccountFile, (),
    (account_id, sign_in_name, display_name, phone, email, created_at, locked_until, sessions, hats,
     second_factors))

struct FoundAccounts {
    std::vector<AccountFile> items;
};
BOOST_DESCRIBE_STRUCT(FoundAccounts, (), (items))

struct AccountRef {
    AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AccountRef, (), (account_id))

enum class StaffRole {
    reviewer,
    organiser,
    administrator,
    security_administrator,
    audit_administrator,
    university
};
BOOST_DESCRIBE_ENUM(
    StaffRole, reviewer, organiser, administrator, security_administrator, audit_administrator,
    university)

struct GiveStaffRole {
    AccountId account_id;  // in the path
    StaffRole role{};
    std::optional<codes::UniversityCode> university_code;  // needed by, and only by, a university's
};
BOOST_DESCRIBE_STRUCT(GiveStaffRole, (), (account_id, role, university_code))

struct WithdrawStaffRole {
    AccountId account_id;
    Id<access::Grant> grant_id;
};
BOOST_DESCRIBE_STRUCT(WithdrawStaffRole, (), (account_id, grant_id))

}  // namespace sx::accounts
