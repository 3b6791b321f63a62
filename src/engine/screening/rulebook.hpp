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
    std::string name{}, name_en{};        // of an organiser's own rule only
};

// A line of patterns.tsv. `pass` lines say what is allowed although another line would find it.
struct RuleLine {
    enum class Verdict : std::uint8_t { pass, warn, block };

    std::optional<Rule> rule{};  // none: allowed by every rule
    Verdict verdict = Verdict::block;
    Pattern pattern;
    std::uint32_t line = 0;  // in its table, from 1
    bool own = false;        // an organiser's: where it says the same place as others, it rules
};

// A rule that an organiser adds, by a code of its own.
struct OwnRule {
    std::string code{};
    RuleText text{};
};

// Tables as text, UTF-8, as in data/screening/.
struct RulebookTables {
    std::string version{};  // of these words; shown beside what they found
    std::string rules{}, words{}, patterns{};
    std::vector<OwnRule> own{};  // at most most_own; patterns may name them
    // An organiser's patterns begin at this line of `patterns`; 0: there are none.
    std::uint32_t own_from = 0;
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
    // Own rules stand behind those that Rule names, in their order.
    static constexpr std::size_t most_own = 16;
    std::optional<Rule> rule_named(std::string_view code) const;
    std::string_view code(Rule rule) const { return codes_[static_cast<std::size_t>(rule)]; }
    static bool is_own(Rule rule) { return static_cast<std::size_t>(rule) >= rule_codes.size(); }
    RuleText const& text(Rule rule) const { return texts_[static_cast<std::size_t>(rule)]; }
    std::vector<RuleLine> const& lines() const { return lines_; }

private:
    class Reader;

    std::string version_{};
    std::vector<std::string> codes_{rule_codes.begin(), rule_codes.end()};
    std::vector<RuleText> texts_ = std::vector<RuleText>(rule_codes.size());  // by code
    std::vector<RuleLine> lines_{};
};

}  // namespace sx::screening
