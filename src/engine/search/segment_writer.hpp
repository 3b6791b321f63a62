#pragma once
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/scoring.hpp"
#include "engine/search/segment.hpp"

namespace sx::search {

enum class Positions { kept, none };  // none: no phrase finds these documents

// Makes a segment of documents, which come in rising order of their ids: either one by one with all
// they hold, by add(); or of what finished segments hold already, by place() for all documents and
// then list() for each term. Holds what a chunk needs besides the finished part: some 4 bytes for
// each of its postings, and their positions.
class SegmentWriter {
public:
    explicit SegmentWriter(Scoring const& scoring = Scoring{}, Positions = Positions::kept);
    ~SegmentWriter();
    SegmentWriter(SegmentWriter const&) = delete;
    SegmentWriter& operator=(SegmentWriter const&) = delete;

    // Throws std::invalid_argument where its id is not above the last, or positions are not as many
    // as terms or beyond most_position.
    void add(Document const&);

    // The number by which place() knows these values, which rise.
    std::uint32_t combination(Facet, std::vector<std::uint32_t> const& values);
    struct Placed {
        DocumentId id{};
        std::array<std::uint32_t, column_count> columns{};
        std::array<std::uint32_t, facet_count> combinations{};
        std::optional<Place> location{};
    };
    void place(Placed const&);  // as add() does, without terms

    // A document that has a term, as finished segments have it: the impact is not counted again.
    struct Posting {
        std::uint32_t document = 0;  // how many were placed before it
        std::uint8_t impact = 0;
        std::uint8_t const* positions = nullptr;  // as in positions.hpp, or null
    };
    // All that have the term, in rising order and at least one; each term comes once.
    void list(std::string_view term, std::span<Posting const>);

    std::shared_ptr<Segment const> finish();  // once

private:
    struct Entry {
        std::uint16_t document;
        std::uint8_t impact;
    };
    struct Open {  // a term's in this chunk
        std::vector<Entry> entries;
        std::vector<std::uint8_t> positions;
    };
    struct Occurrence {
        std::uint32_t term, position, weight;
    };
    struct FacetDraft {
        boost::unordered_flat_map<
            std::vector<std::uint32_t>, std::uint32_t, boost::hash<std::vector<std::uint32_t>>>
            combinations;
        std::vector<std::uint32_t> combination_of;
    };

    void count(
        Field, std::span<std::string_view const> words, std::span<std::uint32_t const> positions);
    std::uint32_t new_term(std::string_view);
    std::uint32_t number_of(std::string_view term);
    Open& open(std::uint32_t term, std::uint8_t impact);  // with the last document in it
    std::array<std::uint32_t, facet_count> combinations_of(std::span<FacetValue const> unsorted);
    void finish_chunk();
    void write_list(std::uint32_t term, std::size_t chunk, Open const&);
    void write_long(std::size_t chunk, Open const&);
    void write_position_begins(Open const&);
    void write_combinations(FacetDraft&, Segment::FacetTable&);
    void write_rows();
    void write_planes(FacetDraft const&, Segment::FacetTable&);
    void write_sets(FacetDraft const&, Segment::FacetTable&);
    void sort_lists();
    std::uint64_t write(void const* bytes, std::size_t count);
    void align();
    template <class Values> void put(Values const& values);  // into bytes_

    Scoring scoring_;
    std::shared_ptr<Segment> segment_;
    struct TermHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    boost::unordered_flat_map<std::string, std::uint32_t, TermHash, std::equal_to<>> terms_;
    std::vector<Open> open_;                     // by term
    Open whole_;                                 // of list()
    std::vector<std::uint32_t> touched_;         // terms of this chunk
    std::vector<std::uint32_t> terms_of_lists_;  // beside the segment's lists
    std::vector<Occurrence> occurrences_;
    std::vector<std::uint32_t> rising_;
    std::vector<FacetValue> values_;
    std::vector<std::uint32_t> combination_;
    std::vector<std::uint8_t> bytes_;
    std::array<FacetDraft, facet_count> facets_;
};

}  // namespace sx::search
