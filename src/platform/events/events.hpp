#pragma once
#include <span>
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"
#include "platform/wire/json.hpp"

// What happened, in order, for whoever wants to know later.
namespace sx::events {

// A payload carries ids and facts, never personal data: the chain of hashes makes it impossible to
// erase.
//
// SQLite has one writer at a time, so there the business transaction numbers its event and chains
// it. If it did so on PostgreSQL, 8 could commit before 7: a follower that has read 8 would move on
// and never see 7. There the event is appended without a number, and only the Sealer numbers, and
// only what is committed. Within one round it goes by id, the order in which one process announced.
struct Event {
    std::string id, type, subject, payload;
    Instant at{};
    std::optional<std::int64_t> sequence{};
    std::optional<std::string> hash{};
    // On whose behalf, in which role, and from where (store::Origin): filled in as it is announced.
    // None for what the venue does by itself.
    std::optional<std::string> account_id{}, role{}, organisation_id{}, network{};

    template <class Fact> std::optional<Fact> as() const {
        return type == Fact::type ? std::optional(wire::read_own<Fact>(payload)) : std::nullopt;
    }
    template <class Record> Id<Record> about() const { return {subject}; }
};
BOOST_DESCRIBE_STRUCT(
    Event, (),
    (id, type, subject, payload, at, sequence, hash, account_id, role, organisation_id, network))

// tx.announce(event(ApplicationSubmitted{...}, application.id, world));
template <class Fact, class Record>
Event event(Fact const& fact, Id<Record> const& subject, World& world) {
    return {
        world.fresh_id(), std::string(Fact::type), subject.text, wire::write(fact), world.now()};
}

// Keeps tables of its own up to date with the events: each one takes effect exactly once, across
// restarts too, because handle() and the move of the cursor share a transaction.
class Follower {
public:
    virtual ~Follower() = default;
    virtual std::string name() const = 0;  // of its cursor; never changes
    virtual void handle(Event const&, store::Transaction&) = 0;
    // A round: by default one after the other. Whoever can adds up first and writes once.
    virtual void handle_all(std::span<Event const> round, store::Transaction& tx) {
        for (auto const& event : round) handle(event, tx);
    }
    // How many it takes at once, while all other writes wait.
    virtual std::int64_t most_at_once() const { return 500; }
    virtual void forget(store::Transaction&) = 0;  // empties its tables
    // After a round that handled something was committed; e.g. to tell live listeners. May be
    // missed in a crash and must not block.
    virtual void caught_up() {}
};

// Where every follower stands, for whoever looks after the venue.
struct Standing {
    std::string id;             // the follower's name
    std::int64_t position = 0;  // the last event it handled
};
BOOST_DESCRIBE_STRUCT(Standing, (), (id, position))
std::vector<Standing> standings(store::Transaction&);
std::int64_t unsealed(store::Transaction&);  // announced, but not numbered yet

// Handles all sealed events that it has not seen; gives the cursor.
std::int64_t catch_up(store::Database&, Follower&);
// Forgets, and handles everything again, in one transaction: nobody sees half of it.
void rebuild(store::Database&, Follower&);

}  // namespace sx::events
