#pragma once
#include <cstdint>

// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over a title and a
// text whose occurrences are weighted (BM25F), in whole numbers: what a term adds to a document is
// its weight times an impact of one byte (Anh and Moffat, SIGIR 2001). Sums of whole numbers do not
// depend on their order, so that every kernel and the exhaustive search agree to the bit.
namespace sx::search {

struct Scoring {
    double k1 = 1.2, b = 0.5;
    std::uint32_t title_weight = 3;      // an occurrence in the title counts as so many in the text
    std::uint32_t typical_length = 300;  // fixed, so that a document's impacts never change
};

// 1 to 255. `occurrences` and `length` are weighted sums.
std::uint8_t impact_of(Scoring const&, std::uint32_t occurrences, std::uint32_t length);

// Of a term that `holders` of `documents` have: 256 times its inverse document frequency.
std::uint32_t weight_of(std::uint64_t documents, std::uint64_t holders);

}  // namespace sx::search
