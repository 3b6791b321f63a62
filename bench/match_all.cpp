// Measures the best partners of everybody on both sides beside FAISS's exact indexes and oneDNN's
// product of bytes, which score the same pairs without rules, one way at a time; two ways are two
// searches. The peers search for a slice of each side, since all of it would take hours.
//
//     match_all PEOPLE POSTINGS SLICE ROUNDS [KERNEL]
//
// Prints a line of JSON for each round: billions of pairs a second, both ways. No line is given
// unless the lists of members drawn by chance are those of the definition.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>
#include "engine/topk/kernels.hpp"
#include "engine/topk/topk.hpp"
#include "matching_venue.hpp"
#if SX_FAISS
#include "match_peer_faiss.hpp"
#endif
#if SX_DNNL
#include "match_peer_onednn.hpp"
#endif

namespace {

using namespace sx::topk;
using namespace sx::topk::bench;

void check(Partners const& partners, Members const& mine, Members const& theirs) {
    std::mt19937 random(7);
    for (int time = 0; time < 100; ++time) {
        auto const member = random() % mine.size();
        if (partners.of(member) != by_definition(mine, member, theirs, [](auto) { return true; }))
            throw std::runtime_error("the lists are not those of the definition");
    }
}

#if SX_DNNL
// Has nothing that anybody could refuse, and refuses nothing.
constexpr Filter everybody{{}, {~std::uint64_t{0}, ~std::uint64_t{0}}};

void check(OneDnnSearch const& peer, Members const& mine, Members theirs) {
    theirs.filters.assign(theirs.size(), everybody);
    auto open = mine;
    open.filters.assign(mine.size(), everybody);
    for (std::size_t member = 0; member < peer.size(); member += 25)
        if (!std::ranges::equal(
                peer.of(member), by_definition(open, member, theirs, [](auto) { return true; })))
            throw std::runtime_error("oneDNN's lists are not those of the definition");
}
#endif

void measure(std::array<std::size_t, 4> const& sizes, Kernel const* kernel) {
    Venue venue(2027);
    auto const people = venue.people(sizes[0]), postings = venue.postings(sizes[1]);
#if SX_FAISS
    TwoSearches<FaissSearch<FaissFloats>> flat(people, postings, sizes[2]);
    TwoSearches<FaissSearch<FaissBytes>> bytes(people, postings, sizes[2]);
#endif
#if SX_DNNL
    TwoSearches<OneDnnSearch> product(people, postings, sizes[2]);
    product.rate();  // the first time it writes the code it runs
    check(product.one(), people, postings);
#endif
    auto const pairs = static_cast<double>(people.size()) * static_cast<double>(postings.size());
    for (std::size_t round = 0; round < sizes[3]; ++round) {
        std::optional<BothWays> found;
        auto const before = processor_s();
        auto const seconds = seconds_of([&] {
            found = best_both_ways(people.side(), postings.side(), {kernel, 0, {}});
        });
        auto const processor = processor_s() - before;
        if (round == 0) {
            check(found->people, people, postings);
            check(found->postings, postings, people);
        }
        std::cout << R"({"kernel": ")" << kernel->name << R"(", "seconds": )" << seconds
                  << R"(, "processor_s": )" << processor << R"(, "pairs_per_s": )"
                  << pairs / seconds
#if SX_FAISS
                  << R"(, "faiss_float_per_s": )" << flat.rate() << R"(, "faiss_byte_per_s": )"
                  << bytes.rate()
#endif
#if SX_DNNL
                  << R"(, "onednn_per_s": )" << product.rate()
#endif
                  << "}" << std::endl;
    }
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) {
        std::cerr << "match_all PEOPLE POSTINGS SLICE ROUNDS [KERNEL]\n";
        return 2;
    }
    auto const* kernel = count > 5 ? kernel_named(words[5]) : kernels().front();
    if (!kernel) {
        std::cerr << "this machine has no kernel " << words[5] << "\n";
        return 3;
    }
    try {
        std::array<std::size_t, 4> sizes{};
        for (std::size_t at = 0; at < sizes.size(); ++at) sizes[at] = std::stoul(words[at + 1]);
        sizes[2] = std::min({sizes[2], sizes[0], sizes[1]});
        measure(sizes, kernel);
    } catch (std::exception const& failure) {
        std::cerr << "match_all: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
