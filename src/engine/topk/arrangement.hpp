#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#include "engine/topk/filter.hpp"
#include "engine/topk/kernel.hpp"

namespace sx::topk {

struct alignas(64) Line {
    std::array<std::int8_t, dimensions> numbers{};
};

// Members of a side as they are worked through: those of equal filters stand together and are cut
// into stripes, so that most of what rules keep apart is passed over whole.
class Arrangement {
public:
    Arrangement(
        std::span<Filter const> filters, std::span<std::int8_t const> vectors,
        std::span<std::uint32_t const> members, std::size_t stripe);

    std::size_t size() const { return order_.size(); }
    std::size_t stripes() const { return joined_.size(); }
    std::size_t begin(std::size_t stripe) const { return stripe * stripe_; }
    std::size_t end(std::size_t stripe) const;
    Filter const& joined(std::size_t stripe) const { return joined_[stripe]; }

    std::uint32_t original(std::size_t place) const { return order_[place]; }
    Filter const& filter(std::size_t place) const { return filters_[place]; }
    Line const& vector(std::size_t place) const { return vectors_[place]; }

private:
    std::size_t stripe_;
    std::vector<std::uint32_t> order_;
    std::vector<Filter> filters_;
    std::vector<Line> vectors_;
    std::vector<Filter> joined_;
};

}  // namespace sx::topk
