#if defined(__x86_64__)
#include <immintrin.h>
#include "engine/search/kernel_sets.hpp"

#define SX_AVX2 __attribute__((target("avx2,popcnt,bmi")))

namespace sx::search {
namespace {

constexpr std::size_t lane = 4;  // words

SX_AVX2 __m256i load(void const* at) { return _mm256_loadu_si256(static_cast<__m256i const*>(at)); }
SX_AVX2 void store(void* at, __m256i value) {
    _mm256_storeu_si256(static_cast<__m256i*>(at), value);
}
// bits ? high : low
SX_AVX2 __m256i either(__m256i bits, __m256i high, __m256i low) {
    return _mm256_or_si256(_mm256_and_si256(bits, high), _mm256_andnot_si256(bits, low));
}

SX_AVX2 void intersect(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; at += lane)
        store(mask + at, _mm256_and_si256(load(mask + at), load(other + at)));
}
SX_AVX2 void unite(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; at += lane)
        store(mask + at, _mm256_or_si256(load(mask + at), load(other + at)));
}
SX_AVX2 std::uint64_t count(std::uint64_t const* mask, std::size_t words) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < words; ++at) sum += std::uint64_t(_mm_popcnt_u64(mask[at]));
    return sum;
}
SX_AVX2 std::uint64_t count_both(
    std::uint64_t const* mask, std::uint64_t const* other, std::size_t words) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < words; ++at)
        sum += std::uint64_t(_mm_popcnt_u64(mask[at] & other[at]));
    return sum;
}
SX_AVX2 void narrow(
    std::uint64_t* all, std::uint64_t* but_one, std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; at += lane) {
        auto const passes = load(filter + at), before = load(all + at);
        store(but_one + at, either(passes, load(but_one + at), before));
        store(all + at, _mm256_and_si256(before, passes));
    }
}
SX_AVX2 void widen(
    std::uint64_t* mask, std::uint64_t const* all, std::uint64_t const* but_one,
    std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; at += lane)
        store(
            mask + at,
            _mm256_or_si256(
                load(all + at), _mm256_andnot_si256(load(filter + at), load(but_one + at))));
}
SX_AVX2 std::size_t places(std::uint16_t* to, std::uint64_t const* mask, std::size_t words) {
    return places_by_bit(to, mask, words);
}
SX_AVX2 void choose(
    std::uint64_t* mask, std::uint64_t const* planes, std::span<Choice const> choices,
    std::size_t words) {
    __m256i values[2 + most_choices];
    values[0] = _mm256_setzero_si256();
    values[1] = _mm256_set1_epi8(-1);
    for (std::size_t word = 0; word < words; word += lane) {
        for (std::size_t at = 0; at < choices.size(); ++at) {
            auto const& choice = choices[at];
            values[2 + at] = either(
                load(planes + choice.plane * words + word), values[choice.high],
                values[choice.low]);
        }
        store(mask + word, values[1 + choices.size()]);
    }
}
SX_AVX2 void count_codes(
    std::uint64_t const* mask, std::uint64_t const* planes, std::size_t width,
    std::uint32_t* counts, std::size_t words) {
    count_codes_by_word(mask, planes, width, counts, words);
}
SX_AVX2 void add_bounds(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight) {
    auto const factor = _mm256_set1_epi32(int(weight));
    for (std::size_t at = 0; at < chunk_tiles; at += 8) {
        auto const bytes = _mm_loadl_epi64(reinterpret_cast<__m128i const*>(maxima + at));
        auto const products = _mm256_mullo_epi32(_mm256_cvtepu8_epi32(bytes), factor);
        store(bounds + at, _mm256_add_epi32(load(bounds + at), products));
    }
}
// Scores stay below 2^31: 255 times the weights of a query's terms.
SX_AVX2 void reached(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits) {
    auto const below = _mm256_set1_epi32(int(least) - 1);
    for (std::size_t word = 0; word < tile_words; ++word) {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < 64; at += 8) {
            auto const eight = load(scores + word * 64 + at);
            auto const above = _mm256_castsi256_ps(_mm256_cmpgt_epi32(eight, below));
            found |= std::uint64_t(unsigned(_mm256_movemask_ps(above))) << at;
        }
        bits[word] = found;
    }
}
SX_AVX2 std::size_t rank(std::uint64_t const* bits, std::size_t offset) {
    return rank_by_word(bits, offset);
}

}  // namespace

Kernels avx2_kernels() {
    auto kernels = plain_kernels();
    kernels.name = "AVX2";
    kernels.intersect = intersect;
    kernels.unite = unite;
    kernels.count = count;
    kernels.count_both = count_both;
    kernels.narrow = narrow;
    kernels.widen = widen;
    kernels.places = places;
    kernels.choose = choose;
    kernels.count_codes = count_codes;
    kernels.add_bounds = add_bounds;
    kernels.reached = reached;
    kernels.rank = rank;
    return kernels;
}

}  // namespace sx::search
#endif
