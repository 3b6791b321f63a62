#include "features/search/asking.hpp"
#include <algorithm>
#include <utility>
#include "engine/search/searcher.hpp"
#include "features/search/wanted_regions.hpp"
#include "features/search/words.hpp"

namespace sx::search {
namespace {

template <class Codes>
void add_codes(
    Facet facet, codes::Table const& table, std::optional<Codes> const& asked,
    std::vector<Filter>& filters) {
    if (!asked) return;
    Filter filter{facet, {}};
    for (auto const& code : *asked) filter.values.push_back(number_of(table, code.str()));
    filters.push_back(std::move(filter));
}

template <class Choices>
void add_choices(Facet facet, std::optional<Choices> const& asked, std::vector<Filter>& filters) {
    if (!asked) return;
    Filter filter{facet, {}};
    for (auto const choice : *asked) filter.values.push_back(static_cast<std::uint32_t>(choice));
    filters.push_back(std::move(filter));
}

// An id without a number belongs to no document: nothing is found.
template <class Id>
void add_id(
    Facet facet, std::optional<Id> const& asked, Numbering const& ids,
    std::vector<Filter>& filters) {
    if (!asked) return;
    Filter filter{facet, {}};
    if (auto const number = ids.find(asked->text)) filter.values.push_back(*number);
    filters.push_back(std::move(filter));
}

Filter all_from_to(Facet facet, std::uint32_t first, std::uint32_t last) {
    Filter filter{facet, {}};
    for (auto value = first; value <= last; ++value) filter.values.push_back(value);
    return filter;
}

bool holds_something(Snapshot const& snapshot, AskedWords const& words) {
    Query query;
    query.terms = words.views();
    query.match = words.match;
    query.limit = 0;
    return !words.terms.empty() && answer(snapshot, query).total > 0;
}

// Some of the words, where something holds these.
AskedWords loosened(Snapshot const& snapshot, AskedWords const& own) {
    AskedWords some{own.terms, Match::any};
    return holds_something(snapshot, some) ? some : own;
}

}  // namespace

Answer answer(Snapshot const& snapshot, Query const& query) {
    thread_local Searcher searcher;
    return searcher.search(snapshot, query);
}

std::vector<Filter> filters_of(PostingQuery const& asked, Numbering const& ids, Instant now) {
    std::vector<Filter> filters;
    add_codes(Facet::region, codes::regions(), asked.region, filters);
    add_codes(Facet::industry, codes::industries(), asked.industry, filters);
    add_codes(Facet::major, codes::majors(), asked.major, filters);
    add_choices(Facet::kind, asked.kind, filters);
    add_choices(Facet::mark, asked.mark, filters);
    add_id(Facet::fair, asked.fair_id, ids, filters);
    add_id(Facet::employer, asked.organisation_id, ids, filters);
    if (asked.education)
        filters.push_back({Facet::education, {static_cast<std::uint32_t>(*asked.education)}});
    if (asked.salary_at_least)
        filters.push_back({Facet::salary, groups_from(asked.salary_at_least->fen)});
    if (asked.experience_at_most)
        filters.push_back(all_from_to(
            Facet::experience, 0, static_cast<std::uint32_t>(asked.experience_at_most->value)));
    if (asked.listed_within) {
        auto const today = static_cast<std::uint32_t>(shanghai_day(now).time_since_epoch().count());
        auto const days = static_cast<std::uint32_t>(asked.listed_within->value);
        filters.push_back(all_from_to(Facet::day, today + 1 - days, today));
    }
    return filters;
}

std::vector<Filter> filters_of(FindPeople const& asked) {
    std::vector<Filter> filters;
    if (asked.region) {
        Filter wanted{Facet::region, {}};
        for (auto const& region : *asked.region)
            for (auto const value : values_wanting(region.str())) wanted.values.push_back(value);
        filters.push_back(std::move(wanted));
    }
    add_codes(Facet::major, codes::majors(), asked.major, filters);
    add_choices(Facet::kind, asked.kind, filters);
    if (asked.education)
        filters.push_back({Facet::education, {static_cast<std::uint32_t>(*asked.education)}});
    if (asked.graduation) {
        Filter years{Facet::graduation, {}};
        for (auto const year : *asked.graduation)
            years.values.push_back(static_cast<std::uint32_t>(year.value));
        filters.push_back(std::move(years));
    }
    if (asked.experience_at_least)
        filters.push_back(all_from_to(
            Facet::experience, static_cast<std::uint32_t>(asked.experience_at_least->value),
            static_cast<std::uint32_t>(most_years)));
    return filters;
}

std::vector<std::string> terms_of(std::string_view q) {
    thread_local WordReader reader;
    return reader.asked(q);
}

AskedWords words_held(Snapshot const& snapshot, std::string_view q) {
    AskedWords own{terms_of(q)};
    if (own.terms.empty() || holds_something(snapshot, own)) return own;
    return loosened(snapshot, own);
}

AskedWords likelier_words(
    Snapshot const& snapshot, Vocabulary const& vocabulary, std::string_view q) {
    AskedWords own{terms_of(q)};
    if (own.terms.empty() || holds_something(snapshot, own)) return own;
    for (auto& other : vocabulary.other_words(q)) {
        AskedWords words{terms_of(other)};
        if (!holds_something(snapshot, words)) continue;
        words.instead = std::move(other);
        return words;
    }
    return loosened(snapshot, own);
}

}  // namespace sx::search
