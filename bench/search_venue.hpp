#pragma once
#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>
#include "search_texts.hpp"
#include "engine/search/documents.hpp"

// Documents and queries by chance that repeats.
namespace sx::bench {

using search::Facet, search::Match, search::Total;

class Venue {
public:
    explicit Venue(Texts const& texts) : texts_(texts) {}

    // The same for the same number; its views last until the next call.
    search::Document document(std::uint64_t number) {
        chance_.seed(number);
        search::Document one{.id = {0, number + 1}};
        auto const& title = texts_.titles[below(texts_.titles.size())];
        auto const& text = texts_.descriptions[below(texts_.descriptions.size())];
        one.title = title.words;
        one.title_positions = title.positions;
        one.text = text.words;
        one.text_positions = text.positions;
        values_.clear();
        path(Facet::region, {34, 12, 8});
        path(Facet::industry, {20, 5, 5, 3});
        if (below(10) < 7) path(Facet::major, {12, 8, 8});
        put(Facet::education, below(7));
        put(Facet::salary, below(8));
        put(Facet::kind, below(10) < 7 ? 0 : 1 + below(4));
        put(Facet::fair, below(30));
        put(Facet::session, below(12));
        if (below(5) == 0) put(Facet::mark, below(4));
        put(Facet::day, below(60));
        one.values = values_;
        for (auto& column : one.columns) column = std::uint32_t(below(100'000));
        return one;
    }

    // Two to four terms that stand together in a real title.
    search::Query query(std::uint64_t number, Match match) {
        search::Query query;
        auto const [title, from, count] = stretch(number);
        for (auto at = from; at < from + count; ++at) query.terms.push_back(title->words[at]);
        query.match = match;
        query.total = Total::none;
        return query;
    }

    // The same terms as a phrase, with an exact total.
    search::Query phrase(std::uint64_t number) {
        auto one = query(number, Match::all);
        auto const [title, from, count] = stretch(number);
        search::Phrase phrase;
        for (auto at = from; at < from + count; ++at)
            phrase.push_back({title->words[at], title->positions[at] - title->positions[from]});
        one.phrases = {phrase};
        one.total = Total::exact;
        return one;
    }

    // Three to five filters, six facets, an exact total.
    search::Query filtered(std::uint64_t number) {
        auto one = query(number, Match::any);
        one.total = Total::exact;
        one.facets = {Facet::region,    Facet::industry, Facet::major,
                      Facet::education, Facet::salary,   Facet::kind};
        one.filters = {
            {Facet::kind, {0}},
            {Facet::education, {2, 3, 4}},
            {Facet::day, {}},
            {Facet::salary, {3, 4, 5}},
            {Facet::region, {std::uint32_t(below(34))}}};
        for (std::uint32_t day = 0; day < 30; ++day) one.filters[2].values.push_back(day);
        one.filters.resize(3 + below(3));
        return one;
    }

    // Below that, a value is the top of a tree; peers count those only.
    static std::uint32_t tops(Facet facet) {
        return facet == Facet::region     ? 34U
               : facet == Facet::industry ? 20U
               : facet == Facet::major    ? 12U
                                          : ~0U;
    }

private:
    struct Stretch {
        Terms const* title;
        std::size_t from, count;
    };
    Stretch stretch(std::uint64_t number) {
        chance_.seed(~number);
        auto const& title = texts_.titles[below(texts_.titles.size())];
        auto const count = std::min<std::size_t>(2 + below(3), title.size());
        return {&title, below(title.size() - count + 1), count};
    }
    std::size_t below(std::size_t end) { return chance_() % end; }
    void put(Facet facet, std::size_t value) { values_.push_back({facet, std::uint32_t(value)}); }
    // From the top of a tree downwards; a value below another is numbered within it.
    void path(Facet facet, std::vector<std::size_t> const& widths) {
        std::size_t value = below(widths[0]), first = widths[0], level = widths[0];
        put(facet, value);
        for (std::size_t depth = 1; depth < widths.size(); ++depth) {
            value = value * widths[depth] + below(widths[depth]);
            level *= widths[depth];
            put(facet, first + value);
            first += level;
        }
    }

    Texts const& texts_;
    std::mt19937_64 chance_;
    std::vector<search::FacetValue> values_;
};

}  // namespace sx::bench
