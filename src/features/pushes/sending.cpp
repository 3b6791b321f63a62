#include <algorithm>
#include <stdexcept>
#include "features/pushes/moving.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/pushes.hpp"
#include "features/pushes/rules.hpp"
#include "platform/events/events.hpp"

namespace sx::pushes {
namespace {

template <class Id> bool holds(std::vector<Id> const& all, Id const& one) {
    return std::ranges::find(all, one) != all.end();
}

// One person's turn in a batch.
class Telling {
public:
    Telling(
        store::Transaction& tx, World& world, Suiting& suiting, PushBatch const& batch,
        access::AccountId const& account)
        : tx_(tx),
          suiting_(suiting),
          factor_(batch.factor),
          account_(account),
          now_(world.now()),
          wants_none_(records::wants_none(tx, account_)),
          is_looking_(seekers::is_looking(tx, account_)),
          known_(records::known_to(tx, account_)),
          applied_(applications::applied_to(tx, account_)) {}

    // Whether it was sent.
    bool send(Push push) {
        push.withheld = why_not(push);
        if (!push.withheld) push.sent_at = now_;
        records::update(tx_, push);
        return !push.withheld;
    }

private:
    // Much may have happened since the simulation.
    std::optional<Withheld> why_not(Push const& push) {
        if (wants_none_) return Withheld::not_wanted;
        if (!is_looking_) return Withheld::not_looking;
        if (holds(known_, push.posting_id)) return Withheld::received;
        if (push.applied_at || holds(applied_, push.posting_id)) return Withheld::applied;
        auto const listed = postings::listed(tx_, std::vector{push.posting_id});
        if (listed.empty() || listed.front().closes_at <= now_) return Withheld::closed;
        auto const sent = records::count_sent(tx_, push.posting_id);
        if (capacity_of(listed.front().headcount, factor_, sent) == 0) return Withheld::full;
        if (seekers::has_blocked(tx_, account_, push.organisation_id)) return Withheld::blocked;
        if (suiting_.is_turned_down(tx_, account_, push.posting_id)) return Withheld::turned_down;
        return std::nullopt;
    }

    store::Transaction& tx_;
    Suiting& suiting_;
    std::int64_t factor_;
    access::AccountId const& account_;
    Instant now_;
    bool wants_none_, is_looking_;
    std::vector<postings::PostingId> known_, applied_;
};

void tell(
    store::Transaction& tx, World& world, Suiting& suiting, PushBatch const& batch,
    PersonRow person) {
    Telling telling(tx, world, suiting, batch, person.account_id);
    PushesDelivered delivered{person.account_id};
    for (auto const& push : records::of_person(tx, person.batch_id, person.account_id))
        if (telling.send(push)) ++delivered.postings;
    person.settled_at = world.now();
    records::update(tx, person);
    if (delivered.postings > 0) tx.announce(events::event(delivered, person.batch_id, world));
}

}  // namespace

void send_due(store::Transaction& tx, World& world, Suiting& suiting) {
    auto left = records::settings(tx).a_minute.value;
    for (auto& batch : records::sending(tx)) {
        auto const people = records::unsettled(tx, batch.id, left);
        for (auto const& person : people) tell(tx, world, suiting, batch, person);
        left -= std::ssize(people);
        if (left == 0) return;
        if (!move(tx, world, batch, PushBatchStep::finish))
            throw std::logic_error("the venue's step was refused");
    }
}

bool has_something_to_send(store::Transaction& tx) { return !records::sending(tx).empty(); }

}  // namespace sx::pushes
