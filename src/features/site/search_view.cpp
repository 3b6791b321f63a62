#include "features/site/search_view.hpp"
#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include "features/site/search_words.hpp"
#include "features/site/term_texts.hpp"
#include "features/site/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::site {

using namespace pages;
using search::FindPostings;
using search::FoundPostings;
using search::SearchFacet;

namespace {

using Values = std::vector<std::string>;

std::string written(auto const& value) {
    if constexpr (std::is_enum_v<std::remove_cvref_t<decltype(value)>>)
        return std::string(wire::name(value));
    else return value.str();
}
Values values_of(auto const& list) {
    Values values;
    if (list)
        for (auto const& one : *list) values.push_back(written(one));
    return values;
}
std::string joined(Values const& values) {
    std::string text;
    for (auto const& value : values) text.append(text.empty() ? "" : ",").append(value);
    return text;
}
Values without(Values values, std::string_view value) {
    std::erase(values, value);
    return values;
}
// Of a tree: what stands above the new value says less, what stands below it more.
Values with(codes::Table const* tree, Values values, std::string_view value) {
    std::erase_if(values, [&](std::string const& other) {
        return tree && (tree->is_below(other, value) || tree->is_below(value, other));
    });
    values.emplace_back(value);
    return values;
}

// What one parameter of the address says.
struct Parameter {
    std::string_view name;
    Values chosen;
    codes::Table const* tree = nullptr;
    enum class Takes { one, several } takes = Takes::several;

    bool has(std::string_view value) const {
        return std::ranges::find(chosen, value) != chosen.end();
    }
    Url toggled(Asked const& asked, std::string_view value) const {
        if (takes == Takes::one)
            return asked.url_with(name, has(value) ? std::string() : std::string(value));
        return asked.url_with(
            name, joined(has(value) ? without(chosen, value) : with(tree, chosen, value)));
    }
};

Values one_or_none(auto const& maybe, auto const& write) {
    return maybe ? Values{write(*maybe)} : Values{};
}

Parameter parameter_of(SearchFacet facet, FindPostings const& which) {
    using enum Parameter::Takes;
    auto const number = [](auto const& value) { return std::to_string(value.value); };
    switch (facet) {
        case SearchFacet::region: return {"region", values_of(which.region), &codes::regions()};
        case SearchFacet::industry:
            return {"industry", values_of(which.industry), &codes::industries()};
        case SearchFacet::major: return {"major", values_of(which.major), &codes::majors()};
        case SearchFacet::kind: return {"kind", values_of(which.kind)};
        case SearchFacet::mark: return {"mark", values_of(which.mark)};
        case SearchFacet::education:
            return {
                "education",
                one_or_none(which.education, [](auto level) { return written(level); }), nullptr,
                one};
        case SearchFacet::salary:
            return {
                "salary_at_least",
                one_or_none(
                    which.salary_at_least, [](Money pay) { return std::to_string(pay.fen); }),
                nullptr, one};
        case SearchFacet::listed:
            return {"listed_within", one_or_none(which.listed_within, number), nullptr, one};
        case SearchFacet::fair: break;
    }
    return {
        "fair_id", one_or_none(which.fair_id, [](auto const& id) { return id.text; }), nullptr,
        one};
}

Phrase const& legend_of(SearchFacet facet) {
    switch (facet) {
        case SearchFacet::region: return words::region;
        case SearchFacet::kind: return words::kind;
        case SearchFacet::education: return words::my_education;
        case SearchFacet::salary: return words::pay_from;
        case SearchFacet::industry: return words::industry;
        case SearchFacet::major: return words::majors;
        case SearchFacet::fair: return words::fair;
        case SearchFacet::mark: return words::employer_marks;
        case SearchFacet::listed: break;
    }
    return words::listed;
}

constexpr postings::PostingKind kinds[] = {
    postings::PostingKind::job, postings::PostingKind::traineeship,
    postings::PostingKind::internship, postings::PostingKind::public_institution,
    postings::PostingKind::grassroots};
constexpr organisations::MarkKind marks[] = {
    organisations::MarkKind::specialised, organisations::MarkKind::little_giant,
    organisations::MarkKind::key_enterprise, organisations::MarkKind::whitelisted};
constexpr codes::Education levels[] = {
    codes::Education::senior_high, codes::Education::vocational_college,
    codes::Education::bachelor,    codes::Education::master,
    codes::Education::doctor,      codes::Education::junior_high,
    codes::Education::none};
constexpr auto offered_levels = std::span(levels).first(5);  // few ask for the others

// Which of them is written so; the values come from the same table, so that one of them is.
auto named(auto const& all, std::string_view value) {
    auto const at = std::ranges::find(all, value, [](auto one) { return wire::name(one); });
    return at == std::ranges::end(all) ? *std::ranges::begin(all) : *at;
}
std::int64_t number_in(std::string_view value) {
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string text_of(
    Language language, SearchFacet facet, std::string_view value,
    std::optional<std::string> const& name) {
    switch (facet) {
        case SearchFacet::region: return region_text(language, value);
        case SearchFacet::industry: return industry_name(language, value);
        case SearchFacet::major: return std::string(codes::majors().name_of(value));
        case SearchFacet::kind: return std::string(kind_text(language, named(kinds, value)));
        case SearchFacet::mark: return std::string(mark_text(language, named(marks, value)));
        case SearchFacet::education:
            return std::string(education_text(language, named(levels, value)));
        case SearchFacet::salary:
            return words::yuan.with(language, thousands(number_in(value) / 100));
        case SearchFacet::listed: return counted(language, number_in(value), words::listed_within);
        case SearchFacet::fair: break;
    }
    return name.value_or("");
}

// Those of an enumeration are all shown, also where nothing is found; of a tree or of fairs what
// is found.
std::vector<search::FacetChoice> all_of(
    auto const& all, std::vector<search::FacetChoice> const& found) {
    std::vector<search::FacetChoice> list;
    for (auto const one : all) {
        auto const at = std::ranges::find(found, wire::name(one), &search::FacetChoice::value);
        list.push_back({written(one), {}, at == found.end() ? 0 : at->postings});
    }
    return list;
}
std::vector<search::FacetChoice> shown_of(search::CountedFacet const& counts) {
    if (counts.facet == SearchFacet::kind) return all_of(kinds, counts.values);
    if (counts.facet == SearchFacet::mark) return all_of(marks, counts.values);
    if (counts.facet == SearchFacet::education) return all_of(offered_levels, counts.values);
    return counts.values;
}

int depth_of(codes::Table const* tree, std::string_view value) {
    auto const* entry = tree ? tree->find(value) : nullptr;
    return entry ? entry->level - 1 : 0;
}

bool stands_open(SearchFacet facet) {
    return facet == SearchFacet::region || facet == SearchFacet::kind ||
           facet == SearchFacet::education || facet == SearchFacet::salary;
}

Facet facet_of(
    Language language, FindPostings const& which, search::CountedFacet const& counts,
    Asked const& asked) {
    auto const parameter = parameter_of(counts.facet, which);
    Facet facet{
        std::string(parameter.name), std::string(legend_of(counts.facet).in(language)),
        Facet::Shape::links};
    facet.folded = !stands_open(counts.facet);
    for (auto const& value : shown_of(counts))
        facet.options.push_back(
            {value.value, text_of(language, counts.facet, value.value, value.name),
             parameter.has(value.value), value.postings, parameter.toggled(asked, value.value),
             depth_of(parameter.tree, value.value)});
    return facet;
}

// As a chip, which stands without its legend.
std::string chip_text(Language language, SearchFacet facet, std::string const& value) {
    if (facet == SearchFacet::region) return place_text(language, value);
    if (facet == SearchFacet::salary)
        return words::yuan_or_more.with(language, thousands(number_in(value) / 100));
    return text_of(language, facet, value, {});
}

}  // namespace

search::CountedFacet const* counts_of(FoundPostings const& found, SearchFacet facet) {
    auto const at = std::ranges::find(found.facets, facet, &search::CountedFacet::facet);
    return at == found.facets.end() ? nullptr : &*at;
}

Asked asked_of(UrlConstant path, Language language, FindPostings const& which) {
    Asked asked(path, language);
    if (which.q) asked.add("q", which.q->str());
    for (auto const facet : search_facets) {
        auto const parameter = parameter_of(facet, which);
        asked.add(std::string(parameter.name), joined(parameter.chosen));
    }
    if (which.experience_at_most)
        asked.add("experience_at_most", std::to_string(which.experience_at_most->value));
    if (which.organisation_id) asked.add("organisation_id", which.organisation_id->text);
    if (which.sort) asked.add("sort", written(*which.sort));
    return asked;
}

std::vector<Facet> facets_of(
    Language language, FindPostings const& which, FoundPostings const& found, Asked const& asked) {
    std::vector<Facet> facets;
    for (auto const facet : search_facets)
        if (auto const* counts = counts_of(found, facet); counts && !shown_of(*counts).empty())
            facets.push_back(facet_of(language, which, *counts, asked));
    return facets;
}

std::vector<Link> chosen_of(
    Language language, FindPostings const& which, Of const& of, Asked const& asked) {
    std::vector<Link> chosen;
    if (which.organisation_id)
        chosen.push_back({of.employer, asked.url_with("organisation_id", "")});
    for (auto const facet : search_facets) {
        auto const parameter = parameter_of(facet, which);
        for (auto const& value : parameter.chosen)
            chosen.push_back(
                {facet == SearchFacet::fair ? of.fair : chip_text(language, facet, value),
                 parameter.toggled(asked, value)});
    }
    if (which.experience_at_most)
        chosen.push_back(
            {counted(language, which.experience_at_most->value, words::experience_at_most),
             asked.url_with("experience_at_most", "")});
    return chosen;
}

std::vector<Order> orders_of(Language language, FindPostings const& which, Asked const& asked) {
    using enum search::PostingOrder;
    auto const usual = which.q ? relevance : newest;
    auto const now = which.sort.value_or(usual);
    std::vector<Order> orders;
    auto const add = [&](Phrase const& text, search::PostingOrder by) {
        orders.push_back(
            {std::string(text.in(language)),
             asked.url_with("sort", by == usual ? std::string() : written(by)), by == now});
    };
    if (which.q) add(words::best_fit, relevance);
    add(words::newest, newest);
    add(words::fewest_applications, fewest_applications);
    add(words::best_paid, salary);
    return orders;
}

}  // namespace sx::site
