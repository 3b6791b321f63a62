#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "platform/base/list.hpp"
#include "platform/base/text.hpp"
#include "platform/wire/type.hpp"

// The JSON of what wording breaks. Places count Unicode code points.
namespace sx::screening {

// Of the engine's, in its order; own: one that this venue has made (terms_form.hpp).
enum class WordingRule {
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
    own
};
BOOST_DESCRIBE_ENUM(
    WordingRule, school_rank, study_mode, gender, marital, age, household, health, appearance,
    ethnicity_religion, nationality_region, fee, fraud_sign, contact_leak, own)
// block: a condition, which is not published unless a person says so; warn: a wish, or doubtful.
enum class WordingSeverity { warn, block };
BOOST_DESCRIBE_ENUM(WordingSeverity, warn, block)

// What to write from `start` to `end` so that the text says the rest as before, and this is gone.
struct WordingCure {
    std::int64_t start = 0, end = 0;
    std::string text;  // empty: it is left out
};
BOOST_DESCRIBE_STRUCT(WordingCure, (), (start, end, text))

struct WordingFinding {
    std::string pointer;  // of the text
    WordingRule rule{};
    WordingSeverity severity{};
    std::int64_t start = 0, end = 0;
    std::string reason, source, instead;  // in the caller's language
    std::optional<std::string> own_rule;  // its name, likewise
    std::optional<WordingCure> cure;      // where one is plain
};
BOOST_DESCRIBE_STRUCT(
    WordingFinding, (),
    (pointer, rule, severity, start, end, reason, source, instead, own_rule, cure))

struct Wording {
    std::string edition;  // of the rules
    std::vector<WordingFinding> items;
};
BOOST_DESCRIBE_STRUCT(Wording, (), (edition, items))

// A condition as it stands in a text, to remember that a person has allowed it.
struct WordingCondition {
    WordingRule rule{};
    std::string words;
    std::optional<std::string> own_rule;  // its name in Chinese
    friend bool operator==(WordingCondition const&, WordingCondition const&) = default;
};
BOOST_DESCRIBE_STRUCT(WordingCondition, (), (rule, words, own_rule))

// Why its employer thinks that words may stand which a rule forbids; a person decides.
using WordingReason = Text<1, 200>;

// A text of a form as it is being typed, named by where it will stand in the form.
struct WrittenText {
    Text<2, 120> pointer;
    Text<0, 10000> text;
};
BOOST_DESCRIBE_STRUCT(WrittenText, (), (pointer, text))

struct WrittenTexts {
    List<WrittenText, 60> texts;
};
BOOST_DESCRIBE_STRUCT(WrittenTexts, (), (texts))

}  // namespace sx::screening
