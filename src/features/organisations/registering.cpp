#include "features/organisations/handing_in.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/records.hpp"
#include "features/organisations/rules.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"

// What its members do, from the first draft to a change of what was approved.
namespace sx::organisations {
namespace {

bool is_taken(
    store::Transaction& tx, codes::CreditCode const& code, OrganisationId const& but_for) {
    auto const holder = registered_with(tx, code);
    return holder && *holder != but_for;
}

Result<> free_for(
    store::Transaction& tx, codes::CreditCode const& code, OrganisationId const& organisation) {
    if (is_taken(tx, code, organisation)) return refuse(ProblemKind::conflict, "credit_code_taken");
    return check_not_listed(tx, code, {});
}

MyOrganisation mine(
    web::Call const& call, Organisation const& organisation,
    std::optional<OrganisationChange> change) {
    MyOrganisation mine{organisation, std::move(change), false, {}, {}, {}};
    auto const presence = records::find_presence(call.tx, organisation.id);
    if (presence && presence->asked_at && is_stopped(call.tx, organisation.id, StopCause::absent))
        mine.absence = OwnAbsence{*presence->asked_at};
    mine.renewal = renewal_of(
        organisation, records::renewal_settings(call.tx),
        is_stopped(call.tx, organisation.id, StopCause::unverified), call.world.now());
    if (!mine.change) return mine;
    mine.change_is_reviewed = needs_review(mine, *mine.change);
    mine.changes = review::changes(
        reviewed_facts(organisation), reviewed_facts(changed(organisation, *mine.change)));
    return mine;
}

// A scan that comes is the organisation's from now on; one that goes is let go, unless it is the
// one that was `approved` and so still in use.
Result<> change_scan(
    web::Call const& call, LicenceScan& scan, std::optional<LicenceId> const& wanted,
    LicenceScan const& approved) {
    auto const before = scan;
    if (before.licence_id == wanted) return {};
    scan = {};
    if (wanted && wanted == approved.licence_id) {
        scan = approved;
    } else if (wanted) {
        auto const facts =
            TRY(files::claim(call.tx, *wanted, call.caller.account, files::Purpose::licence));
        scan = {wanted, files::FileName::stored(facts.name)};
    }
    if (before.licence_id && before.licence_id != approved.licence_id)
        files::release(call.tx, *before.licence_id);
    return {};
}

template <class Fact> void announce(web::Call const& call, Organisation const& organisation) {
    call.tx.announce(events::event(
        Fact{organisation.version, call.caller.account}, organisation.id, call.world));
}

OrganisationChange change_of(Organisation const& organisation) {
    OrganisationChange change;
    change.id = organisation.id;
    static_cast<OrganisationFacts&>(change) = organisation;
    static_cast<LicenceScan&>(change) = organisation;
    return change;
}

Result<OrganisationChange> changed_by(
    web::Call const& call, Organisation const& organisation, OrganisationEdit const& edit,
    std::optional<OrganisationChange> const& earlier) {
    auto change = earlier.value_or(change_of(organisation));
    TRY(change_scan(call, change, edit.licence_id, organisation));
    fill_in(change, edit);
    change.saved_at = call.world.now();
    records::save(call.tx, change);
    return change;
}

// Why the introduction may say what a rule forbids; what was approved before is not asked about.
Result<std::optional<screening::WordingReason>> reason_for_wording(
    store::Transaction& tx, std::string_view introduction, SubmitOrganisation const& form) {
    std::vector<screening::FormText> const texts{{"/introduction", introduction}};
    return screening::reason_needed(tx, texts, form.wording_reason);
}

// What staff need not read is so at once; the rest waits for them.
Result<MyOrganisation> submit_change(
    web::Call const& call, Organisation organisation, OrganisationChange change,
    SubmitOrganisation const& form) {
    TRY(organisation_life.next(organisation.state, OrganisationStep::amend, call.caller.role));
    bool const reviewed = needs_review(organisation, change);
    TRY(check_complete(change, change, reviewed ? Licence::needed : Licence::not_needed));
    TRY(still_free(call.tx, changed(organisation, change)));
    bool const is_new = change.introduction != organisation.introduction;
    organisation.wording_reason =
        TRY(reason_for_wording(call.tx, is_new ? change.introduction : std::string(), form));
    ++organisation.version;
    organisation.step.reset();
    if (!reviewed) {
        merge(call.tx, organisation, change);
        announce<OrganisationChanged>(call, organisation);
        return mine(call, organisation, std::nullopt);
    }
    organisation.submitted_at = call.world.now();
    change.submitted = true;
    change.decision.reset();
    change.remark.reset();
    records::save(call.tx, change);
    records::update(call.tx, organisation);
    announce<OrganisationSubmitted>(call, organisation);
    hand_in(call, changed(organisation, change));
    return mine(call, organisation, change);
}

}  // namespace

Result<> still_free(store::Transaction& tx, Organisation const& organisation) {
    TRY(check_not_listed(tx, organisation.credit_code, organisation.legal_representative));
    if (!organisation.credit_code) return {};
    return free_for(tx, *organisation.credit_code, organisation.id);
}

void drop(
    store::Transaction& tx, Organisation const& organisation, OrganisationChange const& change) {
    if (change.licence_id && change.licence_id != organisation.licence_id)
        files::release(tx, *change.licence_id);
    records::remove_change(tx, organisation.id);
}

Result<web::Download> shown_licence(
    store::Transaction& tx, LicenceScan const& scan, OwnLicenceRef const& asked) {
    bool const is_another = asked.scan && asked.scan != scan.licence_id;
    if (!scan.licence_id || is_another) return refuse(ProblemKind::not_found, "licence_not_found");
    return files::download(tx, *scan.licence_id, web::Download::As::shown);
}

Result<MyOrganisation> register_own(web::Call const& call, OrganisationForm const& form) {
    if (!call.caller.organisation.text.empty())
        return refuse(ProblemKind::conflict, "organisation_registered_already");
    Organisation organisation;
    organisation.id = {call.world.fresh_id()};
    organisation.created_at = call.world.now();
    TRY(free_for(call.tx, form.credit_code, organisation.id));
    TRY(change_scan(call, organisation, form.licence_id, {}));
    fill_in(organisation, form);
    organisation.step = form.step;
    add(call.tx, call.world, organisation);
    access::join_organisation(
        call.tx, call.caller.account, organisation.id, access::Standing::owner);
    note_sign_in(call.tx, call.world, organisation.id);
    return mine(call, organisation, std::nullopt);
}

Result<MyOrganisation> show_own(web::Call const& call, web::Nothing const&) {
    auto const organisation = TRY(find(call.tx, call.caller.organisation));
    return mine(call, organisation, records::find_change(call.tx, organisation.id));
}

Result<MyOrganisation> edit_own(web::Call const& call, OrganisationEdit const& edit) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    auto change = records::find_change(call.tx, organisation.id);
    TRY(may_edit(organisation, change, edit.version));
    TRY(free_for(call.tx, edit.credit_code, organisation.id));
    ++organisation.version;
    organisation.step = edit.step;
    if (organisation.state == OrganisationState::approved) {
        change = TRY(changed_by(call, organisation, edit, change));
    } else {
        TRY(change_scan(call, organisation, edit.licence_id, {}));
        fill_in(organisation, edit);
        announce<OrganisationChanged>(call, organisation);
    }
    records::update(call.tx, organisation);
    return mine(call, organisation, change);
}

Result<MyOrganisation> submit_own(web::Call const& call, SubmitOrganisation const& form) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    if (auto const change = records::find_change(call.tx, organisation.id)) {
        TRY(may_edit(organisation, change, organisation.version));
        return submit_change(call, std::move(organisation), *change, form);
    }
    organisation.state =
        TRY(organisation_life.next(organisation.state, OrganisationStep::submit, call.caller.role));
    TRY(check_complete(organisation, organisation, Licence::needed));
    TRY(still_free(call.tx, organisation));
    organisation.wording_reason = TRY(reason_for_wording(call.tx, organisation.introduction, form));
    ++organisation.version;
    organisation.step.reset();
    organisation.submitted_at = call.world.now();
    announce<OrganisationSubmitted>(call, organisation);
    hand_in(call, organisation);
    records::update(call.tx, organisation);
    return mine(call, organisation, std::nullopt);
}

Result<MyOrganisation> renew_own(web::Call const& call, SubmitOrganisation const& form) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    TRY(organisation_life.next(organisation.state, OrganisationStep::amend, call.caller.role));
    auto const written = records::find_change(call.tx, organisation.id);
    TRY(may_edit(organisation, written, organisation.version));
    auto change = written.value_or(change_of(organisation));
    change.renews = true;
    change.saved_at = call.world.now();
    return submit_change(call, std::move(organisation), std::move(change), form);
}

Result<web::Nothing> discard_change(web::Call const& call, web::Nothing const&) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    auto const change = records::find_change(call.tx, organisation.id);
    if (!change) return refuse(ProblemKind::not_found, "organisation_change_not_found");
    if (change->submitted)
        review::take_back(call.tx, review::ReviewQueue::organisations, {organisation.id.text});
    drop(call.tx, organisation, *change);
    ++organisation.version;
    organisation.step.reset();
    records::update(call.tx, organisation);
    return web::Nothing{};
}

Result<CreditCodeFacts> check_credit_code(web::Call const& call, CheckCreditCode const& asked) {
    return CreditCodeFacts{
        is_taken(call.tx, asked.credit_code, call.caller.organisation),
        !check_not_listed(call.tx, asked.credit_code, {})};
}

Result<web::Download> download_own_licence(web::Call const& call, OwnLicenceRef const& asked) {
    auto const organisation = TRY(find(call.tx, call.caller.organisation));
    auto const change = records::find_change(call.tx, organisation.id);
    return shown_licence(call.tx, change ? LicenceScan(*change) : LicenceScan(organisation), asked);
}

}  // namespace sx::organisations
