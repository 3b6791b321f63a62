#pragma once
#include "features/screening/screening.hpp"
#include "features/screening/terms_life.hpp"
#include "platform/access/caller.hpp"

// The terms that a venue adds to the rules: what is written, and the record of a version.
namespace sx::screening {

using OwnRuleName = Text<1, 30>;
using RuleWords = Text<1, 200>;
using RuleWordsEn = Text<1, 400>;

// A rule of the venue's own. Without English words the Chinese ones are said.
struct OwnRuleForm {
    OwnRuleName name;
    std::optional<Text<1, 60>> name_en;
    RuleWords reason, instead, source;  // why; what may be written; by what law or rule
    std::optional<RuleWordsEn> reason_en, instead_en, source_en;
};
BOOST_DESCRIBE_STRUCT(
    OwnRuleForm, (), (name, name_en, reason, reason_en, instead, instead_en, source, source_en))

// allow: these words, though the rule finds something in them.
enum class TermVerdict { allow, warn, block };
BOOST_DESCRIBE_ENUM(TermVerdict, allow, warn, block)

struct OwnTermForm {
    Text<1, 40> phrase;
    WordingRule rule{};
    std::optional<OwnRuleName> own_rule;  // of `own`: which
    TermVerdict verdict{};
    List<Text<1, 60>, 10> exceptions;    // longer words that hold the phrase and are allowed
    std::optional<Text<1, 200>> remark;  // why the organisers want it; for themselves
};
BOOST_DESCRIBE_STRUCT(OwnTermForm, (), (phrase, rule, own_rule, verdict, exceptions, remark))

// Also what `shuangxuan screen --terms` reads.
struct TermsForm {
    std::optional<Text<1, 200>> note;  // what this version changes
    List<OwnRuleForm, 16> rules;
    List<OwnTermForm, 300> terms;
};
BOOST_DESCRIBE_STRUCT(TermsForm, (), (note, rules, terms))

struct WordingTerms;
using TermsId = Id<WordingTerms>;

struct TermsKey {
    TermsId id;
};
BOOST_DESCRIBE_STRUCT(TermsKey, (), (id))

// The record.
struct WordingTerms : TermsKey, TermsForm {
    TermsState state{};
    std::int64_t version = 1;            // of the draft
    std::optional<std::int64_t> number;  // of what was published, from 1
    std::string digest;                  // of the rules and terms
    std::optional<TermsId> restores;     // it says what this one said
    access::AccountId changed_by;
    Instant created_at, changed_at;
    std::optional<access::AccountId> submitted_by, published_by;
    std::optional<Instant> published_at, ended_at;
};
BOOST_DESCRIBE_STRUCT(
    WordingTerms, (TermsKey, TermsForm),
    (state, version, number, digest, restores, changed_by, created_at, changed_at, submitted_by,
     published_by, published_at, ended_at))

}  // namespace sx::screening
