#include "features/recommendations/reasons.hpp"
#include <algorithm>
#include <string>
#include <utility>
#include "platform/wire/json.hpp"

namespace sx::recommendations {
namespace {

using rules::Answer, rules::Rule, rules::Verdict;
using seekers::ResumeSection;

// From here on a likeness is worth a word.
constexpr matching::Part alike = 550;
constexpr std::size_t most_named = 4;

ReasonSide side_of(Answer answer) {
    return answer == Answer::holds   ? ReasonSide::fits
           : answer == Answer::fails ? ReasonSide::misfits
                                     : ReasonSide::unclear;
}

std::optional<ResumeSection> section_of(Rule rule) {
    switch (rule) {
        case Rule::education:
        case Rule::major:
        case Rule::graduation: return ResumeSection::education;
        case Rule::experience: return ResumeSection::practice;
        case Rule::language: return ResumeSection::languages;
        case Rule::certificate: return ResumeSection::certificates;
        case Rule::residence: return ResumeSection::basics;
        case Rule::start:
        case Rule::region:
        case Rule::kind:
        case Rule::salary: return ResumeSection::intent;
        case Rule::degree:
        case Rule::fair:
        case Rule::legal_age:
        case Rule::employer:
        case Rule::industry:
        case Rule::travel: break;
    }
    return std::nullopt;
}

// What the seeker cannot find out by filling something in: the posting leaves it open.
bool is_open_in_posting(Verdict const& verdict) {
    return verdict.rule == Rule::region || verdict.rule == Rule::salary;
}

MatchReason reason_of(Verdict const& verdict, Reader reader, Language language) {
    MatchReason reason{
        side_of(verdict.answer),
        std::string(wire::name(verdict.rule)),
        rules::label(verdict, language),
        rules::sentence(verdict, language),
        {},
        {}};
    if (reader == Reader::employer || verdict.answer == Answer::holds) return reason;
    if (auto step = rules::next_step(verdict, language); !step.empty()) {
        reason.step = std::move(step);
        if (verdict.answer == Answer::fails || !is_open_in_posting(verdict))
            reason.section = section_of(verdict.rule);
    }
    return reason;
}

MatchReason fitting(std::string topic, Phrase const& label, std::string text, Language language) {
    return {ReasonSide::fits,
            std::move(topic),
            std::string(label.in(language)),
            std::move(text),
            {},
            {}};
}

// Nobody is told that an employer is not on a list, nor that somebody is old enough.
bool goes_without_saying(Verdict const& verdict) {
    return verdict.answer == Answer::holds &&
           (verdict.rule == Rule::employer || verdict.rule == Rule::industry ||
            verdict.rule == Rule::legal_age || verdict.rule == Rule::travel);
}

std::string quoted(std::string_view words, Language language) {
    std::string text(language == Language::zh ? "“" : "\"");
    return text.append(words).append(language == Language::zh ? "”" : "\"");
}

void add_title(
    Pair const& pair, matching::Evidence const& known, Language language,
    std::vector<MatchReason>& all) {
    static constexpr Phrase label("岗位合意向", "the work that is wanted");
    static constexpr Phrase text(
        "岗位{0}和意向岗位相近。", "{0} is near the titles that are wanted.");
    if (known.title >= alike)
        all.push_back(fitting(
            "title", label,
            text.with(language, quoted(pair.posting.document.words.title, language)), language));
}

void add_past(matching::Evidence const& known, Language language, std::vector<MatchReason>& all) {
    static constexpr Phrase label("做过相近的事", "has done the like");
    static constexpr Phrase text(
        "以前的经历和这个岗位同属一个行当。", "Earlier experience is of the same trade.");
    if (known.experience >= alike)
        all.push_back(fitting("past", label, std::string(text.in(language)), language));
}

void add_town(matching::Evidence const& known, Language language, std::vector<MatchReason>& all) {
    static constexpr Phrase label("就在本市", "in the same city");
    static constexpr Phrase text(
        "工作地点和现居地在同一个市。", "The work is in the city of residence.");
    if (known.town > 0)
        all.push_back(fitting("town", label, std::string(text.in(language)), language));
}

void add_skills(Pair const& pair, Language language, std::vector<MatchReason>& all) {
    static constexpr Phrase label("会 {0}", "knows {0}");
    static constexpr Phrase text(
        "岗位提到的技能里，会 {0}。", "Of the skills that the posting speaks of: {0}.");
    std::vector<std::string> named;
    for (auto const& skill : pair.seeker.document.words.skills) {
        auto const words = matching::words_of(skill);
        if (!words.empty() && std::ranges::includes(pair.posting.words, words))
            named.push_back(skill);
    }
    if (named.empty()) return;
    std::string list;
    for (std::size_t at = 0; at < std::min(named.size(), most_named); ++at)
        list.append(at == 0 ? "" : language == Language::zh ? "、" : ", ").append(named[at]);
    MatchReason reason = fitting("skills", label, text.with(language, list), language);
    reason.label = label.with(language, named.front());
    all.push_back(std::move(reason));
}

void add_preferred(
    Pair const& pair, Reader reader, Language language, std::vector<MatchReason>& all) {
    static constexpr Phrase before("优先条件：{0}", "Preferred: {0}");
    static constexpr Phrase have("有优先条件", "has what is preferred");
    static constexpr Phrase lack("缺优先条件", "lacks what is preferred");
    for (auto const& verdict :
         rules::verdicts(pair.posting.document.preferred, pair.seeker.document.facts, pair.today)) {
        if (verdict.answer == Answer::unknown || goes_without_saying(verdict)) continue;
        auto reason = reason_of(verdict, reader, language);
        reason.text = before.with(language, reason.text);
        reason.label = (verdict.answer == Answer::holds ? have : lack).in(language);
        all.push_back(std::move(reason));
    }
}

}  // namespace

std::vector<MatchReason> reasons_of(Pair const& pair, Reader reader, Language language) {
    auto const verdicts = rules::verdicts(pair.posting.document, pair.seeker.document, pair.today);
    auto const known = matching::evidence(pair.posting, pair.seeker, verdicts, pair.today);
    std::vector<MatchReason> all;
    add_title(pair, known, language, all);
    for (auto const& verdict : verdicts)
        if (!goes_without_saying(verdict)) all.push_back(reason_of(verdict, reader, language));
    add_skills(pair, language, all);
    add_past(known, language, all);
    add_town(known, language, all);
    add_preferred(pair, reader, language, all);
    std::ranges::stable_sort(all, {}, &MatchReason::side);
    return all;
}

std::optional<MatchReason> lack_of(Pair const& pair, Language language) {
    for (auto const& verdict :
         rules::verdicts(pair.posting.document, pair.seeker.document, pair.today))
        if (verdict.answer == Answer::fails) return reason_of(verdict, Reader::seeker, language);
    return std::nullopt;
}

MatchScore percent(matching::Score const& score) {
    constexpr matching::Part ten = matching::whole / 100;
    return {score.both / ten, score.suits / ten, score.wanted / ten};
}

}  // namespace sx::recommendations
