#include "features/site/employer_view.hpp"
#include <algorithm>
#include "features/site/term_texts.hpp"
#include "features/site/words.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using organisations::EmployerFacts;
using organisations::Organisation;

Url employer_url(Language language, organisations::OrganisationId const& id) {
    return Url("/employers").at(id.text).in(language);
}

std::string about_line(Language language, EmployerFacts const& employer) {
    std::string line;
    auto const add = [&](std::string_view text) {
        if (text.empty()) return;
        if (!line.empty()) line += words::comma.in(language);
        line += text;
    };
    if (employer.industry_code) add(industry_text(language, employer.industry_code->str()));
    if (employer.size) add(size_text(language, *employer.size));
    if (employer.region_code) add(place_text(language, employer.region_code->str()));
    return line;
}

std::vector<Fact> facts_of(Language language, EmployerFacts const& employer) {
    auto const fact = [&](Phrase const& name, std::string_view value) {
        return Fact{std::string(name.in(language)), std::string(value)};
    };
    auto const industry =
        employer.industry_code ? industry_text(language, employer.industry_code->str()) : "";
    return {
        fact(words::industry, industry),
        fact(words::size, employer.size ? size_text(language, *employer.size) : ""),
        fact(
            words::ownership,
            employer.ownership ? ownership_text(language, *employer.ownership) : ""),
        fact(
            words::located,
            employer.region_code ? place_text(language, employer.region_code->str()) : ""),
        fact(words::address, employer.address),
        // With its year, whatever year it is.
        fact(
            words::verified,
            employer.verified_at
                ? day_text(language, shanghai_day(*employer.verified_at), Instant())
                : "")};
}

bool was_checked(organisations::OrganisationSource source) {
    return source == organisations::OrganisationSource::registered;
}

Html employer_card(Language language, Organisation const& organisation, std::int64_t its_postings) {
    EmployerFacts const employer{organisation.id,          organisation.name,
                                 organisation.region_code, organisation.industry_code,
                                 organisation.size,        organisation.ownership,
                                 organisation.address,     organisation.introduction,
                                 organisation.source,      organisation.verified_at};
    return section(
        css("card pad company"), aria_labelledby("employer"),
        h2(id("employer"), words::the_employer.in(language)), p(b(employer.name)),
        facts(facts_of(language, employer)),
        p(css("small"), when(was_checked(organisation.source), words::licence_checked.in(language)),
          a(href(employer_url(language, employer.id)),
            counted(language, its_postings, words::its_postings))));
}

Html employer_pictures(
    organisations::Employer const& employer, organisations::PictureKind kind,
    std::string_view shown_as, Fetched fetched) {
    Html all;
    for (auto const& picture : employer.pictures) {
        if (picture.kind != kind) continue;
        auto const source =
            Url("/api/v1/employers").at(employer.id.text).at("pictures").at(picture.id.text);
        all += Html(
            img(css(shown_as), src(source), alt(picture.alt.str()), pixels_wide(picture.width),
                pixels_high(picture.height),
                loading(fetched == Fetched::at_once ? "eager" : "lazy"), decoding("async")));
    }
    return all;
}

bool has_picture(organisations::Employer const& employer, organisations::PictureKind kind) {
    return std::ranges::find(employer.pictures, kind, &organisations::EmployerPicture::kind) !=
           employer.pictures.end();
}

JsonLd organisation_of(Venue const& venue, EmployerFacts const& employer) {
    JsonLd organisation("Organization");
    organisation.text("name", employer.name.str())
        .text("url", venue.address + employer_url(Language::zh, employer.id).str());
    if (!employer.address.empty())
        organisation.part(
            "address", JsonLd("PostalAddress")
                           .text("addressCountry", "CN")
                           .text("streetAddress", employer.address));
    return organisation;
}

}  // namespace sx::site
