#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include "engine/screening/findings.hpp"

namespace sx::screening {

// A place in an advertisement that was labelled, or found.
struct Place {
    Rule rule{};
    Severity severity = Severity::block;
    bool in_title = false;
    std::size_t begin = 0, end = 0;  // code points of that field
};

// How findings agree with labels, by rule. A case counts once for a rule, however often it breaks
// it; spans and severities count label by label.
struct RuleScore {
    std::int64_t right = 0, wrong = 0, overlooked = 0;  // cases
    std::int64_t met = 0;                               // labels that a finding of the rule touches
    std::int64_t severity = 0;                          // of these: with the same severity
    double shared = 0;  // of these: letters in both ÷ letters in either, summed

    double precision() const;  // 1 where nothing was found
    double recall() const;     // 1 where nothing was labelled
    double overlap() const;    // mean of `shared`; 0 where nothing was met
};

struct Scores {
    std::array<RuleScore, rule_codes.size()> rules{};

    // One advertisement.
    void add(std::span<Place const> labelled, std::span<Place const> found);
};

}  // namespace sx::screening
