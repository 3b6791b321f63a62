#pragma once
#include "features/accounts/records.hpp"

// The table closings, and what is forgotten of whoever is erased.
namespace sx::accounts {

struct Closing {
    AccountId id;
    Instant asked_at, erase_at;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (id, asked_at, erase_at))

namespace records {

std::optional<Closing> find_closing(store::Transaction&, AccountId const&);
void insert(store::Transaction&, Closing const&);
void update(store::Transaction&, Closing const&);
bool remove_closing(store::Transaction&, AccountId const&);  // whether there was one
std::vector<Closing> closings_due(store::Transaction&, Instant now, std::int64_t most);

// Codes on their way, invitations that they sent or used, requests to join, and challenges.
void forget_traces(store::Transaction&, AccountRow const&);

// What stands in an index instead of the address that a code or an invitation was sent to.
std::string index_of_proved(std::string_view address);
std::string index_of_invited(Email const&);

}  // namespace records
}  // namespace sx::accounts
