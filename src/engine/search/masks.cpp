#include <algorithm>
#include <cstring>
#include "engine/search/searcher.hpp"

// Which documents are found, as bits, chunk by chunk.
namespace sx::search {
namespace {

void set(std::uint64_t* mask, std::size_t at) { mask[at / 64] |= std::uint64_t(1) << (at % 64); }

void clear(std::uint64_t* mask, std::size_t words) { std::memset(mask, 0, words * sizeof(*mask)); }

}  // namespace

void Searcher::put_bits(ListView const& list, std::size_t words, std::uint64_t* mask) const {
    if (list.bits != nullptr) return kernels_.unite(mask, list.bits, words);
    each(list, [mask](std::size_t document, std::size_t) { set(mask, document); });
}

void Searcher::hold_all(std::span<ListView const> lists, std::size_t words, std::uint64_t* mask) {
    clear(mask, words);
    auto const rarest = std::ranges::min_element(lists, {}, &ListView::count);
    if (rarest->count == 0) return;
    put_bits(*rarest, words, mask);
    for (auto const& list : lists) {
        if (&list == &*rarest) continue;
        if (list.bits != nullptr) {
            kernels_.intersect(mask, list.bits, words);
            continue;
        }
        clear(buffer_.data(), words);
        put_bits(list, words, buffer_.data());
        kernels_.intersect(mask, buffer_.data(), words);
    }
}

void Searcher::hold_terms(std::size_t number, Match match, std::uint64_t* mask) {
    auto const& chunk = chunks_[number];
    auto const lists = std::span(lists_).subspan(number * weights_.size(), weights_.size());
    if (weights_.empty()) {
        clear(mask, chunk.words);
        auto const whole = chunk.documents / 64;
        std::fill_n(mask, whole, ~std::uint64_t(0));
        if (chunk.documents % 64 != 0)
            mask[whole] = (std::uint64_t(1) << (chunk.documents % 64)) - 1;
    } else if (match == Match::any) {
        clear(mask, chunk.words);
        for (auto const& list : lists) put_bits(list, chunk.words, mask);
    } else hold_all(lists, chunk.words, mask);
    if (phrase_terms_ > 0) {
        auto* const phrases = but_one_.data();
        hold_all(phrase_lists(number), chunk.words, phrases);
        kernels_.intersect(mask, phrases, chunk.words);
    }
    if (auto const* const gone = removed(chunk))
        for (std::size_t at = 0; at < chunk.words; ++at) mask[at] &= ~gone[at];
}

void Searcher::leave_out(Chunk const& chunk, std::span<DocumentId const> without) const {
    auto const ids = chunk.segment().ids().subspan(chunk.number * chunk_documents, chunk.documents);
    for (auto const& id : without) {
        auto const found = std::ranges::lower_bound(ids, id);
        if (found == ids.end() || *found != id) continue;
        auto const at = static_cast<std::size_t>(found - ids.begin());
        chunk.mask[at / 64] &= ~(std::uint64_t(1) << at % 64);
    }
}

// How each filter is told from a document's code, where the facet has planes.
void Searcher::decide(Segment const& segment, Query const& query) {
    decisions_.assign(query.filters.size(), {});
    for (std::size_t which = 0; which < query.filters.size(); ++which) {
        auto const& filter = query.filters[which];
        if (!segment.has_planes(filter.facet)) continue;
        auto const values = segment.values(filter.facet);
        std::uint64_t held = 0;
        for (std::size_t code = 0; code < segment.combinations(filter.facet); ++code)
            for (auto const place : segment.places(filter.facet, code))
                if (std::ranges::find(filter.values, values[place]) != filter.values.end())
                    held |= std::uint64_t(1) << code;
        decisions_[which] = decision_of(held, segment.cell(filter.facet).width);
    }
}

void Searcher::hold_filter(
    Chunk const& chunk, Filter const& filter, Decision const& decision, std::uint64_t* mask) const {
    auto const& segment = chunk.segment();
    if (segment.has_planes(filter.facet) && !decision.nothing)
        return kernels_.choose(
            mask, segment.planes(filter.facet, chunk.number), decision.choices, chunk.words);
    clear(mask, chunk.words);
    if (segment.has_planes(filter.facet)) return;
    auto const values = segment.values(filter.facet);
    for (auto const value : filter.values) {
        auto const found = std::ranges::lower_bound(values, value);
        if (found == values.end() || *found != value) continue;
        auto const documents =
            segment.set(filter.facet, std::size_t(found - values.begin()), chunk.number);
        if (documents.bits != nullptr) kernels_.unite(mask, documents.bits, chunk.words);
        else
            for (std::size_t at = 0; at < documents.count; ++at) set(mask, documents.documents[at]);
    }
}

void Searcher::find_in(std::size_t number, Query const& query, Answer& answer) {
    auto& chunk = chunks_[number];
    chunk.mask = masks_.data() + number * chunk_words;
    hold_terms(number, query.match, chunk.mask);
    leave_out(chunk, query.without);
    if (kernels_.count(chunk.mask, chunk.words) == 0) return;
    // A chosen facet does not narrow its own counts, so who fails one filter is kept in mind.
    clear(but_one_.data(), chunk.words);
    for (std::size_t which = 0; which < query.filters.size(); ++which) {
        hold_filter(chunk, query.filters[which], decisions_[which], filter(which));
        kernels_.narrow(chunk.mask, but_one_.data(), filter(which), chunk.words);
    }
    if (!query.phrases.empty()) hold_phrases(number, query);
    if (query.near) hold_near(chunk, *query.near);
    count_chunk(chunk, query);
    if (query.total == Total::exact) answer.total += kernels_.count(chunk.mask, chunk.words);
}

void Searcher::find_documents(Query const& query, Answer& answer) {
    masks_.resize(chunks_.size() * chunk_words);
    filters_.resize(query.filters.size() * chunk_words);
    buffer_.resize(chunk_words);
    but_one_.resize(chunk_words);
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
        auto const& chunk = chunks_[number];
        if (chunk.number == 0) {
            decide(chunk.segment(), query);
            start_counting(chunk.segment(), query);
        }
        find_in(number, query, answer);
        if (chunk.number + 1 == chunk.segment().chunks()) finish_counting(chunk.segment(), query);
    }
    if (!query.facets.empty()) answer.counts = sums_.take();
}

}  // namespace sx::search
