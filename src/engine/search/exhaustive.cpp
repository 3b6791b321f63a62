#include "engine/search/exhaustive.hpp"
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace sx::search {
namespace {

using Terms = std::set<std::string_view>;

std::uint32_t occurrences(std::span<std::string_view const> words, std::string_view term) {
    return std::uint32_t(std::ranges::count(words, term));
}

std::uint32_t occurrences(Scoring const& scoring, Document const& one, std::string_view term) {
    return scoring.title_weight * occurrences(one.title, term) + occurrences(one.text, term);
}

bool holds(Document const& one, Query const& query, Terms const& terms) {
    auto const has = [&](std::string_view term) {
        return std::ranges::find(one.title, term) != one.title.end() ||
               std::ranges::find(one.text, term) != one.text.end();
    };
    if (terms.empty()) return true;
    return query.match == Match::all ? std::ranges::all_of(terms, has)
                                     : std::ranges::any_of(terms, has);
}

bool holds(Document const& one, Filter const& filter) {
    return std::ranges::any_of(filter.values, [&](std::uint32_t value) {
        return std::ranges::find(one.values, FacetValue{filter.facet, value}) != one.values.end();
    });
}

bool holds(Document const& one, Query const& query, std::optional<Facet> but) {
    return std::ranges::all_of(query.filters, [&](Filter const& filter) {
        return filter.facet == but || holds(one, filter);
    });
}

bool holds(
    std::span<std::string_view const> words, std::span<std::uint32_t const> positions,
    PhraseTerm const& term, std::uint64_t begin) {
    for (std::size_t at = 0; at < positions.size(); ++at)
        if (words[at] == term.term && positions[at] == begin + term.offset) return true;
    return false;
}

// Whether the phrase stands in a field.
bool holds(
    std::span<std::string_view const> words, std::span<std::uint32_t const> positions,
    Phrase const& phrase) {
    return std::ranges::any_of(positions, [&](std::uint32_t position) {
        return position >= phrase.front().offset &&
               std::ranges::all_of(phrase, [&](PhraseTerm const& term) {
                   return holds(words, positions, term, position - phrase.front().offset);
               });
    });
}

bool holds(Document const& one, Phrase const& phrase) {
    return holds(one.title, one.title_positions, phrase) ||
           holds(one.text, one.text_positions, phrase);
}

bool holds_without_filters(Document const& one, Query const& query, Terms const& terms) {
    auto const stands = [&](Phrase const& phrase) { return holds(one, phrase); };
    if (std::ranges::find(query.without, one.id) != query.without.end()) return false;
    if (query.near &&
        (!one.place || metres_between(query.near->place, *one.place) > query.near->metres))
        return false;
    return holds(one, query, terms) && std::ranges::all_of(query.phrases, stands);
}

std::uint32_t key_of(Document const& one, Query const& query, std::uint32_t score) {
    switch (query.order) {
        case Order::relevance: return score;
        case Order::newest: return one.columns[std::size_t(Column::listed_at)];
        case Order::highest_salary: return one.columns[std::size_t(Column::salary)];
        case Order::nearest: return ~metres_between(query.near->place, *one.place);
        case Order::fewest_applications: break;
    }
    return ~one.columns[std::size_t(Column::applications)];
}

}  // namespace

Answer search_exhaustively(
    std::span<Document const> documents, Query const& query, Scoring const& scoring) {
    Terms const terms(query.terms.begin(), query.terms.end());
    std::map<std::string_view, std::uint32_t> weights;
    for (auto const term : terms)
        weights[term] = weight_of(
            documents.size(), std::uint64_t(std::ranges::count_if(documents, [&](auto const& one) {
                return occurrences(scoring, one, term) > 0;
            })));
    Answer answer;
    std::vector<std::pair<std::uint32_t, Hit>> found;
    std::map<FacetValue, std::uint64_t> counts;
    for (auto const& one : documents) {
        if (!holds_without_filters(one, query, terms)) continue;
        std::set<FacetValue> const values(one.values.begin(), one.values.end());
        for (auto const& value : values)
            if (std::ranges::find(query.facets, value.facet) != query.facets.end() &&
                holds(one, query, value.facet))
                ++counts[value];
        if (!holds(one, query, std::nullopt)) continue;
        auto const length =
            std::uint32_t(scoring.title_weight * one.title.size() + one.text.size());
        std::uint32_t score = 0;
        for (auto const& [term, weight] : weights)
            if (auto const often = occurrences(scoring, one, term))
                score += weight * impact_of(scoring, often, length);
        auto const shown = query.order == Order::relevance ? score : 0;
        found.push_back({key_of(one, query, score), {one.id, shown}});
    }
    if (query.total == Total::exact) answer.total = found.size();
    std::ranges::sort(found, [](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : a.second.id < b.second.id;
    });
    for (std::size_t at = 0; at < std::min(query.limit, found.size()); ++at)
        answer.hits.push_back(found[at].second);
    for (auto const& [value, count] : counts) answer.counts.push_back({value, count});
    return answer;
}

}  // namespace sx::search
