#include <algorithm>
#include <utility>
#include "engine/search/searcher.hpp"

// How many of the found documents have each combination of values of a facet: by its planes where
// these are few and the documents many, else by walking through the documents' rows.
namespace sx::search {
namespace {

constexpr std::size_t walked_together = 4, rows_ahead = 64;

// One look at a row for all facets.
template <std::size_t... at>
void walk_rows(
    std::uint64_t const* rows, std::size_t apart, std::span<std::uint16_t const> places,
    Walked const* first, std::index_sequence<at...>) {
    Walked const asked[] = {first[at]...};  // copies, in which no count can lie
    for (std::size_t next = 0; next < places.size(); ++next) {
        auto const ahead = std::min(next + rows_ahead, places.size() - 1);
        __builtin_prefetch(rows + places[ahead] * apart);
        auto const row = rows[places[next] * apart];
        (++asked[at].counts[row >> asked[at].shift & asked[at].mask], ...);
    }
}

}  // namespace

void Searcher::start_counting(Segment const& segment, Query const& query) {
    for (auto const facet : query.facets) {
        auto const width = segment.cell(facet).width;
        auto const codes = std::size_t(1) << std::min<std::size_t>(width, counted_planes);
        counters_[std::size_t(facet)].combinations.assign(
            std::max(segment.combinations(facet), codes), 0);
    }
}

void Searcher::count_chunk(Chunk const& chunk, Query const& query) {
    facets_.clear();
    for (auto const facet : query.facets) {
        auto const own = std::ranges::find(query.filters, facet, &Filter::facet);
        if (own == query.filters.end()) {
            facets_.push_back(facet);
            continue;
        }
        auto const which = std::size_t(own - query.filters.begin());
        kernels_.widen(buffer_.data(), chunk.mask, but_one_.data(), filter(which), chunk.words);
        count_values(chunk, {&facet, 1}, buffer_.data());
    }
    if (!facets_.empty()) count_values(chunk, facets_, chunk.mask);
}

void Searcher::count_values(
    Chunk const& chunk, std::span<Facet const> facets, std::uint64_t const* mask) {
    auto const& segment = chunk.segment();
    auto const documents = kernels_.count(mask, chunk.words);
    if (documents == 0) return;
    // Measured: the planes of a facet cost about as much as walking to a document in each word.
    bool const many = documents > chunk.words;
    walked_.clear();
    for (auto const facet : facets) {
        auto const& cell = segment.cell(facet);
        auto* const counts = counters_[std::size_t(facet)].combinations.data();
        if (many && cell.width <= counted_planes)
            kernels_.count_codes(
                mask, segment.planes(facet, chunk.number), cell.width, counts, chunk.words);
        else walked_.push_back({cell.word, counts, cell.shift, cell.mask()});
    }
    if (walked_.empty()) return;
    places_.resize(chunk_documents + places_beyond);
    auto const found = kernels_.places(places_.data(), mask, chunk.words);
    std::ranges::sort(walked_, {}, &Walked::word);
    for (std::span<Walked const> rest = walked_; !rest.empty();) {
        std::size_t together = 1;
        while (together < std::min(rest.size(), walked_together) &&
               rest[together].word == rest[0].word)
            ++together;
        walk(chunk, rest.first(together), found);
        rest = rest.subspan(together);
    }
}

void Searcher::walk(Chunk const& chunk, std::span<Walked const> asked, std::size_t found) const {
    auto const apart = chunk.segment().row_words();
    auto const* const rows = chunk.segment().rows(chunk.number) + asked[0].word;
    auto const places = std::span(places_).first(found);
    auto const* const first = asked.data();
    switch (asked.size()) {
        case 1: return walk_rows(rows, apart, places, first, std::make_index_sequence<1>());
        case 2: return walk_rows(rows, apart, places, first, std::make_index_sequence<2>());
        case 3: return walk_rows(rows, apart, places, first, std::make_index_sequence<3>());
        default: return walk_rows(rows, apart, places, first, std::make_index_sequence<4>());
    }
}

void Searcher::finish_counting(Segment const& segment, Query const& query) {
    for (auto const facet : query.facets) {
        auto& counters = counters_[std::size_t(facet)];
        auto const values = segment.values(facet);
        counters.values.assign(values.size(), 0);
        for (std::size_t number = 0; number < segment.combinations(facet); ++number)
            if (auto const documents = counters.combinations[number])
                for (auto const place : segment.places(facet, number))
                    counters.values[place] += documents;
        for (std::size_t place = 0; place < values.size(); ++place)
            if (counters.values[place] > 0)
                sums_.add({facet, values[place]}, counters.values[place]);
    }
}

}  // namespace sx::search
