#pragma once
#include <cstdint>
#include <string_view>
#include "engine/search/documents.hpp"

// The engines that ours is measured beside, given the same terms and values.
namespace sx::bench {

using search::Document, search::Query;

// What a query found; for the gates. Peers count the tops of trees only, which is less work.
struct Found {
    std::uint64_t documents = 0, counted = 0;  // `counted`: the sum of all facet counts
};

class Peer {
public:
    virtual ~Peer() = default;
    virtual std::string_view name() const = 0;
    virtual void add(Document const&) = 0;
    virtual void finish() = 0;
    virtual void first_ten(Query const&) = 0;       // S1
    virtual std::uint64_t total(Query const&) = 0;  // exact
    virtual Found filtered(Query const&) = 0;       // S2
};

}  // namespace sx::bench
