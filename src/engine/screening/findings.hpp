#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sx::screening {

// What an advertisement may not say; data/screening/rules.tsv names the law behind each. A rulebook
// may have further ones (OwnRule), whose values follow.
enum class Rule : std::uint8_t {
    school_rank,
    study_mode,
    gender,
    marital,
    age,
    household,
    health,
    appearance,
    ethnicity_religion,
    nationality_region,
    fee,
    fraud_sign,
    contact_leak,
};
inline constexpr std::array<std::string_view, 13> rule_codes{
    "school_rank",
    "study_mode",
    "gender",
    "marital",
    "age",
    "household",
    "health",
    "appearance",
    "ethnicity_religion",
    "nationality_region",
    "fee",
    "fraud_sign",
    "contact_leak",
};
constexpr std::string_view code(Rule rule) { return rule_codes[static_cast<std::size_t>(rule)]; }
std::optional<Rule> rule_of(std::string_view code);

// block: it breaks the rule as a condition; warn: it is a preference, or somebody should look.
enum class Severity : std::uint8_t { warn, block };

struct Finding {
    Rule rule{};
    Severity severity = Severity::block;
    std::size_t begin = 0, end = 0;  // in Unicode code points of the text
    std::string_view quote{};        // the same stretch; a view into the text
    std::uint32_t line = 0;          // of the rulebook's patterns: which found it

    friend bool operator==(Finding const&, Finding const&) = default;
};

}  // namespace sx::screening
