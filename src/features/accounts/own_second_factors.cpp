#include "features/accounts/entering.hpp"
#include "features/accounts/factor_events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/passkey_records.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/events/events.hpp"

// What somebody who is signed in does about their own second factor.
namespace sx::accounts {
namespace {

OwnSecondFactors shown(Desk const& desk, store::Transaction& tx, web::OutsideCall const& call) {
    auto const& account = call.caller.account;
    OwnSecondFactors own;
    if (auto const totp = records::find_totp(tx, account)) own.totp_since = totp->confirmed_at;
    own.passkeys = static_cast<std::int64_t>(records::passkeys_of(tx, account).size());
    own.recovery_codes = records::count_recovery_codes(tx, account);
    own.required = desk.second_factor.asks(call.caller.role, call.world.now());
    return own;
}

}  // namespace

Result<OwnSecondFactors> show_second_factors(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read(
        [&](store::Transaction& tx) -> Result<OwnSecondFactors> { return shown(desk, tx, call); });
}

Result<TotpOffer> offer_own_totp(
    Desk& desk, web::OutsideCall const& call, WithPassword const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<TotpOffer> {
        auto const account = TRY(own_row(tx, call.caller.account));
        return offer_totp(tx, call, account);
    });
}

Result<RecoveryCodes> confirm_own_totp(
    Desk& desk, web::OutsideCall const& call, ConfirmTotp const& form) {
    TRY(within(desk.peers, call));
    return call.db.write([&](store::Transaction& tx) -> Result<RecoveryCodes> {
        auto const account = TRY(own_row(tx, call.caller.account));
        RecoveryCodes codes;
        codes.recovery_codes = TRY(confirm_offered(tx, call, account, form.code));
        return codes;
    });
}

Result<OwnSecondFactors> remove_own_totp(
    Desk& desk, web::OutsideCall const& call, WithPassword const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<OwnSecondFactors> {
        auto const account = TRY(own_row(tx, call.caller.account));
        if (!records::find_totp(tx, account.id))
            return refuse(ProblemKind::not_found, "no_second_factor");
        records::forget_totp(tx, account.id);
        TRY(removed(desk, tx, call, account, SecondFactor::totp));
        return shown(desk, tx, call);
    });
}

Result<RecoveryCodes> renew_recovery_codes(
    Desk& desk, web::OutsideCall const& call, WithPassword const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<RecoveryCodes> {
        if (factors_of(tx, call.caller.account).empty())
            return refuse(ProblemKind::not_found, "no_second_factor");
        return RecoveryCodes{make_recovery_codes(tx, call.world, call.caller.account)};
    });
}

}  // namespace sx::accounts
