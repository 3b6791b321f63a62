#include "engine/search/searcher.hpp"
#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>
#include "engine/search/scoring.hpp"

namespace sx::search {
namespace {

void check(Query const& query) {
    if (std::ranges::any_of(query.phrases, &Phrase::empty))
        throw std::invalid_argument("a phrase has no terms");
    if (query.order == Order::nearest && !query.near)
        throw std::invalid_argument("the nearest are asked for, and not to what");
}

}  // namespace

std::uint64_t const* Searcher::removed(Chunk const& chunk) const {
    auto const& removed = chunk.part->removed;
    return removed == nullptr ? nullptr : removed->data() + chunk.number * chunk_words;
}

DocumentId Searcher::id(Chunk const& chunk, std::size_t place) const {
    return chunk.segment().ids()[chunk.number * chunk_documents + place];
}

// Its lists in all chunks, from the first on and one for each chunk that many apart.
void Searcher::look_up(
    std::string_view term, std::size_t first, std::vector<ListView>& lists, std::size_t apart) {
    std::uint32_t number = Segment::no_term;
    for (std::size_t at = 0; at < chunks_.size(); ++at) {
        auto const& chunk = chunks_[at];
        if (chunk.number == 0) number = chunk.segment().find(term);
        if (number != Segment::no_term)
            lists[first + at * apart] = chunk.segment().list(number, chunk.number);
    }
}

std::uint64_t Searcher::holders(std::size_t term) const {
    std::uint64_t sum = 0;
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
        auto const& one = list(number, term);
        auto const* const gone = removed(chunks_[number]);
        sum += one.count;
        if (gone == nullptr || one.count == 0) continue;
        if (one.bits != nullptr) sum -= kernels_.count_both(one.bits, gone, chunks_[number].words);
        else
            each(one, [&](std::size_t place, std::size_t) {
                sum -= gone[place / 64] >> (place % 64) & 1;
            });
    }
    return sum;
}

void Searcher::resolve(Snapshot const& snapshot, Query const& query) {
    auto terms = query.terms;
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    chunks_.clear();
    for (auto const& part : snapshot.parts)
        for (std::size_t number = 0; number < part.segment->chunks(); ++number)
            chunks_.push_back(
                {&part, number, part.segment->documents(number), part.segment->words(number),
                 nullptr});
    lists_.assign(chunks_.size() * terms.size(), {});
    weights_.assign(terms.size(), 0);
    auto const documents = snapshot.documents();
    for (std::size_t term = 0; term < terms.size(); ++term) {
        look_up(terms[term], term, lists_, terms.size());
        weights_[term] = weight_of(documents, holders(term));
    }
    phrase_terms_ = 0;
    for (auto const& phrase : query.phrases) phrase_terms_ += phrase.size();
    phrase_lists_.assign(chunks_.size() * phrase_terms_, {});
    std::size_t place = 0;
    for (auto const& phrase : query.phrases)
        for (auto const& one : phrase) look_up(one.term, place++, phrase_lists_, phrase_terms_);
    constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max() / 255;
    if (std::accumulate(weights_.begin(), weights_.end(), std::uint64_t{0}) > most)
        throw std::length_error("a query of too many terms: scores would not fit");
}

Answer Searcher::search(Snapshot const& snapshot, Query const& query) {
    check(query);
    resolve(snapshot, query);
    Answer answer;
    bool const by_score = query.order == Order::relevance && !weights_.empty();
    bool const masked = !by_score || query.match == Match::all || query.total == Total::exact ||
                        !query.filters.empty() || !query.facets.empty() || !query.phrases.empty() ||
                        query.near || !query.without.empty();
    if (masked) find_documents(query, answer);
    if (query.limit == 0) return answer;
    top_.start(query.limit);
    if (by_score) rank_by_score();
    else rank_by_column(query);
    answer.hits = top_.sorted();
    if (!by_score)
        for (auto& hit : answer.hits) hit.score = 0;
    return answer;
}

}  // namespace sx::search
