#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>
#include "engine/rules/rules.hpp"

namespace sx::matching {

// One thing that a posting asks of a person, of which rules::verdicts makes at most one verdict.
struct Ask {
    rules::Rule rule{};
    rules::AskedOfPerson asked;  // nothing else in it, but what the rule is judged by
};
std::vector<Ask> asks_of(rules::AskedOfPerson const&);

// What a person answers to an ask; `none`: no verdict.
enum class AskAnswer : std::uint8_t { fails, unknown, holds, none, not_yet };

// Everything that any posting asks, once each: ten thousands of postings ask some thousand
// different things, so a person is judged by each thing once instead of by each posting.
class Asks {
public:
    using Number = std::uint32_t;
    Asks();
    Number number_of(Ask const&);
    rules::Rule rule(Number number) const { return rules_[number]; }
    // What a person answers to each: to all that is about majors at once, to the rest `not_yet`.
    void begin(rules::Person const&, std::vector<AskAnswer>& answers) const;
    // For one of the rest.
    AskAnswer answer(Number, rules::Person const&, Day today) const;

private:
    std::vector<Ask> all_;
    std::vector<rules::Rule> rules_;  // of each
    std::unordered_map<std::string, Number> numbers_;
    std::vector<Number> about_majors_;
    std::vector<std::vector<Number>> accepting_;  // those that do, by place in codes::majors()
};
// To something that is not about majors.
AskAnswer answer_to(Ask const&, rules::Person const&, Day today);

}  // namespace sx::matching
