#include <algorithm>
#include <cstring>
#include <functional>
#include "engine/search/searcher.hpp"

// Which documents are found, as bits, chunk by chunk.
namespace sx::search {
namespace {

void set(std::uint64_t* mask, std::size_t at) { mask[at / 64] |= std::uint64_t(1) << (at % 64); }

void clear(std::uint64_t* mask) { std::memset(mask, 0, chunk_words * sizeof(*mask)); }

void copy(std::uint64_t* to, std::uint64_t const* from) {
    std::memcpy(to, from, chunk_words * sizeof(*to));
}

// Those of several parts as one, in their order. Of one part they are so already.
void unite_counts(std::vector<FacetCount>& counts) {
    auto const in_order = [](FacetCount const& a, FacetCount const& b) {
        return a.value < b.value;
    };
    if (std::ranges::adjacent_find(counts, std::not_fn(in_order)) == counts.end()) return;
    std::ranges::sort(counts, in_order);
    std::size_t kept = 0;
    for (auto const& count : counts) {
        if (kept > 0 && counts[kept - 1].value == count.value)
            counts[kept - 1].documents += count.documents;
        else counts[kept++] = count;
    }
    counts.resize(kept);
}

}  // namespace

void Searcher::put_bits(ListView const& list, std::uint64_t* mask) const {
    if (list.bits != nullptr) return kernels_.unite(mask, list.bits);
    each(list, [mask](std::size_t document, std::uint8_t) { set(mask, document); });
}

void Searcher::hold_terms(std::size_t number, Match match, std::uint64_t* mask) {
    auto const& chunk = chunks_[number];
    clear(mask);
    if (weights_.empty()) {
        auto const whole = chunk.documents / 64;
        std::fill_n(mask, whole, ~std::uint64_t(0));
        if (chunk.documents % 64 != 0)
            mask[whole] = (std::uint64_t(1) << (chunk.documents % 64)) - 1;
    } else if (match == Match::any) {
        for (std::size_t term = 0; term < weights_.size(); ++term)
            put_bits(list(number, term), mask);
    } else {
        for (std::size_t term = 0; term < weights_.size(); ++term)
            if (list(number, term).count == 0) return;
        put_bits(list(number, 0), mask);
        for (std::size_t term = 1; term < weights_.size(); ++term) {
            auto const& other = list(number, term);
            if (other.bits != nullptr) {
                kernels_.intersect(mask, other.bits);
                continue;
            }
            clear(buffer_.data());
            put_bits(other, buffer_.data());
            kernels_.intersect(mask, buffer_.data());
        }
    }
    if (auto const* const gone = removed(chunk))
        for (std::size_t at = 0; at < chunk_words; ++at) mask[at] &= ~gone[at];
}

void Searcher::hold_filter(Chunk const& chunk, Filter const& filter, std::uint64_t* mask) const {
    clear(mask);
    auto const& segment = *chunk.part->segment;
    auto const values = segment.values(filter.facet);
    for (auto const value : filter.values) {
        auto const found = std::ranges::lower_bound(values, value);
        if (found == values.end() || *found != value) continue;
        auto const documents =
            segment.set(filter.facet, std::size_t(found - values.begin()), chunk.number);
        if (documents.bits != nullptr) kernels_.unite(mask, documents.bits);
        else
            for (std::size_t at = 0; at < documents.count; ++at) set(mask, documents.documents[at]);
    }
}

void Searcher::find_documents(Query const& query, Answer& answer) {
    masks_.resize(chunks_.size() * chunk_words);
    filters_.resize(query.filters.size() * chunk_words);
    buffer_.resize(chunk_words);
    auto const filter = [this](std::size_t which) { return filters_.data() + which * chunk_words; };
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
        auto& chunk = chunks_[number];
        auto const& segment = *chunk.part->segment;
        if (chunk.number == 0) start_counting(segment, query);
        chunk.mask = masks_.data() + number * chunk_words;
        hold_terms(number, query.match, chunk.mask);
        for (std::size_t which = 0; which < query.filters.size(); ++which)
            hold_filter(chunk, query.filters[which], filter(which));
        // A chosen facet does not narrow its own counts.
        for (std::size_t own = 0; own < query.filters.size(); ++own) {
            auto const facet = query.filters[own].facet;
            if (std::ranges::find(query.facets, facet) == query.facets.end()) continue;
            copy(buffer_.data(), chunk.mask);
            for (std::size_t other = 0; other < query.filters.size(); ++other)
                if (other != own) kernels_.intersect(buffer_.data(), filter(other));
            count_values(chunk, facet, buffer_.data());
        }
        for (std::size_t which = 0; which < query.filters.size(); ++which)
            kernels_.intersect(chunk.mask, filter(which));
        for (auto const facet : query.facets)
            if (std::ranges::find(query.filters, facet, &Filter::facet) == query.filters.end())
                count_values(chunk, facet, chunk.mask);
        if (query.total == Total::exact) answer.total += kernels_.count(chunk.mask);
        if (chunk.number + 1 == segment.chunks()) finish_counting(segment, query, answer);
    }
    unite_counts(answer.counts);
}

}  // namespace sx::search
