#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>
#include "engine/search/index.hpp"
#include "engine/search/segment_writer.hpp"

namespace sx::search {
namespace {

// What the live documents of a part hold, document by document in rising order. Turned round from
// the lists a quarter of a chunk at a time.
class LivePostings {
public:
    LivePostings(Part const& part, SegmentWriter& writer)
        : part_(&part), writer_(&writer), terms_(part.segment->terms(), Segment::no_term) {
        step_over_gone();
    }

    bool done() const { return at_ == part_->segment->size(); }
    DocumentId id() const { return part_->segment->ids()[at_]; }
    // The document at hand; then the next one is.
    void copy_to_writer() {
        if (at_ / block != turned_) turn(at_ / block);
        auto const& segment = *part_->segment;
        auto const place = at_ % block;
        auto const begin = place == 0 ? 0 : ends_[place - 1];
        SegmentWriter::Copied copy{.id = id(), .location = segment.location(at_)};
        copy.postings = std::span(postings_).subspan(begin, ends_[place] - begin);
        std::vector<FacetValue> values;
        for (std::size_t which = 0; which < facet_count; ++which) {
            auto const facet = Facet(which);
            for (auto const one : segment.places(facet, segment.combination(facet, at_)))
                values.push_back({facet, segment.values(facet)[one]});
        }
        copy.values = values;
        for (std::size_t which = 0; which < column_count; ++which)
            copy.columns[which] = segment.column(Column(which))[at_];
        writer_->copy(copy);
        ++at_;
        step_over_gone();
    }

private:
    static constexpr std::size_t block = chunk_documents / 4, block_tiles = chunk_tiles / 4;

    void step_over_gone() {
        while (!done() && part_->is_gone(at_)) ++at_;
    }

    template <class Take> void each_of_block(std::uint32_t term, std::size_t number, Take take) {
        auto const chunk = number * block / chunk_documents;
        auto const base = chunk * chunk_documents, first = number * block - base;
        auto const list = part_->segment->list(term, chunk);
        if (list.count == 0) return;
        ListCursor cursor(list);
        auto const give = [&](std::size_t place, std::size_t at) {
            if (!part_->is_gone(base + place))
                take(place - first, list.impacts[at], cursor.positions_of(place));
        };
        if (list.documents != nullptr) {
            auto const* const end = list.documents + list.count;
            for (auto const* at = std::lower_bound(list.documents, end, first);
                 at != end && *at < first + block; ++at)
                give(*at, std::size_t(at - list.documents));
            return;
        }
        for (auto tile = first / tile_documents; tile < first / tile_documents + block_tiles;
             ++tile)
            for (std::size_t at = list.begins[tile]; at < list.end_of(tile); ++at)
                give(tile * tile_documents + list.offsets[at], at);
    }

    void turn(std::size_t number) {
        auto const& segment = *part_->segment;
        ends_.assign(block, 0);
        for (std::uint32_t term = 0; term < segment.terms(); ++term)
            each_of_block(term, number, [&](std::size_t place, std::uint8_t, auto const*) {
                ++ends_[place];
            });
        std::uint32_t sum = 0;
        for (auto& end : ends_) sum += std::exchange(end, sum);
        postings_.resize(sum);
        for (std::uint32_t term = 0; term < segment.terms(); ++term)
            each_of_block(
                term, number, [&](std::size_t place, std::uint8_t impact, auto const* positions) {
                    if (terms_[term] == Segment::no_term)
                        terms_[term] = writer_->term(segment.term(term));
                    postings_[ends_[place]++] = {terms_[term], impact, positions};
                });
        turned_ = number;
    }

    Part const* part_;
    SegmentWriter* writer_;
    std::vector<std::uint32_t> terms_;  // as the writer numbers them
    std::size_t at_ = 0, turned_ = ~std::size_t(0);
    std::vector<std::uint32_t> ends_;  // in postings_, of each document of the block
    std::vector<SegmentWriter::Posting> postings_;
};

}  // namespace

std::shared_ptr<Segment const> united(std::span<Part const> parts, Scoring const& scoring) {
    bool const positions =
        std::ranges::any_of(parts, [](Part const& part) { return part.segment->has_positions(); });
    SegmentWriter writer(scoring, positions ? Positions::kept : Positions::none);
    std::vector<LivePostings> sources;
    sources.reserve(parts.size());
    for (auto const& part : parts) sources.emplace_back(part, writer);
    for (;;) {
        std::erase_if(sources, [](LivePostings const& one) { return one.done(); });
        if (sources.empty()) return writer.finish();
        std::ranges::min_element(sources, {}, &LivePostings::id)->copy_to_writer();
    }
}

}  // namespace sx::search
