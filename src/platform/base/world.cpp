#include "platform/base/world.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <unistd.h>

namespace sx {
namespace {

// The lowest bits, as many as there is room for.
void write_hex(std::uint64_t bits, std::span<char> room) {
    for (auto digit = room.rbegin(); digit != room.rend(); ++digit, bits >>= 4)
        *digit = "0123456789abcdef"[bits & 15];
}

}  // namespace

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
    // 8-4-4-4-12 digits; the version is 7.
    auto const high = (next >> 12) << 16 | 0x7000 | (next & 0xFFF);
    std::string text(36, '-');
    write_hex(high >> 32, std::span(text).subspan(0, 8));
    write_hex(high >> 16, std::span(text).subspan(9, 4));
    write_hex(high, std::span(text).subspan(14, 4));
    write_hex(low >> 48, std::span(text).subspan(19, 4));
    write_hex(low, std::span(text).subspan(24, 12));
    return text;
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
