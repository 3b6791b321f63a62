#include "features/site/posting_view.hpp"
#include "features/site/employer_view.hpp"
#include "features/site/kind_view.hpp"
#include "features/site/term_texts.hpp"
#include "features/site/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::site {

using namespace pages;

namespace {

using postings::PostingSummary;
using postings::PublicPosting;
using postings::SalaryUnit;

constexpr std::chrono::days soon{3};

PayUnit unit_of(SalaryUnit unit) {
    switch (unit) {
        case SalaryUnit::hour: return PayUnit::hour;
        case SalaryUnit::day: return PayUnit::day;
        case SalaryUnit::month: return PayUnit::month;
        case SalaryUnit::year: return PayUnit::year;
        case SalaryUnit::negotiable: break;
    }
    return PayUnit::negotiable;
}

Pay pay_of(PostingSummary const& posting) {
    Pay pay{unit_of(posting.salary_unit), posting.salary_min, posting.salary_max};
    if (posting.salary_months) pay.months = static_cast<int>(*posting.salary_months);
    return pay;
}
Pay pay_of(PublicPosting const& posting) {
    Pay pay{unit_of(posting.salary_unit), posting.salary_min, posting.salary_max};
    if (posting.salary_months) pay.months = static_cast<int>(posting.salary_months->value);
    return pay;
}

std::string experience_text(Language language, std::int64_t years) {
    if (years == 0) return std::string(words::no_experience.in(language));
    return counted(language, years, words::experience_years);
}

std::string region_of(Language language, auto const& posting) {
    return posting.region_code ? place_text(language, posting.region_code->str()) : std::string();
}

// The main place, and how many there are.
std::string places_text(Language language, auto const& posting) {
    auto const main = region_of(language, posting);
    if (!posting.other_places || posting.other_places->empty()) return main;
    auto const others = posting.other_places->size();
    // 等 3 地 counts the one that is named, "and 2 more" does not.
    return words::and_more_places.with(
        language, main, std::to_string(language == Language::zh ? others + 1 : others));
}

// Since when it stands where it stands among the newest.
std::string listed_text(Language language, auto const& posting, Instant now) {
    auto const& phrase =
        posting.listed_at > posting.published_at ? words::refreshed : words::updated;
    return phrase.with(language, near_day_text(language, shanghai_day(posting.listed_at), now));
}

// In a list, where no label says what is "any".
std::string education_badge_text(Language language, codes::Education education) {
    if (education == codes::Education::none) return std::string(words::any_education.in(language));
    return least_education_text(language, education);
}

Runs runs_of(std::vector<search::TextRun> const& list) {
    Runs runs;
    for (auto const& run : list) runs.push_back({run.text, run.found});
    return runs;
}

PostingRow row_of(Language language, search::FoundPosting const& posting, Instant now) {
    PostingRow row{
        posting_url(language, posting.id),
        {{posting.title.str()}},
        pay_of(posting),
        {{posting.employer_name.str()}},
        places_text(language, posting)};
    if (auto const& marked = posting.highlights) {
        row.title = runs_of(marked->title);
        row.employer = runs_of(marked->employer_name);
        if (marked->excerpt) row.excerpt = runs_of(*marked->excerpt);
    }
    auto const kind_tone = posting.kind == postings::PostingKind::job ? Tone::plain : Tone::blue;
    row.badges = {
        {std::string(kind_text(language, posting.kind)), kind_tone},
        {education_badge_text(language, posting.education)},
        {counted(language, posting.headcount, words::headcount)}};
    for (auto const& benefit : posting.benefits)
        if (row.badges.size() < 6) row.badges.push_back({benefit.str()});
    row.dates.push_back(listed_text(language, posting, now));
    if (posting.closes_at - now > soon)
        row.dates.push_back(words::closes.with(
            language,
            day_text(
                language, shanghai_day(posting.closes_at - std::chrono::milliseconds(1)), now)));
    else if (posting.closes_at > now) {
        auto const [number, unit] = remaining(language, posting.closes_at, now);
        row.soon = words::remaining.with(language, std::to_string(number), unit);
    }
    return row;
}

JsonLd base_salary_of(PublicPosting const& posting) {
    JsonLd value("QuantitativeValue");
    if (posting.salary_min) value.yuan("minValue", *posting.salary_min);
    if (posting.salary_max) value.yuan("maxValue", *posting.salary_max);
    auto const unit = posting.salary_unit == SalaryUnit::hour   ? "HOUR"
                      : posting.salary_unit == SalaryUnit::day  ? "DAY"
                      : posting.salary_unit == SalaryUnit::year ? "YEAR"
                                                                : "MONTH";
    value.text("unitText", unit);
    return JsonLd("MonetaryAmount").text("currency", "CNY").part("value", value);
}

JsonLd place_of(postings::PostingPlace const& place) {
    JsonLd address("PostalAddress");
    address.text("addressCountry", "CN");
    auto const path = codes::regions().path(place.region_code.str());
    if (!path.empty()) address.text("addressRegion", path.front()->name);
    if (path.size() > 1) address.text("addressLocality", path[1]->name);
    if (place.address) address.text("streetAddress", place.address->str());
    return JsonLd("Place").part("address", address);
}

// The words that search engines know; none for what asks for nothing.
std::string_view credential_of(codes::Education education) {
    switch (education) {
        case codes::Education::none:
        case codes::Education::junior_high: break;
        case codes::Education::senior_high: return "high school";
        case codes::Education::vocational_college: return "associate degree";
        case codes::Education::bachelor: return "bachelor degree";
        case codes::Education::master:
        case codes::Education::doctor: return "postgraduate degree";
    }
    return {};
}

void add_requirements(PublicPosting const& posting, JsonLd& job) {
    if (auto const credential = credential_of(posting.education); !credential.empty())
        job.part(
            "educationRequirements",
            JsonLd("EducationalOccupationalCredential").text("credentialCategory", credential));
    constexpr std::int64_t months_of_a_year = 12;
    if (posting.experience_years > 0)
        job.part(
            "experienceRequirements",
            JsonLd("OccupationalExperienceRequirements")
                .number("monthsOfExperience", posting.experience_years * months_of_a_year));
}

void add_offer(PublicPosting const& posting, JsonLd& job) {
    std::string benefits;
    for (auto const& benefit : posting.benefits)
        benefits.append(benefits.empty() ? "" : "、").append(benefit.str());
    if (!benefits.empty()) job.text("jobBenefits", benefits);
    if (auto const hours = work_hours(Language::zh, posting); !hours.empty())
        job.text("workHours", hours);
    if (!posting.contact) return;
    JsonLd contact("ContactPoint");
    contact.text("name", posting.contact->name.str());
    if (posting.contact->phone) contact.text("telephone", posting.contact->phone->str());
    if (posting.contact->email) contact.text("email", posting.contact->email->str());
    job.part("applicationContact", contact);
}

std::vector<JsonLd> job_places_of(PublicPosting const& posting) {
    std::vector<JsonLd> places;
    if (posting.region_code) places.push_back(place_of({*posting.region_code, posting.address}));
    if (posting.other_places)
        for (auto const& place : *posting.other_places) places.push_back(place_of(place));
    return places;
}

}  // namespace

Url posting_url(Language language, postings::PostingId const& id) {
    return Url("/postings").at(id.text).in(language);
}
PostingActs acts_of(postings::PostingId const& id, fairs::FairId const* fair) {
    auto const apply = Url("/app/apply").at(id.text);
    return {fair ? apply.with("fair", fair->text) : apply, Url("/app/saved").with("keep", id.text)};
}

std::vector<PostingRow> rows_of(
    Language language, std::vector<search::FoundPosting> const& list, Instant now) {
    std::vector<PostingRow> rows;
    for (auto const& posting : list) rows.push_back(row_of(language, posting, now));
    return rows;
}

std::vector<Row> short_rows_of(
    Language language, std::vector<PostingSummary> const& list, Among among) {
    auto const comma = words::comma.in(language);
    std::vector<Row> rows;
    for (auto const& posting : list) {
        auto about = among == Among::others ? posting.employer_name.str()
                                            : education_badge_text(language, posting.education);
        if (auto const place = region_of(language, posting); !place.empty())
            about.append(comma).append(place);
        Row row{posting_url(language, posting.id), posting.title.str(), about};
        row.pay = pay_text(language, pay_of(posting));
        rows.push_back(std::move(row));
    }
    return rows;
}

PostingHead head_of(Language language, PublicPosting const& posting, Instant now) {
    auto const fact = [&](Phrase const& name, std::string value) {
        return Fact{std::string(name.in(language)), std::move(value)};
    };
    auto const or_else = [&](std::string value, Phrase const& otherwise) {
        return value.empty() ? std::string(otherwise.in(language)) : value;
    };
    std::vector<std::string> majors;
    for (auto const& code : posting.major_codes) majors.push_back(code.str());
    auto const headcount = counted(language, posting.headcount.value, words::headcount);
    return {
        .badges = {{std::string(kind_text(language, posting.kind)), Tone::blue}},
        .title = posting.title.str(),
        .pay = pay_of(posting),
        .employer = posting.employer_name.str(),
        .updated = listed_text(language, posting, now),
        .facts = {
            fact(words::place, or_else(places_text(language, posting), words::anywhere)),
            fact(words::people, headcount),
            fact(words::education, least_education_text(language, posting.education)),
            fact(words::experience, experience_text(language, posting.experience_years.value)),
            fact(words::majors, or_else(majors_text(language, majors), words::any_major)),
            fact(words::deadline, deadline_text(language, posting.closes_at, now)),
            fact(words::address, posting.address ? posting.address->str() : std::string())}};
}

std::vector<std::string> places_of(Language language, PublicPosting const& posting) {
    if (!posting.other_places || !posting.region_code) return {};
    std::vector<std::string> places;
    auto const add = [&](codes::RegionCode const& region, auto const& address) {
        auto& text = places.emplace_back(place_text(language, region.str()));
        if (address) text.append(" ").append(address->str());
    };
    add(*posting.region_code, posting.address);
    for (auto const& place : *posting.other_places) add(place.region_code, place.address);
    return places;
}

std::string_view gone_text(Language language, PublicPosting const& posting) {
    if (posting.state != postings::PostingState::closed) return words::gone_expired.in(language);
    switch (posting.close_reason.value_or(postings::CloseReason::other)) {
        case postings::CloseReason::filled: return words::gone_filled.in(language);
        case postings::CloseReason::cancelled: return words::gone_cancelled.in(language);
        case postings::CloseReason::changed: return words::gone_changed.in(language);
        case postings::CloseReason::other: break;
    }
    return words::gone_otherwise.in(language);
}

std::string summary_of(Language language, PublicPosting const& posting) {
    auto text = words::hiring.with(language, posting.employer_name.str(), posting.title.str());
    auto const comma = words::comma.in(language);
    if (auto const place = region_of(language, posting); !place.empty())
        text.append(comma).append(place);
    return text.append(comma)
        .append(pay_text(language, pay_of(posting)))
        .append(comma)
        .append(least_education_text(language, posting.education))
        .append(language == Language::zh ? "。" : ".");
}

JsonLd job_posting_of(Venue const& venue, PublicPosting const& posting) {
    auto const organisation =
        JsonLd("Organization")
            .text("name", posting.employer_name.str())
            .text(
                "sameAs",
                venue.address + employer_url(Language::zh, posting.organisation_id).str());
    auto const identifier = JsonLd("PropertyValue")
                                .text("name", posting.employer_name.str())
                                .text("value", posting.id.text);
    JsonLd job("JobPosting");
    job.text("title", posting.title.str())
        .text("description", prose(posting.description.str()).str())
        .text("datePosted", to_text(shanghai_day(posting.published_at)))
        .text("validThrough", to_text(posting.closes_at))
        .text("employmentType", employment_type(posting))
        .number("totalJobOpenings", posting.headcount.value)
        .part("hiringOrganization", organisation)
        .part("identifier", identifier);
    auto const places = job_places_of(posting);
    if (places.size() == 1) job.part("jobLocation", places.front());
    else if (!places.empty()) job.list("jobLocation", places);
    add_requirements(posting, job);
    add_offer(posting, job);
    bool const stated =
        posting.salary_unit != SalaryUnit::negotiable && (posting.salary_min || posting.salary_max);
    if (stated) job.part("baseSalary", base_salary_of(posting));
    return job;
}

}  // namespace sx::site
