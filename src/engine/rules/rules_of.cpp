#include <algorithm>
#include "engine/rules/rules.hpp"

namespace sx::rules {
namespace {

using engine::Requirements;

constexpr std::int64_t months_a_year = 12;

void add_education(Requirements const& read, bool preferred, AskedOfPerson& rules) {
    for (auto const& one : read.education) {
        if (one.preferred != preferred) continue;
        if (rules.education && rules.education->least <= one.least) continue;  // the lowest will do
        rules.education = EducationRange{one.least, one.most, one.full_time};
    }
    for (auto const& one : read.degree)
        if (one.preferred == preferred && one.least != engine::Degree::none &&
            (!rules.degree || one.least < *rules.degree))
            rules.degree = one.least;
}

void add_majors(Requirements const& read, bool preferred, AskedOfPerson& rules) {
    for (auto const& one : read.majors.named)
        if (one.preferred == preferred)
            for (auto const& entry : one.entries)
                if (std::ranges::find(rules.majors.entries, entry) == rules.majors.entries.end())
                    rules.majors.entries.push_back(entry);
    if (rules.majors.entries.empty()) return;
    rules.majors.related = read.majors.related;
    if (!preferred) rules.majors.any_of = read.majors.any_of;
}

void add_graduation(
    Requirements const& read, bool preferred, std::int64_t year, AskedOfPerson& rules) {
    for (auto const& one : read.graduation) {
        if (one.preferred != preferred) continue;
        if (!rules.graduation) rules.graduation.emplace();
        auto& years = rules.graduation->years;
        for (auto const each : one.years.empty() ? std::vector{year} : one.years)
            if (std::ranges::find(years, each) == years.end()) years.push_back(each);
        rules.graduation->selection_period |= one.selection_period;
    }
}

void add_experience(Requirements const& read, bool preferred, AskedOfPerson& rules) {
    for (auto const& one : read.experience)
        if (one.preferred == preferred && one.least_years > 0 && !rules.experience)
            rules.experience = ExperienceRange{one.least_years * months_a_year, one.of};
}

void add_proofs(Requirements const& read, bool preferred, AskedOfPerson& rules) {
    for (auto const& one : read.languages)
        if (one.preferred == preferred)
            rules.languages.push_back({one.language, one.test, one.grade, one.score_tenths});
    for (auto const& one : read.certificates)
        if (one.preferred == preferred) rules.certificates.push_back(one.name);
}

}  // namespace

AskedOfPerson rules_of(Requirements const& read, Strength strength, std::int64_t year) {
    bool const preferred = strength == Strength::preferred;
    AskedOfPerson rules;
    add_education(read, preferred, rules);
    add_majors(read, preferred, rules);
    add_graduation(read, preferred, year, rules);
    add_experience(read, preferred, rules);
    add_proofs(read, preferred, rules);
    return rules;
}

}  // namespace sx::rules
