#pragma once
#include "features/accounts/messages.hpp"

// What other features may learn; the subject is the account. An event's members and name never
// change; a new meaning is a new event.
namespace sx::accounts {

struct AccountCreated {
    static constexpr std::string_view type = "account_created";
    access::Role role{};
};
BOOST_DESCRIBE_STRUCT(AccountCreated, (), (role))

struct MemberAdded {
    static constexpr std::string_view type = "member_added";
    access::OrganisationId organisation_id;
    AccountId added_by;
};
BOOST_DESCRIBE_STRUCT(MemberAdded, (), (organisation_id, added_by))

}  // namespace sx::accounts
