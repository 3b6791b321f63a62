#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/snapshot.hpp"

// Documents and queries by chance, for the tests.
namespace sx::search {

// Documents whose words stay where they are.
struct Corpus {
    std::vector<std::string> vocabulary{};
    std::deque<std::vector<std::string_view>> words{};
    std::deque<std::vector<FacetValue>> values{};
    std::deque<std::vector<std::uint32_t>> positions{};
    std::vector<Document> documents{};
};

using Chance = std::mt19937_64;
inline std::size_t below(Chance& chance, std::size_t end) { return chance() % end; }

// So many documents, of so many different words, with texts below that length.
Corpus corpus_of(Chance&, std::size_t count, std::size_t words, std::size_t length);
Query query_of(Corpus const&, Chance&);

// A segment of each share of the documents.
Snapshot snapshot_of(Corpus const&, std::size_t segments);
// Takes a share of the documents away, from the snapshot and from the corpus.
void remove_some(Corpus&, Snapshot&, Chance&);

// Holds what every kernel answers against the exhaustive search.
void agree(Corpus const&, Snapshot const&, Query const&);

}  // namespace sx::search
