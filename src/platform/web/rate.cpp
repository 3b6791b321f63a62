#include "platform/web/rate.hpp"
#include <algorithm>
#include <bit>

namespace sx::web {
namespace {

constexpr std::size_t neighbours = 8;  // places a key may take: two cache lines

// FNV-1a over a seeded start, then the finalizer of MurmurHash3, which spreads it over all bits.
std::uint64_t hash(std::string_view key, std::uint64_t seed) {
    std::uint64_t h = 0xcbf29ce484222325U ^ seed;
    for (char const c : key) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    h = (h ^ h >> 33) * 0xff51afd7ed558ccdU;
    h = (h ^ h >> 33) * 0xc4ceb9fe1a85ec53U;
    return std::max<std::uint64_t>(h ^ h >> 33, 1);
}

}  // namespace

Limiter::Limiter(Allowance allowance, std::size_t keys, std::uint64_t seed)
    : allowance_(allowance), seed_(seed), places_(std::bit_ceil(std::max(keys, neighbours))) {}

std::chrono::milliseconds Limiter::take(std::string_view key, Instant now) {
    std::lock_guard const lock(mutex_);
    auto& place = place_of(hash(key, seed_), now);
    auto const due = std::max(place.due, now);
    auto const early = due - now - allowance_.every * (allowance_.burst - 1);
    if (early > early.zero()) return early;
    place.due = due + allowance_.every;
    return early.zero();
}

Limiter::Place& Limiter::place_of(std::uint64_t key, Instant now) {
    auto const first = places_.begin() +
                       static_cast<std::ptrdiff_t>(key & (places_.size() - 1) & ~(neighbours - 1));
    auto const last = first + neighbours;
    auto found = std::find_if(first, last, [&](Place const& p) { return p.key == key; });
    if (found == last) {
        found = std::min_element(
            first, last, [](Place const& a, Place const& b) { return a.due < b.due; });
        *found = {key, now};
    }
    return *found;
}

}  // namespace sx::web
