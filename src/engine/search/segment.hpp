#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/large_pages.hpp"
#include "engine/search/lists.hpp"

namespace sx::search {

// Documents in the order of their ids, for ever as they are; safe from every thread.
class Segment {
public:
    std::size_t size() const { return ids_.size(); }
    std::size_t chunks() const { return (ids_.size() + chunk_documents - 1) / chunk_documents; }
    std::size_t documents(std::size_t chunk) const {
        return std::min(chunk_documents, ids_.size() - chunk * chunk_documents);
    }
    // Of bits over the documents of a chunk: whole blocks.
    std::size_t words(std::size_t chunk) const {
        constexpr auto block = block_words * 64;
        return (documents(chunk) + block - 1) / block * block_words;
    }
    std::span<DocumentId const> ids() const { return ids_; }
    std::span<std::uint32_t const> column(Column which) const {
        return columns_[std::size_t(which)];
    }
    std::optional<Place> location(std::size_t document) const;

    static constexpr std::uint32_t no_term = 0xFFFFFFFF;
    std::uint32_t find(std::string_view term) const;  // `no_term` where no document has it
    std::size_t terms() const { return term_ends_.size(); }
    std::string_view term(std::uint32_t number) const;
    ListView list(std::uint32_t term, std::size_t chunk) const;
    bool has_positions() const { return has_positions_ != 0; }

    // Documents with the same values of a facet share a combination. It names their places in
    // values(), which rise; combinations are numbered in the order of these places.
    std::span<std::uint32_t const> values(Facet facet) const { return at(facet).values; }
    std::size_t combinations(Facet facet) const { return at(facet).ends.size(); }
    std::span<std::uint32_t const> places(Facet facet, std::size_t combination) const {
        auto const& ends = at(facet).ends;
        auto const begin = combination == 0 ? 0 : ends[combination - 1];
        return std::span(at(facet).places).subspan(begin, ends[combination] - begin);
    }

    // A row has a document's combinations of all facets.
    struct Cell {
        std::uint32_t word = 0, shift = 0, width = 0;  // in a row; a width of 0 is always 0
        std::uint64_t mask() const { return (std::uint64_t(1) << width) - 1; }
    };
    Cell const& cell(Facet facet) const { return at(facet).cell; }
    std::size_t row_words() const { return row_words_; }
    std::uint64_t const* rows(std::size_t chunk) const {
        return rows_.data() + chunk * chunk_documents * row_words_;
    }
    std::uint32_t combination(Facet facet, std::size_t document) const {
        auto const& where = cell(facet);
        auto const word = rows_[document * row_words_ + where.word];
        return std::uint32_t(word >> where.shift & where.mask());
    }

    // Facets of few combinations have them as planes too, the others the set of each value.
    bool has_planes(Facet facet) const { return cell(facet).width <= most_planes; }
    std::uint64_t const* planes(Facet, std::size_t chunk) const;
    SetView set(Facet, std::size_t place, std::size_t chunk) const;

    std::size_t bytes() const;  // in memory

private:
    friend class SegmentWriter;
    friend class SegmentChecks;
    friend class SnapshotFile;

    static constexpr Place nowhere{std::numeric_limits<std::int32_t>::min(), 0};

    struct List {
        std::uint64_t at = 0;  // in lists_
        std::uint32_t count = 0, chunk = 0;
    };
    struct Set {
        std::uint64_t at = 0;  // in lists_
        std::uint64_t count = 0;
    };
    struct FacetTable {
        Cell cell{};
        std::uint64_t planes_at = 0;  // in lists_
        std::vector<std::uint32_t> values;
        std::vector<Set> sets;                    // chunk by chunk for each value
        std::vector<std::uint32_t> ends, places;  // for each combination
    };
    FacetTable const& at(Facet facet) const { return facets_[std::size_t(facet)]; }
    ListView view(List const&) const;
    void make_hash();

    // All that is stored; the hash is made anew. In this order in a file.
    template <class Self, class Visit> static void arrays(Self& self, Visit visit) {
        visit(self.ids_);
        for (auto& column : self.columns_) visit(column);
        visit(self.locations_);
        visit(self.term_bytes_);
        visit(self.term_ends_);
        visit(self.lists_of_);
        visit(self.first_list_);
        visit(self.rows_);
        visit(self.lists_);
        for (auto& facet : self.facets_) {
            visit(facet.values);
            visit(facet.sets);
            visit(facet.ends);
            visit(facet.places);
        }
    }

    Array<DocumentId> ids_;
    std::array<std::vector<std::uint32_t>, column_count> columns_;
    std::vector<Place> locations_;  // empty where no document has one
    std::string term_bytes_;
    std::vector<std::uint32_t> term_ends_;
    std::vector<std::uint32_t> hash_;  // of terms: number + 1, open addressing
    Array<List> lists_of_;             // by term, then chunk
    std::vector<std::uint32_t> first_list_;
    Array<std::uint64_t> rows_;
    std::size_t row_words_ = 0;
    Array<std::uint64_t> lists_;  // what lists, sets and planes point into
    std::array<FacetTable, facet_count> facets_;
    std::uint32_t has_positions_ = 0;
};

}  // namespace sx::search
