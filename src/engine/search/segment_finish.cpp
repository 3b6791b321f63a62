#include <algorithm>
#include <bit>
#include <utility>
#include "engine/search/segment_writer.hpp"

// What is made of all documents of a segment together, once they are known.
namespace sx::search {

// Numbers the combinations anew, in the order of their values: neighbours in a tree or in time are
// neighbours then, and ranges of them short to decide.
void SegmentWriter::write_combinations(FacetDraft& draft, Segment::FacetTable& table) {
    std::vector<std::pair<std::vector<std::uint32_t>, std::uint32_t>> in_order(
        draft.combinations.begin(), draft.combinations.end());
    std::ranges::sort(in_order);
    auto& values = table.values;
    for (auto const& [mine, number] : in_order)
        values.insert(values.end(), mine.begin(), mine.end());
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<std::uint32_t> renumbered(in_order.size());
    for (auto const& [mine, number] : in_order) {
        renumbered[number] = std::uint32_t(table.ends.size());
        for (auto const value : mine)
            table.places.push_back(
                std::uint32_t(std::ranges::lower_bound(values, value) - values.begin()));
        table.ends.push_back(std::uint32_t(table.places.size()));
    }
    for (auto& number : draft.combination_of) number = renumbered[number];
    draft.combinations.clear();
    if (!table.ends.empty())
        table.cell.width = std::uint32_t(std::bit_width(table.ends.size() - 1));
}

void SegmentWriter::write_rows() {
    std::uint32_t word = 0, used = 0;
    for (auto& table : segment_->facets_) {
        if (used + table.cell.width > 64) {
            ++word;
            used = 0;
        }
        table.cell.word = word;
        table.cell.shift = table.cell.width == 0 ? 0 : used;
        used += table.cell.width;
    }
    auto const words = segment_->row_words_ = word + 1;
    segment_->rows_.assign(segment_->size() * words, 0);
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        auto const& cell = segment_->facets_[facet].cell;
        auto const& combination_of = facets_[facet].combination_of;
        for (std::size_t at = 0; at < combination_of.size(); ++at)
            segment_->rows_[at * words + cell.word] |= std::uint64_t(combination_of[at])
                                                       << cell.shift;
    }
}

void SegmentWriter::write_planes(FacetDraft const& draft, Segment::FacetTable& table) {
    align();
    table.planes_at = segment_->lists_.size();
    for (std::size_t chunk = 0; chunk < segment_->chunks(); ++chunk) {
        auto const words = segment_->words(chunk);
        std::vector<std::uint64_t> planes(table.cell.width * words);
        for (std::size_t at = 0; at < segment_->documents(chunk); ++at) {
            auto const code = draft.combination_of[chunk * chunk_documents + at];
            for (std::size_t plane = 0; plane < table.cell.width; ++plane)
                planes[plane * words + at / 64] |= std::uint64_t(code >> plane & 1) << (at % 64);
        }
        write(planes.data(), planes.size() * sizeof(planes[0]));
    }
}

void SegmentWriter::write_sets(FacetDraft const& draft, Segment::FacetTable& table) {
    auto const chunks = segment_->chunks();
    table.sets.resize(table.values.size() * chunks);
    std::vector<std::vector<std::uint16_t>> holders(table.values.size());
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        for (std::size_t at = 0; at < segment_->documents(chunk); ++at) {
            auto const number = draft.combination_of[chunk * chunk_documents + at];
            auto const begin = number == 0 ? 0 : table.ends[number - 1];
            for (auto place = begin; place < table.ends[number]; ++place)
                holders[table.places[place]].push_back(std::uint16_t(at));
        }
        for (std::size_t place = 0; place < holders.size(); ++place) {
            auto& documents = holders[place];
            auto& set = table.sets[place * chunks + chunk];
            set.count = documents.size();
            if (documents.size() < set_with_bits)
                set.at = write(documents.data(), documents.size() * sizeof(documents[0]));
            else {
                std::vector<std::uint64_t> bits(segment_->words(chunk));
                for (auto const one : documents) bits[one / 64] |= std::uint64_t(1) << (one % 64);
                align();
                set.at = write(bits.data(), bits.size() * sizeof(bits[0]));
            }
            documents.clear();
        }
    }
}

// Lists were written chunk by chunk.
void SegmentWriter::sort_lists() {
    auto& first = segment_->first_list_;
    first.assign(segment_->terms() + 1, 0);
    for (auto const term : terms_of_lists_) ++first[term + 1];
    for (std::size_t at = 1; at < first.size(); ++at) first[at] += first[at - 1];
    Array<Segment::List> sorted(segment_->lists_of_.size());
    auto next = first;
    for (std::size_t at = 0; at < sorted.size(); ++at)
        sorted[next[terms_of_lists_[at]]++] = segment_->lists_of_[at];
    segment_->lists_of_ = std::move(sorted);
}

}  // namespace sx::search
