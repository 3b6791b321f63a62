#pragma once
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "engine/search/scoring.hpp"
#include "engine/search/segment.hpp"

namespace sx::search {

enum class Positions { kept, none };  // none: no phrase finds these documents

// Makes a segment of documents, which come in rising order of their ids. Holds what a chunk needs
// besides the finished part: some 4 bytes for each of its postings, and their positions.
class SegmentWriter {
public:
    explicit SegmentWriter(Scoring const& scoring = Scoring{}, Positions = Positions::kept);
    ~SegmentWriter();
    SegmentWriter(SegmentWriter const&) = delete;
    SegmentWriter& operator=(SegmentWriter const&) = delete;

    // Throws std::invalid_argument where its id is not above the last, or positions are not as many
    // as terms or beyond most_position.
    void add(Document const&);

    // A document of another segment as it is there: its impacts need not be counted again.
    struct Posting {
        std::uint32_t term = 0;  // see term()
        std::uint8_t impact = 0;
        std::uint8_t const* positions = nullptr;  // as in positions.hpp, or null
    };
    std::uint32_t term(std::string_view);
    struct Copied {
        DocumentId id{};
        std::array<std::uint32_t, column_count> columns{};
        std::span<FacetValue const> values{};
        std::span<Posting const> postings{};
        std::optional<Place> location{};
    };
    void copy(Copied const&);

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
    void put_values(std::span<FacetValue const>);
    void finish_chunk();
    void write_list(std::uint32_t term, Open const&);
    void write_long(Open const&);
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
    std::unordered_map<std::string, std::uint32_t> terms_;
    std::vector<Open> open_;                     // by term
    std::vector<std::uint32_t> touched_;         // terms of this chunk
    std::vector<std::uint32_t> terms_of_lists_;  // beside the segment's lists
    std::vector<Occurrence> occurrences_;
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> rising_;
    std::vector<FacetValue> values_;
    std::vector<std::uint32_t> combination_;
    std::vector<std::uint8_t> bytes_;
    std::array<FacetDraft, facet_count> facets_;
};

}  // namespace sx::search
