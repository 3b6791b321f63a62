#pragma once
#include "features/screening/terms_form.hpp"
#include "platform/jobs/works.hpp"

// The JSON of trials.
namespace sx::screening {

// What a trial found otherwise. By rule these are places in texts.
struct RuleTally {
    WordingRule rule{};
    std::optional<std::string> own_rule;
    std::int64_t blocked = 0, warned = 0, cleared = 0;
};
BOOST_DESCRIBE_STRUCT(RuleTally, (), (rule, own_rule, blocked, warned, cleared))

struct TermTally {
    std::string phrase;
    std::int64_t writings = 0;  // in which it was found
    bool too_wide = false;
};
BOOST_DESCRIBE_STRUCT(TermTally, (), (phrase, writings, too_wide))

enum class TrialOutcome { blocked, warned, cleared };
BOOST_DESCRIBE_ENUM(TrialOutcome, blocked, warned, cleared)

// A place that is read otherwise, with what stands beside it on its line.
struct TrialSample {
    WritingKind kind{};
    std::string writing_id, title;
    TrialOutcome outcome{};
    WordingRule rule{};
    std::optional<std::string> own_rule;
    std::string before, marked, after;
};
BOOST_DESCRIBE_STRUCT(
    TrialSample, (), (kind, writing_id, title, outcome, rule, own_rule, before, marked, after))

// A draft tried against what employers ever handed in. Also the record.
struct TermTrialRun {
    Id<TermTrialRun> id;
    TermsId terms_id;
    std::int64_t version = 1;  // of the draft
    std::string edition;       // of the rules that it is compared with
    Id<jobs::Work> work_id;
    access::AccountId started_by;
    Instant started_at;
    std::optional<Instant> ended_at;
    bool whole = false;                                 // it came to its end
    std::int64_t looked_at = 0;                         // writings
    std::int64_t blocked = 0, warned = 0, cleared = 0;  // writings
    List<RuleTally, 64> rules;
    List<TermTally, 300> terms;
    List<TrialSample, 100> samples;
};
BOOST_DESCRIBE_STRUCT(
    TermTrialRun, (),
    (id, terms_id, version, edition, work_id, started_by, started_at, ended_at, whole, looked_at,
     blocked, warned, cleared, rules, terms, samples))

}  // namespace sx::screening
