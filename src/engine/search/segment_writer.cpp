#include "engine/search/segment_writer.hpp"
#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <utility>

namespace sx::search {

SegmentWriter::SegmentWriter(Scoring const& scoring)
    : scoring_(scoring), segment_(std::make_shared<Segment>()) {}

SegmentWriter::~SegmentWriter() = default;

std::uint32_t SegmentWriter::term(std::string_view words) {
    auto const [found, added] =
        terms_.try_emplace(std::string(words), std::uint32_t(terms_.size()));
    if (added) {
        segment_->term_bytes_.append(words);
        segment_->term_ends_.push_back(std::uint32_t(segment_->term_bytes_.size()));
        open_.emplace_back();
    }
    return found->second;
}

void SegmentWriter::add(Document const& document) {
    counted_.clear();
    for (auto const words : document.title)
        counted_.push_back({term(words), scoring_.title_weight});
    for (auto const words : document.text) counted_.push_back({term(words), 1});
    std::ranges::sort(counted_);
    auto const length =
        std::uint32_t(scoring_.title_weight * document.title.size() + document.text.size());
    postings_.clear();
    for (std::size_t at = 0; at < counted_.size();) {
        auto const number = counted_[at].first;
        std::uint32_t occurrences = 0;
        for (; at < counted_.size() && counted_[at].first == number; ++at)
            occurrences += counted_[at].second;
        postings_.push_back({number, impact_of(scoring_, occurrences, length)});
    }
    copy({document.id, document.columns, document.values, postings_});
}

void SegmentWriter::copy(Copied const& document) {
    auto& ids = segment_->ids_;
    if (!ids.empty() && document.id <= ids.back())
        throw std::invalid_argument("documents of a segment come in rising order of their ids");
    if (!ids.empty() && ids.size() % chunk_documents == 0) finish_chunk();
    auto const place = std::uint16_t(ids.size() % chunk_documents);
    for (auto const& posting : document.postings) {
        if (open_[posting.term].empty()) touched_.push_back(posting.term);
        open_[posting.term].push_back({place, posting.impact});
    }
    std::vector<FacetValue> values(document.values.begin(), document.values.end());
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    auto at = values.begin();
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        auto& draft = facets_[facet];
        std::vector<std::uint32_t> mine;
        for (; at != values.end() && std::size_t(at->facet) == facet; ++at) {
            mine.push_back(at->value);
            auto& chunks = draft.values[at->value].chunks;
            chunks.resize(ids.size() / chunk_documents + 1);
            chunks.back().push_back(place);
        }
        auto const number = std::uint32_t(draft.combinations.size());
        draft.combination_of.push_back(
            draft.combinations.try_emplace(std::move(mine), number).first->second);
    }
    for (std::size_t which = 0; which < column_count; ++which)
        segment_->columns_[which].push_back(document.columns[which]);
    ids.push_back(document.id);
}

std::uint64_t SegmentWriter::write(void const* bytes, std::size_t count) {
    auto& words = segment_->lists_;
    auto const at = words.size();
    if (count == 0) return at;
    words.resize(at + (count + 7) / 8);
    std::memcpy(words.data() + at, bytes, count);
    return at;
}

void SegmentWriter::write_long(std::vector<Entry> const& entries) {
    auto const put = [this](auto const& values) {
        auto const* const from = reinterpret_cast<std::uint8_t const*>(values.data());
        bytes_.insert(bytes_.end(), from, from + values.size() * sizeof(values[0]));
    };
    std::vector<std::uint16_t> begins(chunk_tiles);
    std::vector<std::uint8_t> maxima(chunk_tiles);
    std::vector<std::uint64_t> bits(chunk_words);
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

void SegmentWriter::write_list(std::uint32_t number, std::vector<Entry> const& entries) {
    bytes_.clear();
    if (entries.size() < long_list)
        for (auto const& entry : entries) {
            auto const* const from = reinterpret_cast<std::uint8_t const*>(&entry.document);
            bytes_.insert(bytes_.end(), from, from + sizeof(entry.document));
        }
    else write_long(entries);
    for (auto const& entry : entries) bytes_.push_back(entry.impact);
    auto const chunk = std::uint16_t((segment_->ids_.size() - 1) / chunk_documents);
    segment_->lists_of_.push_back(
        {write(bytes_.data(), bytes_.size()), number, std::uint32_t(entries.size()), chunk});
}

void SegmentWriter::finish_chunk() {
    for (auto const number : touched_) {
        write_list(number, open_[number]);
        open_[number].clear();
    }
    touched_.clear();
}

void SegmentWriter::write_facet(FacetDraft& draft, Segment::FacetTable& table) {
    auto const chunks = segment_->chunks();
    std::map<std::uint32_t, std::uint32_t> places;
    for (auto& [value, sets] : draft.values) {
        places[value] = std::uint32_t(table.values.size());
        table.values.push_back(value);
        sets.chunks.resize(chunks);
        for (auto const& documents : sets.chunks) {
            std::uint64_t at = 0;
            if (documents.size() < set_with_bits)
                at = write(documents.data(), documents.size() * sizeof(documents[0]));
            else {
                std::vector<std::uint64_t> bits(chunk_words);
                for (auto const one : documents) bits[one / 64] |= std::uint64_t(1) << (one % 64);
                at = write(bits.data(), bits.size() * sizeof(bits[0]));
            }
            table.sets.push_back({at, std::uint32_t(documents.size())});
        }
    }
    std::vector<std::vector<std::uint32_t> const*> combinations(draft.combinations.size());
    for (auto const& [values, number] : draft.combinations) combinations[number] = &values;
    for (auto const* const values : combinations) {
        for (auto const value : *values) table.places.push_back(places[value]);
        table.ends.push_back(std::uint32_t(table.places.size()));
    }
    table.combination_of = std::move(draft.combination_of);
}

void SegmentWriter::write_hash() {
    auto& hash = segment_->hash_;
    hash.assign(std::bit_ceil(2 * segment_->terms() + 1), 0);
    for (std::uint32_t number = 0; number < segment_->terms(); ++number) {
        auto at = std::hash<std::string_view>{}(segment_->term(number)) & (hash.size() - 1);
        while (hash[at] != 0) at = (at + 1) & (hash.size() - 1);
        hash[at] = number + 1;
    }
}

std::shared_ptr<Segment const> SegmentWriter::finish() {
    if (!segment_->ids_.empty()) finish_chunk();
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        write_facet(facets_[facet], segment_->facets_[facet]);
    write_hash();
    auto& lists = segment_->lists_of_;
    std::ranges::sort(lists, [](auto const& a, auto const& b) {
        return std::pair(a.term, a.chunk) < std::pair(b.term, b.chunk);
    });
    segment_->first_list_.assign(segment_->terms() + 1, 0);
    for (auto const& list : lists) ++segment_->first_list_[list.term + 1];
    for (std::size_t at = 1; at < segment_->first_list_.size(); ++at)
        segment_->first_list_[at] += segment_->first_list_[at - 1];
    segment_->lists_.shrink_to_fit();
    lists.shrink_to_fit();
    segment_->ids_.shrink_to_fit();
    for (auto& column : segment_->columns_) column.shrink_to_fit();
    return std::exchange(segment_, nullptr);
}

}  // namespace sx::search
