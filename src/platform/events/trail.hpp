#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>
#include "platform/events/events.hpp"

namespace sx::events {

// What was announced since, for something that one node keeps in memory and makes anew when it
// starts. Followers share a cursor in the database, so that an event takes effect once in a venue;
// a Trail has its own, so that it takes effect on every node.
//
// It goes along with the transactions that ask: each is given what it sees and no earlier one was
// given, also what has no number yet. A transaction that sees less than an earlier one is given
// nothing, so that whoever reads rows for what was given never replaces newer ones by older. Not
// for several threads at once.
class Trail {
public:
    // Everything that the transaction sees counts as given.
    void start(store::Transaction&);
    // Everything with a number up to this one does, as an earlier trail's position() said.
    void start_behind(std::int64_t position);
    std::int64_t position() const { return position_; }
    // In order, `most` at a time; those without a number last. None: there is nothing more.
    std::vector<Event> news(store::Transaction&, std::int64_t most);

private:
    void add_unnumbered(store::Transaction&, std::int64_t most, std::vector<Event>& news);

    std::int64_t position_ = 0;
    std::set<std::string> ahead_;  // the ids of those that were given before they had a number
};

}  // namespace sx::events
