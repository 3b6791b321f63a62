#include "engine/topk/selection.hpp"

namespace sx::topk {

void Selection::choose(
    Arrangement const& side, std::size_t stripe, Filter const& others, BestLists const& lists) {
    places_.clear();
    filters_.clear();
    vectors_.clear();
    floors_.clear();
    joined_.clear();
    all_ = nobody;
    for (auto place = side.begin(stripe); place < side.end(stripe); ++place) {
        auto const& filter = side.filter(place);
        if (!agree(filter, others)) continue;
        if (places_.size() % group_ == 0) joined_.push_back(nobody);
        join(joined_.back(), filter);
        join(all_, filter);
        places_.push_back(static_cast<std::uint32_t>(place));
        filters_.push_back(filter);
        vectors_.push_back(side.vector(place));
        floors_.push_back(lists.floor(place));
    }
    filters_.resize(joined_.size() * group_, nobody);
    vectors_.resize(joined_.size() * group_);
    floors_.resize(joined_.size() * group_, highest_floor);
}

}  // namespace sx::topk
