#include <algorithm>
#include <utility>
#include "features/screening/events.hpp"
#include "features/screening/in_use.hpp"
#include "features/screening/term_records.hpp"
#include "features/screening/trying.hpp"
#include "features/screening/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/review/review.hpp"

// The venue's own terms: drafts, their trial, what takes effect, and what was in use before.
namespace sx::screening {
namespace {

constexpr std::int64_t most_shown = 50;

// What the terms forbid is refused to everybody, so they take two people where the desk's decisions
// on postings do.
bool takes_two_people(store::Transaction& tx) {
    return review::rules_of(tx, review::ReviewQueue::postings).second_look !=
           review::SecondLook::never;
}

bool is_tried(store::Transaction& tx, WordingTerms const& terms, TermTrialRun const& trial) {
    return trial.whole && trial.version == terms.version && trial.edition == edition(tx);
}

// A second person is somebody who has neither written it last nor asked for the second.
bool may_publish(store::Transaction& tx, WordingTerms const& terms, access::Caller const& caller) {
    if (!takes_two_people(tx)) return true;
    return terms.state == TermsState::waiting && terms.changed_by != caller.account &&
           terms.submitted_by != caller.account;
}

Result<WordingTerms> find(store::Transaction& tx, TermsId const& id) {
    auto terms = records::find(tx, id);
    if (!terms) return refuse(ProblemKind::not_found, "terms_not_found");
    return *std::move(terms);
}

Result<WordingTerms> find(store::Transaction& tx, TermsId const& id, std::int64_t version) {
    auto terms = TRY(find(tx, id));
    if (terms.version != version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    return terms;
}

TermsDetail shown(web::Call const& call, WordingTerms const& terms) {
    TermsDetail detail{terms};
    detail.two_people = takes_two_people(call.tx);
    detail.may_publish = may_publish(call.tx, terms, call.caller);
    detail.trial = records::trial_of(call.tx, terms.id);
    detail.tried = detail.trial && is_tried(call.tx, terms, *detail.trial);
    return detail;
}

template <class Fact>
void announce(web::Call const& call, WordingTerms const& terms, Fact const& fact) {
    call.tx.announce(events::event(fact, terms.id, call.world));
}

WordingTerms begun(web::Call const& call, TermsForm form) {
    WordingTerms terms{{call.world.fresh<WordingTerms>()}, std::move(form)};
    terms.digest = digest_of(terms);
    terms.changed_by = call.caller.account;
    terms.created_at = terms.changed_at = call.world.now();
    return terms;
}

// From now on texts are read by it, and what is published is read again.
void put_in_use(Desk& desk, web::Call const& call, WordingTerms& terms) {
    if (auto before = records::terms_in_use(call.tx)) {
        before->state = TermsState::replaced;
        before->ended_at = call.world.now();
        records::update(call.tx, *before);
    }
    terms.state = TermsState::in_use;
    terms.number = records::last_number(call.tx) + 1;
    terms.published_by = call.caller.account;
    terms.published_at = call.world.now();
    records::update(call.tx, terms);
    announce(call, terms, TermsPublished{edition_with(terms.number), call.caller.account});
    desk.reach.read_again(call);
}

// What a version says that was in use before needs no trial.
Result<> check_trial(store::Transaction& tx, WordingTerms const& terms) {
    if (terms.restores) return {};
    auto const trial = records::trial_of(tx, terms.id);
    if (!trial || !is_tried(tx, terms, *trial))
        return refuse(ProblemKind::conflict, "terms_untried");
    std::vector<FieldProblem> wide;
    for (std::size_t at = 0; at < trial->terms.size(); ++at)
        if (trial->terms[at].too_wide)
            wide.push_back(
                {std::string("/terms/").append(std::to_string(at)).append("/phrase"),
                 "term_too_wide"});
    if (wide.empty()) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", std::move(wide)};
}

TermsVersion version_of(WordingTerms const& terms) {
    TermsVersion one;
    one.id = terms.id;
    one.state = terms.state;
    if (terms.number) one.edition = edition_with(terms.number);
    if (terms.note) one.note = terms.note->str();
    one.terms = std::ssize(terms.terms);
    one.rules = std::ssize(terms.rules);
    one.changed_at = terms.changed_at;
    one.published_at = terms.published_at;
    one.ended_at = terms.ended_at;
    one.restores = terms.restores.has_value();
    return one;
}

}  // namespace

Result<TermsVersions> list_terms(web::Call const& call, web::Nothing const&) {
    TermsVersions all{edition(call.tx), takes_two_people(call.tx), {}};
    for (auto const& terms : records::newest(call.tx, most_shown))
        all.items.push_back(version_of(terms));
    return all;
}

Result<TermsDetail> show_terms(web::Call const& call, TermsRef const& ref) {
    return shown(call, TRY(find(call.tx, ref.terms_id)));
}

Result<TermsDetail> draft_terms(web::Call const& call, DraftTerms const& form) {
    if (records::open_draft(call.tx)) return refuse(ProblemKind::conflict, "terms_draft_exists");
    TermsForm begin;
    if (auto const now = records::terms_in_use(call.tx)) begin = *now;
    begin.note = form.note;
    auto const terms = begun(call, std::move(begin));
    records::insert(call.tx, terms);
    announce(call, terms, TermsDrafted{call.caller.account});
    return shown(call, terms);
}

Result<TermsDetail> edit_terms(web::Call const& call, EditTerms const& form) {
    auto terms = TRY(find(call.tx, form.terms_id, form.version));
    terms.state = TRY(terms_life.next(terms.state, TermsStep::edit, call.caller.role));
    TRY(checked_terms(form));
    static_cast<TermsForm&>(terms) = form;
    terms.digest = digest_of(terms);
    terms.restores.reset();
    terms.submitted_by.reset();
    ++terms.version;
    terms.changed_by = call.caller.account;
    terms.changed_at = call.world.now();
    records::update(call.tx, terms);
    announce(call, terms, TermsChanged{terms.version, call.caller.account});
    return shown(call, terms);
}

Result<TermsDetail> step_terms(web::Call const& call, StepTerms const& form) {
    auto terms = TRY(find(call.tx, form.terms_id, form.version));
    auto const step = form.step == OwnTermsStep::submit ? TermsStep::submit : TermsStep::drop;
    terms.state = TRY(terms_life.next(terms.state, step, call.caller.role));
    if (step == TermsStep::submit) {
        TRY(check_trial(call.tx, terms));
        terms.submitted_by = call.caller.account;
        announce(call, terms, TermsSubmitted{call.caller.account});
    } else {
        ++terms.version;  // a trial that runs ends
        terms.ended_at = call.world.now();
        records::remove_samples(call.tx, terms.id);
        announce(call, terms, TermsDropped{call.caller.account});
    }
    records::update(call.tx, terms);
    return shown(call, terms);
}

Result<TermTrialRun> try_terms(Desk& desk, web::Call const& call, PublishTerms const& form) {
    auto const terms = TRY(find(call.tx, form.terms_id, form.version));
    TRY(terms_life.next(terms.state, TermsStep::edit, call.caller.role));
    if (auto const before = records::trial_of(call.tx, terms.id); before && !before->ended_at)
        return refuse(ProblemKind::conflict, "terms_trial_runs");
    TRY(checked_terms(terms));  // a new release may find what a term was for
    announce(call, terms, TermsTried{terms.version, call.caller.account});
    return desk.reach.trial.begin(call, terms);
}

Result<TermsDetail> publish_terms(Desk& desk, web::Call const& call, PublishTerms const& form) {
    auto terms = TRY(find(call.tx, form.terms_id, form.version));
    TRY(terms_life.next(terms.state, TermsStep::publish, call.caller.role));
    TRY(check_trial(call.tx, terms));
    if (!may_publish(call.tx, terms, call.caller))
        return refuse(ProblemKind::conflict, "terms_need_another_person");
    put_in_use(desk, call, terms);
    records::remove_samples(call.tx, terms.id);
    return shown(call, terms);
}

Result<TermsDetail> restore_terms(Desk& desk, web::Call const& call, TermsRef const& ref) {
    auto const from = TRY(find(call.tx, ref.terms_id));
    if (from.state != TermsState::replaced)
        return refuse(ProblemKind::conflict, terms_life.refusal);
    bool const waits = takes_two_people(call.tx);
    if (waits && records::open_draft(call.tx))
        return refuse(ProblemKind::conflict, "terms_draft_exists");
    auto terms = begun(call, from);
    terms.restores = from.id;
    if (waits) {
        terms.state = TermsState::waiting;
        terms.submitted_by = call.caller.account;
    }
    records::insert(call.tx, terms);
    if (waits) announce(call, terms, TermsSubmitted{call.caller.account});
    else put_in_use(desk, call, terms);
    return shown(call, terms);
}

}  // namespace sx::screening
