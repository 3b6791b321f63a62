#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "engine/screening/rulebook.hpp"

namespace sx::screening {

// Words that an organiser adds to a rule. They are read as texts are (full width, traditional
// characters, signs between characters), and hold no pattern.
struct OwnTerm {
    std::string phrase{};
    std::string rule{};  // the code of a rule, an own one too
    // pass: where a rule stands in a phrase, these words are allowed.
    RuleLine::Verdict verdict = RuleLine::Verdict::block;
    std::vector<std::string> exceptions{};  // phrases that hold this one and are allowed
};

struct OwnTerms {
    std::vector<OwnRule> rules{};
    std::vector<OwnTerm> terms{};
};

enum class TermFault : std::uint8_t {
    no_such_rule,
    signs,             // it holds what parts words, or what looks like a pattern
    too_short,         // fewer than two characters, or three letters and digits
    everyday,          // nearly every text holds it
    repeated,          // another term or exception says the same
    covered,           // a rule finds it already, at least as severely
    nothing_to_allow,  // no rule of that code finds anything in it
    not_in_exception,  // an exception does not hold the phrase
};
struct TermMistake {
    std::size_t term = 0;                    // its place
    std::optional<std::size_t> exception{};  // of the term
    TermFault fault{};
    friend bool operator==(TermMistake const&, TermMistake const&) = default;
};
// All that is wrong with terms of at most Rulebook::most_own rules beside the rules that come with
// the program; at most one thing of each phrase. With any of these, with_terms() may not be called.
std::vector<TermMistake> mistakes_in(OwnTerms const&);

// The rulebook of the program with these terms.
struct Extended {
    Rulebook book;
    std::vector<std::uint32_t> lines{};  // by term: the line that finds it, see Finding::line
};
Extended with_terms(OwnTerms const&, std::string version);

}  // namespace sx::screening
