#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include "engine/search/exhaustive.hpp"
#include "engine/search/highlights.hpp"
#include "engine/search/index.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"

using namespace sx::search;

namespace {

// Documents whose words stay where they are.
struct Corpus {
    std::vector<std::string> vocabulary{};
    std::deque<std::vector<std::string_view>> words{};
    std::deque<std::vector<FacetValue>> values{};
    std::vector<Document> documents{};
};

using Chance = std::mt19937_64;
std::size_t below(Chance& chance, std::size_t end) { return chance() % end; }

// Frequent and rare words, as in language: the half of all occurrences falls on the first tenth.
std::string_view word(Corpus const& corpus, Chance& chance) {
    auto const most =
        below(chance, 2) == 0 ? 1 + corpus.vocabulary.size() / 10 : corpus.vocabulary.size();
    return corpus.vocabulary[below(chance, most)];
}

Corpus corpus_of(Chance& chance, std::size_t count, std::size_t terms, std::size_t length) {
    Corpus corpus;
    for (std::size_t at = 0; at < terms; ++at)
        corpus.vocabulary.push_back(std::string("w").append(std::to_string(at)));
    std::uint64_t id = 0;
    for (std::size_t at = 0; at < count; ++at) {
        std::vector<std::string_view> parts[2];
        for (std::size_t part = 0; part < 2; ++part)
            for (auto left = below(chance, part == 0 ? 4 : length); left > 0; --left)
                parts[part].push_back(word(corpus, chance));
        auto& values = corpus.values.emplace_back();
        for (auto left = below(chance, 8); left > 0; --left)
            values.push_back(
                {Facet(below(chance, facet_count)),
                 std::uint32_t(below(chance, below(chance, 2) == 0 ? 3 : 40))});
        id += 1 + below(chance, 3);
        Document document{.id = {0, id}};
        document.title = corpus.words.emplace_back(std::move(parts[0]));
        document.text = corpus.words.emplace_back(std::move(parts[1]));
        document.values = values;
        for (auto& column : document.columns) column = std::uint32_t(below(chance, 50));
        corpus.documents.push_back(document);
    }
    return corpus;
}

Query query_of(Corpus const& corpus, Chance& chance) {
    Query query;
    for (auto left = below(chance, 5); left > 0; --left)
        query.terms.push_back(below(chance, 12) == 0 ? "absent" : word(corpus, chance));
    query.match = below(chance, 2) == 0 ? Match::any : Match::all;
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        if (below(chance, 4) == 0) {
            Filter filter{Facet(facet), {}};
            for (auto left = 1 + below(chance, 3); left > 0; --left)
                filter.values.push_back(std::uint32_t(below(chance, 5)));
            query.filters.push_back(filter);
        }
        if (below(chance, 3) == 0) query.facets.push_back(Facet(facet));
    }
    query.order = below(chance, 2) == 0 ? Order::relevance : Order(below(chance, 4));
    query.limit = below(chance, 4) == 0 ? below(chance, 200) : 10;
    query.total = below(chance, 3) == 0 ? Total::none : Total::exact;
    return query;
}

// A segment of each share of the documents.
Snapshot snapshot_of(Corpus const& corpus, std::size_t segments) {
    Snapshot snapshot;
    for (std::size_t number = 0; number < segments; ++number) {
        SegmentWriter writer;
        std::uint64_t live = 0;
        for (auto at = number; at < corpus.documents.size(); at += segments, ++live)
            writer.add(corpus.documents[at]);
        snapshot.parts.push_back({writer.finish(), nullptr, live});
    }
    return snapshot;
}

// Takes a share of the documents away, from the snapshot and from the corpus.
void remove_some(Corpus& corpus, Snapshot& snapshot, Chance& chance) {
    for (auto& part : snapshot.parts) {
        auto gone =
            std::make_shared<std::vector<std::uint64_t>>(part.segment->chunks() * chunk_words);
        auto const ids = part.segment->ids();
        for (std::size_t at = 0; at < ids.size(); ++at) {
            if (below(chance, 5) != 0) continue;
            (*gone)[at / 64] |= std::uint64_t(1) << (at % 64);
            --part.live;
            std::erase_if(corpus.documents, [&](auto const& one) { return one.id == ids[at]; });
        }
        part.removed = gone;
    }
}

void agree(Corpus const& corpus, Snapshot const& snapshot, Query const& query) {
    auto const wanted = search_exhaustively(corpus.documents, query);
    for (auto const& kernels : all_kernels()) {
        Searcher searcher(kernels);
        auto const answer = searcher.search(snapshot, query);
        RC_ASSERT(answer.hits == wanted.hits);
        RC_ASSERT(answer.counts == wanted.counts);
        if (query.total == Total::exact) RC_ASSERT(answer.total == wanted.total);
    }
}

}  // namespace

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

TEST_CASE("every kernel gives the same bits") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        std::vector<std::uint64_t> a(chunk_words), b(chunk_words);
        for (auto& one : a) one = chance() & chance();
        for (auto& one : b) one = chance();
        std::vector<std::uint8_t> bytes(chunk_tiles + 64);
        for (auto& one : bytes) one = std::uint8_t(chance());
        std::vector<std::uint32_t> scores(tile_documents);
        for (auto& one : scores) one = std::uint32_t(chance() % 4'000'000);
        auto const weight = std::uint32_t(1 + below(chance, 4000));
        auto const least = std::uint32_t(1 + below(chance, 4'000'000));
        auto const results = [&](Kernels const& kernels) {
            auto intersected = a, united = a;
            kernels.intersect(intersected.data(), b.data());
            kernels.unite(united.data(), b.data());
            auto bounds = scores, added = scores, expanded = scores;
            kernels.add_bounds(bounds.data(), bytes.data(), weight);
            std::vector<std::uint8_t> offsets;
            for (std::size_t at = 0; at < tile_documents; ++at)
                if (a[at / 64] >> (at % 64) & 1) offsets.push_back(std::uint8_t(at));
            kernels.add_scores(added.data(), offsets.data(), bytes.data(), offsets.size(), weight);
            kernels.add_expanded(expanded.data(), a.data(), bytes.data(), weight);
            RC_ASSERT(added == expanded);
            std::vector<std::uint64_t> reached(tile_words);
            kernels.reached(scores.data(), least, reached.data());
            return std::tuple(
                intersected, united, kernels.count(a.data()),
                kernels.count_both(a.data(), b.data()), bounds, added, reached);
        };
        auto const wanted = results(all_kernels().front());
        for (auto const& kernels : all_kernels()) RC_ASSERT(results(kernels) == wanted);
    }));
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

TEST_CASE("an index that changes answers as the exhaustive search over what is there") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const pool = corpus_of(chance, 1 + below(chance, 120), 30, 12);
        auto const words = corpus_of(chance, 1 + below(chance, 200), 30, 12);
        std::map<DocumentId, Document> there;
        Index index;
        auto const before = index.snapshot();
        for (int round = 0; round < 6; ++round) {
            for (auto left = below(chance, 60); left > 0; --left) {
                auto one = words.documents[below(chance, words.documents.size())];
                one.id = pool.documents[below(chance, pool.documents.size())].id;
                if (below(chance, 3) == 0) {
                    index.remove(one.id);
                    there.erase(one.id);
                } else {
                    index.put(one);
                    there[one.id] = one;
                }
            }
            auto const earlier = index.snapshot();
            auto const query = query_of(words, chance);
            auto const answer = Searcher().search(*earlier, query);
            index.publish();
            if (below(chance, 2) == 0) index.compact();
            RC_ASSERT(Searcher().search(*earlier, query) == answer);
            Corpus now;
            for (auto const& [id, one] : there) now.documents.push_back(one);
            agree(now, *index.snapshot(), query);
        }
        while (index.compact()) {}
        RC_ASSERT(index.snapshot()->documents() == there.size());
        RC_ASSERT(index.snapshot()->parts.size() <= 4);
        RC_ASSERT(before->documents() == 0);
    }));
}

TEST_CASE("highlights are where the terms stand, joined where they touch") {
    std::vector<Occurrence> const text{{"java", 0, 4},  {"开发", 4, 6},  {"发工", 7, 6},
                                       {"工程", 10, 6}, {"程师", 13, 6}, {"java", 30, 4}};
    std::vector<std::string_view> const terms{"java", "工程", "程师"};
    CHECK(highlights(text, terms) == std::vector<Highlight>{{0, 4}, {10, 9}, {30, 4}});
    CHECK(highlights(text, {}).empty());
}
