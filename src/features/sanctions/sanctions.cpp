#include "features/sanctions/sanctions.hpp"
#include "features/sanctions/effects.hpp"
#include "features/sanctions/records.hpp"
#include "features/sanctions/rules.hpp"
#include "features/sanctions/showing.hpp"
#include "features/sanctions/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::sanctions {
namespace {

constexpr std::int64_t most_at_once = 200;

template <class Fact>
void announce(store::Transaction& tx, World& world, Sanction const& sanction, Fact const& fact) {
    tx.announce(events::event(fact, sanction.id, world));
}

Result<Sanction> find(store::Transaction& tx, SanctionId const& id) {
    auto sanction = records::find(tx, id);
    if (!sanction) return refuse(ProblemKind::not_found, "sanction_not_found");
    return *std::move(sanction);
}

// A complaint is a cause only against whom it was upheld.
Result<> check_cause(store::Transaction& tx, ImposeSanction const& form) {
    if (form.cause != SanctionCause::complaint) return {};
    auto const complaint = TRY(complaints::find(tx, *form.complaint_id));
    if (complaint.organisation_id != form.organisation_id)
        return refuse(ProblemKind::not_found, "complaint_not_found");
    if (complaint.state != complaints::ComplaintState::upheld)
        return refuse(ProblemKind::conflict, "complaint_not_upheld");
    return {};
}

Result<StaffSanction> lift_now(
    web::Call const& call, Sanction sanction, SanctionText const& reason) {
    sanction.state = TRY(sanction_life.next(sanction.state, SanctionStep::lift, call.caller.role));
    sanction.lifting_reason = reason;
    sanction.lifted_by = call.caller.account;
    sanction.lifted_at = call.world.now();
    records::update(call.tx, sanction);
    undo(call.tx, call.world, sanction, call.caller);
    announce(
        call.tx, call.world, sanction,
        SanctionLifted{sanction.organisation_id, sanction.kind, call.caller.account});
    return shown_to_staff(call, sanction);
}

}  // namespace

Result<StaffSanction> impose(web::Call const& call, ImposeSanction const& form) {
    TRY(check_form(form, call.caller.role, call.world.now()));
    auto const organisation = TRY(organisations::show(call, {form.organisation_id}));
    if (form.fair_id) TRY(fairs::find(call.tx, *form.fair_id));
    TRY(check_cause(call.tx, form));
    if (stands_already(records::active(call.tx, organisation.id), form))
        return refuse(ProblemKind::conflict, "sanction_stands_already");
    Sanction sanction;
    sanction.id = call.world.fresh<Sanction>();
    sanction.organisation_id = organisation.id;
    sanction.organisation_name = organisation.name.str();
    sanction.kind = form.kind;
    sanction.cause = form.cause;
    sanction.complaint_id = form.complaint_id;
    sanction.fair_id = form.fair_id;
    sanction.reason = form.reason;
    sanction.starts_at = call.world.now();
    sanction.ends_at = form.ends_at;
    sanction.imposed_by = call.caller.account;
    bring_about(call, sanction);
    records::insert(call.tx, sanction);
    announce(
        call.tx, call.world, sanction,
        SanctionImposed{
            sanction.organisation_id, sanction.kind, sanction.cause, sanction.fair_id,
            sanction.ends_at, call.caller.account});
    return shown_to_staff(call, sanction);
}

Result<StaffSanction> show(web::Call const& call, SanctionRef const& ref) {
    auto const sanction = TRY(find(call.tx, ref.sanction_id));
    return shown_to_staff(call, sanction);
}

Result<StaffSanction> lift(web::Call const& call, LiftSanction const& form) {
    auto sanction = TRY(find(call.tx, form.sanction_id));
    return lift_now(call, std::move(sanction), form.reason);
}

Result<MySanction> appeal(web::Call const& call, AppealSanction const& form) {
    auto sanction = records::find(call.tx, form.sanction_id);
    if (!sanction || sanction->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "sanction_not_found");
    if (!may_appeal(*sanction)) return refuse(ProblemKind::conflict, "sanction_not_to_appeal");
    sanction->appeal = form.appeal;
    sanction->appealed_at = call.world.now();
    records::update(call.tx, *sanction);
    announce(
        call.tx, call.world, *sanction,
        SanctionAppealed{sanction->organisation_id, call.caller.account});
    return shown_to_employer(call, *sanction);
}

Result<StaffSanction> decide_appeal(web::Call const& call, DecideAppeal const& form) {
    auto sanction = TRY(find(call.tx, form.sanction_id));
    if (sanction.imposed_by == call.caller.account)
        return refuse(ProblemKind::conflict, "another_reviewer_needed");
    if (!may_decide_appeal(sanction, call.caller.account))
        return refuse(ProblemKind::conflict, "no_appeal_waits");
    sanction.appeal_answer = form.answer;
    sanction.appeal_decided_by = call.caller.account;
    sanction.appeal_decided_at = call.world.now();
    records::update(call.tx, sanction);
    announce(
        call.tx, call.world, sanction,
        SanctionAppealDecided{sanction.organisation_id, form.decision, call.caller.account});
    if (form.decision == AppealDecision::grant)
        return lift_now(call, std::move(sanction), form.answer);
    return shown_to_staff(call, sanction);
}

Result<StaffSanction> clear_namesake(web::Call const& call, ClearNamesake const& form) {
    auto const sanction = TRY(find(call.tx, form.sanction_id));
    if (sanction.kind != SanctionKind::blacklist || sanction.state != SanctionState::active)
        return refuse(ProblemKind::conflict, sanction_life.refusal);
    organisations::clear_namesake(call.tx, {sanction.id.text}, form.credit_code);
    announce(call.tx, call.world, sanction, NamesakeCleared{call.caller.account});
    return shown_to_staff(call, sanction);
}

std::int64_t end_due(store::Transaction& tx, World& world) {
    auto due = records::due(tx, world.now(), most_at_once);
    for (auto& sanction : due) {
        sanction.state = SanctionState::ended;
        records::update(tx, sanction);
        undo(tx, world, sanction, {});
        announce(tx, world, sanction, SanctionEnded{sanction.organisation_id, sanction.kind});
    }
    return std::ssize(due);
}

}  // namespace sx::sanctions
