#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include "engine/search/searcher.hpp"

// The first of what is found. By score: no tile is looked into whose greatest possible score would
// not be taken (block-max pruning, Ding and Suel, SIGIR 2011), the most promising ones first; and
// within a tile no document that lacks so many terms that the others cannot make up for them.
namespace sx::search {
namespace {

constexpr std::size_t first_tiles = 96;     // which raise the bar for the others
constexpr std::size_t few_documents = 12;   // up to so many are scored one by one
constexpr std::size_t dense_postings = 40;  // from so many in a tile on expanding is faster

// The documents of a tile that have a term.
void put_tile(ListView const& list, std::size_t tile, std::uint64_t* bits) {
    if (list.bits != nullptr) {
        std::memcpy(bits, list.bits + tile * tile_words, tile_words * sizeof(*bits));
        return;
    }
    std::memset(bits, 0, tile_words * sizeof(*bits));
    for (std::size_t at = list.begins[tile]; at < list.end_of(tile); ++at)
        bits[list.offsets[at] / 64] |= std::uint64_t(1) << (list.offsets[at] % 64);
}

}  // namespace

// Gives short lists the form of long ones: places in a chunk become offsets in its tiles.
void Searcher::stand_by_tiles() {
    constexpr std::size_t room = (sizeof(std::uint16_t) + 1) * chunk_tiles;
    auto const is_short = [](ListView const& list) { return list.documents != nullptr; };
    std::size_t bytes = 0;
    for (auto const& list : lists_)
        if (is_short(list)) bytes += room + (list.count + 1) / 2 * 2;
    by_tiles_.assign(bytes, 0);
    auto* next = by_tiles_.data();
    for (auto& list : lists_) {
        if (!is_short(list)) continue;
        auto* const begins = reinterpret_cast<std::uint16_t*>(next);
        auto* const maxima = next + sizeof(std::uint16_t) * chunk_tiles;
        auto* const offsets = next + room;
        for (std::size_t at = 0; at < list.count; ++at) {
            auto const tile = list.documents[at] / tile_documents;
            offsets[at] = std::uint8_t(list.documents[at] % tile_documents);
            maxima[tile] = std::max(maxima[tile], list.impacts[at]);
            ++begins[tile];
        }
        std::uint16_t before = 0;
        for (std::size_t tile = 0; tile < chunk_tiles; ++tile) {
            auto const count = begins[tile];
            begins[tile] = before;
            before = std::uint16_t(before + count);
        }
        list.documents = nullptr;
        list.begins = begins;
        list.maxima = maxima;
        list.offsets = offsets;
        next += room + (list.count + 1) / 2 * 2;
    }
}

void Searcher::bound_tiles() {
    tiles_.clear();
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
        bounds_.assign(chunk_tiles, 0);
        for (std::size_t term = 0; term < weights_.size(); ++term)
            if (auto const& entries = list(number, term); entries.count > 0)
                kernels_.add_bounds(bounds_.data(), entries.maxima, weights_[term]);
        auto const* const mask = chunks_[number].mask;
        auto const tiles = (chunks_[number].documents + tile_documents - 1) / tile_documents;
        for (std::uint32_t tile = 0; tile < tiles; ++tile) {
            if (bounds_[tile] == 0) continue;
            auto const* const words = mask + tile * tile_words;
            if (mask != nullptr && (words[0] | words[1] | words[2] | words[3]) == 0) continue;
            tiles_.push_back({std::uint32_t(number), tile, bounds_[tile]});
        }
    }
}

// The terms that documents of the tile have, the one that can give least first.
void Searcher::see_terms(Tile const& tile) {
    seen_.clear();
    for (std::size_t term = 0; term < weights_.size(); ++term) {
        auto const& entries = list(tile.chunk, term);
        if (entries.count == 0 || entries.maxima[tile.tile] == 0) continue;
        auto const most = weights_[term] * entries.maxima[tile.tile];
        auto const* const impacts = entries.impacts + entries.begins[tile.tile];
        __builtin_prefetch(impacts);  // score() wants some of these soon
        __builtin_prefetch(impacts + 64);
        seen_.push_back({&entries, weights_[term], most});
    }
    std::ranges::sort(seen_, {}, &Seen::most);
}

// Of these documents those that can make up for the terms they lack. What each lacks is summed up
// for all at once, bit by bit, in sixteenths (rounded down) of what a document must not lack.
void Searcher::leave_who_could_reach(Tile const& tile, std::uint64_t* documents) const {
    constexpr std::size_t planes = 4;
    constexpr std::uint64_t whole = 1 << planes;
    std::uint64_t const too_much = tile.bound - top_.least() + 1;
    auto const parts = [&](Seen const& term) {
        return std::uint32_t(std::min(whole, term.most * whole / too_much));
    };
    std::uint32_t of_all = 0;
    for (auto const& term : seen_) of_all += parts(term);
    if (of_all < whole) return;
    std::uint64_t sums[planes][tile_words] = {};
    for (auto const& term : seen_) {
        auto const part = parts(term);
        if (part == 0) continue;
        std::uint64_t carry[tile_words] = {}, bits[tile_words];
        put_tile(*term.list, tile.tile, bits);
        if (part == whole) {
            for (std::size_t word = 0; word < tile_words; ++word) documents[word] &= bits[word];
            continue;
        }
        for (std::size_t plane = 0; plane < planes; ++plane)
            for (std::size_t word = 0; word < tile_words; ++word) {
                auto const added = (part >> plane & 1) != 0 ? ~bits[word] : 0;
                auto const sum = sums[plane][word], either = sum ^ added;
                sums[plane][word] = either ^ carry[word];
                carry[word] = (sum & added) | (carry[word] & either);
            }
        for (std::size_t word = 0; word < tile_words; ++word) documents[word] &= ~carry[word];
    }
}

// 0 where the score is below `least`. Which terms a document has is soon seen; their impacts lie
// elsewhere, and are looked up only as long as the score may still be enough.
std::uint32_t Searcher::score(Tile const& tile, std::size_t offset, std::uint32_t least) {
    std::uint32_t bound = 0;
    for (auto& term : seen_) {
        auto const& entries = *term.list;
        if (entries.bits != nullptr) {
            auto const* const bits = entries.bits + tile.tile * tile_words;
            term.held = (bits[offset / 64] >> (offset % 64) & 1) != 0;
        } else {
            auto const* const begin = entries.offsets + entries.begins[tile.tile];
            auto const* const end = entries.offsets + entries.end_of(tile.tile);
            auto const* const found = std::find(begin, end, offset);
            term.held = found != end;
            term.place = std::size_t(found - begin);
        }
        if (term.held) bound += term.most;
    }
    for (auto term = seen_.rbegin(); term != seen_.rend() && bound >= least; ++term) {
        if (!term->held) continue;
        auto const& entries = *term->list;
        if (entries.bits != nullptr)
            term->place = kernels_.rank(entries.bits + tile.tile * tile_words, offset);
        bound -= term->most;
        bound += term->weight * entries.impacts[entries.begins[tile.tile] + term->place];
    }
    return bound >= least ? bound : 0;
}

void Searcher::score_tile(Tile const& tile) {
    std::memset(scores_, 0, sizeof(scores_));
    for (std::size_t term = 0; term < weights_.size(); ++term) {
        auto const& entries = list(tile.chunk, term);
        if (entries.count == 0) continue;
        auto const begin = std::size_t(entries.begins[tile.tile]);
        auto const count = entries.end_of(tile.tile) - begin;
        if (entries.bits != nullptr && count >= dense_postings)
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
    if (top_.full() && tile.bound < top_.least()) return;
    if (top_.full() && tile.bound == top_.least() && !top_.takes(tile.bound, id(chunk, first)))
        return;
    std::uint64_t documents[block_words] = {};
    auto const* const gone = removed(chunk);
    for (std::size_t word = 0; word < tile_words; ++word) {
        auto const at = tile.tile * tile_words + word;
        documents[word] = chunk.mask != nullptr ? chunk.mask[at]
                          : gone != nullptr     ? ~gone[at]
                                                : ~std::uint64_t(0);
    }
    see_terms(tile);
    if (top_.full()) leave_who_could_reach(tile, documents);
    auto const count = kernels_.count(documents, block_words);
    if (count == 0) return;
    bool const one_by_one = count <= few_documents;
    auto const least = top_.full() ? std::max(top_.least(), 1U) : 1;
    if (!one_by_one) {
        score_tile(tile);
        std::uint64_t reached[tile_words];
        kernels_.reached(scores_, least, reached);
        for (std::size_t word = 0; word < tile_words; ++word) documents[word] &= reached[word];
    }
    for (std::size_t word = 0; word < tile_words; ++word)
        for (auto rest = documents[word]; rest != 0; rest &= rest - 1) {
            auto const offset = word * 64 + std::size_t(std::countr_zero(rest));
            auto const points = one_by_one ? score(tile, offset, least) : scores_[offset];
            if (points >= least) top_.offer(points, id(chunk, first + offset));
        }
}

void Searcher::rank_by_score() {
    stand_by_tiles();
    bound_tiles();
    auto const some = std::min<std::size_t>(tiles_.size(), first_tiles);
    auto const promising = [](Tile const& a, Tile const& b) {
        if (a.bound != b.bound) return a.bound > b.bound;
        return a.chunk != b.chunk ? a.chunk < b.chunk : a.tile < b.tile;
    };
    std::vector<Tile> first(some);
    std::partial_sort_copy(tiles_.begin(), tiles_.end(), first.begin(), first.end(), promising);
    for (auto const& tile : first) take_tile(tile);
    // The others in the order in which they lie in memory.
    for (auto const& tile : tiles_)
        if (first.empty() || promising(first.back(), tile)) take_tile(tile);
}

void Searcher::rank_by_column(Query const& query) {
    auto const column = query.order == Order::newest           ? Column::listed_at
                        : query.order == Order::highest_salary ? Column::salary
                                                               : Column::applications;
    for (auto const& chunk : chunks_) {
        auto const& segment = chunk.segment();
        auto const base = chunk.number * chunk_documents;
        auto const numbers = segment.column(column).subspan(base, chunk.documents);
        auto const key = [&](std::size_t at) -> std::uint32_t {
            if (query.order == Order::relevance) return 0;
            if (query.order == Order::nearest)
                return ~metres_between(query.near->place, *segment.location(base + at));
            return query.order == Order::fewest_applications ? ~numbers[at] : numbers[at];
        };
        for (std::size_t word = 0; word < chunk.words; ++word)
            for (auto rest = chunk.mask[word]; rest != 0; rest &= rest - 1) {
                auto const at = word * 64 + std::size_t(std::countr_zero(rest));
                auto const points = key(at);
                if (!top_.full() || points >= top_.least()) top_.offer(points, id(chunk, at));
            }
    }
}

}  // namespace sx::search
