#include "engine/search/segment_writer.hpp"
#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <tuple>
#include <utility>

// Documents as they come, chunk by chunk. What is made of all of them together stands in
// segment_finish.cpp.
namespace sx::search {
namespace {

constexpr std::uint32_t unknown = 0xFFFFFFFF;  // a position

}  // namespace

SegmentWriter::SegmentWriter(Scoring const& scoring, Positions positions)
    : scoring_(scoring), segment_(std::make_shared<Segment>()) {
    segment_->has_positions_ = positions == Positions::kept ? 1 : 0;
}

SegmentWriter::~SegmentWriter() = default;

std::uint32_t SegmentWriter::new_term(std::string_view words) {
    auto const number = std::uint32_t(segment_->term_ends_.size());
    segment_->term_bytes_.append(words);
    segment_->term_ends_.push_back(std::uint32_t(segment_->term_bytes_.size()));
    return number;
}

std::uint32_t SegmentWriter::number_of(std::string_view words) {
    if (auto const found = terms_.find(words); found != terms_.end()) return found->second;
    open_.emplace_back();
    return terms_.emplace(words, new_term(words)).first->second;
}

void SegmentWriter::count(
    Field field, std::span<std::string_view const> words,
    std::span<std::uint32_t const> positions) {
    if (!positions.empty() && positions.size() != words.size())
        throw std::invalid_argument("a document's positions are not as many as its terms");
    auto const weight = field == Field::title ? scoring_.title_weight : 1;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!positions.empty() && positions[at] > most_position)
            throw std::invalid_argument("a document names a position beyond the last");
        auto const position = positions.empty() ? unknown : position_in(field, positions[at]);
        occurrences_.push_back({number_of(words[at]), position, weight});
    }
}

void SegmentWriter::add(Document const& document) {
    occurrences_.clear();
    count(Field::title, document.title, document.title_positions);
    count(Field::text, document.text, document.text_positions);
    std::ranges::sort(occurrences_, [](Occurrence const& a, Occurrence const& b) {
        return std::tie(a.term, a.position) < std::tie(b.term, b.position);
    });
    auto const length =
        std::uint32_t(scoring_.title_weight * document.title.size() + document.text.size());
    place({document.id, document.columns, combinations_of(document.values), document.place});
    for (std::size_t at = 0; at < occurrences_.size();) {
        auto const number = occurrences_[at].term;
        std::uint32_t weight = 0;
        rising_.clear();
        for (; at < occurrences_.size() && occurrences_[at].term == number; ++at) {
            auto const& one = occurrences_[at];
            weight += one.weight;
            if (one.position != unknown && (rising_.empty() || rising_.back() != one.position))
                rising_.push_back(one.position);
        }
        auto& holders = open(number, impact_of(scoring_, weight, length));
        if (segment_->has_positions()) put_positions(rising_, holders.positions);
    }
}

SegmentWriter::Open& SegmentWriter::open(std::uint32_t term, std::uint8_t impact) {
    auto& holders = open_[term];
    if (holders.entries.empty()) touched_.push_back(term);
    auto const place = (segment_->size() - 1) % chunk_documents;
    holders.entries.push_back({std::uint16_t(place), impact});
    return holders;
}

std::uint32_t SegmentWriter::combination(Facet facet, std::vector<std::uint32_t> const& values) {
    auto& known = facets_[std::size_t(facet)].combinations;
    return known.try_emplace(values, std::uint32_t(known.size())).first->second;
}

std::array<std::uint32_t, facet_count> SegmentWriter::combinations_of(
    std::span<FacetValue const> unsorted) {
    values_.assign(unsorted.begin(), unsorted.end());
    std::ranges::sort(values_);
    values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
    std::array<std::uint32_t, facet_count> combinations{};
    auto at = values_.begin();
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        combination_.clear();
        for (; at != values_.end() && std::size_t(at->facet) == facet; ++at)
            combination_.push_back(at->value);
        combinations[facet] = combination(Facet(facet), combination_);
    }
    return combinations;
}

void SegmentWriter::place(Placed const& document) {
    auto& ids = segment_->ids_;
    if (!ids.empty() && document.id <= ids.back())
        throw std::invalid_argument("documents of a segment come in rising order of their ids");
    if (!ids.empty() && ids.size() % chunk_documents == 0) finish_chunk();
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        facets_[facet].combination_of.push_back(document.combinations[facet]);
    for (std::size_t which = 0; which < column_count; ++which)
        segment_->columns_[which].push_back(document.columns[which]);
    auto& locations = segment_->locations_;
    if (document.location && locations.empty()) locations.assign(ids.size(), Segment::nowhere);
    if (document.location || !locations.empty())
        locations.push_back(document.location.value_or(Segment::nowhere));
    ids.push_back(document.id);
}

void SegmentWriter::list(std::string_view words, std::span<Posting const> postings) {
    auto const number = new_term(words);
    for (std::size_t at = 0; at < postings.size();) {
        auto const chunk = postings[at].document / chunk_documents;
        whole_.entries.clear();
        whole_.positions.clear();
        for (; at < postings.size() && postings[at].document / chunk_documents == chunk; ++at) {
            auto const& one = postings[at];
            whole_.entries.push_back({std::uint16_t(one.document % chunk_documents), one.impact});
            if (!segment_->has_positions()) continue;
            if (one.positions == nullptr) put_positions({}, whole_.positions);
            else
                whole_.positions.insert(
                    whole_.positions.end(), one.positions, skip_positions(one.positions));
        }
        write_list(number, chunk, whole_);
    }
}

std::uint64_t SegmentWriter::write(void const* bytes, std::size_t count) {
    auto& words = segment_->lists_;
    auto const at = words.size();
    if (count == 0) return at;
    words.resize(at + (count + 7) / 8);
    std::memcpy(words.data() + at, bytes, count);
    return at;
}

// To where a cache line begins.
void SegmentWriter::align() {
    auto& words = segment_->lists_;
    words.resize((words.size() + block_words - 1) / block_words * block_words);
}

template <class Values> void SegmentWriter::put(Values const& values) {
    auto const* const from = reinterpret_cast<std::uint8_t const*>(values.data());
    bytes_.insert(bytes_.end(), from, from + values.size() * sizeof(values[0]));
}

void SegmentWriter::write_long(std::size_t chunk, Open const& open) {
    auto const& entries = open.entries;
    std::vector<std::uint16_t> begins(chunk_tiles);
    std::vector<std::uint8_t> maxima(chunk_tiles);
    std::vector<std::uint64_t> bits(segment_->words(chunk));
    std::size_t at = 0;
    for (std::size_t tile = 0; tile < chunk_tiles; ++tile) {
        begins[tile] = std::uint16_t(at);
        for (; at < entries.size() && entries[at].document / tile_documents == tile; ++at) {
            maxima[tile] = std::max(maxima[tile], entries[at].impact);
            bits[entries[at].document / 64] |= std::uint64_t(1) << (entries[at].document % 64);
        }
    }
    put(begins);
    put(maxima);
    if (entries.size() >= list_with_bits) put(bits);
    for (auto const& entry : entries)
        bytes_.push_back(std::uint8_t(entry.document % tile_documents));
}

void SegmentWriter::write_position_begins(Open const& open) {
    std::vector<std::uint32_t> begins(chunk_tiles);
    auto const* next = open.positions.data();
    std::size_t at = 0;
    for (std::size_t tile = 0; tile < chunk_tiles; ++tile) {
        begins[tile] = std::uint32_t(next - open.positions.data());
        for (; at < open.entries.size() && open.entries[at].document / tile_documents == tile; ++at)
            next = skip_positions(next);
    }
    put(begins);
}

void SegmentWriter::write_list(std::uint32_t number, std::size_t chunk, Open const& open) {
    bytes_.clear();
    bool const is_long = open.entries.size() >= long_list;
    if (is_long) write_long(chunk, open);
    else
        for (auto const& entry : open.entries) put(std::span(&entry.document, 1));
    for (auto const& entry : open.entries) bytes_.push_back(entry.impact);
    if (segment_->has_positions()) {
        if (is_long) write_position_begins(open);
        put(open.positions);
    }
    if (open.entries.size() >= list_with_bits) align();
    segment_->lists_of_.push_back(
        {write(bytes_.data(), bytes_.size()), std::uint32_t(open.entries.size()),
         std::uint32_t(chunk)});
    terms_of_lists_.push_back(number);
}

void SegmentWriter::finish_chunk() {
    for (auto const number : touched_) {
        write_list(number, segment_->chunks() - 1, open_[number]);
        open_[number].entries.clear();
        open_[number].positions.clear();
    }
    touched_.clear();
}

std::shared_ptr<Segment const> SegmentWriter::finish() {
    if (!segment_->ids_.empty()) finish_chunk();
    open_.clear();
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        write_combinations(facets_[facet], segment_->facets_[facet]);
    write_rows();
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        auto& table = segment_->facets_[facet];
        if (segment_->has_planes(Facet(facet))) write_planes(facets_[facet], table);
        else write_sets(facets_[facet], table);
    }
    sort_lists();
    segment_->make_hash();
    Segment::arrays(*segment_, [](auto& one) { one.shrink_to_fit(); });
    return std::exchange(segment_, nullptr);
}

}  // namespace sx::search
