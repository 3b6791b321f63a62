#include "engine/search/segment_checks.hpp"
#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <functional>
#include <limits>
#include <vector>
#include "engine/threads/threads.hpp"

namespace sx::search {
namespace {

template <class Values> bool rises(Values const& values) {
    return std::ranges::adjacent_find(values, std::greater_equal<>{}) == values.end();
}

// Each the end of a piece of so many things.
bool are_ends(std::span<std::uint32_t const> ends, std::size_t things) {
    return std::ranges::is_sorted(ends) && (ends.empty() ? things == 0 : ends.back() == things);
}

}  // namespace

bool SegmentChecks::has(std::uint64_t at, std::uint64_t bytes) const {
    auto const words = segment_.lists_.size();
    return at <= words && bytes <= (words - at) * sizeof(std::uint64_t);
}

std::string_view SegmentChecks::flaw(Part const& part) {
    if (part.segment->ids_.empty()) return "a part without documents";
    SegmentChecks const checks(*part.segment);
    if (!checks.columns()) return "documents and their columns";
    if (!checks.terms()) return "terms";
    if (!checks.lists()) return "lists of terms";
    if (!checks.facets()) return "values and rows";
    std::uint64_t gone = 0;
    if (part.removed != nullptr) {
        if (part.removed->size() != part.segment->chunks() * chunk_words)
            return "removed documents";
        for (std::size_t at = 0; at < part.segment->size(); ++at) gone += part.is_gone(at) ? 1 : 0;
    }
    return part.live + gone == part.segment->size() ? "" : "how many documents are live";
}

bool SegmentChecks::columns() const {
    auto const documents = segment_.size();
    auto const fits = [&](auto const& one) { return one.size() == documents; };
    return documents <= std::numeric_limits<std::uint32_t>::max() && rises(segment_.ids_) &&
           std::ranges::all_of(segment_.columns_, fits) &&
           (segment_.locations_.empty() || fits(segment_.locations_));
}

bool SegmentChecks::terms() const {
    auto const& first = segment_.first_list_;
    return segment_.terms() < Segment::no_term &&
           are_ends(segment_.term_ends_, segment_.term_bytes_.size()) &&
           first.size() == segment_.terms() + 1 && first.front() == 0 &&
           are_ends(first, segment_.lists_of_.size());
}

bool SegmentChecks::lists() const {
    auto const& lists = segment_.lists_of_;
    // Frequent terms come first, so each thread takes some of every stretch.
    constexpr std::size_t together = 64;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> sound = true;
    threads::run(threads::count_of(0), [&](std::size_t) {
        for (std::size_t at = 0; sound && (at = next.fetch_add(together)) < lists.size();) {
            auto const some =
                std::span(lists).subspan(at).first(std::min(together, lists.size() - at));
            if (!std::ranges::all_of(some, [this](auto const& one) { return list(one); }))
                sound = false;
        }
    });
    if (!sound) return false;
    for (std::size_t term = 0; term < segment_.terms(); ++term)
        if (!std::is_sorted(
                lists.begin() + segment_.first_list_[term],
                lists.begin() + segment_.first_list_[term + 1],
                [](auto const& a, auto const& b) { return a.chunk <= b.chunk; }))
            return false;
    return true;
}

bool SegmentChecks::list(Segment::List const& one) const {
    if (one.chunk >= segment_.chunks() || one.count == 0 ||
        one.count > segment_.documents(one.chunk))
        return false;
    auto const words = segment_.words(one.chunk);
    std::uint64_t bytes = 3 * std::uint64_t(one.count);
    if (one.count >= long_list) {
        bytes = 3 * chunk_tiles + 2 * std::uint64_t(one.count);
        if (one.count >= list_with_bits) bytes += sizeof(std::uint64_t) * words;
        if (segment_.has_positions()) bytes += sizeof(std::uint32_t) * chunk_tiles;
    }
    if (!has(one.at, bytes)) return false;
    auto const view = segment_.view(one);
    auto const* const end =
        reinterpret_cast<std::uint8_t const*>(segment_.lists_.data() + segment_.lists_.size());
    auto const documents = segment_.documents(one.chunk);
    bool const sound =
        one.count < long_list ? short_list(view, documents) : long_list_of(view, documents, words);
    return sound && (!segment_.has_positions() || positions(view, end));
}

bool SegmentChecks::short_list(ListView const& list, std::size_t documents) {
    std::span const places(list.documents, list.count);
    return rises(places) && places.back() < documents;
}

bool SegmentChecks::long_list_of(ListView const& list, std::size_t documents, std::size_t words) {
    std::span const begins(list.begins, chunk_tiles);
    if (begins[0] != 0 || !std::ranges::is_sorted(begins) || begins.back() > list.count)
        return false;
    std::vector<std::uint64_t> bits(words);
    for (std::size_t tile = 0; tile < chunk_tiles; ++tile) {
        std::span const offsets(list.offsets + begins[tile], list.end_of(tile) - begins[tile]);
        if (offsets.empty()) continue;
        if (!rises(offsets) || tile * tile_documents + offsets.back() >= documents) return false;
        for (auto const offset : offsets)
            bits[tile * tile_words + offset / 64] |= std::uint64_t(1) << (offset % 64);
    }
    return list.bits == nullptr || std::equal(bits.begin(), bits.end(), list.bits);
}

bool SegmentChecks::positions(ListView const& list, std::uint8_t const* end) {
    auto const* next = list.positions;
    std::size_t tile = 0;
    for (std::size_t at = 0; next != nullptr && at <= list.count; ++at) {
        for (; list.position_begins != nullptr && tile < chunk_tiles && list.begins[tile] == at;
             ++tile) {
            std::uint32_t begin = 0;
            std::memcpy(&begin, list.position_begins + sizeof(begin) * tile, sizeof(begin));
            if (begin != next - list.positions) return false;
        }
        if (at < list.count) next = check_positions(next, end);
    }
    return next != nullptr;
}

bool SegmentChecks::facets() const {
    if (segment_.row_words_ == 0 || segment_.row_words_ > facet_count ||
        segment_.rows_.size() != segment_.size() * segment_.row_words_)
        return false;
    for (std::size_t which = 0; which < facet_count; ++which) {
        auto const facet = Facet(which);
        if (!values(facet) || !rows(facet)) return false;
        if (segment_.has_planes(facet) ? !planes(facet) : !sets(facet)) return false;
    }
    return true;
}

bool SegmentChecks::values(Facet facet) const {
    auto const& table = segment_.at(facet);
    return rises(table.values) && !table.ends.empty() &&
           are_ends(table.ends, table.places.size()) &&
           std::ranges::all_of(
               table.places, [&](auto place) { return place < table.values.size(); });
}

bool SegmentChecks::rows(Facet facet) const {
    auto const& cell = segment_.cell(facet);
    if (cell.word >= segment_.row_words_ || cell.width > 32 || cell.shift > 63 ||
        cell.shift + cell.width > 64)
        return false;
    auto const combinations = segment_.combinations(facet);
    if (std::uint64_t(std::bit_width(combinations - 1)) != cell.width) return false;
    for (std::size_t at = 0; at < segment_.size(); ++at)
        if (segment_.combination(facet, at) >= combinations) return false;
    return true;
}

bool SegmentChecks::planes(Facet facet) const {
    std::uint64_t words = 0;
    for (std::size_t chunk = 0; chunk < segment_.chunks(); ++chunk) words += segment_.words(chunk);
    auto const& table = segment_.at(facet);
    return has(table.planes_at, table.cell.width * words * sizeof(std::uint64_t));
}

bool SegmentChecks::sets(Facet facet) const {
    auto const& table = segment_.at(facet);
    auto const chunks = segment_.chunks();
    if (table.sets.size() != table.values.size() * chunks) return false;
    for (std::size_t at = 0; at < table.sets.size(); ++at) {
        auto const& set = table.sets[at];
        auto const documents = segment_.documents(at % chunks);
        if (set.count > documents) return false;
        auto const bytes = set.count >= set_with_bits
                               ? segment_.words(at % chunks) * sizeof(std::uint64_t)
                               : set.count * sizeof(std::uint16_t);
        if (!has(set.at, bytes)) return false;
        auto const view = segment_.set(facet, at / chunks, at % chunks);
        if (view.documents == nullptr) continue;
        std::span const listed(view.documents, view.count);
        if (!std::ranges::all_of(listed, [&](auto one) { return one < documents; })) return false;
    }
    return true;
}

}  // namespace sx::search
