#if defined(__x86_64__)
#include <immintrin.h>
#include "engine/search/kernel_sets.hpp"

#define SX_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx512vpopcntdq,popcnt,bmi")))

namespace sx::search {
namespace {

// GCC 12 warns falsely of the conversion without a mask.
constexpr __mmask16 every = 0xFFFF;
constexpr int not_first = 0x0C;  // of three: ~a & b; it warns of andnot too

SX_AVX512 __m512i load(void const* at) { return _mm512_loadu_si512(at); }
SX_AVX512 void store(void* at, __m512i value) { _mm512_storeu_si512(at, value); }
// bits ? high : low
SX_AVX512 __m512i either(__m512i bits, __m512i high, __m512i low) {
    return _mm512_ternarylogic_epi64(bits, high, low, 0xCA);
}

SX_AVX512 void intersect(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; at += block_words)
        store(mask + at, _mm512_and_si512(load(mask + at), load(other + at)));
}
SX_AVX512 void unite(std::uint64_t* mask, std::uint64_t const* other, std::size_t words) {
    for (std::size_t at = 0; at < words; at += block_words)
        store(mask + at, _mm512_or_si512(load(mask + at), load(other + at)));
}
SX_AVX512 std::uint64_t sum_of(__m512i eight) {
    alignas(64) std::uint64_t parts[8];
    _mm512_store_si512(parts, eight);
    return parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5] + parts[6] + parts[7];
}
SX_AVX512 std::uint64_t count(std::uint64_t const* mask, std::size_t words) {
    auto sum = _mm512_setzero_si512();
    for (std::size_t at = 0; at < words; at += block_words)
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(load(mask + at)));
    return sum_of(sum);
}
SX_AVX512 std::uint64_t count_both(
    std::uint64_t const* mask, std::uint64_t const* other, std::size_t words) {
    auto sum = _mm512_setzero_si512();
    for (std::size_t at = 0; at < words; at += block_words)
        sum = _mm512_add_epi64(
            sum, _mm512_popcnt_epi64(_mm512_and_si512(load(mask + at), load(other + at))));
    return sum_of(sum);
}
SX_AVX512 void narrow(
    std::uint64_t* all, std::uint64_t* but_one, std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; at += block_words) {
        auto const passes = load(filter + at), before = load(all + at);
        store(but_one + at, either(passes, load(but_one + at), before));
        store(all + at, _mm512_and_si512(before, passes));
    }
}
SX_AVX512 void widen(
    std::uint64_t* mask, std::uint64_t const* all, std::uint64_t const* but_one,
    std::uint64_t const* filter, std::size_t words) {
    for (std::size_t at = 0; at < words; at += block_words) {
        auto const passing = load(all + at);
        auto const kept_out = _mm512_or_si512(passing, load(but_one + at));
        store(mask + at, either(load(filter + at), passing, kept_out));
    }
}
SX_AVX512 std::size_t places(std::uint16_t* to, std::uint64_t const* mask, std::size_t words) {
    alignas(64) std::uint16_t first[32];
    for (std::size_t at = 0; at < 32; ++at) first[at] = std::uint16_t(at);
    auto places = _mm512_load_si512(first);
    auto const next = _mm512_set1_epi16(32), whole = _mm512_set1_epi16(64 * block_words);
    auto* const begin = to;
    for (std::size_t block = 0; block < words; block += block_words) {
        auto const eight = load(mask + block);
        if (_mm512_test_epi64_mask(eight, eight) == 0) {
            places = _mm512_add_epi16(places, whole);
            continue;
        }
        for (std::size_t half = 0; half < 2 * block_words; ++half) {
            auto const bits = std::uint32_t(mask[block + half / 2] >> (half % 2 * 32));
            store(to, _mm512_maskz_compress_epi16(__mmask32(bits), places));
            to += _mm_popcnt_u32(bits);
            places = _mm512_add_epi16(places, next);
        }
    }
    return std::size_t(to - begin);
}
SX_AVX512 void choose(
    std::uint64_t* mask, std::uint64_t const* planes, std::span<Choice const> choices,
    std::size_t words) {
    __m512i values[2 + most_choices];
    values[0] = _mm512_setzero_si512();
    values[1] = _mm512_set1_epi8(-1);
    for (std::size_t word = 0; word < words; word += block_words) {
        for (std::size_t at = 0; at < choices.size(); ++at) {
            auto const& choice = choices[at];
            values[2 + at] = either(
                load(planes + choice.plane * words + word), values[choice.high],
                values[choice.low]);
        }
        store(mask + word, values[1 + choices.size()]);
    }
}
// Of eight words: who has which code of `planes_left` planes.
template <std::size_t planes_left>
[[gnu::always_inline]] SX_AVX512 inline void split(
    __m512i held, std::uint64_t const* planes, std::size_t words, __m512i* sums) {
    if constexpr (planes_left == 0) *sums = _mm512_add_epi64(*sums, _mm512_popcnt_epi64(held));
    else {
        constexpr auto plane = planes_left - 1;
        auto const bits = load(planes + plane * words);
        split<plane>(_mm512_ternarylogic_epi64(bits, held, held, not_first), planes, words, sums);
        split<plane>(_mm512_and_si512(bits, held), planes, words, sums + (std::size_t(1) << plane));
    }
}
template <std::size_t width>
SX_AVX512 void count_codes_of(
    std::uint64_t const* mask, std::uint64_t const* planes, std::uint32_t* counts,
    std::size_t words) {
    constexpr std::size_t codes = std::size_t(1) << width;
    __m512i sums[codes];
    for (auto& sum : sums) sum = _mm512_setzero_si512();
    for (std::size_t word = 0; word < words; word += block_words)
        split<width>(load(mask + word), planes + word, words, sums);
    for (std::size_t code = 0; code < codes; ++code)
        counts[code] += std::uint32_t(sum_of(sums[code]));
}
SX_AVX512 void count_codes(
    std::uint64_t const* mask, std::uint64_t const* planes, std::size_t width,
    std::uint32_t* counts, std::size_t words) {
    switch (width) {
        case 0: counts[0] += std::uint32_t(count(mask, words)); return;
        case 1: return count_codes_of<1>(mask, planes, counts, words);
        case 2: return count_codes_of<2>(mask, planes, counts, words);
        case 3: return count_codes_of<3>(mask, planes, counts, words);
        default: return count_codes_of<4>(mask, planes, counts, words);
    }
}
SX_AVX512 void add_bounds(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight) {
    auto const factor = _mm512_set1_epi32(int(weight));
    for (std::size_t at = 0; at < chunk_tiles; at += 16) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(maxima + at));
        auto const products = _mm512_mullo_epi32(_mm512_maskz_cvtepu8_epi32(every, bytes), factor);
        store(bounds + at, _mm512_add_epi32(load(bounds + at), products));
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
            store(place, _mm512_add_epi32(load(place), products));
        }
}
SX_AVX512 void reached(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits) {
    auto const bound = _mm512_set1_epi32(int(least));
    for (std::size_t word = 0; word < tile_words; ++word) {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < 64; at += 16) {
            auto const sixteen = load(scores + word * 64 + at);
            found |= std::uint64_t(_mm512_cmpge_epu32_mask(sixteen, bound)) << at;
        }
        bits[word] = found;
    }
}

}  // namespace

Kernels avx512_kernels() {
    auto kernels = avx2_kernels();
    kernels.name = "AVX-512";
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
    kernels.add_expanded = add_expanded;
    kernels.reached = reached;
    return kernels;
}

}  // namespace sx::search
#endif
