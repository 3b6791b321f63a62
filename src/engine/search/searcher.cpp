#include "engine/search/searcher.hpp"
#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string_view>
#include "engine/search/scoring.hpp"

namespace sx::search {
namespace {

bool bit(std::uint64_t const* mask, std::size_t at) { return mask[at / 64] >> (at % 64) & 1; }

// How many documents of a list stand in a mask of their chunk.
std::uint32_t held(ListView const& list, std::uint64_t const* mask) {
    std::uint32_t count = 0;
    each(list, [&](std::size_t document, std::uint8_t) { count += bit(mask, document); });
    return count;
}

}  // namespace

std::uint64_t const* Searcher::removed(Chunk const& chunk) const {
    auto const& removed = chunk.part->removed;
    return removed == nullptr ? nullptr : removed->data() + chunk.number * chunk_words;
}

DocumentId Searcher::id(Chunk const& chunk, std::size_t place) const {
    return chunk.part->segment->ids()[chunk.number * chunk_documents + place];
}

void Searcher::resolve(Snapshot const& snapshot, Query const& query) {
    std::vector<std::string_view> terms = query.terms;
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    chunks_.clear();
    for (auto const& part : snapshot.parts)
        for (std::size_t number = 0; number < part.segment->chunks(); ++number)
            chunks_.push_back(
                {&part, number,
                 std::min(chunk_documents, part.segment->size() - number * chunk_documents),
                 nullptr});
    lists_.assign(chunks_.size() * terms.size(), {});
    weights_.assign(terms.size(), 0);
    auto const documents = snapshot.documents();
    for (std::size_t term = 0; term < terms.size(); ++term) {
        std::uint64_t holders = 0;
        std::uint32_t number = Segment::no_term;
        for (std::size_t at = 0; at < chunks_.size(); ++at) {
            auto const& chunk = chunks_[at];
            if (chunk.number == 0) number = chunk.part->segment->find(terms[term]);
            if (number == Segment::no_term) continue;
            auto& list = lists_[at * terms.size() + term];
            list = chunk.part->segment->list(number, chunk.number);
            holders += list.count;
            if (auto const* const gone = removed(chunk); gone != nullptr && list.count > 0)
                holders -= held(list, gone);
        }
        weights_[term] = weight_of(documents, holders);
    }
    constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max() / 255;
    if (std::accumulate(weights_.begin(), weights_.end(), std::uint64_t{0}) > most)
        throw std::length_error("a query of too many terms: scores would not fit");
}

Answer Searcher::search(Snapshot const& snapshot, Query const& query) {
    resolve(snapshot, query);
    Answer answer;
    bool const by_score = query.order == Order::relevance && !weights_.empty();
    bool const masked = !by_score || query.match == Match::all || query.total == Total::exact ||
                        !query.filters.empty() || !query.facets.empty();
    if (masked) find_documents(query, answer);
    if (query.limit == 0) return answer;
    top_.start(query.limit);
    if (by_score) rank_by_score();
    else rank_by_column(query.order);
    answer.hits = top_.sorted();
    if (!by_score)
        for (auto& hit : answer.hits) hit.score = 0;
    return answer;
}

}  // namespace sx::search
