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

// What is decided on.
struct ReviewedFacts : OrganisationFacts {
    std::optional<LicenceId> licence_id;
};
BOOST_DESCRIBE_STRUCT(ReviewedFacts, (OrganisationFacts), (licence_id))

void settle(web::Call const& call, DecideOrganisation const& form) {
    review::settle(
        call.tx, call.world, review::ReviewQueue::organisations, {form.organisation_id.text},
        {form.decision, form.remark, call.caller.account});
}

std::optional<OrganisationChange> waiting_change(store::Transaction& tx, OrganisationId const& id) {
    auto change = records::find_change(tx, id);
    return change && change->submitted ? change : std::nullopt;
}

// The organisation stays approved, whatever becomes of the change.
Result<Organisation> decide_change(
    web::Call const& call, DecideOrganisation const& form, Organisation organisation,
    OrganisationChange change) {
    bool const approves = form.decision == Decision::approve;
    auto const step = approves ? OrganisationStep::merge : OrganisationStep::leave;
    organisation.state = TRY(organisation_life.next(organisation.state, step, call.caller.role));
    organisation.decided_at = call.world.now();
    ++organisation.version;
    if (approves) {
        organisation.verified_at = call.world.now();
        merge(call.tx, organisation, change);
        end_overdue(call.tx, call.world, organisation);
    } else {
        change.submitted = false;
        change.decision = form.decision;
        change.remark = form.remark;
        records::save(call.tx, change);
        records::update(call.tx, organisation);
    }
    settle(call, form);
    announce(call, organisation, form.decision);
    return organisation;
}

// The organisation stays approved while its change waits once more.
Result<Organisation> reopen_change(
    web::Call const& call, Organisation organisation, OrganisationChange change) {
    bool const is_appeal = call.caller.role == access::Role::employer;
    auto const step = is_appeal ? OrganisationStep::amend : OrganisationStep::reopen;
    TRY(organisation_life.next(organisation.state, step, call.caller.role));
    // It may have been written on since the decision.
    TRY(check_complete(change, change, Licence::needed));
    TRY(still_free(call.tx, changed(organisation, change)));
    ++organisation.version;
    organisation.submitted_at = call.world.now();
    organisation.step.reset();
    change.submitted = true;
    change.decision.reset();
    records::save(call.tx, change);
    records::update(call.tx, organisation);
    hand_in(call, changed(organisation, change));
    return organisation;
}

}  // namespace

void merge(store::Transaction& tx, Organisation& organisation, OrganisationChange const& change) {
    if (organisation.licence_id && organisation.licence_id != change.licence_id)
        files::release(tx, *organisation.licence_id);
    organisation = changed(organisation, change);
    organisation.remark.reset();
    records::update(tx, organisation);
    records::remove_change(tx, organisation.id);
}

std::string reviewed_facts(Organisation const& organisation) {
    return wire::write(ReviewedFacts{organisation, organisation.licence_id});
}

void hand_in(web::Call const& call, Organisation const& organisation) {
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::organisations,
         {organisation.id.text},
         organisation.id,
         organisation.name.str(),
         organisation.name.str(),
         reviewed_facts(organisation)});
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

Result<Organisation> show_reviewed(web::Call const& call, OrganisationRef const& ref) {
    auto const organisation = TRY(find_submitted(call.tx, ref.organisation_id));
    auto const change = waiting_change(call.tx, organisation.id);
    return change ? changed(organisation, *change) : organisation;
}

Result<web::Download> download_licence(web::Call const& call, LicenceRef const& asked) {
    auto const organisation = TRY(show_reviewed(call, asked));
    return shown_licence(call.tx, organisation, asked);
}

Result<Organisation> decide(web::Call const& call, DecideOrganisation const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto organisation = TRY(find_submitted(call.tx, form.organisation_id));
    if (auto const change = waiting_change(call.tx, organisation.id))
        return decide_change(call, form, std::move(organisation), *change);
    organisation.state =
        TRY(organisation_life.next(organisation.state, step_of(form.decision), call.caller.role));
    // It may have come onto the blacklist while it waited.
    if (form.decision == Decision::approve)
        TRY(check_not_listed(call.tx, organisation.credit_code, organisation.legal_representative));
    if (form.decision == Decision::approve) organisation.verified_at = call.world.now();
    organisation.remark = form.remark;
    organisation.decided_at = call.world.now();
    ++organisation.version;
    records::update(call.tx, organisation);
    if (form.decision == Decision::approve) end_overdue(call.tx, call.world, organisation);
    settle(call, form);
    announce(call, organisation, form.decision);
    return organisation;
}

Result<Organisation> reopen(web::Call const& call, OrganisationRef const& ref) {
    bool const is_appeal = call.caller.role == access::Role::employer;
    auto organisation = TRY(find_submitted(call.tx, ref.organisation_id));
    auto change = records::find_change(call.tx, organisation.id);
    if (change && change->decision) {  // the last decision was on the change
        organisation = TRY(reopen_change(call, std::move(organisation), *std::move(change)));
    } else {
        auto const step = is_appeal ? OrganisationStep::appeal : OrganisationStep::reopen;
        organisation.state =
            TRY(organisation_life.next(organisation.state, step, call.caller.role));
        TRY(still_free(call.tx, organisation));
        if (change) drop(call.tx, organisation, *change);
        ++organisation.version;
        organisation.submitted_at = call.world.now();
        organisation.decided_at.reset();
        records::update(call.tx, organisation);
        hand_in(call, organisation);
    }
    call.tx.announce(events::event(
        OrganisationReopened{organisation.version, call.caller.account}, organisation.id,
        call.world));
    return organisation;
}

}  // namespace sx::organisations
