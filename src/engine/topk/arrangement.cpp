#include "engine/topk/arrangement.hpp"
#include <algorithm>
#include <cstring>
#include <tuple>

namespace sx::topk {

Arrangement::Arrangement(
    std::span<Filter const> filters, std::span<std::int8_t const> vectors,
    std::span<std::uint32_t const> members, std::size_t stripe)
    : stripe_(stripe),
      order_(members.begin(), members.end()),
      filters_(members.size()),
      vectors_(members.size()),
      joined_((members.size() + stripe - 1) / stripe, nobody) {
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

}  // namespace sx::topk
