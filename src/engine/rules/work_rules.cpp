#include <algorithm>
#include "engine/rules/rules.hpp"
#include "engine/rules/terms.hpp"
#include "platform/codes/codes.hpp"

// What a seeker asks of a work, one function for each rule.
namespace sx::rules {
namespace {

using Of = Term::Of;
using Verdicts = std::vector<Verdict>;

bool below_any(
    codes::Table const& table, std::string_view code, std::vector<std::string> const& tops) {
    return std::ranges::any_of(tops, [&](auto const& top) { return table.is_below(code, top); });
}

// A work without a place, or with one that is wider than what is wanted, may be anywhere in it.
void judge_regions(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (asked.regions.empty()) return;
    auto const& table = codes::regions();
    Verdict verdict{
        Rule::region, Answer::fails, "region_fails", terms(Of::region, asked.regions),
        terms(Of::region, work.regions)};
    bool const inside = std::ranges::any_of(
        work.regions, [&](auto const& place) { return below_any(table, place, asked.regions); });
    bool const wider = std::ranges::any_of(
        asked.regions, [&](auto const& wanted) { return below_any(table, wanted, work.regions); });
    if (inside) verdict.answer = Answer::holds, verdict.reason = "region_holds";
    else if (wider || work.regions.empty())
        verdict.answer = Answer::unknown, verdict.reason = "region_unknown";
    found.push_back(std::move(verdict));
}

void judge_kinds(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (asked.kinds.empty()) return;
    bool const holds = std::ranges::find(asked.kinds, work.kind) != asked.kinds.end();
    Verdict verdict{
        Rule::kind,
        holds ? Answer::holds : Answer::fails,
        holds ? "kind_holds" : "kind_fails",
        {},
        {term(Of::kind, work.kind)}};
    for (auto const kind : asked.kinds) verdict.asked.push_back(term(Of::kind, kind));
    found.push_back(std::move(verdict));
}

// The most that is offered counts: what is paid in the end is agreed on.
void judge_salary(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (!asked.salary_least) return;
    auto const most = work.salary_max ? work.salary_max : work.salary_min;
    Verdict verdict{Rule::salary, Answer::unknown, "salary_unknown", {}, {}};
    verdict.asked = {{Of::yuan, std::to_string(asked.salary_least->fen)}};
    if (most) {
        bool const holds = *most >= *asked.salary_least;
        verdict.has = {{Of::yuan, std::to_string(most->fen)}};
        verdict.answer = holds ? Answer::holds : Answer::fails;
        verdict.reason = holds ? "salary_holds" : "salary_fails";
    }
    found.push_back(std::move(verdict));
}

void judge_employer(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (asked.excluded_employers.empty()) return;
    bool const excluded = std::ranges::find(asked.excluded_employers, work.employer) !=
                          asked.excluded_employers.end();
    found.push_back(
        {Rule::employer,
         excluded ? Answer::fails : Answer::holds,
         excluded ? "employer_fails" : "employer_holds",
         {},
         {}});
}

void judge_industry(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (asked.excluded_industries.empty()) return;
    Verdict verdict{
        Rule::industry,
        Answer::unknown,
        "industry_unknown",
        terms(Of::industry, asked.excluded_industries),
        {}};
    if (work.industry) {
        bool const excluded =
            below_any(codes::industries(), *work.industry, asked.excluded_industries);
        verdict.has = {{Of::industry, *work.industry}};
        verdict.answer = excluded ? Answer::fails : Answer::holds;
        verdict.reason = excluded ? "industry_fails" : "industry_holds";
    }
    found.push_back(std::move(verdict));
}

void judge_travel(AskedOfWork const& asked, WorkOffer const& work, Verdicts& found) {
    if (!asked.travel_most || *asked.travel_most == Travel::often) return;
    Verdict verdict{
        Rule::travel,
        Answer::unknown,
        "travel_unknown",
        {term(Of::travel, *asked.travel_most)},
        {}};
    if (work.travel) {
        bool const holds = *work.travel <= *asked.travel_most;
        verdict.has = {term(Of::travel, *work.travel)};
        verdict.answer = holds ? Answer::holds : Answer::fails;
        verdict.reason = holds ? "travel_holds" : "travel_fails";
    }
    found.push_back(std::move(verdict));
}

}  // namespace

std::vector<Verdict> verdicts(AskedOfWork const& asked, WorkOffer const& work) {
    Verdicts found;
    judge_regions(asked, work, found);
    judge_kinds(asked, work, found);
    judge_salary(asked, work, found);
    judge_employer(asked, work, found);
    judge_industry(asked, work, found);
    judge_travel(asked, work, found);
    return found;
}

std::vector<Verdict> verdicts(
    PostingDocument const& posting, SeekerDocument const& seeker, Day today) {
    auto all = verdicts(posting.asked, seeker.facts, today);
    for (auto& one : verdicts(seeker.asked, posting.facts)) all.push_back(std::move(one));
    return all;
}

Answer answer_of(std::span<Verdict const> all) {
    auto least = Answer::holds;
    for (auto const& one : all) least = std::min(least, one.answer);
    return least;
}

}  // namespace sx::rules
