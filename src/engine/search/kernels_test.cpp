#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <tuple>
#include <vector>
#include "engine/search/decisions.hpp"
#include "engine/search/test_corpus.hpp"
#include "engine/search/kernels.hpp"

using namespace sx::search;

namespace {

using Words = std::vector<std::uint64_t>;

Words words_by(Chance& chance, std::size_t count, bool sparse) {
    Words words(count);
    for (auto& one : words) one = sparse ? chance() & chance() & chance() : chance();
    return words;
}

// Of masks; each kernel's results stand beside the plain one's.
auto of_masks(Kernels const& kernels, Words const& a, Words const& b) {
    auto intersected = a, united = a, all = a, but_one = b, widened = a;
    kernels.intersect(intersected.data(), b.data(), a.size());
    kernels.unite(united.data(), b.data(), a.size());
    Words const filter(b.rbegin(), b.rend());
    kernels.narrow(all.data(), but_one.data(), filter.data(), a.size());
    kernels.widen(widened.data(), a.data(), b.data(), filter.data(), a.size());
    std::vector<std::uint16_t> places(a.size() * 64 + places_beyond);
    places.resize(kernels.places(places.data(), a.data(), a.size()));
    return std::tuple(
        intersected, united, all, but_one, widened, places, kernels.count(a.data(), a.size()),
        kernels.count_both(a.data(), b.data(), a.size()));
}

// The code of a document.
std::uint64_t code_at(Words const& planes, std::size_t width, std::size_t words, std::size_t at) {
    std::uint64_t code = 0;
    for (std::size_t plane = 0; plane < width; ++plane)
        code |= (planes[plane * words + at / 64] >> (at % 64) & 1) << plane;
    return code;
}

}  // namespace

TEST_CASE("every kernel gives the same masks") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const words = block_words * (1 + below(chance, chunk_words / block_words));
        auto const a = words_by(chance, words, below(chance, 2) == 0);
        auto const b = words_by(chance, words, false);
        auto const wanted = of_masks(all_kernels().front(), a, b);
        for (auto const& kernels : all_kernels()) RC_ASSERT(of_masks(kernels, a, b) == wanted);
    }));
}

TEST_CASE("what is left by a filter, and what would be without it") {
    Words all(block_words, 0b1101), but_one(block_words, 0b0010);
    Words const filter(block_words, 0b0110);
    Words widened(block_words);
    auto const& kernels = best_kernels();
    kernels.narrow(all.data(), but_one.data(), filter.data(), block_words);
    CHECK(all == Words(block_words, 0b0100));
    CHECK(but_one == Words(block_words, 0b1011));
    kernels.widen(widened.data(), all.data(), but_one.data(), filter.data(), block_words);
    CHECK(widened == Words(block_words, 0b1101));
}

TEST_CASE("a decision holds exactly the codes that it was made of, in every kernel") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const width = below(chance, most_planes + 1);
        auto const words = block_words * (1 + below(chance, 6));
        auto const planes = words_by(chance, words * width, false);
        auto const codes = std::size_t(1) << width;
        auto held = below(chance, 3) == 0 ? chance() : ((chance() >> below(chance, 64)) & 0xFF0);
        if (codes < 64) held &= (std::uint64_t(1) << codes) - 1;
        auto const decision = decision_of(held, width);
        RC_ASSERT(decision.choices.size() <= most_choices);
        RC_ASSERT(decision.nothing == (held == 0));
        if (decision.nothing) return;
        for (auto const& kernels : all_kernels()) {
            Words mask(words);
            kernels.choose(mask.data(), planes.data(), decision.choices, words);
            for (std::size_t at = 0; at < words * 64; ++at) {
                auto const code = code_at(planes, width, words, at);
                RC_ASSERT((mask[at / 64] >> (at % 64) & 1) == (held >> code & 1));
            }
        }
    }));
}

TEST_CASE("a range of codes is decided in few steps") {
    CHECK(decision_of(0x3FFFFFFF, 6).choices.size() == 5);  // the first thirty of sixty-four
    CHECK(decision_of(~std::uint64_t(0), 6).choices.empty());
}

TEST_CASE("every kernel counts codes as one counts them by hand") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const width = below(chance, counted_planes + 1);
        auto const words = block_words * (1 + below(chance, 6));
        auto const planes = words_by(chance, words * width, false);
        auto const mask = words_by(chance, words, true);
        std::vector<std::uint32_t> wanted(std::size_t(1) << width, 7);
        auto const before = wanted;
        for (std::size_t at = 0; at < words * 64; ++at)
            if ((mask[at / 64] >> (at % 64) & 1) != 0) ++wanted[code_at(planes, width, words, at)];
        for (auto const& kernels : all_kernels()) {
            auto counts = before;
            kernels.count_codes(mask.data(), planes.data(), width, counts.data(), words);
            RC_ASSERT(counts == wanted);
        }
    }));
}

TEST_CASE("every kernel gives the same scores") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        auto const bits = words_by(chance, tile_words, true);
        std::vector<std::uint8_t> bytes(chunk_tiles + 64);
        for (auto& one : bytes) one = std::uint8_t(chance());
        std::vector<std::uint32_t> scores(tile_documents);
        for (auto& one : scores) one = std::uint32_t(chance() % 4'000'000);
        auto const weight = std::uint32_t(1 + below(chance, 4000));
        auto const least = std::uint32_t(1 + below(chance, 4'000'000));
        std::vector<std::uint8_t> offsets;
        for (std::size_t at = 0; at < tile_documents; ++at)
            if (bits[at / 64] >> (at % 64) & 1) offsets.push_back(std::uint8_t(at));
        auto const results = [&](Kernels const& kernels) {
            auto bounds = scores, added = scores, expanded = scores;
            kernels.add_bounds(bounds.data(), bytes.data(), weight);
            kernels.add_scores(added.data(), offsets.data(), bytes.data(), offsets.size(), weight);
            kernels.add_expanded(expanded.data(), bits.data(), bytes.data(), weight);
            RC_ASSERT(added == expanded);
            Words reached(tile_words);
            kernels.reached(scores.data(), least, reached.data());
            for (std::size_t at = 0; at < offsets.size(); ++at)
                RC_ASSERT(kernels.rank(bits.data(), offsets[at]) == at);
            return std::tuple(bounds, added, reached);
        };
        auto const wanted = results(all_kernels().front());
        for (auto const& kernels : all_kernels()) RC_ASSERT(results(kernels) == wanted);
    }));
}
