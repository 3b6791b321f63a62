#pragma once
#include "platform/events/events.hpp"

namespace sx::events {

// The newest event that has a number; none has 0.
struct Tail {
    std::int64_t sequence = 0;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(Tail, (), (sequence, hash))
Tail newest(store::Transaction&);
// The event with that number; one without a hash when there is none.
Tail numbered(store::Transaction&, std::int64_t sequence);

// SHA-256 over the previous hash and the event, with its number, as JSON.
std::string chained(std::string_view previous, Event);
// Gives the event the next number and its hash.
void append(Event&, Tail const&);

}  // namespace sx::events
