#include "features/supply/records.hpp"
#include "features/supply/rules.hpp"
#include "features/supply/use_cases.hpp"

// 邀请投递: an employer asks people, and sees what came of it.
namespace sx::supply {
namespace {

SentApproach as_sent(web::Call const& call, Approach const& approach) {
    auto const now = call.world.now();
    SentApproach sent;
    sent.id = approach.id;
    sent.posting_id = approach.posting_id;
    sent.posting_title = approach.posting_title;
    sent.seeker_id = approach.account_id;
    auto const posting = postings::show(call, {approach.posting_id});
    bool const is_open =
        posting && posting->state == postings::PostingState::published && now < posting->closes_at;
    sent.state =
        state_of({approach.application_id.has_value(), approach.declined_at.has_value(), is_open});
    sent.decline_reason = approach.decline_reason;
    sent.application_id = approach.application_id;
    sent.stage = approach.stage;
    sent.outcome = approach.outcome;
    sent.made_at = approach.made_at;
    if (!seekers::may_find(call.tx, approach.account_id, call.caller.organisation)) return sent;
    call.shows(approach.account_id);
    sent.card = seekers::find_findable(call.tx, approach.account_id, shanghai_day(now))->card;
    return sent;
}

Approaching known_of(
    recommendations::Ready& ready, web::Call const& call, ApproachPerson const& form,
    postings::ListedPosting const& posting) {
    auto const now = call.world.now();
    auto const& employer = call.caller.organisation;
    Approaching known;
    known.approached = records::find_between(call.tx, form.seeker_id, posting.id).has_value();
    known.willing = seekers::may_find(call.tx, form.seeker_id, employer) &&
                    !records::wants_none(call.tx, form.seeker_id);
    known.suitability = suitability_of(ready, call.tx, posting, form.seeker_id, now);
    known.by_employer = records::count_of_employer(call.tx, employer, beginning_of_day(now));
    known.to_person = records::count_to_person(call.tx, form.seeker_id, beginning_of_day(now));
    known.last_between = records::last_between(call.tx, employer, form.seeker_id);
    return known;
}

void add(ApproachCounts& sum, ApproachCounts const& one) {
    sum.approached += one.approached;
    sum.declined += one.declined;
    sum.applied += one.applied;
    sum.shortlisted += one.shortlisted;
    sum.interviewed += one.interviewed;
    sum.hired += one.hired;
}

}  // namespace

Result<SentApproach> approach(
    recommendations::Ready& ready, web::Call const& call, ApproachPerson const& form) {
    auto const now = call.world.now();
    auto const posting =
        TRY(postings::find_own_open(call.tx, form.posting_id, call.caller.organisation, now));
    TRY(organisations::find_approved(call.tx, call.caller.organisation));
    TRY(may_approach(known_of(ready, call, form, posting), records::settings(call.tx), now));
    Approach one;
    one.id = call.world.fresh<Approach>();
    one.posting_id = posting.id;
    one.posting_title = posting.title;
    one.organisation_id = posting.organisation_id;
    one.employer_name = posting.employer_name;
    one.account_id = form.seeker_id;
    one.member_id = call.caller.account;
    one.made_at = now;
    records::insert(call.tx, one);
    call.tx.announce(events::event(
        PersonApproached{posting.id, posting.organisation_id, form.seeker_id, call.caller.account},
        one.id, call.world));
    return as_sent(call, one);
}

Result<SentApproachPage> list_sent(web::Call const& call, ListSentApproaches const& asked) {
    auto const& employer = call.caller.organisation;
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::sent_by(call.tx, employer, asked, before, size + 1);
    SentApproachPage page;
    page.next_cursor = web::cut_page(rows, size, [](Approach const& last) { return last.id.text; });
    page.total = records::count_sent(call.tx, employer, asked);
    for (auto const& one : records::results_by_posting(call.tx, employer))
        if (!asked.posting_id || *asked.posting_id == one.posting_id) add(page.results, one);
    for (auto const& row : rows) page.items.push_back(as_sent(call, row));
    return page;
}

}  // namespace sx::supply
