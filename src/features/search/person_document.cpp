#include "features/search/person_document.hpp"
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <algorithm>
#include <chrono>
#include <span>
#include <utility>
#include "features/search/numbering.hpp"
#include "features/search/people_messages.hpp"
#include "features/search/wanted_regions.hpp"

namespace sx::search {
namespace {

using Length = WordReader::Length;
using seekers::SeekerCard;

constexpr std::int64_t months_a_year = 12;

void add_values(SeekerCard const& card, std::vector<FacetValue>& values) {
    auto const add = [&](Facet facet, auto value) {
        values.push_back({facet, static_cast<std::uint32_t>(value)});
    };
    add_wanted(card.wanted_regions, values);
    for (auto const& schooling : card.schoolings)
        if (schooling.major_code)
            add_path(Facet::major, codes::majors(), schooling.major_code->str(), values);
    // Whoever has more has as much.
    for (int level = 0; card.education && level <= static_cast<int>(*card.education); ++level)
        add(Facet::education, level);
    if (card.graduates_on)
        add(Facet::graduation,
            static_cast<int>(std::chrono::year_month_day(*card.graduates_on).year()));
    for (auto const kind : card.wanted_kinds) add(Facet::kind, kind);
    if (card.wanted_kinds.empty())
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<postings::PostingKind>>(
            [&](auto kind) { add(Facet::kind, kind.value); });
    if (card.work_months)
        add(Facet::experience,
            std::clamp<std::int64_t>(*card.work_months / months_a_year, 0, most_years));
}

}  // namespace

std::vector<std::string_view> texts_of(SeekerCard const& card) {
    std::vector<std::string_view> texts;
    for (auto const& one : card.wanted_titles) texts.push_back(one.str());
    for (auto const& one : card.experiences) texts.push_back(one.title.str());
    for (auto const& one : card.skills) texts.push_back(one.str());
    for (auto const& one : card.certificates) texts.push_back(one.str());
    for (auto const& one : card.languages) texts.push_back(one.name.str());
    for (auto const& one : card.schoolings) {
        if (one.major_name) texts.push_back(one.major_name->str());
        if (one.major_code) texts.push_back(codes::majors().name_of(one.major_code->str()));
    }
    return texts;
}

void PersonReader::add_text(std::string_view text, Length length, std::vector<std::string>& terms) {
    for (auto& one : words_.terms(text, length)) terms.push_back(std::move(one.term));
}

void PersonReader::add_words(SeekerCard const& card, OwnedDocument& document) {
    for (auto const& one : card.wanted_titles)
        add_text(one.str(), Length::short_text, document.title);
    auto const texts = texts_of(card);
    for (auto const text : std::span(texts).subspan(card.wanted_titles.size()))
        add_text(text, Length::short_text, document.text);
    if (card.education) add_text(wording_of(*card.education), Length::long_text, document.text);
    for (auto const& place : card.wanted_regions)
        add_text(codes::regions().path_name(place.str()), Length::long_text, document.text);
}

OwnedDocument PersonReader::read(seekers::FindableSeeker const& seeker) {
    OwnedDocument document;
    document.id = number_of(seeker.account_id);
    add_words(seeker.card, document);
    add_values(seeker.card, document.values);
    document.columns[std::size_t(Column::listed_at)] = listing_time(seeker.updated_at);
    return document;
}

}  // namespace sx::search
