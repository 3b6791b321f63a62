#include "engine/allocation/repair.hpp"
#include <algorithm>
#include <compare>
#include <deque>
#include <optional>
#include <queue>

namespace sx::allocation {
namespace {

// How little one more is due to somebody: by how many they have, then by what they had in earlier
// runs. The places given away are a basis of a matroid (the sets of wishes that can be met together
// are those of a transversal matroid), so a basis is best when no single exchange makes it better.
struct Rank {
    std::size_t count;
    std::uint32_t received;
    auto operator<=>(Rank const&) const = default;
};

struct Wanting {
    Rank rank;
    std::uint32_t person;
    auto operator<=>(Wanting const&) const = default;
};

// Searches in breadth from somebody who lacks a place: to the postings they list, from there to
// those who hold them, and so on. What was searched in vain is never searched again: nothing that
// changes elsewhere can open a way out of it.
class Search {
public:
    Search(Task const& task, Ledger& ledger, std::size_t postings)
        : task_(task),
          ledger_(ledger),
          through_(task.candidates.people(), none),
          from_(postings, none),
          seen_person_(task.candidates.people(), 0),
          seen_posting_(postings, 0) {}

    enum class Goal { free_place, place_of_another };

    // Whether the person has one more afterwards. `loser`: at whose cost, `none` at nobody's.
    bool improve(std::uint32_t person, Goal goal, std::uint32_t& loser) {
        loser = none;
        auto const wanted = rank(person);
        begin(person);
        for (std::size_t at = 0; at < queue_.size(); ++at)
            for (auto const& candidate : task_.candidates.of(queue_[at])) {
                auto const posting = candidate.posting;
                if (gone(seen_posting_[posting]) || task_.capacity[posting] == 0 ||
                    ledger_.has(queue_[at], posting))
                    continue;
                seen_posting_[posting] = search_;
                from_[posting] = queue_[at];
                if (!ledger_.full(posting)) {
                    if (ledger_.contested(posting)) ledger_.add_holder(posting, {0, queue_[at]});
                    shift(posting, person);
                    return true;
                }
                if (reach_holders(posting, goal, wanted, loser)) {
                    shift_from(loser, person);
                    return true;
                }
            }
        for (auto const one : queue_) seen_person_[one] = dead;
        for (auto const one : queue_)
            for (auto const& candidate : task_.candidates.of(one))
                if (seen_posting_[candidate.posting] == search_)
                    seen_posting_[candidate.posting] = dead;
        return false;
    }

    // What was searched in vain for one goal may serve another.
    void forget() {
        std::ranges::fill(seen_person_, 0);
        std::ranges::fill(seen_posting_, 0);
        search_ = 0;
    }

    Rank rank(std::uint32_t person) const { return {ledger_.count(person), received(person)}; }

private:
    static constexpr std::uint32_t dead = none;

    std::uint32_t received(std::uint32_t person) const {
        return task_.received.empty() ? 0 : task_.received[person];
    }
    bool gone(std::uint32_t mark) const { return mark == search_ || mark == dead; }

    void begin(std::uint32_t person) {
        ++search_;
        queue_.assign(1, person);
        seen_person_[person] = search_;
        through_[person] = none;
    }

    // Adds those who hold the posting; true when one of them gives way.
    bool reach_holders(std::uint32_t posting, Goal goal, Rank wanted, std::uint32_t& loser) {
        for (auto const& holder : ledger_.holders(posting)) {
            if (gone(seen_person_[holder.person])) continue;
            seen_person_[holder.person] = search_;
            through_[holder.person] = posting;
            queue_.push_back(holder.person);
            auto const last = Rank{ledger_.count(holder.person) - 1, received(holder.person)};
            if (goal == Goal::place_of_another && last > wanted) {
                loser = holder.person;
                return true;
            }
        }
        return false;
    }

    // Along the way back everybody takes the place that opened and leaves theirs to the one before.
    void shift(std::uint32_t posting, std::uint32_t root) {
        for (;;) {
            auto const person = from_[posting];
            auto const left = person == root ? none : through_[person];
            ledger_.replace(person, left, posting);
            if (left == none) return;
            pass_on(left, person, from_[left]);
            posting = left;
        }
    }

    void shift_from(std::uint32_t loser, std::uint32_t root) {
        auto const posting = through_[loser];
        ledger_.replace(loser, posting, none);
        pass_on(posting, loser, from_[posting]);
        shift(posting, root);
    }

    void pass_on(std::uint32_t posting, std::uint32_t before, std::uint32_t after) {
        auto const holders = ledger_.holders(posting);
        auto const place = std::ranges::find(holders, before, &Holder::person);
        *place = {place->bid, after};
    }

    Task const& task_;
    Ledger& ledger_;
    std::vector<std::uint32_t> through_;  // the posting by which a person was reached
    std::vector<std::uint32_t> from_;     // the person from whom a posting was
    std::vector<std::uint32_t> seen_person_, seen_posting_;
    std::vector<std::uint32_t> queue_{};
    std::uint32_t search_ = 0;
};

using Queue = std::priority_queue<Wanting, std::vector<Wanting>, std::greater<>>;

void add_wanting(Queue& queue, Task const& task, Search const& search, std::uint32_t person) {
    auto const rank = search.rank(person);
    auto const most = std::min<std::size_t>(task.wanted, task.candidates.of(person).size());
    if (rank.count < most) queue.push({rank, person});
}

// Those who want one more, the worst off first; whoever gets one or loses one queues again.
void serve(Task const& task, Search& search, Search::Goal goal, Interruption& interruption) {
    Queue queue;
    for (std::uint32_t person = 0; person < task.candidates.people(); ++person)
        add_wanting(queue, task, search, person);
    while (!queue.empty() && !interruption.wanted()) {
        auto const next = queue.top();
        queue.pop();
        if (search.rank(next.person) != next.rank) continue;
        std::uint32_t loser = none;
        if (!search.improve(next.person, goal, loser)) continue;
        add_wanting(queue, task, search, next.person);
        if (loser != none) add_wanting(queue, task, search, loser);
    }
}

}  // namespace

void repair(Task const& task, Ledger& ledger, Interruption& interruption) {
    Search search(task, ledger, task.capacity.size());
    serve(task, search, Search::Goal::free_place, interruption);
    search.forget();
    serve(task, search, Search::Goal::place_of_another, interruption);
}

}  // namespace sx::allocation
