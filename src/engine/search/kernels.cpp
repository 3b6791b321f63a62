#include "engine/search/kernels.hpp"
#include <bit>
#include <vector>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace sx::search {
namespace plain {

void intersect(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; ++at) mask[at] &= other[at];
}
void unite(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; ++at) mask[at] |= other[at];
}
std::uint64_t count(std::uint64_t const* mask) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < chunk_words; ++at) sum += std::uint64_t(std::popcount(mask[at]));
    return sum;
}
std::uint64_t count_both(std::uint64_t const* mask, std::uint64_t const* other) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < chunk_words; ++at)
        sum += std::uint64_t(std::popcount(mask[at] & other[at]));
    return sum;
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

}  // namespace plain

#if defined(__x86_64__)
#define SX_AVX2 __attribute__((target("avx2,popcnt,bmi")))
#define SX_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx512vpopcntdq,popcnt,bmi")))

namespace avx2 {

__m256i* wide(std::uint64_t* at) { return reinterpret_cast<__m256i*>(at); }
__m256i const* wide(std::uint64_t const* at) { return reinterpret_cast<__m256i const*>(at); }
__m256i* wide(std::uint32_t* at) { return reinterpret_cast<__m256i*>(at); }
__m256i const* wide(std::uint32_t const* at) { return reinterpret_cast<__m256i const*>(at); }

SX_AVX2 void intersect(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; at += 4)
        _mm256_storeu_si256(
            wide(mask + at),
            _mm256_and_si256(
                _mm256_loadu_si256(wide(mask + at)), _mm256_loadu_si256(wide(other + at))));
}
SX_AVX2 void unite(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; at += 4)
        _mm256_storeu_si256(
            wide(mask + at),
            _mm256_or_si256(
                _mm256_loadu_si256(wide(mask + at)), _mm256_loadu_si256(wide(other + at))));
}
SX_AVX2 std::uint64_t count(std::uint64_t const* mask) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < chunk_words; ++at) sum += std::uint64_t(_mm_popcnt_u64(mask[at]));
    return sum;
}
SX_AVX2 std::uint64_t count_both(std::uint64_t const* mask, std::uint64_t const* other) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < chunk_words; ++at)
        sum += std::uint64_t(_mm_popcnt_u64(mask[at] & other[at]));
    return sum;
}
SX_AVX2 void add_bounds(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight) {
    auto const factor = _mm256_set1_epi32(int(weight));
    for (std::size_t at = 0; at < chunk_tiles; at += 8) {
        auto const bytes = _mm_loadl_epi64(reinterpret_cast<__m128i const*>(maxima + at));
        auto const products = _mm256_mullo_epi32(_mm256_cvtepu8_epi32(bytes), factor);
        _mm256_storeu_si256(
            wide(bounds + at), _mm256_add_epi32(_mm256_loadu_si256(wide(bounds + at)), products));
    }
}
// Scores stay below 2^31: 255 times the weights of a query's terms.
SX_AVX2 void reached(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits) {
    auto const below = _mm256_set1_epi32(int(least) - 1);
    for (std::size_t word = 0; word < tile_words; ++word) {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < 64; at += 8) {
            auto const eight = _mm256_loadu_si256(wide(scores + word * 64 + at));
            auto const above = _mm256_castsi256_ps(_mm256_cmpgt_epi32(eight, below));
            found |= std::uint64_t(unsigned(_mm256_movemask_ps(above))) << at;
        }
        bits[word] = found;
    }
}

}  // namespace avx2

namespace avx512 {

// GCC 12 warns falsely of the conversion without a mask.
constexpr __mmask16 every = 0xFFFF;

SX_AVX512 void intersect(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; at += 8)
        _mm512_storeu_si512(
            mask + at,
            _mm512_and_si512(_mm512_loadu_si512(mask + at), _mm512_loadu_si512(other + at)));
}
SX_AVX512 void unite(std::uint64_t* mask, std::uint64_t const* other) {
    for (std::size_t at = 0; at < chunk_words; at += 8)
        _mm512_storeu_si512(
            mask + at,
            _mm512_or_si512(_mm512_loadu_si512(mask + at), _mm512_loadu_si512(other + at)));
}
SX_AVX512 std::uint64_t sum_of(__m512i eight) {
    alignas(64) std::uint64_t parts[8];
    _mm512_store_si512(parts, eight);
    return parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5] + parts[6] + parts[7];
}
SX_AVX512 std::uint64_t count(std::uint64_t const* mask) {
    auto sum = _mm512_setzero_si512();
    for (std::size_t at = 0; at < chunk_words; at += 8)
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(_mm512_loadu_si512(mask + at)));
    return sum_of(sum);
}
SX_AVX512 std::uint64_t count_both(std::uint64_t const* mask, std::uint64_t const* other) {
    auto sum = _mm512_setzero_si512();
    for (std::size_t at = 0; at < chunk_words; at += 8)
        sum = _mm512_add_epi64(
            sum, _mm512_popcnt_epi64(_mm512_and_si512(
                     _mm512_loadu_si512(mask + at), _mm512_loadu_si512(other + at))));
    return sum_of(sum);
}
SX_AVX512 void add_bounds(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight) {
    auto const factor = _mm512_set1_epi32(int(weight));
    for (std::size_t at = 0; at < chunk_tiles; at += 16) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(maxima + at));
        auto const products = _mm512_mullo_epi32(_mm512_maskz_cvtepu8_epi32(every, bytes), factor);
        _mm512_storeu_si512(
            bounds + at, _mm512_add_epi32(_mm512_loadu_si512(bounds + at), products));
    }
}
// Sixteen documents at a time: the impacts of those that have the term are spread to their places.
SX_AVX512 void add_expanded(
    std::uint32_t* scores, std::uint64_t const* bits, std::uint8_t const* impacts,
    std::uint32_t weight) {
    auto const factor = _mm512_set1_epi32(int(weight));
    for (std::size_t word = 0; word < tile_words; ++word)
        for (std::size_t at = 0; at < 64; at += 16) {
            auto const sixteen = __mmask16(bits[word] >> at);
            auto const spread = _mm_maskz_expandloadu_epi8(sixteen, impacts);
            impacts += _mm_popcnt_u32(sixteen);
            auto const products =
                _mm512_mullo_epi32(_mm512_maskz_cvtepu8_epi32(every, spread), factor);
            auto* const place = scores + word * 64 + at;
            _mm512_storeu_si512(place, _mm512_add_epi32(_mm512_loadu_si512(place), products));
        }
}
SX_AVX512 void reached(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits) {
    auto const bound = _mm512_set1_epi32(int(least));
    for (std::size_t word = 0; word < tile_words; ++word) {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < 64; at += 16) {
            auto const sixteen = _mm512_loadu_si512(scores + word * 64 + at);
            found |= std::uint64_t(_mm512_cmpge_epu32_mask(sixteen, bound)) << at;
        }
        bits[word] = found;
    }
}

}  // namespace avx512
#endif

std::span<Kernels const> all_kernels() {
    static std::vector<Kernels> const all = [] {
        std::vector<Kernels> found{
            {"plain", plain::intersect, plain::unite, plain::count, plain::count_both,
             plain::add_bounds, plain::add_scores, plain::add_expanded, plain::reached}};
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt"))
            found.push_back(
                {"AVX2", avx2::intersect, avx2::unite, avx2::count, avx2::count_both,
                 avx2::add_bounds, plain::add_scores, plain::add_expanded, avx2::reached});
        if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vpopcntdq"))
            found.push_back(
                {"AVX-512", avx512::intersect, avx512::unite, avx512::count, avx512::count_both,
                 avx512::add_bounds, plain::add_scores, avx512::add_expanded, avx512::reached});
#endif
        return found;
    }();
    return all;
}

}  // namespace sx::search
