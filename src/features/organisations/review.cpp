#include "features/organisations/handing_in.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/records.hpp"
#include "features/organisations/rules.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/events/events.hpp"

// What staff do.
namespace sx::organisations {
namespace {

// A draft is its members' own business.
Result<Organisation> find_submitted(store::Transaction& tx, OrganisationId const& id) {
    auto organisation = TRY(find(tx, id));
    if (!organisation.submitted_at) return refuse(ProblemKind::not_found, "organisation_not_found");
    return organisation;
}

void announce(web::Call const& call, Organisation const& organisation, Decision decision) {
    auto const say = [&](auto fact) {
        fact.version = organisation.version;
        fact.decided_by = call.caller.account;
        call.tx.announce(events::event(fact, organisation.id, call.world));
    };
    switch (decision) {
        case Decision::approve: return say(OrganisationApproved{});
        case Decision::return_: return say(OrganisationReturned{});
        case Decision::refuse: return say(OrganisationRefused{});
    }
}

}  // namespace

void hand_in(web::Call const& call, Organisation const& organisation) {
    OrganisationFacts const& facts = organisation;
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::organisations,
         {organisation.id.text},
         organisation.id,
         organisation.name.str(),
         organisation.name.str(),
         wire::write(facts)});
}

Result<OrganisationPage> list(web::Call const& call, ListOrganisations const& asked) {
    auto const state = asked.state.value_or(OrganisationState::submitted);
    auto const after = TRY(web::place_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    OrganisationPage page;
    page.items = records::queue(call.tx, state, after, size + 1);
    page.next_cursor = web::cut_page(page.items, size, [](Organisation const& last) {
        return web::cursor_of({last.submitted_at->time_since_epoch().count(), last.id.text});
    });
    page.total = records::count(call.tx, state);
    return page;
}

Result<Organisation> show(web::Call const& call, OrganisationRef const& ref) {
    return find_submitted(call.tx, ref.organisation_id);
}

Result<Organisation> decide(web::Call const& call, DecideOrganisation const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto organisation = TRY(find_submitted(call.tx, form.organisation_id));
    organisation.state =
        TRY(organisation_life.next(organisation.state, step_of(form.decision), call.caller.role));
    organisation.remark = form.remark;
    organisation.decided_at = call.world.now();
    ++organisation.version;
    records::update(call.tx, organisation);
    review::settle(
        call.tx, call.world, review::ReviewQueue::organisations, {organisation.id.text},
        {form.decision, form.remark, call.caller.account});
    announce(call, organisation, form.decision);
    return organisation;
}

Result<Organisation> reopen(web::Call const& call, OrganisationRef const& ref) {
    auto organisation = TRY(find_submitted(call.tx, ref.organisation_id));
    auto const step = call.caller.role == access::Role::employer ? OrganisationStep::appeal
                                                                 : OrganisationStep::reopen;
    organisation.state = TRY(organisation_life.next(organisation.state, step, call.caller.role));
    // Another one may have registered with it since this one was refused.
    if (organisation.credit_code &&
        records::is_taken(call.tx, *organisation.credit_code, organisation.id))
        return refuse(ProblemKind::conflict, "credit_code_taken");
    organisation.submitted_at = call.world.now();
    organisation.decided_at.reset();
    ++organisation.version;
    records::update(call.tx, organisation);
    hand_in(call, organisation);
    call.tx.announce(events::event(
        OrganisationReopened{organisation.version, call.caller.account}, organisation.id,
        call.world));
    return organisation;
}

}  // namespace sx::organisations
