#include "engine/allocation/allocation.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include "engine/allocation/figures.hpp"
#include "engine/allocation/optimum.hpp"

namespace sx::allocation {
namespace {

struct Venue {
    Candidates candidates{};
    std::vector<std::uint32_t> capacity{};
    std::vector<std::uint32_t> received{};
    std::uint32_t wanted = 3;
    Task task() const { return {candidates, capacity, received, wanted}; }
};

// Popular postings suit everybody a little better, so that people crowd.
Venue drawn(std::size_t people, std::size_t postings, std::size_t each, unsigned seed) {
    std::mt19937 random(seed);
    Venue venue;
    std::vector<std::int32_t> charm;
    for (std::size_t posting = 0; posting < postings; ++posting) {
        charm.push_back(static_cast<std::int32_t>(random() % 1000));
        venue.capacity.push_back(static_cast<std::uint32_t>(random() % 5));
    }
    for (std::size_t person = 0; person < people; ++person) {
        std::map<std::uint32_t, Candidate> list;
        for (std::size_t at = 0; at < each && postings > 0; ++at) {
            auto const posting = static_cast<std::uint32_t>(random() % postings);
            list[posting] = {posting, charm[posting] + static_cast<std::int32_t>(random() % 1000)};
        }
        std::vector<Candidate> all;
        for (auto const& [posting, candidate] : list) all.push_back(candidate);
        venue.candidates.add_person(all);
        venue.received.push_back(static_cast<std::uint32_t>(random() % 3));
    }
    return venue;
}

// How many each person can be given at most in all, by trying every way: the plain truth about
// small venues. Counts are sorted by who comes first: the fewest, then who received least.
using Counts = std::vector<std::size_t>;

void every_way(
    Venue const& venue, std::size_t person, std::vector<std::uint32_t>& left, Counts& counts,
    std::set<Counts>& found) {
    if (person == venue.candidates.people()) {
        found.insert(counts);
        return;
    }
    auto const list = venue.candidates.of(person);
    for (unsigned chosen = 0; chosen < 1U << list.size(); ++chosen) {
        auto const count = static_cast<std::size_t>(__builtin_popcount(chosen));
        if (count > venue.wanted) continue;
        bool fits = true;
        for (std::size_t at = 0; at < list.size(); ++at)
            if ((chosen >> at & 1U) != 0) {
                fits = fits && left[list[at].posting] > 0;
                --left[list[at].posting];
            }
        counts[person] = count;
        if (fits) every_way(venue, person + 1, left, counts, found);
        for (std::size_t at = 0; at < list.size(); ++at)
            if ((chosen >> at & 1U) != 0) ++left[list[at].posting];
    }
}

// Of each rank (how many one has already, then how much one received before) how many places are
// given; more of the lowest rank is better, whatever the others.
std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> ranks(
    Venue const& venue, Counts const& counts) {
    std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> given;
    for (std::size_t person = 0; person < counts.size(); ++person)
        for (std::size_t place = 0; place < venue.wanted; ++place)
            given[{place, venue.received[person]}] += place < counts[person];
    return given;
}

bool fairer(Venue const& venue, Counts const& one, Counts const& other) {
    auto const sum = [](Counts const& counts) {
        std::size_t all = 0;
        for (auto const count : counts) all += count;
        return all;
    };
    if (sum(one) != sum(other)) return sum(one) > sum(other);
    auto const mine = ranks(venue, one), theirs = ranks(venue, other);
    for (auto const& [rank, count] : mine)
        if (count != theirs.at(rank)) return count > theirs.at(rank);
    return false;
}

Counts counts_of(Allocation const& allocation) {
    Counts counts;
    for (std::size_t person = 0; person < allocation.people(); ++person)
        counts.push_back(allocation.of(person).size());
    return counts;
}

bool keeps_the_rules(Venue const& venue, Allocation const& allocation) {
    std::vector<std::uint32_t> given(venue.capacity.size(), 0);
    for (std::size_t person = 0; person < allocation.people(); ++person) {
        auto const list = venue.candidates.of(person);
        std::set<std::uint32_t> different;
        for (auto const& candidate : allocation.of(person)) {
            if (std::ranges::find(list, candidate) == list.end()) return false;
            different.insert(candidate.posting);
            ++given[candidate.posting];
        }
        if (different.size() != allocation.of(person).size() || different.size() > venue.wanted)
            return false;
    }
    for (std::size_t posting = 0; posting < given.size(); ++posting)
        if (given[posting] > venue.capacity[posting]) return false;
    return true;
}

TEST_CASE("in any venue nobody gets a posting twice and none is beyond its capacity") {
    CHECK(rc::check([] {
        auto const venue = drawn(
            *rc::gen::inRange<std::size_t>(0, 120), *rc::gen::inRange<std::size_t>(0, 60),
            *rc::gen::inRange<std::size_t>(0, 15), *rc::gen::arbitrary<unsigned>());
        auto const solution = allocate(venue.task(), *rc::gen::inRange(1U, 4U));
        RC_ASSERT(keeps_the_rules(venue, solution.allocation));
        auto const figures = figures_of(venue.task(), solution.allocation);
        RC_ASSERT(figures.over_capacity == 0);
        RC_ASSERT(figures.utility <= solution.most_utility);
    }));
}

TEST_CASE("in small venues no way of giving sends more, or is fairer") {
    CHECK(rc::check([] {
        auto venue = drawn(
            *rc::gen::inRange<std::size_t>(1, 6), *rc::gen::inRange<std::size_t>(1, 6),
            *rc::gen::inRange<std::size_t>(1, 5), *rc::gen::arbitrary<unsigned>());
        venue.wanted = *rc::gen::inRange(1U, 4U);
        auto left = venue.capacity;
        Counts counts(venue.candidates.people(), 0);
        std::set<Counts> all;
        every_way(venue, 0, left, counts, all);
        auto const mine = counts_of(allocate(venue.task(), 1).allocation);
        for (auto const& other : all) RC_ASSERT(!fairer(venue, other, mine));
    }));
}

// How much of the greatest utility is reached, by whom there is room for.
double part_reached(Venue const& venue) {
    auto const solution = allocate(venue.task(), 2);
    auto const most = optimum_of(venue.task(), solution.allocation);
    auto const got = figures_of(venue.task(), solution.allocation).utility;
    RC_ASSERT(got <= most);
    RC_ASSERT(most <= solution.most_utility);
    return most == 0 ? 1 : static_cast<double>(got) / static_cast<double>(most);
}

TEST_CASE("where there are places for all, the utility is 98 % of the greatest there is") {
    CHECK(rc::check([] {
        auto const people = *rc::gen::inRange<std::size_t>(50, 300);
        auto const postings = *rc::gen::inRange<std::size_t>(30, 300);
        auto venue = drawn(
            people, postings, *rc::gen::inRange<std::size_t>(4, 30),
            *rc::gen::arbitrary<unsigned>());
        for (auto& capacity : venue.capacity)
            capacity += static_cast<std::uint32_t>(people * 3 / postings);
        RC_ASSERT(part_reached(venue) >= 0.98);
    }));
}

TEST_CASE("where places are short, the utility is 80 % of the greatest there is") {
    CHECK(rc::check([] {
        auto const venue = drawn(
            *rc::gen::inRange<std::size_t>(50, 300), *rc::gen::inRange<std::size_t>(30, 300),
            *rc::gen::inRange<std::size_t>(4, 30), *rc::gen::arbitrary<unsigned>());
        RC_ASSERT(part_reached(venue) >= 0.8);
    }));
}

TEST_CASE("the optimum is that of every way in small venues") {
    CHECK(rc::check([] {
        auto const venue = drawn(
            *rc::gen::inRange<std::size_t>(1, 5), *rc::gen::inRange<std::size_t>(1, 6),
            *rc::gen::inRange<std::size_t>(1, 5), *rc::gen::arbitrary<unsigned>());
        auto const mine = allocate(venue.task(), 1).allocation;
        auto left = venue.capacity;
        std::int64_t most = 0;
        std::function<void(std::size_t, std::int64_t)> try_all = [&](auto person, auto sum) {
            if (person == venue.candidates.people()) {
                most = std::max(most, sum);
                return;
            }
            auto const list = venue.candidates.of(person);
            for (unsigned chosen = 0; chosen < 1U << list.size(); ++chosen) {
                if (static_cast<std::size_t>(__builtin_popcount(chosen)) != mine.of(person).size())
                    continue;
                auto const before = left;
                auto with = sum;
                bool fits = true;
                for (std::size_t at = 0; at < list.size(); ++at)
                    if ((chosen >> at & 1U) != 0) {
                        fits = fits && left[list[at].posting] > 0;
                        --left[list[at].posting];
                        with += list[at].utility;
                    }
                if (fits) try_all(person + 1, with);
                left = before;
            }
        };
        try_all(0, 0);
        RC_ASSERT(optimum_of(venue.task(), mine) == most);
    }));
}

TEST_CASE("the result does not depend on the number of threads") {
    auto const venue = drawn(2000, 900, 20, 5);
    auto const one = allocate(venue.task(), 1), three = allocate(venue.task(), 3);
    CHECK(one.most_utility == three.most_utility);
    for (std::size_t person = 0; person < venue.candidates.people(); ++person)
        CHECK(std::ranges::equal(one.allocation.of(person), three.allocation.of(person)));
}

TEST_CASE("three for everybody when there is just one way to do it") {
    // Person p can have postings p, p + 1, p + 2 … of a ring with three places each; all want those
    // of the first three more, and only the ring itself serves all.
    constexpr std::uint32_t size = 50;
    Venue venue;
    venue.capacity.assign(size, 3);
    for (std::uint32_t person = 0; person < size; ++person) {
        std::vector<Candidate> list;
        for (std::uint32_t step = 0; step < 3; ++step) {
            auto const posting = (person + step) % size;
            list.push_back({posting, posting < 3 ? 1000 : 10});
        }
        venue.candidates.add_person(list);
    }
    auto const solution = allocate(venue.task(), 2);
    CHECK(figures_of(venue.task(), solution.allocation).served == size);
}

TEST_CASE("where there is too little, those who had less before get it") {
    Venue venue;
    venue.capacity = {2};
    venue.received = {5, 0, 4, 1};
    for (std::int32_t person = 0; person < 4; ++person)
        venue.candidates.add_person(std::array{Candidate{0, 100 - person}});
    auto const solution = allocate(venue.task(), 1);
    CHECK(counts_of(solution.allocation) == Counts{0, 1, 0, 1});
}

TEST_CASE("exposure is spread: half of naive at most, where people crowd") {
    auto venue = drawn(3000, 1000, 60, 9);
    for (auto& capacity : venue.capacity) capacity = 10;
    auto const task = venue.task();
    auto const mine = figures_of(task, allocate(task, 2).allocation);
    auto const crowded = figures_of(task, naive(task));
    CHECK(mine.served == 3000);
    CHECK(mine.gini <= crowded.gini / 2);
    CHECK(crowded.over_capacity > 0);
    CHECK(mine.congestion == 0);
    CHECK(mine.coverage > crowded.coverage);
}

TEST_CASE("figures are those counted by hand") {
    Venue venue;
    venue.capacity = {1, 2, 4, 0};
    venue.wanted = 2;
    venue.candidates.add_person(std::array{Candidate{0, 9}, Candidate{1, 5}, Candidate{2, 1}});
    venue.candidates.add_person(std::array{Candidate{0, 8}, Candidate{1, 7}});
    venue.candidates.add_person({});
    auto const crowd = naive(venue.task());
    auto const figures = figures_of(venue.task(), crowd);
    CHECK(figures.people == 2);
    CHECK(figures.served == 2);
    CHECK(figures.pushes == 4);
    CHECK(figures.utility == 29);
    CHECK(figures.over_capacity == 1);
    CHECK(figures.congestion == doctest::Approx(0.25));
    CHECK(figures.coverage == doctest::Approx(2.0 / 3));
    // Exposure 0, 1, 2: (−2·0 + 0·1 + 2·2) / (3·3).
    CHECK(figures.gini == doctest::Approx(4.0 / 9));
    auto const fair = greedy(venue.task());
    CHECK(std::ranges::equal(fair.of(0), std::array{Candidate{0, 9}, Candidate{1, 5}}));
    CHECK(std::ranges::equal(fair.of(1), std::array{Candidate{1, 7}}));
}

TEST_CASE("a posting is told why it got no more") {
    Venue venue;
    venue.capacity = {1, 5, 5, 5};
    venue.wanted = 1;
    venue.candidates.add_person(std::array{Candidate{0, 9}, Candidate{1, 5}});
    venue.candidates.add_person(std::array{Candidate{0, 8}, Candidate{1, 7}});
    venue.candidates.add_person(std::array{Candidate{2, 8}});
    auto const standings = standings_of(venue.task(), allocate(venue.task(), 1).allocation);
    CHECK(standings[0].outcome == Outcome::full);
    CHECK(standings[0].listed == 2);
    CHECK(standings[1].outcome == Outcome::elsewhere);
    CHECK(standings[1].given == 1);
    CHECK(standings[1].better == 1);
    CHECK(standings[2].outcome == Outcome::exhausted);
    CHECK(standings[3].outcome == Outcome::unlisted);
}

TEST_CASE("a no on the way ends the work without a result, whenever it comes") {
    auto const venue = drawn(60, 12, 6, 5);
    int most = 0;
    auto const counted = [&] { return ++most > 0; };
    auto const whole = allocate_while(counted, venue.task(), 2);
    REQUIRE(whole.has_value());
    CHECK(counts_of(whole->allocation) == counts_of(allocate(venue.task(), 2).allocation));
    CHECK(most > 80);  // rounds of prices alone
    for (int last = 0; last < most; ++last) {
        int asked = 0;
        auto const refuse = [&] { return ++asked <= last; };
        CHECK(!allocate_while(refuse, venue.task(), 2).has_value());
        CHECK(asked == last + 1);  // a no is final
    }
}

TEST_CASE("what does not fit is refused") {
    Venue venue;
    CHECK_THROWS_AS(
        venue.candidates.add_person(std::array{Candidate{1, 5}, Candidate{1, 4}}),
        std::invalid_argument);
    CHECK_THROWS_AS(
        venue.candidates.add_person(std::array{Candidate{1, highest_utility + 1}}),
        std::invalid_argument);
    venue.candidates.add_person(std::array{Candidate{3, 5}});
    venue.capacity = {1};
    CHECK_THROWS_AS((void)allocate(venue.task()), std::invalid_argument);
    venue.capacity = {1, 1, 1, 1};
    venue.received = {1, 2};
    CHECK_THROWS_AS((void)allocate(venue.task()), std::invalid_argument);
    venue.received.clear();
    venue.wanted = 0;
    CHECK_THROWS_AS((void)allocate(venue.task()), std::invalid_argument);
}

}  // namespace
}  // namespace sx::allocation
