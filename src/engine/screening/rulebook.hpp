#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
#include "engine/screening/findings.hpp"
#include "engine/screening/pattern.hpp"

namespace sx::screening {

// What is said of a finding, in Chinese and English.
struct RuleText {
    std::string law{}, law_en{};          // where the rule comes from
    std::string reason{}, reason_en{};    // why the wording breaks it
    std::string instead{}, instead_en{};  // what may be written
};

// A line of patterns.tsv. `pass` lines say what is allowed although another line would find it.
struct RuleLine {
    enum class Verdict : std::uint8_t { pass, warn, block };

    std::optional<Rule> rule{};  // none: allowed by every rule
    Verdict verdict = Verdict::block;
    Pattern pattern;
    std::uint32_t line = 0;  // in its table, from 1
};

// Tables as text, UTF-8, as in data/screening/.
struct RulebookTables {
    std::string version{};  // of these words; shown beside what they found
    std::string rules{}, words{}, patterns{};
};

// Rules, what they say and how they are found: data with a version. An organiser's own lines are
// appended to a copy of the tables, tried against past texts (trial.hpp) and then taken.
class Rulebook {
public:
    struct Mistake {
        std::string table{};     // "patterns"
        std::uint32_t line = 0;  // from 1; 0: the table as a whole
        std::string what{};      // in English, without the line's words
    };
    // The rulebook, or all that is wrong with the tables.
    static std::variant<Rulebook, std::vector<Mistake>> read(RulebookTables const&);

    static RulebookTables standard_tables();  // data/screening/
    static Rulebook standard();

    std::string const& version() const { return version_; }
    RuleText const& text(Rule rule) const { return texts_[static_cast<std::size_t>(rule)]; }
    std::vector<RuleLine> const& lines() const { return lines_; }

private:
    class Reader;

    std::string version_{};
    std::array<RuleText, rule_codes.size()> texts_{};
    std::vector<RuleLine> lines_{};
};

}  // namespace sx::screening
