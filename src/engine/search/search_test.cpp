#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>
#include "engine/search/highlights.hpp"
#include "engine/search/scoring.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"
#include "engine/search/test_corpus.hpp"

using namespace sx::search;

TEST_CASE("the index answers as the exhaustive search: small corpora, any query, some removed") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const count = below(chance, 400);
        auto corpus = corpus_of(chance, count, 1 + below(chance, 60), 30);
        auto snapshot = snapshot_of(corpus, 1 + below(chance, 4));
        if (below(chance, 2) == 0) remove_some(corpus, snapshot, chance);
        for (int round = 0; round < 6; ++round) agree(corpus, snapshot, query_of(corpus, chance));
    }));
}

TEST_CASE("the index answers as the exhaustive search: every form of list and set") {
    Chance chance(2026);
    auto corpus = corpus_of(chance, 9000, 40, 12);
    auto snapshot = snapshot_of(corpus, 1);
    auto const& segment = *snapshot.parts.front().segment;
    bool sparse = false, tiled = false, bits = false;
    for (std::uint32_t term = 0; term < segment.terms(); ++term) {
        auto const list = segment.list(term, 0);
        sparse |= list.documents != nullptr;
        tiled |= list.begins != nullptr && list.bits == nullptr;
        bits |= list.bits != nullptr;
    }
    CHECK((tiled && bits));
    for (int round = 0; round < 12; ++round) agree(corpus, snapshot, query_of(corpus, chance));
    auto rare = corpus_of(chance, 9000, 900, 12);
    auto const other = snapshot_of(rare, 1);
    for (std::uint32_t term = 0; term < other.parts.front().segment->terms(); ++term)
        sparse |= other.parts.front().segment->list(term, 0).documents != nullptr;
    CHECK(sparse);
    for (int round = 0; round < 12; ++round) agree(rare, other, query_of(rare, chance));
}

TEST_CASE("the index answers as the exhaustive search: across chunks") {
    Chance chance(7);
    auto const corpus = corpus_of(chance, chunk_documents + 700, 30, 4);
    auto const snapshot = snapshot_of(corpus, 1);
    CHECK(snapshot.parts.front().segment->chunks() == 2);
    for (int round = 0; round < 4; ++round) agree(corpus, snapshot, query_of(corpus, chance));
}

TEST_CASE("a rarer term weighs more, and more occurrences say more, less and less so") {
    CHECK(weight_of(1000, 1) > weight_of(1000, 10));
    CHECK(weight_of(1000, 1000) >= 1);
    Scoring const scoring;
    CHECK(impact_of(scoring, 2, 300) > impact_of(scoring, 1, 300));
    CHECK(
        impact_of(scoring, 2, 300) - impact_of(scoring, 1, 300) >
        impact_of(scoring, 9, 300) - impact_of(scoring, 8, 300));
    CHECK(impact_of(scoring, 1, 100) > impact_of(scoring, 1, 1000));
    CHECK(impact_of(scoring, 1, 300) == 116);  // 255 * 1 / (1 + 1.2)
}

TEST_CASE("documents come in rising order of their ids") {
    SegmentWriter writer;
    writer.add({.id = {0, 2}});
    CHECK_THROWS_AS(writer.add({.id = {0, 2}}), std::invalid_argument);
}

TEST_CASE("highlights are where the terms stand, joined where they touch") {
    std::vector<Occurrence> const text{{"java", 0, 4},  {"开发", 4, 6},  {"发工", 7, 6},
                                       {"工程", 10, 6}, {"程师", 13, 6}, {"java", 30, 4}};
    std::vector<std::string_view> const terms{"java", "工程", "程师"};
    CHECK(highlights(text, terms) == std::vector<Highlight>{{0, 4}, {10, 9}, {30, 4}});
    CHECK(highlights(text, {}).empty());
}

namespace {

// A document of terms at the positions 0, 1, 2, …
struct Written {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> positions;
    explicit Written(std::vector<std::string_view> text) : words(std::move(text)) {
        for (std::uint32_t at = 0; at < words.size(); ++at) positions.push_back(at);
    }
};

std::vector<std::uint64_t> ids_of(Answer const& answer) {
    std::vector<std::uint64_t> ids;
    for (auto const& hit : answer.hits) ids.push_back(hit.id.low);
    return ids;
}

}  // namespace

TEST_CASE("a phrase is terms that follow each other, in the title or in the text") {
    Written const forward({"a", "b", "c"}), backward({"c", "b", "a"}), far({"a", "x", "b"});
    Written const only_a({"a"}), only_b({"b"});
    SegmentWriter writer;
    std::uint64_t id = 0;
    for (auto const* one : {&forward, &backward, &far})
        writer.add({.id = {0, ++id}, .text = one->words, .text_positions = one->positions});
    writer.add(
        {.id = {0, ++id},
         .title = only_a.words,
         .text = only_b.words,
         .title_positions = only_a.positions,
         .text_positions = only_b.positions});
    writer.add({.id = {0, ++id}, .text = forward.words});  // without positions
    Snapshot const snapshot{{{writer.finish(), nullptr, id}}};
    auto const found = [&](Phrase const& phrase) {
        Query query;
        query.phrases = {phrase};
        return ids_of(Searcher().search(snapshot, query));
    };
    CHECK(found({{"a", 0}, {"b", 1}}) == std::vector<std::uint64_t>{1});
    CHECK(found({{"b", 0}, {"a", 1}}) == std::vector<std::uint64_t>{2});
    CHECK(found({{"a", 0}, {"b", 2}}) == std::vector<std::uint64_t>{3});
    CHECK(found({{"a", 0}, {"c", 2}}) == std::vector<std::uint64_t>{1});
    CHECK(found({{"b", 0}}) == std::vector<std::uint64_t>{1, 2, 3, 4});
    CHECK(found({{"a", 0}, {"absent", 1}}).empty());
}

TEST_CASE("the nearest come first, and who has no place is nowhere near") {
    SegmentWriter writer;
    writer.add({.id = {0, 1}, .place = Place{39'904'200, 116'407'400}});  // Beijing
    writer.add({.id = {0, 2}, .place = Place{31'298'900, 120'585'300}});  // Suzhou
    writer.add({.id = {0, 3}});
    writer.add({.id = {0, 4}, .place = Place{31'230'400, 121'473'700}});  // Shanghai
    Snapshot const snapshot{{{writer.finish(), nullptr, 4}}};
    Query query;
    query.order = Order::nearest;
    query.near = Near{{31'230'400, 121'473'700}, 100'000};
    CHECK(ids_of(Searcher().search(snapshot, query)) == std::vector<std::uint64_t>{4, 2});
    query.near->metres = 2'000'000;
    CHECK(ids_of(Searcher().search(snapshot, query)) == std::vector<std::uint64_t>{4, 2, 1});
    query.near.reset();
    CHECK_THROWS_AS(Searcher().search(snapshot, query), std::invalid_argument);
}

TEST_CASE("distances are those of a sphere") {
    Place const shanghai{31'230'400, 121'473'700}, beijing{39'904'200, 116'407'400};
    CHECK(metres_between(shanghai, shanghai) == 0);
    CHECK(metres_between(shanghai, beijing) == metres_between(beijing, shanghai));
    CHECK(metres_between(shanghai, beijing) / 1000 == 1067);
    CHECK(metres_between({0, 0}, {0, 1'000'000}) == 111'195);  // a degree of the equator
    CHECK(metres_between({0, 179'999'999}, {0, -179'999'999}) == 0);
}

TEST_CASE("a circle holds what is no further off, wherever it lies") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const by_chance = [&chance](std::int32_t most) {
            return std::int32_t(below(chance, 2 * std::size_t(most) + 1)) - most;
        };
        Place const middle{by_chance(90'000'000), by_chance(180'000'000)};
        auto const spread = below(chance, 2) == 0 ? 200'000 : 20'000'000;
        auto const limit = [](std::int32_t degrees, std::int32_t most) {
            return std::clamp(degrees, -most, most);
        };
        Place const place{
            limit(middle.latitude + by_chance(spread), 90'000'000),
            limit(middle.longitude + by_chance(spread), 180'000'000)};
        auto const metres = metres_between(middle, place);
        RC_ASSERT(Circle(middle, metres).holds(place));
        if (metres > 0) RC_ASSERT(!Circle(middle, metres - 1).holds(place));
    }));
}
