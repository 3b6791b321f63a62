#include "features/accounts/entering.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/accounts/use_cases.hpp"

namespace sx::accounts {
namespace {

Result<SecondStep> step_of_kind(web::OutsideCall const& call, StepKind kind) {
    auto const step = TRY(call.db.read([&](store::Transaction& tx) { return own_step(tx, call); }));
    if (step.kind != kind) return refuse(ProblemKind::conflict, "second_step_other");
    return step;
}

}  // namespace

Result<Entered> open_after(
    Desk const& desk, web::OutsideCall const& call, store::Transaction& tx,
    SecondStep const& step) {
    records::remove_step(tx, step.id);
    for (auto const& grant : access::grants_of(tx, step.account_id))
        if (grant.id == step.grant_id) return open(desk, call, tx, grant, access::Factors::two);
    return open_usual(desk, call, tx, step.account_id, access::Factors::two);
}

Result<SecondStepView> show_second_step(Desk&, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read([&](store::Transaction& tx) -> Result<SecondStepView> {
        auto const step = TRY(own_step(tx, call));
        return SecondStepView{step.kind, factors_of(tx, step.account_id), step.expires_at};
    });
}

Result<SessionView> answer_second_step(
    Desk& desk, web::OutsideCall const& call, AnswerSecondStep const& form) {
    auto const step = TRY(step_of_kind(call, StepKind::prove));
    auto const tried = TRY(knock(desk, call, step.account_id, {}, Lock::second_factor));
    std::optional<Entered> entered;
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        entered.reset();
        auto const still = TRY(own_step(tx, call));
        auto const account = TRY(own_row(tx, still.account_id));
        if (!fits_second(tx, call, account, form.code.str())) return {};
        let_in(tx, tried);
        entered = TRY(open_after(desk, call, tx, still));
        return {};
    }));
    if (!entered) {
        turn_away(call, tried);
        return wrong_field("/code", "second_code_wrong");
    }
    return enter(desk, call, *entered);
}

Result<TotpOffer> offer_totp_at_door(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    TRY(within(desk.peers, call));
    auto const step = TRY(step_of_kind(call, StepKind::set_up));
    return call.db.write([&](store::Transaction& tx) -> Result<TotpOffer> {
        auto const account = TRY(own_row(tx, step.account_id));
        return offer_totp(tx, call, account);
    });
}

Result<FactorSetUp> confirm_totp_at_door(
    Desk& desk, web::OutsideCall const& call, ConfirmTotp const& form) {
    TRY(within(desk.peers, call));
    TRY(step_of_kind(call, StepKind::set_up));
    FactorSetUp done;
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        auto const step = TRY(own_step(tx, call));
        auto const account = TRY(own_row(tx, step.account_id));
        done.recovery_codes = TRY(confirm_offered(tx, call, account, form.code));
        return open_after(desk, call, tx, step);
    }));
    done.session = TRY(enter(desk, call, opened));
    return done;
}

}  // namespace sx::accounts
