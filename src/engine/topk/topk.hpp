#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>
#include "engine/topk/best_lists.hpp"
#include "engine/topk/filter.hpp"
#include "engine/topk/kernel.hpp"

// The best partners of everybody on both sides, exactly: every pair is scored (the product of its
// vectors), every rule applied, nothing estimated.
namespace sx::topk {

// One of the two sides. Member i has filters[i] and vectors[i * dimensions …].
struct Side {
    std::span<std::int8_t const> vectors{};
    std::span<Filter const> filters{};
    std::size_t wanted = 10;  // partners for each member; 0: this side needs none
};

struct Work {
    Kernel const* kernel = nullptr;  // null: the fastest that runs here
    unsigned threads = 0;            // 0: as many as there are processors
    // Told what part is done, from 0 to 1, one call at a time but from any thread; false ends the
    // work early.
    std::function<bool(double)> go_on{};
};

struct Partner {
    std::uint32_t index;
    std::int32_t score;
    friend bool operator==(Partner const&, Partner const&) = default;
};

// Of each member of a side its best partners among those that it agrees with.
class Partners {
public:
    explicit Partners(BestLists lists) : lists_(std::move(lists)) {}

    std::size_t size() const { return lists_.size(); }
    // Best first; of equal scores the lower index first. Fewer than wanted where there are fewer.
    std::vector<Partner> of(std::size_t member) const;

private:
    BestLists lists_;
};

struct BothWays {
    Partners people;
    Partners postings;
};

// The result is the same whatever kernel and however many threads. Nothing when `go_on` ended it.
// Throws when vectors and filters do not fit each other, or a side has 2^32 members or more.
// Needs 112 bytes for each member and 16 for each wanted partner beside what is given.
std::optional<BothWays> best_both_ways(Side const& people, Side const& postings, Work const& = {});

// People and postings that may meet, such as those of one region: their indexes, ascending.
struct Part {
    std::vector<std::uint32_t> people;
    std::vector<std::uint32_t> postings;
};

// The same where only pairs that stand in a part together meet at all, so nothing else is looked
// at. No pair may stand in two parts; a member may. Memory as above, of the greatest part alone,
// and 8 bytes for each wanted partner of all. Throws when a part names who is not there.
std::optional<BothWays> best_in_parts(
    Side const& people, Side const& postings, std::span<Part const>, Work const& = {});

}  // namespace sx::topk
