#include "features/search/posting_document.hpp"
#include <algorithm>
#include <limits>

namespace sx::search {
namespace {

using Length = WordReader::Length;
using postings::ListedPosting;

std::vector<codes::RegionCode> places_of(ListedPosting const& posting) {
    std::vector<codes::RegionCode> places;
    if (posting.region_code) places.push_back(*posting.region_code);
    if (posting.other_places)
        for (auto const& place : *posting.other_places) places.push_back(place.region_code);
    return places;
}

}  // namespace

void PostingReader::load_tables() { (void)titles_.of("会计"); }

void PostingReader::add_text(
    std::string_view text, Length length, std::vector<std::string>& terms) {
    for (auto& one : words_.terms(text, length)) terms.push_back(std::move(one.term));
}

void TitleTraits::add_trades(std::string_view title, std::vector<std::string>& terms) {
    for (auto const& trade : titles_.read(title).trades)
        terms.push_back(std::string("#").append(std::to_string(trade.number)));
}

std::vector<std::string> TitleTraits::of(std::string_view title) {
    std::vector<std::string> traits;
    for (auto& one : words_.terms(title, Length::long_text))
        if (!analysis::is_stop_word(one.term)) traits.push_back(std::move(one.term));
    add_trades(title, traits);
    std::ranges::sort(traits);
    traits.erase(std::unique(traits.begin(), traits.end()), traits.end());
    return traits;
}

void PostingReader::add_words(PostingFacts const& facts, OwnedDocument& document) {
    auto const& posting = facts.posting;
    add_text(posting.title.str(), Length::short_text, document.title);
    titles_.add_trades(posting.title.str(), document.title);
    auto const add = [&](std::string_view text) {
        add_text(text, Length::long_text, document.text);
    };
    add_text(facts.employer.name, Length::short_text, document.text);
    add(posting.description.str());
    for (auto const& benefit : posting.benefits) add(benefit.str());
    for (auto const& major : posting.major_codes) add(codes::majors().name_of(major.str()));
    add(wording_of(posting.education));
    for (auto const& place : places_of(posting)) add(codes::regions().path_name(place.str()));
    if (posting.address) add(posting.address->str());
    if (posting.public_institution) {
        add(posting.public_institution->position_code.str());
        add(posting.public_institution->competent_department.str());
    }
}

void PostingReader::add_values(PostingFacts const& facts, OwnedDocument& document) {
    auto const& posting = facts.posting;
    auto& values = document.values;
    for (auto const& place : places_of(posting))
        add_path(Facet::region, codes::regions(), place.str(), values);
    if (facts.employer.industry)
        add_path(Facet::industry, codes::industries(), facts.employer.industry->str(), values);
    for (auto const& major : posting.major_codes)
        add_path(Facet::major, codes::majors(), major.str(), values);
    // Open to whoever has as much or more.
    for (auto level = static_cast<std::uint32_t>(posting.education);
         level <= static_cast<std::uint32_t>(codes::Education::doctor); ++level)
        values.push_back({Facet::education, level});
    for (auto const group : salary_groups(posting.monthly_salary))
        values.push_back({Facet::salary, group});
    values.push_back({Facet::kind, static_cast<std::uint32_t>(posting.kind)});
    for (auto const& fair : facts.fairs) values.push_back({Facet::fair, ids_.number(fair.text)});
    for (auto const mark : facts.employer.marks)
        values.push_back({Facet::mark, static_cast<std::uint32_t>(mark)});
    auto const day = shanghai_day(posting.listed_at).time_since_epoch().count();
    values.push_back({Facet::day, static_cast<std::uint32_t>(day)});
    values.push_back(
        {Facet::experience, static_cast<std::uint32_t>(posting.experience_years.value)});
    values.push_back({Facet::employer, ids_.number(posting.organisation_id.text)});
}

OwnedDocument PostingReader::read(PostingFacts const& facts) {
    OwnedDocument document;
    document.id = number_of(facts.posting.id);
    add_words(facts, document);
    add_values(facts, document);
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    auto const salary = std::clamp<std::int64_t>(facts.posting.monthly_salary, 0, most);
    document.columns[std::size_t(Column::listed_at)] = listing_time(facts.posting.listed_at);
    document.columns[std::size_t(Column::salary)] = static_cast<std::uint32_t>(salary);
    document.columns[std::size_t(Column::applications)] =
        crowding(facts.applications, facts.posting.listed_at);
    return document;
}

}  // namespace sx::search
