// Measures the best partners of everybody on both sides beside FAISS's exact index (IndexFlatIP,
// and IndexScalarQuantizer with a byte a dimension), which scores the same pairs without rules, one
// way at a time; two ways are two searches. The peers search for a slice of each side, since all of
// it would take hours.
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
#include <faiss/IndexFlat.h>
#include <faiss/IndexScalarQuantizer.h>
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

#if SX_FAISS
std::vector<float> floats(Members const& members, std::size_t size) {
    auto const end = members.vectors.begin() + static_cast<std::ptrdiff_t>(size * dimensions);
    return {members.vectors.begin(), end};
}

// For a slice of `mine` the best of all `theirs`.
template <class Index> class Peer {
public:
    template <class... Given>
    Peer(Members const& mine, Members const& theirs, std::size_t slice, Given... given)
        : index_(dimensions, given..., faiss::METRIC_INNER_PRODUCT),
          queries_(floats(mine, slice)),
          scores_(slice * wanted),
          labels_(slice * wanted) {
        auto const all = floats(theirs, theirs.size());
        index_.train(static_cast<faiss::Index::idx_t>(theirs.size()), all.data());
        index_.add(static_cast<faiss::Index::idx_t>(theirs.size()), all.data());
    }
    void search() {
        auto const slice = static_cast<faiss::Index::idx_t>(queries_.size() / dimensions);
        index_.search(slice, queries_.data(), wanted, scores_.data(), labels_.data());
    }

private:
    Index index_;
    std::vector<float> queries_, scores_;
    std::vector<faiss::Index::idx_t> labels_;
};

struct Flat : faiss::IndexFlat {
    Flat(std::size_t size, faiss::MetricType metric)
        : IndexFlat(static_cast<faiss::Index::idx_t>(size), metric) {}
};
struct Bytes : faiss::IndexScalarQuantizer {
    Bytes(std::size_t size, faiss::MetricType metric)
        : IndexScalarQuantizer(
              static_cast<int>(size), faiss::ScalarQuantizer::QT_8bit_uniform, metric) {}
};

template <class Index> class TwoSearches {
public:
    TwoSearches(Members const& people, Members const& postings, std::size_t slice)
        : one_(people, postings, slice),
          other_(postings, people, slice),
          slice_(slice),
          sizes_(people.size() + postings.size()) {}
    // Pairs a second that this is worth when both ways have to be searched.
    double rate() {
        auto const seconds = seconds_of([&] {
            one_.search();
            other_.search();
        });
        return static_cast<double>(slice_) * static_cast<double>(sizes_) / 2 / seconds;
    }

private:
    Peer<Index> one_, other_;
    std::size_t slice_, sizes_;
};
#endif

void measure(std::array<std::size_t, 4> const& sizes, Kernel const* kernel) {
    Venue venue(2027);
    auto const people = venue.people(sizes[0]), postings = venue.postings(sizes[1]);
#if SX_FAISS
    TwoSearches<Flat> flat(people, postings, sizes[2]);
    TwoSearches<Bytes> bytes(people, postings, sizes[2]);
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
