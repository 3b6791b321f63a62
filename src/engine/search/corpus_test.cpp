#include <rapidcheck.h>
#include <algorithm>
#include <memory>
#include <set>
#include <utility>
#include "engine/search/exhaustive.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"
#include "engine/search/test_corpus.hpp"

namespace sx::search {
namespace {

// Frequent and rare words, as in language: the half of all occurrences falls on the first tenth.
std::string_view word(Corpus const& corpus, Chance& chance) {
    auto const most =
        below(chance, 2) == 0 ? 1 + corpus.vocabulary.size() / 10 : corpus.vocabulary.size();
    return corpus.vocabulary[below(chance, most)];
}

// Side by side, one over the other, or with something between.
std::vector<std::uint32_t> positions_of(std::size_t count, Chance& chance) {
    std::vector<std::uint32_t> positions;
    std::uint32_t position = below(chance, 10) == 0 ? 1000 : 0;
    for (; positions.size() < count; position += std::uint32_t(below(chance, 3)))
        positions.push_back(position);
    return positions;
}

// Around one point, some of them close.
Place place_of(Chance& chance) {
    auto const off = [&chance] {
        auto const most = below(chance, 2) == 0 ? 50'000U : 3'000'000U;
        return std::int32_t(below(chance, 2 * most)) - std::int32_t(most);
    };
    return {31'230'400 + off(), 121'473'700 + off()};
}

// Words that follow each other in a document, or nearly so.
Phrase phrase_of(Corpus const& corpus, Chance& chance) {
    Phrase phrase;
    auto const& one = corpus.documents[below(chance, corpus.documents.size())];
    auto const words = below(chance, 3) == 0 ? one.title : one.text;
    auto const positions = below(chance, 3) == 0 ? one.title_positions : one.text_positions;
    auto const most = std::min(words.size(), positions.size());
    auto const from = most == 0 ? 0 : below(chance, most);
    for (auto at = from; at < std::min(most, from + 1 + below(chance, 3)); ++at)
        phrase.push_back({words[at], positions[at] - positions[from]});
    if (phrase.empty()) phrase.push_back({word(corpus, chance), 0});
    if (below(chance, 4) == 0) phrase.back().offset += std::uint32_t(below(chance, 3));
    return phrase;
}

}  // namespace

Corpus corpus_of(Chance& chance, std::size_t count, std::size_t words, std::size_t length) {
    Corpus corpus;
    for (std::size_t at = 0; at < words; ++at)
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
        if (below(chance, 8) != 0) {
            document.title_positions =
                corpus.positions.emplace_back(positions_of(document.title.size(), chance));
            document.text_positions =
                corpus.positions.emplace_back(positions_of(document.text.size(), chance));
        }
        if (below(chance, 5) != 0) document.place = place_of(chance);
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
    if (below(chance, 3) == 0) query.near = Near{place_of(chance), 0};
    query.order =
        below(chance, 2) == 0 ? Order::relevance : Order(below(chance, query.near ? 5 : 4));
    if (query.near) query.near->metres = std::uint32_t(below(chance, 400'000));
    query.limit = below(chance, 4) == 0 ? below(chance, 200) : 10;
    query.total = below(chance, 3) == 0 ? Total::none : Total::exact;
    if (below(chance, 3) == 0)
        for (auto left = below(chance, 20); left > 0; --left)  // some of them unknown
            query.without.push_back({0, below(chance, 2 * corpus.documents.size() + 1)});
    if (!corpus.documents.empty() && below(chance, 3) == 0) {
        query.phrases.push_back(phrase_of(corpus, chance));
        if (below(chance, 5) == 0) query.phrases.push_back(phrase_of(corpus, chance));
        if (below(chance, 2) == 0) query.filters.clear();
    }
    return query;
}

Snapshot snapshot_of(Corpus const& corpus, std::size_t segments) {
    Snapshot snapshot;
    for (std::size_t number = 0; number < segments; ++number) {
        SegmentWriter writer;
        std::uint64_t live = 0;
        for (auto at = number; at < corpus.documents.size(); at += segments, ++live)
            writer.add(corpus.documents[at]);
        if (live > 0) snapshot.parts.push_back({writer.finish(), nullptr, live});
    }
    return snapshot;
}

void remove_some(Corpus& corpus, Snapshot& snapshot, Chance& chance) {
    std::set<DocumentId> left;
    for (auto& part : snapshot.parts) {
        auto gone =
            std::make_shared<std::vector<std::uint64_t>>(part.segment->chunks() * chunk_words);
        auto const ids = part.segment->ids();
        for (std::size_t at = 0; at < ids.size(); ++at) {
            if (below(chance, 5) != 0) continue;
            (*gone)[at / 64] |= std::uint64_t(1) << (at % 64);
            --part.live;
            left.insert(ids[at]);
        }
        part.removed = gone;
    }
    std::erase_if(corpus.documents, [&](auto const& one) { return left.contains(one.id); });
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

}  // namespace sx::search
