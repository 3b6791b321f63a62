#include "features/accounts/codes.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/second_factor_records.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

// The account, where its new password is hard to guess even for who knows the person.
Result<AccountRow> acceptable(
    web::OutsideCall const& call, AccountId const& account, Password const& password) {
    return call.db.read([&](store::Transaction& tx) -> Result<AccountRow> {
        auto row = TRY(own_row(tx, account));
        KnownWords known{row.display_name.str(), call.venue.host_zh, call.venue.host_en};
        if (row.phone) known.push_back(row.phone->str());
        if (row.email) known.push_back(row.email->str());
        for (auto const& hat : hats_of(tx, account))
            if (hat.organisation_name) known.push_back(*hat.organisation_name);
        TRY(check_password(password, row.sign_in_name, known));
        return row;
    });
}

// Every session of the account ends: whoever knew the old password is out.
Result<AccountRow> set_password(
    store::Transaction& tx, web::OutsideCall const& call, AccountId const& account,
    std::string const& hash) {
    auto row = TRY(own_row(tx, account));
    row.password_hash = hash;
    records::update(tx, row);
    access::close_others(tx, account, {});
    records::forget_steps(tx, account);
    warn(tx, call, row, Warning::password);
    return row;
}

}  // namespace

Result<SessionView> change_password(
    Desk& desk, web::OutsideCall const& call, ChangePassword const& form) {
    TRY(check_own(desk, call, form.old_password, "/old_password"));
    auto const row = TRY(acceptable(call, call.caller.account, form.password));
    if (form.password.str() == form.old_password.str())
        return wrong_field("/password", "password_unchanged");
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        auto const factors = shown_factors(tx, call);
        TRY(set_password(tx, call, row.id, hash));
        tx.announce(events::event(PasswordChanged{PasswordWay::changed}, row.id, call.world));
        auto const worn = access::grant_of(tx, call.caller);
        if (!worn) return open_usual(desk, call, tx, row.id, factors);
        return open(desk, call, tx, *worn, factors);
    }));
    return enter(desk, call, opened);
}

Result<SessionView> reset_password(
    Desk& desk, web::OutsideCall const& call, ResetPassword const& form) {
    TRY(within(desk.peers, call));
    auto const proof =
        TRY(check_code(desk, call, {form.proof_id, form.code}, ProofPurpose::password, "/code"));
    auto const row = TRY(acceptable(call, *proof.account_id, form.password));
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        TRY(spend(tx, proof, "/code"));
        auto const owner = owner_of(tx, *recognised(proof.address));
        if (!owner || owner->id != row.id) return wrong_field("/code", "code_expired");
        TRY(set_password(tx, call, row.id, hash));
        tx.announce(events::event(PasswordChanged{PasswordWay::reset}, row.id, call.world));
        unlock(tx, row.id);
        records::forget_devices(tx, row.id);
        return open_usual(desk, call, tx, row.id, access::Factors::one);
    }));
    return enter(desk, call, opened);
}

}  // namespace sx::accounts
