#include "platform/base/world.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <stdexcept>
#include <unistd.h>

namespace sx {

std::string World::fresh_id() {
    // 48 bits of milliseconds and a 12-bit counter, raised as one: order survives a clock that
    // stands or steps back.
    auto const tick = static_cast<std::uint64_t>(now().time_since_epoch().count()) << 12;
    auto last = last_.load();
    std::uint64_t next{};
    do next = std::max(last + 1, tick);
    while (!last_.compare_exchange_weak(last, next));

    std::array<std::byte, 8> noise{};
    random_bytes(noise);
    auto const low = std::bit_cast<std::uint64_t>(noise) >> 2 | std::uint64_t{1}
                                                                    << 63;  // variant 10
    std::array<char, 40> text{};
    std::snprintf(
        text.data(), text.size(), "%08llx-%04llx-7%03llx-%04llx-%012llx", next >> 28 | 0ULL,
        next >> 12 & 0xFFFFULL, next & 0xFFFULL, low >> 48 | 0ULL, low & 0xFFFFFFFFFFFFULL);
    return text.data();
}

Instant RealWorld::now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void RealWorld::random_bytes(std::span<std::byte> out) {
    for (std::size_t at = 0; at < out.size();
         at += 256)  // getentropy gives at most 256 bytes a call
        if (::getentropy(out.data() + at, std::min<std::size_t>(256, out.size() - at)) != 0)
            throw std::runtime_error("no entropy");
}

}  // namespace sx
