#include "engine/allocation/making_room.hpp"
#include <algorithm>
#include <tuple>

namespace sx::allocation {
namespace {

constexpr std::uint32_t longest_way = 100;  // in moves
constexpr std::size_t looked_at = 32;       // holders, where one of them is on the way

// Where somebody could go: by so many moves, and at what price.
struct Way {
    std::uint32_t moves = longest_way;
    std::uint32_t posting = none;
    std::int64_t loss = 0;
};

class Room {
public:
    Room(Task const& task, Ledger& ledger)
        : task_(task), ledger_(ledger), moves_(task.capacity.size()) {
        for (std::uint32_t person = 0; person < task.candidates.people(); ++person)
            if (ledger.count(person) < most(person)) lacking_.push_back(person);
    }

    void run(Interruption& interruption) {
        for (;;) {
            if (lacking_.empty() || interruption.wanted()) return;
            measure();
            std::size_t helped = 0;
            still_.clear();
            for (auto const person : lacking_) {
                if (interruption.wanted()) return;
                while (ledger_.count(person) < most(person)) {
                    auto const loser = move(person);
                    if (loser == none) ++helped;
                    else still_.push_back(loser);
                    if (loser == person) break;
                }
            }
            lacking_.swap(still_);
            if (helped < lacking_.size() / 10 + 1) return;
        }
    }

private:
    std::size_t most(std::uint32_t person) const {
        return std::min<std::size_t>(task_.wanted, task_.candidates.of(person).size());
    }

    // How many must move until somebody finds a free place, from each posting: none where it has
    // one, and one more than the best that one of its holders could go to.
    void measure() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t posting = 0; posting < moves_.size(); ++posting) {
            moves_[posting] = ledger_.full(posting) ? longest_way : 0;
            if (ledger_.full(posting) && task_.capacity[posting] > 0) open.push_back(posting);
        }
        for (std::uint32_t moves = 1; moves < longest_way && !open.empty(); ++moves) {
            auto const is_next = [&](std::uint32_t posting) {
                return std::ranges::any_of(ledger_.holders(posting), [&](Holder const& holder) {
                    return std::ranges::any_of(
                        task_.candidates.of(holder.person), [&](Candidate const& other) {
                            return moves_[other.posting] < moves && can_go(holder.person, other);
                        });
                });
            };
            auto const rest = std::stable_partition(open.begin(), open.end(), is_next);
            if (rest == open.begin()) return;
            for (auto at = open.begin(); at != rest; ++at) moves_[*at] = moves;
            open.erase(open.begin(), rest);
        }
    }

    bool can_go(std::uint32_t person, Candidate const& other) const {
        return task_.capacity[other.posting] > 0 && !ledger_.has(person, other.posting);
    }

    // The shortest for somebody who leaves `from`; of equally short ones what suits best.
    Way way_of(std::uint32_t person, std::uint32_t from) const {
        Way best;
        std::int64_t left = 0;
        for (auto const& other : task_.candidates.of(person)) {
            if (other.posting == from) left = other.utility;
            if (moves_[other.posting] >= best.moves || !can_go(person, other)) continue;
            best = {moves_[other.posting], other.posting, -std::int64_t{other.utility}};
        }
        best.loss += left;
        return best;
    }

    // Who lacks a place now: nobody, where a free one was found in the end.
    std::uint32_t move(std::uint32_t person) {
        auto way = way_of(person, none);
        for (std::uint32_t moved = 0; way.posting != none && moved < longest_way; ++moved) {
            auto const posting = way.posting;
            if (!ledger_.full(posting)) {
                if (ledger_.contested(posting)) ledger_.add_holder(posting, {0, person});
                ledger_.replace(person, none, posting);
                if (ledger_.full(posting)) moves_[posting] = 1;
                return none;
            }
            auto const [holder, onwards] = who_gives_way(posting);
            moves_[posting] = std::max(moves_[posting], onwards.moves + 1);
            if (onwards.posting == none) break;
            ledger_.replace(holder->person, posting, none);
            ledger_.replace(person, none, posting);
            std::swap(person, holder->person);
            way = onwards;
        }
        return person;
    }

    std::pair<Holder*, Way> who_gives_way(std::uint32_t posting) {
        std::pair<Holder*, Way> best{nullptr, {}};
        std::size_t looked = 0;
        for (auto& holder : ledger_.holders(posting)) {
            auto const way = way_of(holder.person, posting);
            if (std::tie(way.moves, way.loss) < std::tie(best.second.moves, best.second.loss))
                best = {&holder, way};
            if (++looked >= looked_at && best.second.moves < moves_[posting]) break;
        }
        return best;
    }

    Task const& task_;
    Ledger& ledger_;
    std::vector<std::uint32_t> moves_;  // from each posting to a free place, at least
    std::vector<std::uint32_t> lacking_{}, still_{};
};

}  // namespace

void make_room(Task const& task, Ledger& ledger, Interruption& interruption) {
    Room(task, ledger).run(interruption);
}

}  // namespace sx::allocation
