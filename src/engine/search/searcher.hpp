#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>
#include "engine/search/count_sums.hpp"
#include "engine/search/decisions.hpp"
#include "engine/search/documents.hpp"
#include "engine/search/kernels.hpp"
#include "engine/search/snapshot.hpp"
#include "engine/search/top.hpp"

namespace sx::search {

// A facet whose combinations are counted by walking through documents: where they stand in a row.
struct Walked {
    std::uint32_t word = 0;
    std::uint32_t* counts = nullptr;
    std::uint64_t shift = 0, mask = 0;
};

// A term in the tile that is looked into: what it can give at most, and where a document has it.
struct Seen {
    ListView const* list = nullptr;
    std::uint32_t weight = 0, most = 0;
    bool held = false;
    std::size_t place = 0;  // among the tile's postings, where held
};

// Answers queries exactly as search_exhaustively() does. Keeps its buffers between queries: one for
// each thread.
class Searcher {
public:
    explicit Searcher(Kernels const& kernels = best_kernels()) : kernels_(kernels) {}

    // Throws std::length_error for more terms than scores have room for: some 2 000; and
    // std::invalid_argument for an empty phrase, or Order::nearest without `near`.
    Answer search(Snapshot const&, Query const&);

private:
    struct Chunk {
        Part const* part = nullptr;
        std::size_t number = 0, documents = 0, words = 0;  // in its segment
        std::uint64_t* mask = nullptr;                     // what is found; null: nobody asks
        Segment const& segment() const { return *part->segment; }
    };
    struct Tile {
        std::uint32_t chunk = 0, tile = 0, bound = 0;
    };
    void resolve(Snapshot const&, Query const&);
    void look_up(
        std::string_view term, std::size_t first, std::vector<ListView>& lists, std::size_t apart);
    std::uint64_t holders(std::size_t term) const;
    ListView const& list(std::size_t chunk, std::size_t term) const {
        return lists_[chunk * weights_.size() + term];
    }
    std::span<ListView const> phrase_lists(std::size_t chunk) const {
        return std::span(phrase_lists_).subspan(chunk * phrase_terms_, phrase_terms_);
    }
    std::uint64_t const* removed(Chunk const&) const;
    DocumentId id(Chunk const&, std::size_t place) const;

    // masks.cpp: which documents of a chunk are found.
    void find_documents(Query const&, Answer&);
    void find_in(std::size_t chunk, Query const&, Answer&);
    void hold_terms(std::size_t chunk, Match, std::uint64_t* mask);
    void hold_all(std::span<ListView const>, std::size_t words, std::uint64_t* mask);
    void put_bits(ListView const&, std::size_t words, std::uint64_t* mask) const;
    void decide(Segment const&, Query const&);
    void leave_out(Chunk const&, std::span<DocumentId const>) const;
    void hold_filter(Chunk const&, Filter const&, Decision const&, std::uint64_t* mask) const;
    std::uint64_t* filter(std::size_t which) { return filters_.data() + which * chunk_words; }

    // narrowing.cpp: what is looked at document by document, after the filters.
    void hold_phrases(std::size_t chunk, Query const&);
    void hold_near(Chunk const&, Near const&);
    template <class Holds> void keep(Chunk const&, Holds holds);

    // counting.cpp: how many of them have each value.
    void start_counting(Segment const&, Query const&);
    void count_chunk(Chunk const&, Query const&);
    void count_values(Chunk const&, std::span<Facet const>, std::uint64_t const* mask);
    void walk(Chunk const&, std::span<Walked const>, std::size_t found) const;
    void finish_counting(Segment const&, Query const&);

    // ranking.cpp: the first of them.
    void rank_by_score();
    void stand_by_tiles();
    void bound_tiles();
    void take_tile(Tile const&);
    void see_terms(Tile const&);
    void leave_who_could_reach(Tile const&, std::uint64_t* documents) const;
    void score_tile(Tile const&);
    std::uint32_t score(Tile const&, std::size_t offset, std::uint32_t least);
    void rank_by_column(Query const&);

    Kernels const& kernels_;
    Top top_;
    std::vector<std::uint32_t> weights_;  // of the terms
    std::vector<Chunk> chunks_;
    std::vector<ListView> lists_;  // of each term in each chunk
    std::vector<ListView> phrase_lists_;
    std::size_t phrase_terms_ = 0;  // of all phrases
    std::vector<Decision> decisions_;
    std::vector<std::uint64_t> masks_, filters_, but_one_, buffer_;
    std::vector<std::uint16_t> places_;
    std::vector<Facet> facets_;
    CountSums sums_;
    std::vector<Walked> walked_;
    std::vector<std::uint32_t> bounds_;
    std::vector<std::uint8_t> by_tiles_;
    std::vector<Tile> tiles_;
    std::vector<Seen> seen_;
    alignas(64) std::uint32_t scores_[tile_documents]{};
    struct Counters {
        std::vector<std::uint32_t> combinations, values;
    };
    std::vector<Counters> counters_ = std::vector<Counters>(facet_count);
};

}  // namespace sx::search
