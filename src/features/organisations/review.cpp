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
    announce(call, organisation, form.decision);
    return organisation;
}

Result<OrganisationOutcomes> decide_many(web::Call const& call, DecideOrganisations const& form) {
    TRY(check_remark(form.decision, form.remark));
    OrganisationOutcomes outcomes;
    for (auto const& id : form.organisation_ids) {
        auto const decided = decide(call, {id, form.decision, form.remark});
        auto& outcome = outcomes.items.emplace_back();
        outcome.organisation_id = id;
        if (decided) outcome.state = decided->state;
        else outcome.code = decided.error().code;
        outcomes.decided += decided ? 1 : 0;
    }
    return outcomes;
}

}  // namespace sx::organisations
