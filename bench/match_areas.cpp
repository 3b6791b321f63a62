// Measures the best partners of everybody on both sides where people look for work in some areas:
// 340 of them, the largest with 40 times the people of the smallest. Everybody looks in one to
// three, one person in a thousand in any; one posting in a thousand stands anywhere. Rules
// otherwise as in match_all, without its regions.
//
//     match_areas PEOPLE POSTINGS AUDITED ROUNDS
//
// Prints a line of JSON for each round. No line is given unless every pair of the lists may meet,
// and the lists of the audited people and postings, drawn by chance, are those of the definition.
#include <sys/resource.h>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>
#include "engine/threads/threads.hpp"
#include "engine/topk/areas.hpp"
#include "engine/topk/kernels.hpp"
#include "engine/topk/topk.hpp"
#include "matching_venue.hpp"

namespace {

using namespace sx::topk;
using namespace sx::topk::bench;

constexpr Area areas = 340;

struct Places {
    std::vector<std::vector<Area>> looks{};
    std::vector<Area> stands{};

    bool meet(std::size_t person, std::size_t posting) const {
        auto const& look = looks[person];
        return stands[posting] == anywhere || look.empty() ||
               std::ranges::find(look, stands[posting]) != look.end();
    }
};

Places places(std::size_t people, std::size_t postings) {
    std::mt19937_64 random(2028);
    std::uniform_real_distribution<double> part(0, 1);
    // Area i is e^(3.7 i / 340) times as rare as the first: 40 times at the end.
    auto const area = [&] {
        auto const drawn = -std::log(1 - part(random) * (1 - std::exp(-3.7))) / 3.7;
        return std::min(areas - 1, static_cast<Area>(drawn * areas));
    };
    Places drawn;
    for (std::size_t person = 0; person < people; ++person) {
        auto& look = drawn.looks.emplace_back();
        if (random() % 1000 == 0) continue;
        for (auto left = random() % 3 + 1; left > 0; --left) look.push_back(area());
    }
    for (std::size_t posting = 0; posting < postings; ++posting)
        drawn.stands.push_back(random() % 1000 == 0 ? anywhere : area());
    return drawn;
}

void check(
    Partners const& partners, Members const& mine, Members const& theirs, std::size_t audited,
    auto const& may_meet) {
    sx::threads::run_over(mine.size(), sx::threads::count_of(0), [&](auto, auto begin, auto end) {
        for (auto member = begin; member < end; ++member)
            for (auto const& [other, score] : partners.of(member))
                if (!may_meet(member, other) || !agree(mine.filters[member], theirs.filters[other]))
                    throw std::runtime_error("a pair of a list may not meet");
    });
    std::mt19937_64 random(7);
    std::vector<std::size_t> members(audited);
    for (auto& member : members) member = random() % mine.size();
    sx::threads::run_over(audited, sx::threads::count_of(0), [&](auto, auto begin, auto end) {
        for (auto at = begin; at < end; ++at) {
            auto const member = members[at];
            auto const expected = by_definition(
                mine, member, theirs, [&](auto other) { return may_meet(member, other); });
            if (partners.of(member) != expected)
                throw std::runtime_error("the lists are not those of the definition");
        }
    });
}

// The most that this process has held so far.
double memory_gib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / (1 << 20);  // ru_maxrss is in KiB
}

void measure(std::size_t size, std::size_t other_size, std::size_t audited, std::size_t rounds) {
    Venue venue(2027);
    auto people = venue.people(size), postings = venue.postings(other_size);
    for (auto& filter : people.filters) filter.allowed[0] |= all_regions;
    auto const where = places(size, other_size);
    for (std::size_t round = 0; round < rounds; ++round) {
        std::optional<BothWays> found;
        std::size_t parts = 0;
        double pairs = 0;
        auto const before = processor_s();
        auto const seconds = seconds_of([&] {
            auto const drawn = parts_of(where.looks, where.stands);
            parts = drawn.size();
            for (auto const& part : drawn)
                pairs += static_cast<double>(part.people.size()) *
                         static_cast<double>(part.postings.size());
            found = best_in_parts(people.side(), postings.side(), drawn, {});
        });
        auto const processor = processor_s() - before, memory = memory_gib();
        auto const meet = [&](auto person, auto posting) { return where.meet(person, posting); };
        auto const meet_back = [&](auto posting, auto person) { return meet(person, posting); };
        if (round == 0) {
            check(found->people, people, postings, audited, meet);
            check(found->postings, postings, people, audited / 10, meet_back);
        }
        std::cout << R"({"kernel": ")" << kernels().front()->name << R"(", "parts": )" << parts
                  << R"(, "seconds": )" << seconds << R"(, "processor_s": )" << processor
                  << R"(, "pairs_per_s": )" << pairs / seconds << R"(, "memory_gib": )" << memory
                  << "}" << std::endl;
    }
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) {
        std::cerr << "match_areas PEOPLE POSTINGS AUDITED ROUNDS\n";
        return 2;
    }
    try {
        measure(
            std::stoul(words[1]), std::stoul(words[2]), std::stoul(words[3]), std::stoul(words[4]));
    } catch (std::exception const& failure) {
        std::cerr << "match_areas: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
