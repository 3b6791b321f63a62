#include <bit>
#include "engine/search/kernel_sets.hpp"

namespace sx::search {
namespace {

void intersect(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; ++at) mask[at] &= other[at];
}
void unite(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; ++at) mask[at] |= other[at];
}
std::uint64_t count(std::uint64_t const* mask, std::size_t words) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < words; ++at) sum += std::uint64_t(std::popcount(mask[at]));
    return sum;
}
std::uint64_t count_both(std::uint64_t const* mask, std::uint64_t const* other, std::size_t words) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < words; ++at)
        sum += std::uint64_t(std::popcount(mask[at] & other[at]));
    return sum;
}
void narrow(
    std::uint64_t* all, std::uint64_t* but_one, std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; ++at) {
        but_one[at] = (but_one[at] & filter[at]) | (all[at] & ~filter[at]);
        all[at] &= filter[at];
    }
}
void widen(
    std::uint64_t* mask, std::uint64_t const* all, std::uint64_t const* but_one,
    std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; ++at) mask[at] = all[at] | (but_one[at] & ~filter[at]);
}
std::size_t places(std::uint16_t* to, std::uint64_t const* mask, std::size_t words) {
    return places_by_bit(to, mask, words);
}
void choose(
    std::uint64_t* mask, std::uint64_t const* planes, std::span<Choice const> choices,
    std::size_t words) {
    std::uint64_t values[2 + most_choices] = {0, ~std::uint64_t(0)};
    for (std::size_t word = 0; word < words; ++word) {
        for (std::size_t at = 0; at < choices.size(); ++at) {
            auto const& choice = choices[at];
            auto const bits = planes[choice.plane * words + word];
            values[2 + at] = (bits & values[choice.high]) | (~bits & values[choice.low]);
        }
        mask[word] = values[1 + choices.size()];
    }
}
void count_codes(
    std::uint64_t const* mask, std::uint64_t const* planes, std::size_t width,
    std::uint32_t* counts, std::size_t words) {
    count_codes_by_word(mask, planes, width, counts, words);
}
void add_bounds(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight) {
    for (std::size_t at = 0; at < chunk_tiles; ++at) bounds[at] += weight * maxima[at];
}
void add_scores(
    std::uint32_t* scores, std::uint8_t const* offsets, std::uint8_t const* impacts,
    std::size_t count, std::uint32_t weight) {
    for (std::size_t at = 0; at < count; ++at) scores[offsets[at]] += weight * impacts[at];
}
void add_expanded(
    std::uint32_t* scores, std::uint64_t const* bits, std::uint8_t const* impacts,
    std::uint32_t weight) {
    for (std::size_t word = 0; word < tile_words; ++word)
        for (auto rest = bits[word]; rest != 0; rest &= rest - 1)
            scores[word * 64 + std::size_t(std::countr_zero(rest))] += weight * *impacts++;
}
void reached(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits) {
    for (std::size_t word = 0; word < tile_words; ++word) {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < 64; ++at)
            found |= std::uint64_t(scores[word * 64 + at] >= least) << at;
        bits[word] = found;
    }
}
std::size_t rank(std::uint64_t const* bits, std::size_t offset) {
    return rank_by_word(bits, offset);
}

}  // namespace

Kernels plain_kernels() {
    return {
        .name = "plain",
        .intersect = intersect,
        .unite = unite,
        .count = count,
        .count_both = count_both,
        .narrow = narrow,
        .widen = widen,
        .places = places,
        .choose = choose,
        .count_codes = count_codes,
        .add_bounds = add_bounds,
        .add_scores = add_scores,
        .add_expanded = add_expanded,
        .reached = reached,
        .rank = rank};
}

}  // namespace sx::search
