#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <map>
#include <memory>
#include "engine/search/index.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/test_corpus.hpp"

using namespace sx::search;

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

TEST_CASE("parts of several chunks are united without those who are gone") {
    Chance chance(12);
    auto corpus = corpus_of(chance, chunk_documents * 5 / 4 + 900, 30, 4);
    auto apart = snapshot_of(corpus, 3);
    remove_some(corpus, apart, chance);
    auto const segment = united(apart.parts, Scoring{});
    Snapshot together;
    together.parts.push_back({segment, nullptr, segment->size()});
    CHECK(segment->chunks() == 2);
    CHECK(together.documents() == corpus.documents.size());
    for (int time = 0; time < 3; ++time) agree(corpus, together, query_of(corpus, chance));
}
