#include "features/imports/composing.hpp"

namespace sx::imports {
namespace {

using postings::PostingForm;

// A text within its limits, or nothing and a remark.
template <class T>
std::optional<T> fitting(
    ImportReader& reader, ImportTarget target, std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto fits = T::parse(*text);
    if (fits) return *std::move(fits);
    reader.retract(target, *text);
    return std::nullopt;
}

// A number within its limits, or nothing and a remark.
template <class T>
std::optional<T> fitting(
    ImportReader& reader, ImportTarget target, std::optional<int> const& number) {
    if (!number) return std::nullopt;
    if (T::least <= *number && *number <= T::most) return T{*number};
    reader.retract(target, std::to_string(*number));
    return std::nullopt;
}

void take_salary(ImportReader& reader, std::optional<Salary> const& salary, PostingForm& form) {
    form.salary_unit = SalaryUnit::negotiable;
    if (!salary) return;
    form.salary_unit = salary->unit;
    form.salary_min = salary->min;
    form.salary_max = salary->max;
    if (salary->unit == SalaryUnit::month)
        form.salary_months = fitting<decltype(form.salary_months)::value_type>(
            reader, ImportTarget::salary, salary->months);
}

void take_place(ImportReader& reader, ImportedRow const& row, PostingForm& form) {
    using Address = decltype(form.address)::value_type;
    form.address = fitting<Address>(reader, ImportTarget::address, row.address);
    if (!row.place || row.place->scope != Place::Scope::region) return;
    form.region_code = codes::RegionCode::stored(row.place->region_code);
    if (!row.address && !row.place->rest.empty())
        form.address = fitting<Address>(reader, ImportTarget::place, row.place->rest);
}

template <class Limited>
void take_list(
    ImportReader& reader, ImportTarget target, std::vector<std::string> const& texts,
    Limited& list) {
    if (texts.size() > Limited::most) {
        reader.retract(target, std::to_string(texts.size()).append(" entries"));
        return;
    }
    for (auto const& text : texts)
        if (auto fits = fitting<typename Limited::value_type>(reader, target, std::optional(text)))
            list.push_back(*std::move(fits));
}

std::optional<organisations::OrganisationSize> band_of(StaffCount const& count) {
    using enum organisations::OrganisationSize;
    struct Band {
        organisations::OrganisationSize size;
        int least, most;
    };
    constexpr std::array bands{Band{under_20, 0, 20},        Band{from_20, 20, 100},
                               Band{from_100, 100, 500},     Band{from_500, 500, 1000},
                               Band{from_1000, 1000, 10000}, Band{from_10000, 10000, 1 << 30}};
    for (auto const& band : bands)
        if (band.least <= count.least && count.most.value_or(1 << 30) <= band.most)
            return band.size;
    return std::nullopt;  // across two bands, or open above one
}

// What a table says of an employer in words that our fields cannot hold.
std::string introduction_of(ImportReader& reader, ImportedRow const& row) {
    std::string text;
    auto const industry =
        fitting<Text<1, 200>>(reader, ImportTarget::employer_industry, row.employer_industry);
    if (industry) text.append("行业：").append(industry->str()).append("\n");
    if (!row.employer_size || band_of(*row.employer_size)) return text;
    text.append("规模：").append(std::to_string(row.employer_size->least));
    if (row.employer_size->most) text.append("–").append(std::to_string(*row.employer_size->most));
    return text.append(row.employer_size->most ? " 人" : " 人以上");
}

}  // namespace

std::optional<ComposedRow> compose(
    ImportReader& reader, ImportedRow const& row, Instant closes_at, ImportTarget& missing) {
    auto title = fitting<postings::PostingTitle>(reader, ImportTarget::title, row.title);
    auto name = fitting<organisations::OrganisationTitle>(
        reader, ImportTarget::employer_name, row.employer_name);
    if (!title || !name) {
        missing = title ? ImportTarget::employer_name : ImportTarget::title;
        return std::nullopt;
    }
    ComposedRow composed;
    auto& form = composed.form;
    form.title = *std::move(title);
    form.kind = row.kind.value_or(PostingKind::job);
    using Description = decltype(form.description);
    form.description = fitting<Description>(reader, ImportTarget::description, row.description)
                           .value_or(Description());
    form.headcount =
        fitting<decltype(form.headcount)>(reader, ImportTarget::headcount, row.headcount)
            .value_or(decltype(form.headcount){1});
    take_salary(reader, row.salary, form);
    form.education = row.education.value_or(codes::Education::none);
    form.experience_years = fitting<decltype(form.experience_years)>(
                                reader, ImportTarget::experience_years, row.experience_years)
                                .value_or(decltype(form.experience_years){0});
    take_list(reader, ImportTarget::major_codes, row.major_codes, form.major_codes);
    take_place(reader, row, form);
    take_list(reader, ImportTarget::benefits, row.benefits, form.benefits);
    form.closes_at = closes_at;
    composed.published_at = row.published_at;
    composed.employer.name = *std::move(name);
    if (row.employer_size) composed.employer.size = band_of(*row.employer_size);
    composed.employer.ownership = row.employer_ownership;
    composed.employer.introduction = introduction_of(reader, row);
    return composed;
}

}  // namespace sx::imports
