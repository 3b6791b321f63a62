#include "engine/topk/arrangement.hpp"
#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

namespace sx::topk {

Arrangement::Arrangement(
    std::span<Filter const> filters, std::span<std::int8_t const> vectors, std::size_t stripe)
    : stripe_(stripe),
      order_(filters.size()),
      filters_(filters.size()),
      vectors_(filters.size()),
      joined_((filters.size() + stripe - 1) / stripe, nobody) {
    std::iota(order_.begin(), order_.end(), std::uint32_t{0});
    std::ranges::sort(order_, [&](std::uint32_t one, std::uint32_t other) {
        return std::tie(filters[one], one) < std::tie(filters[other], other);
    });
    for (std::size_t place = 0; place < order_.size(); ++place) {
        auto const* vector = vectors.data() + order_[place] * dimensions;
        std::memcpy(vectors_[place].numbers.data(), vector, dimensions);
        filters_[place] = filters[order_[place]];
        join(joined_[place / stripe], filters_[place]);
    }
}

std::size_t Arrangement::end(std::size_t stripe) const {
    return std::min(size(), (stripe + 1) * stripe_);
}

std::vector<std::uint32_t> Arrangement::places() const {
    std::vector<std::uint32_t> places(order_.size());
    for (std::size_t place = 0; place < order_.size(); ++place)
        places[order_[place]] = static_cast<std::uint32_t>(place);
    return places;
}

}  // namespace sx::topk
