#include "features/recommendations/documents.hpp"
#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include "engine/requirements/reading.hpp"

namespace sx::recommendations {
namespace {

using rules::AskedOfPerson;

constexpr std::int64_t months_a_year = 12;

// Both features name the kinds alike; each keeps its own.
rules::WorkKind work_kind(postings::PostingKind kind) {
    switch (kind) {
        case postings::PostingKind::job: return rules::WorkKind::job;
        case postings::PostingKind::traineeship: return rules::WorkKind::traineeship;
        case postings::PostingKind::internship: return rules::WorkKind::internship;
        case postings::PostingKind::public_institution: return rules::WorkKind::public_institution;
        case postings::PostingKind::grassroots: return rules::WorkKind::grassroots;
    }
    throw std::logic_error("a posting of no kind");
}

rules::WorkOffer offer_of(
    postings::ListedPosting const& posting, std::optional<codes::IndustryCode> const& industry) {
    rules::WorkOffer offer;
    offer.kind = work_kind(posting.kind);
    offer.employer = posting.organisation_id.text;
    if (industry) offer.industry = industry->str();
    if (posting.region_code) offer.regions.push_back(posting.region_code->str());
    if (posting.other_places)
        for (auto const& place : *posting.other_places)
            offer.regions.push_back(place.region_code.str());
    if (posting.monthly_salary > 0) offer.salary_max = Money{posting.monthly_salary};
    return offer;
}

// What the form has a field for is as the form says.
void take_form(postings::ListedPosting const& posting, AskedOfPerson& asked) {
    if (posting.education != codes::Education::none) {
        bool const full_time = asked.education && asked.education->full_time;
        asked.education = rules::EducationRange{posting.education, {}, full_time};
    }
    if (posting.experience_years.value > 0)
        asked.experience =
            rules::ExperienceRange{posting.experience_years.value * months_a_year, {}};
    if (!posting.major_codes.empty()) {
        asked.majors.entries.clear();
        asked.majors.any_of.clear();
        for (auto const& code : posting.major_codes) asked.majors.entries.push_back(code.str());
    }
    if (posting.public_institution && posting.public_institution->graduate_years) {
        auto& years = asked.graduation.emplace().years;
        for (auto const& year : *posting.public_institution->graduate_years)
            years.push_back(year.value);
    }
}

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text.append(line).append("\n");
    return text;
}

template <class Texts> std::vector<std::string> strings(Texts const& texts) {
    std::vector<std::string> all;
    for (auto const& text : texts) all.push_back(text.str());
    return all;
}

void add_proof(rules::Person& person, engine::AskedLanguage const& read) {
    if (!person.languages) person.languages.emplace();
    person.languages->push_back({read.language, read.test, read.grade, read.score_tenths});
}

// Named as postings name them, by the reader of postings: 大学英语六级（CET-6） is CET 6, and a
// certificate has one name.
void read_proofs(seekers::SeekerCard const& card, rules::Person& person) {
    for (auto const& spoken : card.languages) {
        auto const read = engine::read_requirements("精通" + spoken.name.str());
        for (auto const& one : read.languages) add_proof(person, one);
    }
    for (auto const& certificate : card.certificates) {
        auto const read = engine::read_requirements("持有" + certificate.str());
        for (auto const& one : read.languages) add_proof(person, one);
        if (!read.languages.empty()) continue;
        if (!person.certificates) person.certificates.emplace();
        for (auto const& one : read.certificates) person.certificates->push_back(one.name);
        if (read.certificates.empty()) person.certificates->push_back(certificate.str());
    }
}

}  // namespace

std::int64_t graduation_year(Day listed) {
    std::chrono::year_month_day const day(listed);
    bool const for_next = day.month() >= std::chrono::September;
    return static_cast<int>(day.year()) + (for_next ? 1 : 0);
}

rules::PostingDocument document_of(
    postings::ListedPosting const& posting, std::optional<codes::IndustryCode> const& industry) {
    rules::PostingDocument document;
    document.facts = offer_of(posting, industry);
    auto const read = engine::read_requirements(posting.description.str());
    auto const year = graduation_year(shanghai_day(posting.listed_at));
    document.asked = rules::rules_of(read, rules::Strength::asked, year);
    document.preferred = rules::rules_of(read, rules::Strength::preferred, year);
    take_form(posting, document.asked);
    document.words.title = posting.title.str();
    document.words.text = posting.description.str();
    return document;
}

rules::SeekerDocument document_of(
    seekers::SeekerCard const& card, std::vector<access::OrganisationId> const& blocked) {
    rules::SeekerDocument document;
    auto& facts = document.facts;
    facts.education = card.education;
    facts.graduates_on = card.graduates_on;
    facts.experience_months = card.work_months;
    for (auto const& schooling : card.schoolings) {
        if (!schooling.major_code) continue;
        if (!facts.majors) facts.majors.emplace();
        facts.majors->push_back(schooling.major_code->str());
    }
    if (card.lives_in) facts.lives_in = card.lives_in->str();
    facts.available_from = card.available_from;
    read_proofs(card, facts);
    auto& asked = document.asked;
    asked.regions = strings(card.wanted_regions);
    for (auto const kind : card.wanted_kinds) asked.kinds.push_back(work_kind(kind));
    asked.salary_least = card.wanted_salary_min;
    for (auto const& employer : blocked) asked.excluded_employers.push_back(employer.text);
    document.words.title = joined(strings(card.wanted_titles));
    for (auto const& one : card.experiences)
        document.words.text.append(one.title.str()).append("\n");
    document.words.skills = strings(card.skills);
    return document;
}

}  // namespace sx::recommendations
