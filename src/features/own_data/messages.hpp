#pragma once
#include "platform/holdings/holdings.hpp"

// The JSON of this feature.
namespace sx::own_data {

struct OwnDataSection {
    std::string name, heading;
    std::vector<holdings::HeldItem> items;
};
BOOST_DESCRIBE_STRUCT(OwnDataSection, (), (name, heading, items))

// All that the venue keeps of the caller, in words.
struct OwnData {
    access::AccountId account_id;
    Instant taken_at;
    std::vector<OwnDataSection> sections;  // also those without items: nothing is kept there
};
BOOST_DESCRIBE_STRUCT(OwnData, (), (account_id, taken_at, sections))

}  // namespace sx::own_data
