#pragma once
#include "features/accounts/messages.hpp"

// The JSON of leaving for good (注销).
namespace sx::accounts {

// What somebody has to hand over first: a role of staff that nobody else has, or the members of an
// organisation that nobody else keeps.
struct ToHandOver {
    access::Role role{};
    std::optional<std::string> organisation_name;
};
BOOST_DESCRIBE_STRUCT(ToHandOver, (), (role, organisation_name))

struct OwnClosing {
    std::int64_t days = 0;  // between asking and being erased
    std::optional<Instant> asked_at, erase_at;
    std::vector<ToHandOver> to_hand_over;
};
BOOST_DESCRIBE_STRUCT(OwnClosing, (), (days, asked_at, erase_at, to_hand_over))

// Who sits down at somebody's open session must not be able to erase them.
struct AskClosing {
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(AskClosing, (), (password))

}  // namespace sx::accounts
