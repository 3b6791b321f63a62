#include "engine/matching/scores.hpp"
#include <algorithm>
#include <cmath>
#include "platform/base/characters.hpp"

namespace sx::matching {
namespace {

using learning::Feature;
using rules::Answer, rules::Rule, rules::Verdict;

constexpr Part unsaid = whole / 2;  // nothing is known for or against
constexpr std::size_t enough_skills = 5;
// Codes of GB/T 2260: two digits for the province, four for the town.
constexpr std::size_t of_province = 2, of_town = 4;
// What each thing that nobody can tell yet takes off, and how many count.
constexpr std::int32_t doubt = 120, most_doubts = 4;

std::vector<TitleTerms> titles_of(std::string_view lines) {
    std::vector<TitleTerms> all;
    for (auto const line : split(lines, '\n'))
        if (!line.empty()) all.push_back(title_terms(line));
    return all;
}

bool has_all(std::vector<std::uint64_t> const& words, std::vector<std::uint64_t> const& asked) {
    return std::ranges::all_of(
        asked, [&](std::uint64_t word) { return std::ranges::binary_search(words, word); });
}

bool share_start(std::string_view one, std::string_view other, std::size_t digits) {
    return one.substr(0, digits) == other.substr(0, digits);
}

Part asked_part(Rule rule, std::span<Verdict const> verdicts) {
    auto const found = std::ranges::find(verdicts, rule, &Verdict::rule);
    if (found == verdicts.end()) return unsaid;
    return found->answer == Answer::holds ? whole : found->answer == Answer::unknown ? unsaid : 0;
}

Part region_part(Place place, std::span<Verdict const> verdicts) {
    if (std::ranges::find(verdicts, Rule::region, &Verdict::rule) != verdicts.end())
        return asked_part(Rule::region, verdicts);
    return place == Place::elsewhere ? whole / 4 : whole;
}

Part preferred_part(rules::AskedOfPerson const& preferred, rules::Person const& person, Day today) {
    auto const verdicts = rules::verdicts(preferred, person, today);
    if (verdicts.empty()) return unsaid;
    auto const hold = std::ranges::count(verdicts, Answer::holds, &Verdict::answer);
    return static_cast<Part>(whole * hold / std::ssize(verdicts));
}

bool is_asked_of_person(Rule rule) { return rule < Rule::region; }

Part most_alike(std::vector<TitleTerms> const& titles, TitleTerms const& title) {
    Part best = 0;
    for (auto const& one : titles) best = std::max(best, title_likeness(one, title));
    return best;
}

}  // namespace

KnownPosting known(std::string id, rules::PostingDocument document) {
    KnownPosting posting{std::move(id), std::move(document), {}, {}};
    auto& words = posting.document.words;
    posting.title = title_terms(words.title);
    auto all = words.title;
    all.append("\n").append(words.text);
    for (auto const& skill : words.skills) all.append("\n").append(skill);
    posting.words = words_of(all);
    words.text = {};  // long, and not asked for any more
    return posting;
}

KnownSeeker known(rules::SeekerDocument document) {
    KnownSeeker seeker{std::move(document), {}, {}, {}};
    seeker.wanted = titles_of(seeker.document.words.title);
    seeker.past = titles_of(seeker.document.words.text);
    for (auto const& skill : seeker.document.words.skills)
        if (auto words = words_of(skill); !words.empty()) seeker.skills.push_back(std::move(words));
    return seeker;
}

learning::Parts parts_of(Evidence const& known) {
    learning::Parts parts{};
    auto const set = [&](Feature feature, Part value) {
        learning::part(parts, feature) = static_cast<double>(value) / whole;
    };
    set(Feature::title, known.title);
    set(Feature::region, known.region);
    set(Feature::town, known.town);
    set(Feature::kind, known.kind);
    set(Feature::salary, known.salary);
    set(Feature::skills, known.skills);
    set(Feature::experience, known.experience);
    set(Feature::major, known.major);
    set(Feature::education, known.education);
    set(Feature::reciprocity, known.reciprocity);
    return parts;
}

// A weight that was learnt to be negative counts nothing here: reasons that are shown speak for.
Scale::Scale(learning::Weights const& weights) {
    auto const of = [&](Feature feature) {
        auto const hundredths = std::lround(learning::part(weights.of, feature) * 100);
        return static_cast<std::int32_t>(std::max(0L, hundredths));
    };
    title_ = of(Feature::title), region_ = of(Feature::region), town_ = of(Feature::town);
    kind_ = of(Feature::kind), salary_ = of(Feature::salary), skills_ = of(Feature::skills);
    experience_ = of(Feature::experience), major_ = of(Feature::major);
    education_ = of(Feature::education), reciprocity_ = of(Feature::reciprocity);
    suits_ = std::max(1, title_ + region_ + town_ + kind_ + salary_ + skills_);
    wanted_ = std::max(1, experience_ + major_ + education_ + reciprocity_ + skills_);
}

std::int32_t Scale::suits(Evidence const& of) const {
    return title_ * of.title + region_ * of.region + town_ * of.town + kind_ * of.kind +
           salary_ * of.salary + skills_ * of.skills;
}

std::int32_t Scale::wanted(Evidence const& of) const {
    return experience_ * of.experience + major_ * of.major + education_ * of.education +
           reciprocity_ * of.reciprocity + skills_ * of.skills;
}

bool Scale::may_reach(Part both, Evidence const& of) const {
    auto const one = static_cast<float>(suits(of)) / static_cast<float>(suits_);
    auto const other = static_cast<float>(wanted(of)) / static_cast<float>(wanted_);
    constexpr float rounding = 1;  // whole numbers are rounded down, these are not
    return 2 * one * other >= (static_cast<float>(both) - rounding) * (one + other);
}

Score Scale::score(Evidence const& of) const {
    Score score;
    score.suits = suits(of) / suits_;
    score.wanted = wanted(of) / wanted_;
    score.wanted = score.wanted * (whole - doubt * std::min(of.unknown, most_doubts)) / whole;
    auto const sum = score.suits + score.wanted;
    score.both = sum > 0 ? 2 * score.suits * score.wanted / sum : 0;
    return score;
}

Part salary_part(std::optional<Money> least, std::optional<Money> most) {
    if (!least) return unsaid;
    if (!most) return whole / 3;
    if (most->fen < least->fen) return 0;
    // A half more than is wanted is as good as it gets.
    auto const half = std::max<std::int64_t>(1, least->fen / 2);
    auto const above = std::min<std::int64_t>(half, most->fen - least->fen);
    constexpr std::int64_t enough = 600;
    return static_cast<Part>(enough + (whole - enough) * above / half);
}

codes::Education least_education(std::optional<rules::EducationRange> const& asked) {
    return asked ? asked->least : codes::Education::none;
}

Part education_part(codes::Education least, std::optional<codes::Education> person) {
    if (!person || least == codes::Education::none) return unsaid;
    auto const above = static_cast<int>(*person) - static_cast<int>(least);
    if (above < 0) return 0;
    return above == 0 ? whole : above == 1 ? 700 : 400;
}

Part skills_part(std::size_t had, std::size_t all) {
    auto const most = std::min(all, enough_skills);
    return most == 0
               ? 0
               : static_cast<Part>(static_cast<std::size_t>(whole) * std::min(had, most) / most);
}

Place place_of(std::string_view lives_in, std::string_view work) {
    if (!share_start(lives_in, work, of_province)) return Place::elsewhere;
    return share_start(lives_in, work, of_town) ? Place::same_town : Place::same_province;
}

Place place_of(std::optional<std::string> const& lives_in, std::vector<std::string> const& work) {
    auto nearest = Place::elsewhere;
    if (!lives_in) return nearest;
    for (auto const& place : work) nearest = std::max(nearest, place_of(*lives_in, place));
    return nearest;
}

Evidence evidence(
    KnownPosting const& posting, KnownSeeker const& seeker, std::span<Verdict const> verdicts,
    Day today) {
    auto const& person = seeker.document.facts;
    auto const& offer = posting.document.facts;
    Evidence found;
    found.title = most_alike(seeker.wanted, posting.title);
    auto const place = place_of(person.lives_in, offer.regions);
    found.region = region_part(place, verdicts);
    found.town = place == Place::same_town ? whole : 0;
    found.kind = asked_part(Rule::kind, verdicts);
    found.salary = salary_part(
        seeker.document.asked.salary_least, offer.salary_max ? offer.salary_max : offer.salary_min);
    auto const had = std::ranges::count_if(
        seeker.skills, [&](auto const& words) { return has_all(posting.words, words); });
    found.skills = skills_part(static_cast<std::size_t>(had), seeker.skills.size());
    for (auto const& past : seeker.past)
        found.experience =
            std::max(found.experience, trade_likeness(past.trades, posting.title.trades));
    found.major = asked_part(Rule::major, verdicts);
    found.education =
        education_part(least_education(posting.document.asked.education), person.education);
    found.reciprocity = preferred_part(posting.document.preferred, person, today);
    for (auto const& verdict : verdicts)
        found.unknown += is_asked_of_person(verdict.rule) && verdict.answer == Answer::unknown;
    return found;
}

Part left_by(std::span<TurnedDown const> all, KnownPosting const& posting) {
    using Why = TurnedDown::Why;
    auto const& offer = posting.document.facts;
    Part left = whole;
    auto const take = [&](bool alike, Part rest) { left = alike ? std::min(left, rest) : left; };
    auto const near = [&](TurnedDown const& one, std::size_t digits) {
        return std::ranges::any_of(one.regions, [&](auto const& there) {
            return std::ranges::any_of(
                offer.regions, [&](auto const& here) { return share_start(here, there, digits); });
        });
    };
    for (auto const& one : all) {
        auto const most = offer.salary_max ? offer.salary_max : offer.salary_min;
        switch (one.why) {
            case Why::employer: take(one.employer == offer.employer, 400); break;
            case Why::place: take(near(one, of_town), 600); break;
            case Why::distance: take(near(one, of_town + 2), 600); break;
            case Why::salary:
                take(one.salary_most && most && *most <= *one.salary_most, 700);
                break;
            case Why::work:
                take(title_likeness(one.title, posting.title) >= same_trade, 500);
                break;
            case Why::other: break;  // nothing that others could be alike in
        }
    }
    return left;
}

bool can_be_changed(Rule rule) {
    switch (rule) {
        case Rule::language:
        case Rule::certificate:
        case Rule::start:
        case Rule::fair:
        case Rule::region:
        case Rule::kind:
        case Rule::salary:
        case Rule::travel:
        case Rule::industry: return true;
        case Rule::education:
        case Rule::degree:
        case Rule::major:
        case Rule::graduation:
        case Rule::experience:
        case Rule::residence:
        case Rule::legal_age:
        case Rule::employer: break;
    }
    return false;
}

}  // namespace sx::matching
