#pragma once
#include <time.h>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"

// The engines that ours is measured beside, given the same terms and values.
namespace sx::bench {

using search::Document, search::Query;

// What a query found; for the gates. Peers count the tops of trees only, which is less work.
struct Found {
    std::uint64_t documents = 0, counted = 0;  // `counted`: the sum of all facet counts
};

// A query took a peer longer than that: it is reported so, and not asked again.
inline constexpr int patience_s = 20;
struct GaveUp : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A column for each facet, f0 and so on, each of this kind, to follow others in a table.
inline std::string facet_columns(std::string_view kind) {
    std::string columns;
    for (std::size_t facet = 0; facet < search::facet_count; ++facet)
        columns.append(", f").append(std::to_string(facet)).append(kind);
    return columns;
}

inline double processor_us(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

class Peer {
public:
    virtual ~Peer() = default;
    virtual std::string_view name() const = 0;
    virtual void add(Document const&) = 0;
    virtual void finish() = 0;
    virtual void first_ten(Query const&) = 0;       // S1
    virtual std::uint64_t total(Query const&) = 0;  // exact
    virtual Found filtered(Query const&) = 0;       // S2
    // Processor time of all that works for it: what others do meanwhile does not count.
    virtual double now_us() const { return processor_us(); }
};

// The terms with something between.
template <class Terms> std::string joined(Terms const& terms, std::string_view between) {
    std::string all;
    for (auto const& term : terms) all.append(all.empty() ? "" : between).append(term);
    return all;
}

inline std::string joined_numbers(std::vector<std::uint32_t> const& numbers) {
    std::string all;
    for (auto const number : numbers)
        all.append(all.empty() ? "" : ",").append(std::to_string(number));
    return all;
}

}  // namespace sx::bench
