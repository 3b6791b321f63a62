#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>
#include "engine/topk/arrangement.hpp"
#include "engine/topk/best_lists.hpp"

namespace sx::topk {

// Those of a stripe that may agree with somebody of the other side's stripe, close together, in
// groups of a fixed size; the last is filled up with nobody. One for each thread, used again and
// again.
class Selection {
public:
    explicit Selection(std::size_t group) : group_(group) {}

    void choose(
        Arrangement const&, std::size_t stripe, Filter const& others, BestLists const& lists);

    std::size_t groups() const { return joined_.size(); }
    Filter const& joined() const { return all_; }  // of all chosen
    Filter const& joined(std::size_t group) const { return joined_[group]; }
    Line const* vectors(std::size_t group) const { return vectors_.data() + group * group_; }
    std::int32_t const* floors(std::size_t group) const { return floors_.data() + group * group_; }

    std::size_t chosen() const { return places_.size(); }
    // Of one below `chosen`; what fills up the last group has none.
    std::uint32_t place(std::size_t at) const { return places_[at]; }
    Filter const& filter(std::size_t at) const { return filters_[at]; }
    void set_floor(std::size_t at, std::int32_t floor) { floors_[at] = floor; }

private:
    std::size_t group_;
    Filter all_ = nobody;
    std::vector<std::uint32_t> places_{};
    std::vector<Filter> filters_{};
    std::vector<Line> vectors_{};
    std::vector<std::int32_t> floors_{};
    std::vector<Filter> joined_{};
};

}  // namespace sx::topk
