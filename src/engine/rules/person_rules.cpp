#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>
#include "engine/rules/rules.hpp"
#include "engine/rules/terms.hpp"
#include "platform/codes/codes.hpp"

// What a posting asks of a person, one function for each rule.
namespace sx::rules {
namespace {

using codes::Education;
using engine::Degree;
using Of = Term::Of;
using Verdicts = std::vector<Verdict>;

// The codes of a rule's three sentences.
struct Reasons {
    std::string_view fails, unknown, holds;
    std::string_view of(Answer answer) const {
        return answer == Answer::fails ? fails : answer == Answer::unknown ? unknown : holds;
    }
};

Answer answer(bool holds) { return holds ? Answer::holds : Answer::fails; }

Answer education_answer(EducationRange const& asked, Person const& person) {
    if (!person.education) return Answer::unknown;
    bool const within =
        *person.education >= asked.least && (!asked.most || *person.education <= *asked.most);
    if (!within || !asked.full_time) return answer(within);
    return person.full_time ? answer(*person.full_time) : Answer::unknown;
}

void judge_education(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (!asked.education || (asked.education->least == Education::none && !asked.education->most))
        return;
    auto const& range = *asked.education;
    constexpr Reasons least{"education_fails", "education_unknown", "education_holds"};
    constexpr Reasons full{
        "education_full_time_fails", "education_full_time_unknown", "education_holds"};
    constexpr Reasons only{"education_only_fails", "education_unknown", "education_holds"};
    auto const result = education_answer(range, person);
    bool const within = person.education && *person.education >= range.least &&
                        (!range.most || *person.education <= *range.most);
    auto const& reasons = within ? full : range.most ? only : least;
    Verdict verdict{Rule::education, result, reasons.of(result), {}, {}};
    verdict.asked = {term(Of::education, range.least)};
    if (range.most && *range.most != range.least)
        verdict.asked.push_back(term(Of::education, *range.most));
    if (person.education) verdict.has = {term(Of::education, *person.education)};
    found.push_back(std::move(verdict));
}

// 相应学位: the one that goes with the education.
std::optional<Degree> degree_of(std::optional<Education> education) {
    if (!education || *education < Education::bachelor) return std::nullopt;
    if (*education == Education::bachelor) return Degree::bachelor;
    return *education == Education::master ? Degree::master : Degree::doctor;
}

void judge_degree(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (!asked.degree || *asked.degree == Degree::none) return;
    constexpr Reasons reasons{"degree_fails", "degree_unknown", "degree_holds"};
    auto const least =
        *asked.degree == Degree::matching ? degree_of(person.education) : asked.degree;
    if (*asked.degree == Degree::matching && person.education && !least) return;  // there is none
    auto const result =
        !person.degree || !least ? Answer::unknown : answer(*person.degree >= *least);
    Verdict verdict{Rule::degree, result, reasons.of(result), {}, {}};
    verdict.asked = {term(Of::degree, least.value_or(Degree::matching))};
    if (person.degree) verdict.has = {term(Of::degree, *person.degree)};
    found.push_back(std::move(verdict));
}

bool in_catalogue(std::string_view major, engine::MajorCatalogue catalogue) {
    auto const* const entry = codes::majors().find(major);
    return entry != nullptr && codes::majors().field(*entry, "catalogue") ==
                                   boost::describe::enum_to_string(catalogue, "");
}

bool suits(MajorChoice const& asked, std::string_view major) {
    return std::ranges::any_of(
               asked.entries,
               [&](auto const& one) {
                   return asked.related ? is_major_near(major, one) : is_major_below(major, one);
               }) ||
           std::ranges::any_of(
               asked.any_of, [&](auto catalogue) { return in_catalogue(major, catalogue); });
}

void judge_majors(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (asked.majors.entries.empty()) return;
    constexpr Reasons reasons{"major_fails", "major_unknown", "major_holds"};
    constexpr Reasons related{"major_related_fails", "major_unknown", "major_holds"};
    auto result = Answer::unknown;
    if (person.majors && !person.majors->empty())
        result = answer(std::ranges::any_of(
            *person.majors, [&](auto const& one) { return suits(asked.majors, one); }));
    Verdict verdict{Rule::major, result, {}, terms(Of::major, asked.majors.entries), {}};
    verdict.reason = (asked.majors.related ? related : reasons).of(result);
    for (auto const catalogue : asked.majors.any_of)
        verdict.asked.push_back(term(Of::catalogue, catalogue));
    if (person.majors) verdict.has = terms(Of::major, *person.majors);
    found.push_back(std::move(verdict));
}

void judge_graduation(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (!asked.graduation || asked.graduation->years.empty()) return;
    auto const& years = asked.graduation->years;
    Verdict verdict{Rule::graduation, Answer::unknown, "graduation_unknown", {}, {}};
    for (auto const year : years) verdict.asked.push_back(number(year));
    if (person.graduates_on) {
        auto const year = int(std::chrono::year_month_day(*person.graduates_on).year());
        verdict.has = {number(year)};
        constexpr int selection_period_years = 3;  // two in most provinces, three in some
        auto const first = std::ranges::min(years);
        bool const may_count = asked.graduation->selection_period && year < first &&
                               year >= first - selection_period_years;
        bool const listed = std::ranges::find(years, year) != years.end();
        if (listed) verdict.answer = Answer::holds, verdict.reason = "graduation_holds";
        else if (may_count) verdict.reason = "graduation_selection_period";
        else verdict.answer = Answer::fails, verdict.reason = "graduation_fails";
    }
    found.push_back(std::move(verdict));
}

void judge_experience(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (!asked.experience || asked.experience->least_months <= 0) return;
    auto const& range = *asked.experience;
    Verdict verdict{Rule::experience, Answer::unknown, "experience_unknown", {}, {}};
    verdict.asked = {{Of::months, std::to_string(range.least_months)}};
    if (person.experience_months) {
        verdict.has = {{Of::months, std::to_string(*person.experience_months)}};
        if (*person.experience_months < range.least_months)
            verdict.answer = Answer::fails, verdict.reason = "experience_fails";
        else if (range.of.empty())
            verdict.answer = Answer::holds, verdict.reason = "experience_holds";
        else verdict.reason = "experience_of_unknown", verdict.asked.push_back(text(range.of));
    }
    found.push_back(std::move(verdict));
}

// Whether a grade reaches another of the same test. N1 is above N2, 1A above 1B above 2A; of CET,
// TEM and the others 8 is above 6 above 4.
bool reaches(std::string_view grade, std::string_view asked) {
    int mine = 0, least = 0;
    auto const number_of = [](std::string_view from, int& to) {
        auto const [end, error] = std::from_chars(from.data(), from.data() + from.size(), to);
        return error == std::errc() && end == from.data() + from.size();
    };
    if (number_of(grade, mine) && number_of(asked, least)) return mine >= least;
    return grade <= asked;
}

// What one proof says to what is asked.
Answer proves(LanguageProof const& asked, LanguageProof const& proof) {
    if (asked.language != proof.language) return Answer::unknown;
    if (asked.test.empty()) return Answer::holds;
    if (asked.test != proof.test) return Answer::unknown;  // another test: people compare
    if (asked.score_tenths)
        return proof.score_tenths ? answer(*proof.score_tenths >= *asked.score_tenths)
                                  : Answer::unknown;
    if (asked.grade.empty()) return Answer::holds;
    return proof.grade.empty() ? Answer::unknown : answer(reaches(proof.grade, asked.grade));
}

Answer proof_answer(LanguageProof const& asked, std::vector<LanguageProof> const& proofs) {
    std::optional<Answer> best;
    bool named = false;
    for (auto const& proof : proofs) {
        named |= proof.language == asked.language;
        auto const says = proves(asked, proof);
        if (says == Answer::holds) return says;
        if (proof.language == asked.language && proof.test == asked.test)
            best = std::max(best.value_or(Answer::fails), says);
    }
    if (!named) return Answer::fails;  // the list is complete
    return best.value_or(Answer::unknown);
}

std::vector<Term> wording(LanguageProof const& one) {
    std::vector<Term> all{{Of::language, one.language}};
    if (!one.test.empty()) all.push_back(text(one.test));
    if (!one.grade.empty()) all.push_back(text(one.grade));
    if (one.score_tenths) {
        auto const tenths = *one.score_tenths % 10;
        auto score = std::to_string(*one.score_tenths / 10);
        if (tenths != 0) score.append(".").append(std::to_string(tenths));
        all.push_back(text(std::move(score)));
    }
    return all;
}

void judge_languages(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    constexpr Reasons reasons{"language_fails", "language_unknown", "language_holds"};
    for (auto const& one : asked.languages) {
        auto const result =
            person.languages ? proof_answer(one, *person.languages) : Answer::unknown;
        found.push_back({Rule::language, result, reasons.of(result), wording(one), {}});
    }
}

void judge_certificates(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    constexpr Reasons reasons{"certificate_fails", "certificate_unknown", "certificate_holds"};
    for (auto const& name : asked.certificates) {
        auto result = Answer::unknown;
        if (person.certificates)
            result =
                answer(std::ranges::find(*person.certificates, name) != person.certificates->end());
        found.push_back({Rule::certificate, result, reasons.of(result), {text(name)}, {}});
    }
}

void judge_residence(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (asked.lives_in.empty()) return;
    constexpr Reasons reasons{"residence_fails", "residence_unknown", "residence_holds"};
    auto result = Answer::unknown;
    if (person.lives_in) {
        auto const& regions = codes::regions();
        bool const inside = std::ranges::any_of(asked.lives_in, [&](auto const& one) {
            return regions.is_below(*person.lives_in, one);
        });
        bool const wider = std::ranges::any_of(asked.lives_in, [&](auto const& one) {
            return regions.is_below(one, *person.lives_in);
        });
        result = !inside && wider ? Answer::unknown : answer(inside);
    }
    Verdict verdict{
        Rule::residence, result, reasons.of(result), terms(Of::region, asked.lives_in), {}};
    if (person.lives_in) verdict.has = {{Of::region, *person.lives_in}};
    found.push_back(std::move(verdict));
}

void judge_start(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (!asked.starts_on) return;
    constexpr Reasons reasons{"start_fails", "start_unknown", "start_holds"};
    auto const result = person.available_from ? answer(*person.available_from <= *asked.starts_on)
                                              : Answer::unknown;
    Verdict verdict{Rule::start, result, reasons.of(result), {text(*asked.starts_on)}, {}};
    if (person.available_from) verdict.has = {text(*person.available_from)};
    found.push_back(std::move(verdict));
}

void judge_fair(AskedOfPerson const& asked, Person const& person, Verdicts& found) {
    if (asked.fairs.empty()) return;
    constexpr Reasons reasons{"fair_fails", "fair_unknown", "fair_holds"};
    auto result = Answer::unknown;
    if (person.fairs)
        result = answer(std::ranges::any_of(asked.fairs, [&](auto const& one) {
            return std::ranges::find(*person.fairs, one) != person.fairs->end();
        }));
    found.push_back({Rule::fair, result, reasons.of(result), {}, {}});
}

void judge_age(AskedOfPerson const& asked, Person const& person, Day today, Verdicts& found) {
    if (asked.age == WorkAge::from_16 && !person.born_on) return;
    constexpr Reasons reasons{"legal_age_fails", "legal_age_unknown", "legal_age_holds"};
    int const least = asked.age == WorkAge::from_16 ? 16 : 18;
    auto result = Answer::unknown;
    if (person.born_on) {
        std::chrono::year_month_day const born(*person.born_on);
        // Born on 29 February: the day after the 28th.
        auto birthday = born + std::chrono::years(least);
        if (!birthday.ok()) birthday = birthday.year() / std::chrono::March / 1;
        result = answer(Day(birthday) <= asked.starts_on.value_or(today));
    }
    found.push_back({Rule::legal_age, result, reasons.of(result), {number(least)}, {}});
}

}  // namespace

std::vector<Verdict> verdicts(AskedOfPerson const& asked, Person const& person, Day today) {
    Verdicts found;
    judge_education(asked, person, found);
    judge_degree(asked, person, found);
    judge_majors(asked, person, found);
    judge_graduation(asked, person, found);
    judge_experience(asked, person, found);
    judge_languages(asked, person, found);
    judge_certificates(asked, person, found);
    judge_residence(asked, person, found);
    judge_start(asked, person, found);
    judge_fair(asked, person, found);
    judge_age(asked, person, today, found);
    return found;
}

}  // namespace sx::rules
