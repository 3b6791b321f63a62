#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include "engine/search/snapshot.hpp"

namespace sx::search {

// Holds a part from a file to all that searching it relies on, so that whatever the file says
// nothing is read beyond its bounds. Takes one look at all lists.
class SegmentChecks {
public:
    static std::string_view flaw(Part const&);  // empty: none

private:
    explicit SegmentChecks(Segment const& segment) : segment_(segment) {}
    bool columns() const;
    bool terms() const;
    bool lists() const;
    bool list(Segment::List const&) const;
    static bool short_list(ListView const&, std::size_t documents);
    static bool long_list_of(ListView const&, std::size_t documents, std::size_t words);
    static bool positions(ListView const&, std::uint8_t const* end);
    bool facets() const;
    bool values(Facet) const;
    bool rows(Facet) const;
    bool planes(Facet) const;
    bool sets(Facet) const;

    // Whether so many bytes stand at a place in lists_.
    bool has(std::uint64_t at, std::uint64_t bytes) const;

    Segment const& segment_;
};

}  // namespace sx::search
