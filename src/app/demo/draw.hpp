#pragma once
#include <cstdint>
#include <random>
#include <span>
#include "platform/base/world.hpp"

namespace sx::app::demo {

// Chance that is the same in every run with the same seed.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : engine_(seed) {}

    std::int64_t number(std::int64_t least, std::int64_t most) {
        return least +
               static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool chance(int percent) { return number(1, 100) <= percent; }
    template <class Range> auto const& pick(Range const& from) {
        return from[static_cast<std::size_t>(
            number(0, static_cast<std::int64_t>(std::size(from)) - 1))];
    }
    std::uint64_t bits() { return engine_(); }

private:
    std::mt19937_64 engine_;
};

// A world whose clock stands where the story is, and whose randomness is the seed's.
class StoryWorld final : public World {
public:
    StoryWorld(std::uint64_t seed, Instant begin) : draw_(seed), now_(begin) {}
    Instant now() override { return now_; }
    void random_bytes(std::span<std::byte> out) override {
        for (auto& byte : out) byte = static_cast<std::byte>(draw_.bits());
    }
    void turn_to(Instant at) { now_ = at; }

private:
    Draw draw_;
    Instant now_;
};

}  // namespace sx::app::demo
