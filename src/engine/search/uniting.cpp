#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>
#include "engine/search/index.hpp"
#include "engine/search/segment_writer.hpp"

namespace sx::search {
namespace {

using Posting = SegmentWriter::Posting;

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

// A part whose live documents come to stand among those of the others.
class Source {
public:
    explicit Source(Part const& part) : part_(&part), places_(part.segment->size(), unknown) {
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            combinations_[facet].assign(part.segment->combinations(Facet(facet)), unknown);
        step_over_gone();
    }

    Segment const& segment() const { return *part_->segment; }
    bool done() const { return at_ == segment().size(); }
    DocumentId id() const { return segment().ids()[at_]; }

    // The document at hand becomes number `place` of the writer; then the next one is at hand.
    void place_next(std::uint32_t place, SegmentWriter& writer) {
        SegmentWriter::Placed document{.id = id(), .location = segment().location(at_)};
        for (std::size_t which = 0; which < column_count; ++which)
            document.columns[which] = segment().column(Column(which))[at_];
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            document.combinations[facet] = combination(Facet(facet), writer);
        writer.place(document);
        places_[at_++] = place;
        step_over_gone();
    }

    // The live documents that have the term, by their new places.
    void postings(std::uint32_t term, std::vector<Posting>& into) const {
        into.clear();
        for (std::size_t chunk = 0; chunk < segment().chunks(); ++chunk) {
            auto const list = segment().list(term, chunk);
            auto const places = std::span(places_).subspan(chunk * chunk_documents);
            auto const* positions = list.positions;
            each(list, [&](std::size_t document, std::size_t at) {
                if (places[document] != unknown)
                    into.push_back({places[document], list.impacts[at], positions});
                if (positions != nullptr) positions = skip_positions(positions);
            });
        }
    }

private:
    void step_over_gone() {
        while (!done() && part_->is_gone(at_)) ++at_;
    }

    // The document's, as the writer numbers it.
    std::uint32_t combination(Facet facet, SegmentWriter& writer) {
        auto const own = segment().combination(facet, at_);
        auto& known = combinations_[std::size_t(facet)][own];
        if (known == unknown) {
            std::vector<std::uint32_t> values;
            for (auto const place : segment().places(facet, own))
                values.push_back(segment().values(facet)[place]);
            known = writer.combination(facet, values);
        }
        return known;
    }

    Part const* part_;
    std::size_t at_ = 0;
    std::vector<std::uint32_t> places_;  // of each document; unknown where it is gone
    std::array<std::vector<std::uint32_t>, facet_count> combinations_;
};

void place_documents(std::span<Source> sources, SegmentWriter& writer) {
    for (std::uint32_t place = 0;; ++place) {
        Source* next = nullptr;
        for (auto& source : sources)
            if (!source.done() && (next == nullptr || source.id() < next->id())) next = &source;
        if (next == nullptr) return;
        next->place_next(place, writer);
    }
}

// Each term when the first source that has it is walked through.
void write_lists(std::span<Source const> sources, SegmentWriter& writer) {
    std::vector<Posting> all, more, merged;
    for (std::size_t first = 0; first < sources.size(); ++first) {
        auto const before = sources.first(first), after = sources.subspan(first + 1);
        auto const& own = sources[first].segment();
        for (std::uint32_t number = 0; number < own.terms(); ++number) {
            auto const words = own.term(number);
            if (std::ranges::any_of(before, [&](Source const& one) {
                    return one.segment().find(words) != Segment::no_term;
                }))
                continue;
            sources[first].postings(number, all);
            for (auto const& source : after) {
                auto const theirs = source.segment().find(words);
                if (theirs == Segment::no_term) continue;
                source.postings(theirs, more);
                merged.resize(all.size() + more.size());
                std::ranges::merge(
                    all, more, merged.begin(), {}, &Posting::document, &Posting::document);
                std::swap(all, merged);
            }
            if (!all.empty()) writer.list(words, all);
        }
    }
}

}  // namespace

std::shared_ptr<Segment const> united(std::span<Part const> parts, Scoring const& scoring) {
    bool const positions =
        std::ranges::any_of(parts, [](Part const& part) { return part.segment->has_positions(); });
    SegmentWriter writer(scoring, positions ? Positions::kept : Positions::none);
    std::vector<Source> sources(parts.begin(), parts.end());
    place_documents(sources, writer);
    write_lists(sources, writer);
    return writer.finish();
}

}  // namespace sx::search
