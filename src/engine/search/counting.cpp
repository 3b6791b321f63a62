#include <bit>
#include "engine/search/searcher.hpp"

// How many of the found documents have each value of a facet: by the sets of its values where they
// are few, else by walking through the documents and counting combinations of values.
namespace sx::search {

void Searcher::start_counting(Segment const& segment, Query const& query) {
    for (auto const facet : query.facets) {
        auto& counters = counters_[std::size_t(facet)];
        counters.combinations.assign(segment.combination_places(facet).ends.size(), 0);
        counters.values.assign(segment.values(facet).size(), 0);
    }
}

void Searcher::walk_values(Chunk const& chunk, Facet facet, std::uint64_t const* mask) {
    auto const* const combinations =
        chunk.part->segment->combinations(facet).data() + chunk.number * chunk_documents;
    auto* const counts = counters_[std::size_t(facet)].combinations.data();
    for (std::size_t word = 0; word < chunk_words; ++word)
        for (auto rest = mask[word]; rest != 0; rest &= rest - 1)
            ++counts[combinations[word * 64 + std::size_t(std::countr_zero(rest))]];
}

void Searcher::count_values(Chunk const& chunk, Facet facet, std::uint64_t const* mask) {
    auto const documents = kernels_.count(mask);
    if (documents == 0) return;
    auto const& segment = *chunk.part->segment;
    auto const values = segment.values(facet).size();
    // Measured: a set costs about as much as walking through so many documents.
    constexpr std::uint64_t documents_a_set = 128;
    if (documents < values * documents_a_set) return walk_values(chunk, facet, mask);
    auto& counts = counters_[std::size_t(facet)].values;
    for (std::size_t place = 0; place < values; ++place) {
        auto const set = segment.set(facet, place, chunk.number);
        if (set.bits != nullptr) {
            counts[place] += std::uint32_t(kernels_.count_both(mask, set.bits));
            continue;
        }
        for (std::size_t at = 0; at < set.count; ++at) {
            auto const one = set.documents[at];
            counts[place] += std::uint32_t(mask[one / 64] >> (one % 64) & 1);
        }
    }
}

void Searcher::finish_counting(Segment const& segment, Query const& query, Answer& answer) {
    std::size_t most = answer.counts.size();
    for (auto const facet : query.facets) most += segment.values(facet).size();
    answer.counts.reserve(most);
    for (auto const facet : query.facets) {
        auto& counters = counters_[std::size_t(facet)];
        auto const all = segment.combination_places(facet);
        std::uint32_t begin = 0;
        for (std::size_t number = 0; number < all.ends.size(); begin = all.ends[number++])
            if (auto const documents = counters.combinations[number])
                for (auto at = begin; at < all.ends[number]; ++at)
                    counters.values[all.places[at]] += documents;
        auto const values = segment.values(facet);
        for (std::size_t place = 0; place < values.size(); ++place)
            if (counters.values[place] > 0)
                answer.counts.push_back({{facet, values[place]}, counters.values[place]});
    }
}

}  // namespace sx::search
