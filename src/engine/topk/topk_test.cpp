#include "engine/topk/topk.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <cstdio>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include "engine/topk/areas.hpp"
#include "engine/topk/kernels.hpp"

namespace sx::topk {
namespace {

struct Members {
    std::vector<std::int8_t> vectors{};
    std::vector<Filter> filters{};
    std::size_t wanted = 10;
    Side side() const { return {vectors, filters, wanted}; }
    std::size_t size() const { return filters.size(); }
};

// How great the numbers of a vector are: small ones make many equal scores.
enum class Spread { tiny, whole, extreme };

Members members(std::size_t size, std::size_t wanted, Spread spread, unsigned seed) {
    std::mt19937 random(seed);
    auto const number = [&]() -> int {
        if (spread == Spread::tiny) return static_cast<int>(random() % 3) - 1;
        if (spread == Spread::extreme) return random() % 2 == 0 ? -128 : 127;
        return static_cast<int>(random() % 256) - 128;
    };
    Members drawn;
    drawn.wanted = wanted;
    for (std::size_t at = 0; at < size * dimensions; ++at)
        drawn.vectors.push_back(static_cast<std::int8_t>(number()));
    for (std::size_t member = 0; member < size; ++member) {
        // One of eight kinds on each word; three quarters of the kinds are accepted.
        Filter filter;
        for (auto& word : filter.has) word = std::uint64_t{1} << random() % 8;
        for (auto& word : filter.allowed) word = random() | random();
        drawn.filters.push_back(filter);
    }
    return drawn;
}

std::int32_t score(
    Members const& people, std::size_t person, Members const& postings, std::size_t posting) {
    std::int32_t sum = 0;
    for (std::size_t at = 0; at < dimensions; ++at)
        sum +=
            people.vectors[person * dimensions + at] * postings.vectors[posting * dimensions + at];
    return sum;
}

// By definition: all pairs, sorted.
std::vector<Partner> expected(Members const& mine, std::size_t member, Members const& theirs) {
    std::vector<Partner> all;
    for (std::uint32_t other = 0; other < theirs.size(); ++other) {
        auto const &one = mine.filters[member], &two = theirs.filters[other];
        bool refused = false;
        for (std::size_t word = 0; word < filter_words; ++word)
            refused = refused || (one.has[word] & two.allowed[word]) != one.has[word] ||
                      (two.has[word] & one.allowed[word]) != two.has[word];
        if (!refused) all.push_back({other, score(mine, member, theirs, other)});
    }
    std::ranges::sort(all, [](Partner const& one, Partner const& other) {
        return std::tuple(-one.score, one.index) < std::tuple(-other.score, other.index);
    });
    if (all.size() > mine.wanted) all.resize(mine.wanted);
    return all;
}

bool right(Partners const& partners, Members const& mine, Members const& theirs) {
    if (partners.size() != mine.size()) return false;
    for (std::size_t member = 0; member < mine.size(); ++member)
        if (partners.of(member) != expected(mine, member, theirs)) return false;
    return true;
}

void hold_to_the_definition(std::string const& name) {
    auto const* const kernel = kernel_named(name);
    if (!kernel) {
        std::puts(("skipped: this processor has no " + name).c_str());
        return;
    }
    CHECK(rc::check("both ways, " + name, [&] {
        auto const spread = *rc::gen::element(Spread::tiny, Spread::whole, Spread::extreme);
        auto const seed = *rc::gen::arbitrary<unsigned>();
        auto const people = members(
            *rc::gen::inRange<std::size_t>(0, 100), *rc::gen::inRange<std::size_t>(0, 13), spread,
            seed);
        auto const postings = members(
            *rc::gen::inRange<std::size_t>(0, 600), *rc::gen::inRange<std::size_t>(0, 13), spread,
            seed + 1);
        auto const threads = *rc::gen::inRange(1U, 4U);
        auto const found = best_both_ways(people.side(), postings.side(), {kernel, threads, {}});
        RC_ASSERT(found.has_value());
        RC_ASSERT(right(found->people, people, postings));
        RC_ASSERT(right(found->postings, postings, people));
    }));
}

TEST_CASE("AMX gives the lists that the definition gives, of any sizes") {
    hold_to_the_definition("amx");
}
TEST_CASE("AVX-512 VNNI gives the lists that the definition gives, of any sizes") {
    hold_to_the_definition("avx512-vnni");
}
TEST_CASE("AVX-VNNI gives the lists that the definition gives, of any sizes") {
    hold_to_the_definition("avx-vnni");
}
TEST_CASE("AVX2 gives the lists that the definition gives, of any sizes") {
    hold_to_the_definition("avx2");
}
TEST_CASE("the plain kernel gives the lists that the definition gives, of any sizes") {
    hold_to_the_definition("plain");
}

TEST_CASE("kernels agree where there are many stripes, with several threads") {
    auto const people = members(2500, 10, Spread::tiny, 1);
    auto const postings = members(2600, 7, Spread::tiny, 2);
    auto const plain = best_both_ways(people.side(), postings.side(), {&plain_kernel, 1, {}});
    REQUIRE(plain.has_value());
    for (auto const* kernel : kernels()) {
        CAPTURE(kernel->name);
        auto const found = best_both_ways(people.side(), postings.side(), {kernel, 3, {}});
        REQUIRE(found.has_value());
        std::size_t different = 0;
        for (std::size_t member = 0; member < people.size(); ++member)
            different += found->people.of(member) != plain->people.of(member);
        for (std::size_t member = 0; member < postings.size(); ++member)
            different += found->postings.of(member) != plain->postings.of(member);
        CHECK(different == 0);
    }
}

TEST_CASE("members without any rule are met by everybody, and by nobody who is not there") {
    auto people = members(37, 5, Spread::tiny, 3), postings = members(301, 40, Spread::tiny, 4);
    constexpr auto everything = ~std::uint64_t{0};
    for (auto* side : {&people, &postings})
        for (auto& filter : side->filters) filter = {{}, {everything, everything}};
    for (auto const* kernel : kernels()) {
        CAPTURE(kernel->name);
        auto const found = best_both_ways(people.side(), postings.side(), {kernel, 1, {}});
        REQUIRE(found.has_value());
        CHECK(right(found->people, people, postings));
        CHECK(right(found->postings, postings, people));
    }
}

TEST_CASE("of equal scores the lower index comes first, and is the one that stays") {
    Members people, postings;
    people.wanted = postings.wanted = 3;
    people.vectors.assign(dimensions, 1);
    people.filters.resize(1);
    postings.vectors.assign(700 * dimensions, 1);
    postings.filters.resize(700);
    for (auto const* kernel : kernels()) {
        CAPTURE(kernel->name);
        auto const found = best_both_ways(people.side(), postings.side(), {kernel, 1, {}});
        REQUIRE(found.has_value());
        CHECK(found->people.of(0) == std::vector<Partner>{{0, 64}, {1, 64}, {2, 64}});
        CHECK(found->postings.of(699) == std::vector<Partner>{{0, 64}});
    }
}

TEST_CASE("a kernel's hits are exactly the pairs above a floor") {
    auto const rows = members(panel_rows, 1, Spread::whole, 3);
    auto const columns = members(block_columns, 1, Spread::whole, 4);
    struct alignas(64) Lines {
        std::array<std::int8_t, block_columns * dimensions> bytes{};
    };
    Lines panel;
    std::ranges::copy(rows.vectors, panel.bytes.begin());
    std::array<std::int32_t, panel_rows> row_floors{};
    std::array<std::int32_t, block_columns> column_floors{};
    row_floors.fill(60'000);
    row_floors[3] = lowest_floor;
    row_floors[4] = highest_floor;
    column_floors.fill(70'000);
    column_floors[200] = lowest_floor;
    column_floors[201] = highest_floor;
    std::set<std::tuple<int, int, int>> wanted;
    for (std::size_t row = 0; row < panel_rows; ++row)
        for (std::size_t column = 0; column < block_columns; ++column)
            if (auto const found = score(rows, row, columns, column);
                found > std::min(row_floors[row], column_floors[column]))
                wanted.emplace(row, column, found);
    REQUIRE(wanted.size() > panel_rows + block_columns);
    for (auto const* kernel : kernels()) {
        CAPTURE(kernel->name);
        std::vector<Lines> packed(kernel->group_bytes * block_groups / sizeof(Lines) + 1);
        auto* const bytes = reinterpret_cast<std::byte*>(packed.data());
        for (std::size_t group = 0; group < block_groups; ++group)
            kernel->pack(
                columns.vectors.data() + group * group_columns * dimensions,
                bytes + group * kernel->group_bytes);
        std::vector<Hit> hits(panel_rows * block_columns);
        kernel->enter();
        auto const count = kernel->scan(
            {panel.bytes.data(), bytes, row_floors.data(), column_floors.data()}, hits.data());
        kernel->leave();
        std::set<std::tuple<int, int, int>> found;
        for (auto const& hit : std::span(hits).first(count))
            found.emplace(hit.row, hit.column, hit.score);
        CHECK(count == found.size());
        CHECK(found == wanted);
    }
}

TEST_CASE("a rule of either side keeps a pair apart, whatever its score") {
    Members people, postings;
    people.wanted = postings.wanted = 2;
    for (auto* side : {&people, &postings}) {
        side->vectors.assign(2 * dimensions, 100);
        side->filters.resize(2);
    }
    people.filters[0].has[1] = 0b100;  // what only posting 1 accepts
    postings.filters[1].allowed[1] = 0b110;
    postings.filters[1].has[0] = 0b1;  // what only person 0 accepts
    people.filters[0].allowed[0] = 0b1;
    auto const found = best_both_ways(people.side(), postings.side());
    REQUIRE(found.has_value());
    CHECK(found->people.of(0) == std::vector<Partner>{{1, 640'000}});
    CHECK(found->people.of(1) == std::vector<Partner>{{0, 640'000}});
    CHECK(found->postings.of(0) == std::vector<Partner>{{1, 640'000}});
    CHECK(found->postings.of(1) == std::vector<Partner>{{0, 640'000}});
}

TEST_CASE("progress rises to one, and a no on the way ends the work without a result") {
    auto const people = members(5000, 3, Spread::whole, 5);
    auto const postings = members(3000, 3, Spread::whole, 6);
    double last = 0;
    bool rises = true;
    auto const watch = [&](double part) {
        rises = rises && part > last;
        last = part;
        return true;
    };
    CHECK(best_both_ways(people.side(), postings.side(), {nullptr, 2, watch}).has_value());
    CHECK(rises);
    CHECK(last == 1);
    int calls = 0;
    auto const refuse = [&](double) { return ++calls < 3; };
    CHECK(!best_both_ways(people.side(), postings.side(), {nullptr, 2, refuse}).has_value());
    CHECK(calls < 6);
}

TEST_CASE("people who look in some areas have the lists of whom they may meet there") {
    CHECK(rc::check("by area as by a rule about areas", [] {
        constexpr Area areas = 5;
        auto const seed = *rc::gen::arbitrary<unsigned>();
        auto people = members(*rc::gen::inRange<std::size_t>(0, 80), 3, Spread::tiny, seed);
        auto postings = members(*rc::gen::inRange<std::size_t>(0, 80), 4, Spread::tiny, seed + 1);
        std::mt19937 random(seed);
        auto const below = [&](Area limit) { return static_cast<Area>(random() % limit); };
        std::vector<std::vector<Area>> looks(people.size());
        std::vector<Area> stands;
        for (std::size_t at = 0; at < postings.size(); ++at)
            stands.push_back(below(7) == 0 ? anywhere : below(areas));
        for (auto& look : looks)
            for (auto left = below(4); left > 0; --left) look.push_back(below(areas));
        auto const parts = parts_of(looks, stands);
        auto const kernel = kernels()[below(static_cast<Area>(kernels().size()))];
        auto const found = best_in_parts(people.side(), postings.side(), parts, {kernel, 2, {}});
        // The same said by bits of the filter that nothing else uses.
        for (std::size_t at = 0; at < people.size(); ++at)
            for (Area area = 0; area < areas; ++area) {
                auto const bit = std::uint64_t{1} << (20 + area);
                people.filters[at].allowed[0] |= bit;
                if (!looks[at].empty() && std::ranges::find(looks[at], area) == looks[at].end())
                    people.filters[at].allowed[0] &= ~bit;
            }
        for (std::size_t at = 0; at < postings.size(); ++at)
            if (stands[at] != anywhere)
                postings.filters[at].has[0] |= std::uint64_t{1} << (20 + stands[at]);
        RC_ASSERT(right(found->people, people, postings));
        RC_ASSERT(right(found->postings, postings, people));
    }));
}

TEST_CASE("progress over several parts rises to one") {
    auto const people = members(40, 3, Spread::whole, 1),
               postings = members(50, 3, Spread::whole, 2);
    std::vector<std::vector<Area>> const looks(people.size(), {0, 1, 1});
    std::vector<Area> stands(postings.size(), 0);
    std::fill_n(stands.begin(), 20, 1);
    std::vector<double> told;
    auto const parts = parts_of(looks, stands);
    CHECK(parts.size() == 2);
    REQUIRE(best_in_parts(people.side(), postings.side(), parts, {nullptr, 1, [&](double part) {
                                                                      told.push_back(part);
                                                                      return true;
                                                                  }}));
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() == doctest::Approx(1));
}

TEST_CASE("a part names only who is there") {
    auto const people = members(2, 3, Spread::whole, 1);
    CHECK_THROWS_AS(
        (void)best_in_parts(people.side(), people.side(), std::vector<Part>{{{0, 2}, {1}}}),
        std::invalid_argument);
}

TEST_CASE("a failure in a thread reaches the caller") {
    auto const people = members(5000, 3, Spread::whole, 7);
    auto const fail = [](double) -> bool { throw std::runtime_error("stopped"); };
    CHECK_THROWS_AS(
        (void)best_both_ways(people.side(), people.side(), {nullptr, 3, fail}), std::runtime_error);
}

TEST_CASE("vectors and filters must fit each other") {
    auto people = members(3, 3, Spread::whole, 8);
    auto const postings = people;
    people.vectors.pop_back();
    CHECK_THROWS_AS((void)best_both_ways(people.side(), postings.side()), std::invalid_argument);
}

TEST_CASE("the plain kernel is always there, and one that is not there has no name") {
    CHECK(kernels().back() == &plain_kernel);
    CHECK(kernel_named("plain") == &plain_kernel);
    CHECK(kernel_named("gpu") == nullptr);
}

TEST_CASE("a key holds score and partner, and orders them") {
    constexpr auto last = std::numeric_limits<std::uint32_t>::max() - 1;
    for (auto const value : {-1'040'384, -1, 0, 1, 1'048'576})
        for (auto const partner : {std::uint32_t{0}, std::uint32_t{7}, last}) {
            CHECK(score_of(key_of(value, partner)) == value);
            CHECK(partner_of(key_of(value, partner)) == partner);
            CHECK(key_of(value, partner) > 0);
        }
    CHECK(key_of(5, 9) > key_of(4, 0));
    CHECK(key_of(5, 1) > key_of(5, 2));
}

}  // namespace
}  // namespace sx::topk
