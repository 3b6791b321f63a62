#include <algorithm>
#include <bit>
#include <cstring>
#include "engine/search/searcher.hpp"

// The first of what is found. By score: no tile is looked into whose greatest possible score would
// not be taken (block-max pruning, Ding and Suel, SIGIR 2011), the most promising ones first.
namespace sx::search {
void Searcher::bound_tiles() {
    bounds_.assign(chunks_.size() * chunk_tiles, 0);
    tiles_.clear();
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
        auto* const bounds = bounds_.data() + number * chunk_tiles;
        for (std::size_t term = 0; term < weights_.size(); ++term) {
            auto const& entries = list(number, term);
            if (entries.maxima != nullptr) {
                kernels_.add_bounds(bounds, entries.maxima, weights_[term]);
                continue;
            }
            for (std::size_t at = 0; at < entries.count;) {
                auto const tile = entries.documents[at] / tile_documents;
                std::uint8_t most = 0;
                for (; at < entries.count && entries.documents[at] / tile_documents == tile; ++at)
                    most = std::max(most, entries.impacts[at]);
                bounds[tile] += weights_[term] * most;
            }
        }
        auto const* const mask = chunks_[number].mask;
        for (std::uint32_t tile = 0; tile < chunk_tiles; ++tile) {
            if (bounds[tile] == 0) continue;
            auto const* const words = mask + tile * tile_words;
            if (mask != nullptr && (words[0] | words[1] | words[2] | words[3]) == 0) continue;
            tiles_.push_back({std::uint32_t(number), tile, bounds[tile]});
        }
    }
}

void Searcher::score_tile(Tile const& tile) {
    std::memset(scores_, 0, sizeof(scores_));
    constexpr std::size_t dense = 40;  // from so many postings on expanding is faster
    for (std::size_t term = 0; term < weights_.size(); ++term) {
        auto const& entries = list(tile.chunk, term);
        if (entries.count == 0) continue;
        if (entries.documents != nullptr) {
            auto const first = std::uint16_t(tile.tile * tile_documents);
            auto const* const end = entries.documents + entries.count;
            auto const* at = std::lower_bound(entries.documents, end, first);
            for (; at != end && *at / tile_documents == tile.tile; ++at)
                scores_[*at % tile_documents] +=
                    weights_[term] * entries.impacts[at - entries.documents];
            continue;
        }
        auto const begin = std::size_t(entries.begins[tile.tile]);
        auto const count = entries.end_of(tile.tile) - begin;
        if (entries.bits != nullptr && count >= dense)
            kernels_.add_expanded(
                scores_, entries.bits + tile.tile * tile_words, entries.impacts + begin,
                weights_[term]);
        else
            kernels_.add_scores(
                scores_, entries.offsets + begin, entries.impacts + begin, count, weights_[term]);
    }
}

void Searcher::take_tile(Tile const& tile) {
    auto const& chunk = chunks_[tile.chunk];
    auto const first = tile.tile * tile_documents;
    // Ids rise within a segment: of equal scores the first of the tile would be the best.
    if (top_.full() && tile.bound <= top_.least() && !top_.takes(tile.bound, id(chunk, first)))
        return;
    score_tile(tile);
    std::uint64_t reached[tile_words];
    kernels_.reached(scores_, top_.full() ? std::max(top_.least(), 1U) : 1, reached);
    auto const* const gone = removed(chunk);
    for (std::size_t word = 0; word < tile_words; ++word) {
        auto const at = tile.tile * tile_words + word;
        if (chunk.mask != nullptr) reached[word] &= chunk.mask[at];
        else if (gone != nullptr) reached[word] &= ~gone[at];
        for (auto rest = reached[word]; rest != 0; rest &= rest - 1) {
            auto const offset = word * 64 + std::size_t(std::countr_zero(rest));
            if (!top_.full() || scores_[offset] >= top_.least())
                top_.offer(scores_[offset], id(chunk, first + offset));
        }
    }
}

void Searcher::rank_by_score() {
    bound_tiles();
    // A few of the best raise the bar; the others then in the order in which they lie in memory.
    auto const some = std::min<std::size_t>(tiles_.size(), 24);
    auto const promising = [](Tile const& a, Tile const& b) {
        if (a.bound != b.bound) return a.bound > b.bound;
        return a.chunk != b.chunk ? a.chunk < b.chunk : a.tile < b.tile;
    };
    std::vector<Tile> first(some);
    std::partial_sort_copy(tiles_.begin(), tiles_.end(), first.begin(), first.end(), promising);
    for (auto const& tile : first) take_tile(tile);
    for (auto const& tile : tiles_)
        if (first.empty() || promising(first.back(), tile)) take_tile(tile);
}

void Searcher::rank_by_column(Order order) {
    for (auto const& chunk : chunks_) {
        auto const& segment = *chunk.part->segment;
        auto const base = chunk.number * chunk_documents;
        auto const which = order == Order::newest           ? Column::listed_at
                           : order == Order::highest_salary ? Column::salary
                                                            : Column::applications;
        auto const column = segment.column(which).subspan(base, chunk.documents);
        for (std::size_t word = 0; word < chunk_words; ++word)
            for (auto rest = chunk.mask[word]; rest != 0; rest &= rest - 1) {
                auto const at = word * 64 + std::size_t(std::countr_zero(rest));
                auto const key = order == Order::relevance             ? 0
                                 : order == Order::fewest_applications ? ~column[at]
                                                                       : column[at];
                if (!top_.full() || key >= top_.least()) top_.offer(key, id(chunk, at));
            }
    }
}

}  // namespace sx::search
