#pragma once
#include <faiss/IndexFlat.h>
#include <faiss/IndexScalarQuantizer.h>
#include <vector>
#include "match_peer.hpp"

// FAISS's exact indexes: float (IndexFlatIP), and a byte a dimension (IndexScalarQuantizer).
namespace sx::topk::bench {

inline std::vector<float> floats(Members const& members, std::size_t size) {
    auto const end = members.vectors.begin() + static_cast<std::ptrdiff_t>(size * dimensions);
    return {members.vectors.begin(), end};
}

template <class Index> class FaissSearch {
public:
    FaissSearch(Members const& mine, Members const& theirs, std::size_t slice)
        : index_(dimensions, faiss::METRIC_INNER_PRODUCT),
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

struct FaissFloats : faiss::IndexFlat {
    FaissFloats(std::size_t size, faiss::MetricType metric)
        : IndexFlat(static_cast<faiss::Index::idx_t>(size), metric) {}
};
struct FaissBytes : faiss::IndexScalarQuantizer {
    FaissBytes(std::size_t size, faiss::MetricType metric)
        : IndexScalarQuantizer(
              static_cast<int>(size), faiss::ScalarQuantizer::QT_8bit_uniform, metric) {}
};

}  // namespace sx::topk::bench
