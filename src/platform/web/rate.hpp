#pragma once
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>
#include "platform/base/instant.hpp"

namespace sx::web {

// One more every `every`, and up to `burst` at once by somebody who has been quiet; both above
// zero.
struct Allowance {
    unsigned burst;
    std::chrono::milliseconds every;
};

// How often each key (an address, an account, a phone number) may do something. The generic cell
// rate algorithm (ITU-T I.371, annex A): one instant per key, so memory is fixed: a table of `keys`
// places, 16 bytes each, made once. A key that finds no free place takes that of the neighbour
// closest to being forgiven, so a flood of new keys never frees one that is being limited hard.
// Safe from every thread.
class Limiter {
public:
    // `seed` comes from World, so that nobody can compute keys that share places.
    Limiter(Allowance allowance, std::size_t keys, std::uint64_t seed);

    // Zero: go on, and one is used up. Otherwise nothing is used up and so long must the key wait.
    std::chrono::milliseconds take(std::string_view key, Instant now);

private:
    struct Place {
        std::uint64_t key = 0;  // hashed; 0 is a free place
        Instant due{};          // "theoretical arrival time": when the key is as good as new
    };
    Place& place_of(std::uint64_t key, Instant now);

    Allowance const allowance_;
    std::uint64_t const seed_;
    std::mutex mutex_;
    std::vector<Place> places_;
};

}  // namespace sx::web
