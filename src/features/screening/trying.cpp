#include "features/screening/trying.hpp"
#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include "engine/screening/trial.hpp"
#include "features/screening/in_use.hpp"
#include "features/screening/term_records.hpp"
#include "platform/base/characters.hpp"
#include "platform/wire/json.hpp"

namespace sx::screening {
namespace {

constexpr std::int64_t step_size = 200;   // writings in one transaction
constexpr std::size_t beside = 16;        // characters that are shown before and after
constexpr std::size_t samples_alike = 6;  // of one rule that come out alike

struct TrialRef {
    Id<TermTrialRun> trial_id;
};
BOOST_DESCRIBE_STRUCT(TrialRef, (), (trial_id))

struct TriedTerms {
    std::int64_t looked_at = 0, blocked = 0, warned = 0, cleared = 0;
};
BOOST_DESCRIBE_STRUCT(TriedTerms, (), (looked_at, blocked, warned, cleared))

TermTrialRun trial_of(jobs::LongWork::Step const& step) {
    return records::find(step.tx, wire::read_own<TrialRef>(step.input).trial_id).value();
}

// "1/019a…": the kind, and the writing after which it goes on.
struct Place {
    std::size_t kind = 0;
    std::string after{};

    static Place read(std::string const& cursor) {
        Place place;
        auto const slash = std::min(cursor.find('/'), cursor.size());
        std::from_chars(cursor.data(), cursor.data() + slash, place.kind);
        if (slash < cursor.size()) place.after = cursor.substr(slash + 1);
        return place;
    }
    std::string text() const { return std::to_string(kind).append("/").append(after); }
};

std::string last_characters(std::string_view text, std::size_t most) {
    auto at = text.size();
    for (; at > 0 && most > 0; --most) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80) --at;
    }
    return std::string(text.substr(at));
}

TrialSample sample_of(std::string_view text, std::string_view quote) {
    auto const begin = static_cast<std::size_t>(quote.data() - text.data());
    auto before = text.substr(0, begin), after = text.substr(begin + quote.size());
    before.remove_prefix(before.rfind('\n') + 1);  // npos + 1 is 0
    after = after.substr(0, std::min(after.find('\n'), after.size()));
    TrialSample sample;
    sample.before = last_characters(before, beside);
    sample.marked = std::string(quote);
    sample.after = std::string(first_characters(after, beside));
    return sample;
}

TrialOutcome outcome_of(Change const& change) {
    if (change.kind == Change::Kind::gone) return TrialOutcome::cleared;
    return change.finding.severity == Severity::block ? TrialOutcome::blocked
                                                      : TrialOutcome::warned;
}

// Nothing, a warning or a condition: the worst that is found.
int worst(std::vector<Finding> const& findings) {
    int found = 0;
    for (auto const& one : findings)
        found = std::max(found, one.severity == Severity::block ? 2 : 1);
    return found;
}

// Adds to a trial what one writing after the other comes to.
class Telling {
public:
    Telling(
        TermTrialRun& trial, Screener const& in_use, Screener const& draft,
        std::vector<std::uint32_t> const& lines)
        : trial_(trial), in_use_(in_use), draft_(draft), lines_(lines) {}

    void tell(WritingKind kind, Writing const& writing) {
        int before = 0, after = 0;
        std::set<std::uint32_t> met;
        for (auto const& [pointer, text] : writing.texts) {
            auto const was = in_use_.screen(text), is = draft_.screen(text);
            before = std::max(before, worst(was));
            after = std::max(after, worst(is));
            for (auto const& one : is) met.insert(one.line);
            for (auto const& change : compare(was, is, 0)) note(kind, writing, text, change);
        }
        ++trial_.looked_at;
        if (after < before) ++trial_.cleared;
        if (after > before) ++(after == 2 ? trial_.blocked : trial_.warned);
        for (std::size_t term = 0; term < lines_.size(); ++term)
            if (met.contains(lines_[term])) ++trial_.terms[term].writings;
    }

private:
    void note(
        WritingKind kind, Writing const& writing, std::string const& text, Change const& change) {
        auto const& book =
            change.kind == Change::Kind::gone ? in_use_.rulebook() : draft_.rulebook();
        auto const rule = rule_told(change.finding.rule);
        auto const name = own_name(book, change.finding.rule, Language::zh);
        auto const outcome = outcome_of(change);
        count(rule, name, outcome);
        auto const alike = std::ranges::count_if(trial_.samples, [&](TrialSample const& one) {
            return one.rule == rule && one.own_rule == name && one.outcome == outcome;
        });
        if (static_cast<std::size_t>(alike) >= samples_alike ||
            trial_.samples.size() >= decltype(trial_.samples)::most)
            return;
        auto sample = sample_of(text, change.finding.quote);
        sample.kind = kind;
        sample.writing_id = writing.id;
        sample.title = writing.title;
        sample.outcome = outcome;
        sample.rule = rule;
        sample.own_rule = name;
        trial_.samples.push_back(std::move(sample));
    }
    void count(WordingRule rule, std::optional<std::string> const& name, TrialOutcome outcome) {
        auto found = std::ranges::find_if(trial_.rules, [&](RuleTally const& one) {
            return one.rule == rule && one.own_rule == name;
        });
        if (found == trial_.rules.end()) found = trial_.rules.insert(found, {rule, name});
        if (outcome == TrialOutcome::blocked) ++found->blocked;
        if (outcome == TrialOutcome::warned) ++found->warned;
        if (outcome == TrialOutcome::cleared) ++found->cleared;
    }

    TermTrialRun& trial_;
    Screener const &in_use_, &draft_;
    std::vector<std::uint32_t> const& lines_;
};

void end(TermTrialRun& trial, Instant at) {
    trial.ended_at = at;
    for (auto& term : trial.terms)
        term.too_wide = trial.looked_at >= enough_writings &&
                        term.writings * 100 > trial.looked_at * too_wide_percent;
}

}  // namespace

TermTrialRun TermTrial::begin(web::Call const& call, WordingTerms const& terms) {
    records::remove_trial(call.tx, terms.id);
    TermTrialRun trial;
    trial.id = call.world.fresh<TermTrialRun>();
    trial.terms_id = terms.id;
    trial.version = terms.version;
    trial.edition = edition(call.tx);
    trial.started_by = call.caller.account;
    trial.started_at = call.world.now();
    for (auto const& term : terms.terms) trial.terms.push_back({term.phrase.str()});
    trial.work_id = jobs::start(call, *this, wire::write(TrialRef{trial.id})).id;
    records::insert(call.tx, trial);
    return trial;
}

std::int64_t TermTrial::total(store::Transaction& tx, std::string const&) {
    std::int64_t all = 0;
    for (auto const& kind : kinds_) all += kind.count(tx);
    return all;
}

TermTrial::Draft const& TermTrial::draft_of(TermTrialRun const& trial, WordingTerms const& terms) {
    auto const of = terms.digest + trial.id.text;
    if (draft_ && of_ == of) return *draft_;
    auto extended = extended_by(terms, trial.edition);
    draft_ = std::make_unique<Draft const>(
        Draft{Screener(std::move(extended.book)), std::move(extended.lines)});
    of_ = of;
    return *draft_;
}

jobs::LongWork::Advance TermTrial::advance(Step const& step) {
    auto trial = trial_of(step);
    auto const terms = records::find(step.tx, trial.terms_id).value();
    if (terms.version != trial.version || trial.edition != edition(step.tx)) {
        end(trial, step.world.now());
        records::update(step.tx, trial);
        return {step.cursor, 0, true, "changed_meanwhile", true};
    }
    auto const& draft = draft_of(trial, terms);
    auto const in_use = screener_in_use(step.tx);
    Telling telling(trial, *in_use, draft.screener, draft.lines);
    auto place = Place::read(step.cursor);
    auto const& kind = kinds_.at(place.kind);
    auto const writings = kind.after(step.tx, place.after, step_size);
    for (auto const& writing : writings) telling.tell(kind.kind, writing);
    Advance next{{}, std::ssize(writings)};
    if (next.done == step_size) place.after = writings.back().id;
    else place = {place.kind + 1, {}};
    next.cursor = place.text();
    if (place.kind == kinds_.size()) {
        next.finished = trial.whole = true;
        next.outcome =
            wire::write(TriedTerms{trial.looked_at, trial.blocked, trial.warned, trial.cleared});
        end(trial, step.world.now());
    }
    records::update(step.tx, trial);
    return next;
}

// What it has found until then is shown, and does not count.
void TermTrial::stopped(Step const& step) {
    auto trial = trial_of(step);
    end(trial, step.world.now());
    records::update(step.tx, trial);
}

}  // namespace sx::screening
