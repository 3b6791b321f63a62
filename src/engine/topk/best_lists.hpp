#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sx::topk {

// A score and its partner as one number: the greater the better, ties to the lower index. 0 is less
// than any.
using Key = std::uint64_t;
Key key_of(std::int32_t score, std::uint32_t partner);
std::int32_t score_of(Key);
std::uint32_t partner_of(Key);

// The best so far for each member of a side: a heap each, its worst in front. Different members may
// be changed by different threads.
class BestLists {
public:
    BestLists(std::size_t size, std::size_t wanted);

    std::size_t size() const { return floors_.size(); }
    void offer(std::size_t member, Key);
    // A score up to here cannot enter any more.
    std::int32_t floor(std::size_t member) const { return floors_[member]; }
    // Makes the list of a member that of somebody in lists of as many wanted.
    void copy(std::size_t member, BestLists const& from, std::size_t other);
    // Each list from best to worst; afterwards nothing may be offered.
    void sort(std::size_t member);
    std::span<Key const> of(std::size_t member) const;

private:
    std::size_t wanted_;
    std::vector<Key> keys_;
    std::vector<std::int32_t> floors_;
};

}  // namespace sx::topk
