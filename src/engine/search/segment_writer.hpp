#pragma once
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include "engine/search/scoring.hpp"
#include "engine/search/segment.hpp"

namespace sx::search {

// Makes a segment of documents, which come in rising order of their ids. Holds what a chunk needs
// besides the finished part: some 4 bytes for each of its postings.
class SegmentWriter {
public:
    explicit SegmentWriter(Scoring const& scoring = Scoring{});
    ~SegmentWriter();
    SegmentWriter(SegmentWriter const&) = delete;
    SegmentWriter& operator=(SegmentWriter const&) = delete;

    void add(Document const&);  // throws std::invalid_argument where its id is not above the last

    // A document of another segment as it is there: its impacts need not be counted again.
    struct Posting {
        std::uint32_t term;  // see term()
        std::uint8_t impact;
    };
    std::uint32_t term(std::string_view);
    struct Copied {
        DocumentId id;
        std::array<std::uint32_t, column_count> columns;
        std::span<FacetValue const> values;
        std::span<Posting const> postings;
    };
    void copy(Copied const&);

    std::shared_ptr<Segment const> finish();  // once

private:
    struct Entry {
        std::uint16_t document;
        std::uint8_t impact;
    };
    struct Value {
        std::vector<std::vector<std::uint16_t>> chunks;
    };
    struct FacetDraft {
        std::map<std::uint32_t, Value> values;
        std::map<std::vector<std::uint32_t>, std::uint32_t> combinations;
        std::vector<std::uint32_t> combination_of;
    };

    void finish_chunk();
    void write_list(std::uint32_t term, std::vector<Entry> const&);
    void write_long(std::vector<Entry> const&);
    void write_facet(FacetDraft&, Segment::FacetTable&);
    void write_hash();
    std::uint64_t write(void const* bytes, std::size_t count);

    Scoring scoring_;
    std::shared_ptr<Segment> segment_;
    std::unordered_map<std::string, std::uint32_t> terms_;
    std::vector<std::vector<Entry>> open_;  // of this chunk, by term
    std::vector<std::uint32_t> touched_;    // terms of this chunk
    std::vector<std::pair<std::uint32_t, std::uint32_t>> counted_;
    std::vector<Posting> postings_;
    std::vector<std::uint8_t> bytes_;
    std::array<FacetDraft, facet_count> facets_;
};

}  // namespace sx::search
