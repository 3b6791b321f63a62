#include "engine/matching/asks.hpp"
#include <algorithm>
#include <utility>
#include "engine/matching/stretches.hpp"
#include "platform/codes/codes.hpp"

namespace sx::matching {
namespace {

using rules::AskedOfPerson, rules::Rule;

// What tells one ask from another, as text.
class Key {
public:
    explicit Key(Rule rule) { add(static_cast<std::int64_t>(rule)); }
    Key& add(std::int64_t number) {
        text_.append(std::to_string(number)).append(1, '\x1f');
        return *this;
    }
    Key& add(std::string const& words) {
        text_.append(words).append(1, '\x1f');
        return *this;
    }
    std::string take() && { return std::move(text_); }

private:
    std::string text_;
};

std::string key_of(Ask const& ask) {
    auto const& asked = ask.asked;
    Key key(ask.rule);
    if (asked.education) {
        key.add(static_cast<std::int64_t>(asked.education->least));
        key.add(asked.education->most ? static_cast<std::int64_t>(*asked.education->most) : -1);
        key.add(std::int64_t{asked.education->full_time});
    }
    if (asked.degree) key.add(static_cast<std::int64_t>(*asked.degree));
    for (auto const& entry : asked.majors.entries) key.add(entry);
    key.add(std::int64_t{asked.majors.related});
    for (auto const catalogue : asked.majors.any_of) key.add(static_cast<std::int64_t>(catalogue));
    if (asked.graduation) {
        for (auto const year : asked.graduation->years) key.add(year);
        key.add(std::int64_t{asked.graduation->selection_period});
    }
    if (asked.experience) key.add(asked.experience->least_months).add(asked.experience->of);
    for (auto const& one : asked.languages)
        key.add(one.language).add(one.test).add(one.grade).add(one.score_tenths.value_or(-1));
    for (auto const& name : asked.certificates) key.add(name);
    for (auto const& region : asked.lives_in) key.add(region);
    if (asked.starts_on) key.add(asked.starts_on->time_since_epoch().count());
    for (auto const& fair : asked.fairs) key.add(fair);
    key.add(static_cast<std::int64_t>(asked.age));
    return std::move(key).take();
}

}  // namespace

std::vector<Ask> asks_of(AskedOfPerson const& asked) {
    std::vector<Ask> all;
    auto const add = [&](Rule rule) -> AskedOfPerson& {
        return all.emplace_back(Ask{rule, {}}).asked;
    };
    if (asked.education) add(Rule::education).education = asked.education;
    if (asked.degree) add(Rule::degree).degree = asked.degree;
    if (!asked.majors.entries.empty()) add(Rule::major).majors = asked.majors;
    if (asked.graduation) add(Rule::graduation).graduation = asked.graduation;
    if (asked.experience) {
        auto& one = add(Rule::experience).experience.emplace(*asked.experience);
        if (!one.of.empty()) one.of = "of";  // which kind makes no difference to the answer
    }
    for (auto const& language : asked.languages) add(Rule::language).languages = {language};
    for (auto const& name : asked.certificates) add(Rule::certificate).certificates = {name};
    if (!asked.lives_in.empty()) add(Rule::residence).lives_in = asked.lives_in;
    if (asked.starts_on) add(Rule::start).starts_on = asked.starts_on;
    if (!asked.fairs.empty()) add(Rule::fair).fairs = asked.fairs;
    auto& age = add(Rule::legal_age);
    age.age = asked.age;
    age.starts_on = asked.starts_on;  // on that day one has to be old enough
    return all;
}

Asks::Asks() : accepting_(codes::majors().all().size()) {}

Asks::Number Asks::number_of(Ask const& ask) {
    auto const next = static_cast<Number>(all_.size());
    auto const [known, is_new] = numbers_.emplace(key_of(ask), next);
    if (!is_new) return known->second;
    all_.push_back(ask);
    rules_.push_back(ask.rule);
    if (ask.rule == Rule::major) {
        about_majors_.push_back(next);
        for (auto const& stretch : accepted_majors(ask.asked.majors))
            for (auto place = stretch.first; place < stretch.end; ++place)
                accepting_[place].push_back(next);
    }
    return next;
}

void Asks::begin(rules::Person const& person, std::vector<AskAnswer>& answers) const {
    answers.assign(all_.size(), AskAnswer::not_yet);
    bool const said = person.majors && !person.majors->empty();
    for (auto const number : about_majors_)
        answers[number] = said ? AskAnswer::fails : AskAnswer::unknown;
    if (!said) return;
    for (auto const place : places_of(codes::majors(), *person.majors))
        for (auto const number : accepting_[place]) answers[number] = AskAnswer::holds;
}

AskAnswer Asks::answer(Number number, rules::Person const& person, Day today) const {
    return answer_to(all_[number], person, today);
}

AskAnswer answer_to(Ask const& ask, rules::Person const& person, Day today) {
    for (auto const& verdict : rules::verdicts(ask.asked, person, today))
        if (verdict.rule == ask.rule)
            return verdict.answer == rules::Answer::holds     ? AskAnswer::holds
                   : verdict.answer == rules::Answer::unknown ? AskAnswer::unknown
                                                              : AskAnswer::fails;
    return AskAnswer::none;
}

}  // namespace sx::matching
