#include "features/search/facets.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include "features/fairs/fairs.hpp"
#include "features/search/wanted_regions.hpp"

namespace sx::search {
namespace {

using Counts = std::map<std::uint32_t, std::int64_t>;  // by value

Facet facet_of(SearchFacet facet) {
    switch (facet) {
        case SearchFacet::region: return Facet::region;
        case SearchFacet::industry: return Facet::industry;
        case SearchFacet::major: return Facet::major;
        case SearchFacet::education: return Facet::education;
        case SearchFacet::salary: return Facet::salary;
        case SearchFacet::kind: return Facet::kind;
        case SearchFacet::fair: return Facet::fair;
        case SearchFacet::mark: return Facet::mark;
        case SearchFacet::listed: break;
    }
    return Facet::day;
}

Counts counts_of(Facet facet, std::vector<FacetCount> const& all) {
    Counts counts;
    for (auto const& one : all)
        if (one.value.facet == facet)
            counts[one.value.value] = static_cast<std::int64_t>(one.documents);
    return counts;
}

std::int64_t count_of(Counts const& counts, std::uint32_t value) {
    auto const found = counts.find(value);
    return found == counts.end() ? 0 : found->second;
}

// The top of a tree, and what stands below the chosen and those above them.
template <class Codes>
std::vector<FacetChoice> branches(
    codes::Table const& table, std::optional<Codes> const& chosen, Counts const& counts) {
    std::set<codes::Entry const*> opened{nullptr};
    if (chosen)
        for (auto const& code : *chosen)
            for (auto const* entry : table.path(code.str())) opened.insert(entry);
    std::vector<FacetChoice> choices;
    for (auto const& [value, count] : counts) {  // in the order of the codes
        auto const& entry = table.all()[value];
        if (opened.contains(table.parent(entry)))
            choices.push_back({std::string(entry.code), std::string(entry.name), count});
    }
    return choices;
}

template <class Enum> std::vector<FacetChoice> words_of(Counts const& counts) {
    std::vector<FacetChoice> choices;
    for (auto const& [value, count] : counts)
        choices.push_back({std::string(wire::name(static_cast<Enum>(value))), {}, count});
    return choices;
}

std::vector<FacetChoice> salaries(Counts const& counts) {
    std::vector<FacetChoice> choices;
    for (std::int64_t const yuan : {3000, 5000, 8000, 10000, 15000, 20000, 30000}) {
        std::int64_t postings = 0;
        for (auto const group : groups_from(yuan * 100)) postings += count_of(counts, group);
        if (postings > 0) choices.push_back({std::to_string(yuan * 100), {}, postings});
    }
    return choices;
}

std::vector<FacetChoice> days(Counts const& counts, Instant now) {
    auto const today = shanghai_day(now).time_since_epoch().count();
    std::vector<FacetChoice> choices;
    for (int const days : {1, 3, 7, 30}) {
        std::int64_t postings = 0;
        for (int back = 0; back < days; ++back)
            postings += count_of(counts, static_cast<std::uint32_t>(today - back));
        if (postings > 0) choices.push_back({std::to_string(days), {}, postings});
    }
    return choices;
}

std::vector<FacetChoice> fairs_of(
    store::Transaction& tx, Numbering const& ids, Counts const& counts) {
    std::vector<FacetChoice> choices;
    for (auto const& [value, count] : counts) {
        auto const fair = fairs::find_public(tx, {ids.id(value)});
        if (fair) choices.push_back({fair->id.text, fair->title.str(), count});
    }
    std::ranges::sort(choices, [](FacetChoice const& a, FacetChoice const& b) {
        return std::pair(-a.postings, a.value) < std::pair(-b.postings, b.value);
    });
    return choices;
}

Facet facet_of(PeopleFacet facet) {
    switch (facet) {
        case PeopleFacet::region: return Facet::region;
        case PeopleFacet::major: return Facet::major;
        case PeopleFacet::education: return Facet::education;
        case PeopleFacet::graduation: return Facet::graduation;
        case PeopleFacet::kind: return Facet::kind;
        case PeopleFacet::experience: break;
    }
    return Facet::experience;
}

// Who would work in each region: there, or all over a region around it, or anywhere.
Counts wanting(Counts const& counts) {
    Counts all;
    for (auto const& [value, count] : counts) {
        if (!is_region(value)) continue;
        auto const& code = codes::regions().all()[value].code;
        for (auto const one : values_wanting(code)) all[value] += count_of(counts, one);
    }
    return all;
}

std::vector<FacetChoice> years(Counts const& counts) {
    std::vector<FacetChoice> choices;
    for (auto const& [year, count] : counts) choices.push_back({std::to_string(year), {}, count});
    return choices;
}

std::vector<FacetChoice> experiences(Counts const& counts) {
    std::vector<FacetChoice> choices;
    for (std::uint32_t const least : {1U, 3U, 5U, 10U}) {
        std::int64_t people = 0;
        for (auto at = counts.lower_bound(least); at != counts.end(); ++at) people += at->second;
        if (people > 0) choices.push_back({std::to_string(least), {}, people});
    }
    return choices;
}

std::vector<FacetChoice> choices_of(
    PeopleFacet facet, FindPeople const& asked, Counts const& counts) {
    switch (facet) {
        case PeopleFacet::region: return branches(codes::regions(), asked.region, wanting(counts));
        case PeopleFacet::major: return branches(codes::majors(), asked.major, counts);
        case PeopleFacet::education: return words_of<codes::Education>(counts);
        case PeopleFacet::graduation: return years(counts);
        case PeopleFacet::kind: return words_of<postings::PostingKind>(counts);
        case PeopleFacet::experience: break;
    }
    return experiences(counts);
}

}  // namespace

std::vector<Facet> counted_of(FindPostings const& asked) {
    std::set<Facet> facets;
    if (asked.facets)
        for (auto const facet : *asked.facets) facets.insert(facet_of(facet));
    return {facets.begin(), facets.end()};
}

std::vector<CountedFacet> facets_of(
    web::Call const& call, FindPostings const& asked, Numbering const& ids,
    std::vector<FacetCount> const& all) {
    std::vector<CountedFacet> counted;
    if (!asked.facets) return counted;
    for (auto const facet : std::set<SearchFacet>(asked.facets->begin(), asked.facets->end())) {
        auto const counts = counts_of(facet_of(facet), all);
        auto& values = counted.emplace_back(CountedFacet{facet, {}}).values;
        switch (facet) {
            case SearchFacet::region:
                values = branches(codes::regions(), asked.region, counts);
                break;
            case SearchFacet::industry:
                values = branches(codes::industries(), asked.industry, counts);
                break;
            case SearchFacet::major: values = branches(codes::majors(), asked.major, counts); break;
            case SearchFacet::education: values = words_of<codes::Education>(counts); break;
            case SearchFacet::salary: values = salaries(counts); break;
            case SearchFacet::kind: values = words_of<postings::PostingKind>(counts); break;
            case SearchFacet::fair: values = fairs_of(call.tx, ids, counts); break;
            case SearchFacet::mark: values = words_of<organisations::MarkKind>(counts); break;
            case SearchFacet::listed: values = days(counts, call.world.now()); break;
        }
    }
    return counted;
}

std::vector<Facet> counted_of(FindPeople const& asked) {
    std::set<Facet> facets;
    if (asked.facets)
        for (auto const facet : *asked.facets) facets.insert(facet_of(facet));
    return {facets.begin(), facets.end()};
}

std::vector<CountedPeopleFacet> facets_of(
    FindPeople const& asked, std::vector<FacetCount> const& all) {
    std::vector<CountedPeopleFacet> counted;
    if (!asked.facets) return counted;
    for (auto const facet : std::set<PeopleFacet>(asked.facets->begin(), asked.facets->end())) {
        auto& values = counted.emplace_back(CountedPeopleFacet{facet, {}}).values;
        for (auto& one : choices_of(facet, asked, counts_of(facet_of(facet), all)))
            values.push_back({std::move(one.value), std::move(one.name), one.postings});
    }
    return counted;
}

}  // namespace sx::search
