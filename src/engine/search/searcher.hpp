#pragma once
#include <cstdint>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/kernels.hpp"
#include "engine/search/snapshot.hpp"
#include "engine/search/top.hpp"

namespace sx::search {

// Answers queries exactly as search_exhaustively() does. Keeps its buffers between queries: one for
// each thread.
class Searcher {
public:
    explicit Searcher(Kernels const& kernels = best_kernels()) : kernels_(kernels) {}

    // Throws std::length_error for more terms than scores have room for: some 2 000.
    Answer search(Snapshot const&, Query const&);

private:
    struct Chunk {
        Part const* part = nullptr;
        std::size_t number = 0, documents = 0;  // in its segment
        std::uint64_t* mask = nullptr;          // what is found; null where nobody asks
    };
    struct Tile {
        std::uint32_t chunk = 0, tile = 0, bound = 0;
    };

    void resolve(Snapshot const&, Query const&);
    ListView const& list(std::size_t chunk, std::size_t term) const {
        return lists_[chunk * weights_.size() + term];
    }
    std::uint64_t const* removed(Chunk const&) const;
    DocumentId id(Chunk const&, std::size_t place) const;

    // masks.cpp: which documents of a chunk are found.
    void find_documents(Query const&, Answer&);
    void hold_terms(std::size_t chunk, Match, std::uint64_t* mask);
    void hold_filter(Chunk const&, Filter const&, std::uint64_t* mask) const;
    void put_bits(ListView const&, std::uint64_t* mask) const;

    // counting.cpp: how many of them have each value.
    void start_counting(Segment const&, Query const&);
    void count_values(Chunk const&, Facet, std::uint64_t const* mask);
    void walk_values(Chunk const&, Facet, std::uint64_t const* mask);
    void finish_counting(Segment const&, Query const&, Answer&);

    // ranking.cpp: the first of them.
    void rank_by_score();
    void bound_tiles();
    void score_tile(Tile const&);
    void take_tile(Tile const&);
    void rank_by_column(Order);

    Kernels const& kernels_;
    Top top_;
    std::vector<std::uint32_t> weights_;  // of the terms
    std::vector<Chunk> chunks_;
    std::vector<ListView> lists_;  // of each term in each chunk
    std::vector<std::uint64_t> masks_, filters_, buffer_;
    std::vector<std::uint32_t> bounds_;
    std::vector<Tile> tiles_;
    alignas(64) std::uint32_t scores_[tile_documents]{};
    struct Counters {
        std::vector<std::uint32_t> combinations, values;
    };
    std::vector<Counters> counters_ = std::vector<Counters>(facet_count);
};

}  // namespace sx::search
