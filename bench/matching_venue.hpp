#pragma once
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <random>
#include <tuple>
#include <vector>
#include "engine/topk/topk.hpp"

// A venue as the measurements of matching draw it, what its lists are by definition, and clocks.
namespace sx::topk::bench {

inline constexpr std::size_t wanted = 10;
// The bits of the 31 regions that people may look in.
inline constexpr std::uint64_t all_regions = (std::uint64_t{1} << 31) - 1;
inline constexpr std::size_t occupations = 1500;  // what vectors gather around

struct Members {
    std::vector<std::int8_t> vectors{};
    std::vector<Filter> filters{};
    Side side() const { return {vectors, filters, wanted}; }
    std::size_t size() const { return filters.size(); }
};

using Direction = std::array<float, dimensions>;

// A direction of length 100, so that its numbers are bytes.
inline void put(std::vector<std::int8_t>& vectors, Direction const& direction) {
    float length = 0;
    for (auto const value : direction) length += value * value;
    for (auto const value : direction) {
        auto const byte = std::lround(value * 300.0F / std::sqrt(length));
        vectors.push_back(static_cast<std::int8_t>(std::clamp(byte, -127L, 127L)));
    }
}

class Venue {
public:
    explicit Venue(unsigned seed) : random_(seed) {
        for (auto& centre : centres_)
            for (auto& value : centre) value = normal_(random_);
    }

    // Where (31 regions, some want any), which kind (4), which education (6 levels, theirs and
    // those above), which group of majors (60, half of all postings ask for one to five).
    Members people(std::size_t size) {
        Members drawn;
        for (std::size_t person = 0; person < size; ++person) {
            put(drawn.vectors, around(occupation()));
            Filter filter;
            filter.has = {level(), std::uint64_t{1} << random_() % 60};
            filter.allowed[0] = (random_() % 5 == 0 ? all_regions : region() | region()) | kinds();
            drawn.filters.push_back(filter);
        }
        return drawn;
    }
    Members postings(std::size_t size) {
        Members drawn;
        for (std::size_t posting = 0; posting < size; ++posting) {
            put(drawn.vectors, around(occupation()));
            Filter filter;
            filter.has = {region() | std::uint64_t{1} << (32 + random_() % 4), 0};
            filter.allowed[0] = ~(level() - 1);
            filter.allowed[1] = random_() % 2 == 0 ? ~std::uint64_t{0} : majors();
            drawn.filters.push_back(filter);
        }
        return drawn;
    }

private:
    std::uint64_t region() { return std::uint64_t{1} << random_() % 31; }
    std::uint64_t kinds() { return (random_() % 15 + 1) << 32; }
    std::uint64_t level() { return std::uint64_t{1} << random_() % 6; }
    std::uint64_t majors() {
        std::uint64_t chosen = 0;
        for (auto left = random_() % 5 + 1; left > 0; --left)
            chosen |= std::uint64_t{1} << random_() % 60;
        return chosen;
    }
    // Some occupations are far more common than others.
    std::size_t occupation() {
        auto const part = std::uniform_real_distribution<double>(0, 1)(random_);
        return static_cast<std::size_t>(part * part * occupations);
    }
    Direction around(std::size_t occupation) {
        auto direction = centres_[occupation];
        for (auto& value : direction) value += 0.7F * normal_(random_);
        return direction;
    }

    std::mt19937_64 random_;
    std::normal_distribution<float> normal_{};
    std::array<Direction, occupations> centres_{};
};

// Of all threads of this process so far.
inline double processor_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of(auto&& work) {
    auto const began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// The best of those that agree and that `may_meet` besides.
std::vector<Partner> by_definition(
    Members const& mine, std::size_t member, Members const& theirs, auto&& may_meet) {
    std::vector<Partner> all;
    for (std::uint32_t other = 0; other < theirs.size(); ++other) {
        if (!may_meet(other) || !agree(mine.filters[member], theirs.filters[other])) continue;
        std::int32_t score = 0;
        for (std::size_t at = 0; at < dimensions; ++at)
            score +=
                mine.vectors[member * dimensions + at] * theirs.vectors[other * dimensions + at];
        all.push_back({other, score});
    }
    std::ranges::sort(all, [](Partner const& one, Partner const& other) {
        return std::tuple(-one.score, one.index) < std::tuple(-other.score, other.index);
    });
    all.resize(std::min(all.size(), wanted));
    return all;
}

}  // namespace sx::topk::bench
