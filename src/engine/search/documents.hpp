#pragma once
#include <boost/describe/enum.hpp>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>
#include "engine/search/places.hpp"

// What is searched. Words are terms already: who fills the index analyses them.
namespace sx::search {

// A UUID's 128 bits, or a number in `low`. Documents of equal rank are ordered by it.
struct DocumentId {
    std::uint64_t high = 0, low = 0;
    friend auto operator<=>(DocumentId const&, DocumentId const&) = default;
};

// By what answers are narrowed and counted. A value is a number of the caller's; of a tree the
// document has the value itself and all above it. `day` is that on which it was listed: freshness
// is a choice of days. `graduation` is a person's year.
enum class Facet {
    region,
    industry,
    major,
    education,
    salary,
    kind,
    fair,
    session,
    mark,
    day,
    experience,
    employer,
    graduation
};
BOOST_DESCRIBE_ENUM(
    Facet, region, industry, major, education, salary, kind, fair, session, mark, day, experience,
    employer, graduation)
inline constexpr std::size_t facet_count = 13;

struct FacetValue {
    Facet facet{};
    std::uint32_t value = 0;
    friend auto operator<=>(FacetValue const&, FacetValue const&) = default;
};

// Numbers by which answers may be ordered.
enum class Column { listed_at, salary, applications };
inline constexpr std::size_t column_count = 3;

// Views need to live only while the document is handed over.
struct Document {
    DocumentId id{};
    std::span<std::string_view const> title{}, text{};  // every occurrence of every term
    std::span<FacetValue const> values{};               // no order; repetitions count once
    std::array<std::uint32_t, column_count> columns{};
    // Where each occurrence stands, as many as there are terms, or none; phrases need them. Those
    // of overlapping terms may be equal, and need no order.
    std::span<std::uint32_t const> title_positions{}, text_positions{};
    std::optional<Place> place{};
};

enum class Match { any, all };  // of the terms: OR, AND
enum class Order { relevance, newest, highest_salary, fewest_applications, nearest };
enum class Total { exact, none };  // none: where only the first few are wanted, as one types

struct Filter {
    Facet facet{};
    std::vector<std::uint32_t> values{};  // one of these; filters of several facets must all hold
};

// Terms of which each stands so many positions behind the phrase's beginning, all in the title or
// all in the text: 数据 at 0, 据分 at 1, 分析 at 2.
struct PhraseTerm {
    std::string_view term{};
    std::uint32_t offset = 0;
};
using Phrase = std::vector<PhraseTerm>;  // not empty

// Documents with a place no further off; Order::nearest needs it.
struct Near {
    Place place{};
    std::uint32_t metres = 0;
};

struct Query {
    std::vector<std::string_view> terms{};  // repetitions count once; none: every document
    Match match = Match::any;
    std::vector<Filter> filters{};  // at most one for each facet
    std::vector<Facet> facets{};    // to be counted, each at most once
    Order order = Order::relevance;
    std::size_t limit = 10;
    Total total = Total::exact;
    // All must hold, whatever `match` says of the terms. They narrow and do not score: what is to
    // count is among the terms as well.
    std::vector<Phrase> phrases{};
    std::optional<Near> near{};
    std::vector<DocumentId> without{};  // not found, whatever they hold; few, in no order
};

struct Hit {
    DocumentId id{};
    std::uint32_t score = 0;  // 0 where the order is another than relevance
    friend bool operator==(Hit const&, Hit const&) = default;
};

// How many documents would be found with this value chosen: the terms and all filters hold but that
// of its own facet.
struct FacetCount {
    FacetValue value{};
    std::uint64_t documents = 0;
    friend bool operator==(FacetCount const&, FacetCount const&) = default;
};

struct Answer {
    std::vector<Hit> hits{};
    std::uint64_t total = 0;           // 0 for Total::none
    std::vector<FacetCount> counts{};  // by facet and value, none of them zero
    friend bool operator==(Answer const&, Answer const&) = default;
};

}  // namespace sx::search
