#include "features/site/posting_view.hpp"
#include "features/site/employer_view.hpp"
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

// In a list, where no label says what is "any".
std::string education_badge_text(Language language, codes::Education education) {
    if (education == codes::Education::none) return std::string(words::any_education.in(language));
    return least_education_text(language, education);
}

PostingRow row_of(Language language, PostingSummary const& posting, Instant now) {
    PostingRow row{
        posting_url(language, posting.id), posting.title.str(), pay_of(posting),
        posting.employer_name.str(), region_of(language, posting)};
    auto const kind_tone = posting.kind == postings::PostingKind::job ? Tone::plain : Tone::blue;
    row.badges = {
        {std::string(kind_text(language, posting.kind)), kind_tone},
        {education_badge_text(language, posting.education)},
        {counted(language, posting.headcount, words::headcount)}};
    for (auto const& benefit : posting.benefits)
        if (row.badges.size() < 6) row.badges.push_back({benefit.str()});
    row.dates.push_back(words::updated.with(
        language, near_day_text(language, shanghai_day(posting.published_at), now)));
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

std::string_view employment_type(postings::PostingKind kind) {
    bool const learns =
        kind == postings::PostingKind::internship || kind == postings::PostingKind::traineeship;
    return learns ? "INTERN" : "FULL_TIME";
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

JsonLd place_of(PublicPosting const& posting) {
    JsonLd address("PostalAddress");
    address.text("addressCountry", "CN");
    auto const path = codes::regions().path(posting.region_code->str());
    if (!path.empty()) address.text("addressRegion", path.front()->name);
    if (path.size() > 1) address.text("addressLocality", path[1]->name);
    if (posting.address) address.text("streetAddress", posting.address->str());
    return JsonLd("Place").part("address", address);
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
    Language language, std::vector<PostingSummary> const& list, Instant now) {
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
        .updated = words::updated.with(
            language, near_day_text(language, shanghai_day(posting.published_at), now)),
        .facts = {
            fact(words::place, or_else(region_of(language, posting), words::anywhere)),
            fact(words::people, headcount),
            fact(words::education, least_education_text(language, posting.education)),
            fact(words::experience, experience_text(language, posting.experience_years.value)),
            fact(words::majors, or_else(majors_text(language, majors), words::any_major)),
            fact(words::deadline, deadline_text(language, posting.closes_at, now)),
            fact(words::address, posting.address ? posting.address->str() : std::string())}};
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
        .text("employmentType", employment_type(posting.kind))
        .number("totalJobOpenings", posting.headcount.value)
        .part("hiringOrganization", organisation)
        .part("identifier", identifier);
    if (posting.region_code) job.part("jobLocation", place_of(posting));
    bool const stated =
        posting.salary_unit != SalaryUnit::negotiable && (posting.salary_min || posting.salary_max);
    if (stated) job.part("baseSalary", base_salary_of(posting));
    return job;
}

}  // namespace sx::site
