#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace sx::search {

// Tells that bytes of a file have changed by accident, at the speed of memory: the rounds of
// XXH64 (Collet) over four words at a time. Any single change within a word is noticed.
class Checksum {
public:
    static constexpr std::size_t lanes = 4, block = lanes * sizeof(std::uint64_t);

    void add(void const* bytes, std::size_t count) {  // a multiple of `block`
        auto const* from = static_cast<char const*>(bytes);
        for (auto const* const end = from + count; from != end; from += block) {
            std::uint64_t words[lanes];
            std::memcpy(words, from, block);
            for (std::size_t lane = 0; lane < lanes; ++lane)
                lanes_[lane] = round(lanes_[lane], words[lane]);
        }
        bytes_ += count;
    }
    std::uint64_t value() const {
        auto sum = bytes_;
        for (auto const lane : lanes_) sum = round(sum, lane);
        return sum;
    }

private:
    static constexpr std::uint64_t odd = 0x9E3779B185EBCA87, other = 0xC2B2AE3D27D4EB4F;
    static std::uint64_t round(std::uint64_t state, std::uint64_t word) {
        return std::rotl(state + word * other, 31) * odd;
    }
    std::uint64_t lanes_[lanes] = {odd, other, ~odd, ~other};
    std::uint64_t bytes_ = 0;
};

}  // namespace sx::search
