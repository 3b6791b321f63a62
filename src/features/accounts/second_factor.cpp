#include "features/accounts/second_factor.hpp"
#include <algorithm>
#include <array>
#include "features/accounts/factor_events.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/passkey_records.hpp"
#include "platform/access/totp.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

std::string step_id(std::string_view token) { return sha256_hex(token); }

// Eighty random bits need no slow hash.
std::string recovery_id(AccountId const& account, std::string_view letters) {
    return sha256_hex(std::string("recovery:").append(account.text).append(":").append(letters));
}

// As it was made, from however it was typed: capitals, blanks and hyphens do not matter, and
// whoever reads 0, 1 or 8 means the letter, because the alphabet has no such digit.
std::string plain_letters(std::string_view typed) {
    std::string letters;
    for (char c : normalised(typed)) {
        if (c == '0') c = 'o';
        if (c == '1') c = 'l';
        if (c == '8') c = 'b';
        if ((c >= 'a' && c <= 'z') || (c >= '2' && c <= '7')) letters += c;
    }
    return letters;
}

std::string fresh_letters(World& world) {
    std::array<char, 10> bits{};
    world.random_bytes(std::as_writable_bytes(std::span(bits)));
    return normalised(access::base32({bits.data(), bits.size()}));
}

// In fours, to be read and copied.
std::string in_fours(std::string const& letters) {
    std::string shown;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (at > 0 && at % 4 == 0) shown += '-';
        shown += letters[at];
    }
    return shown;
}

bool fits_totp(
    store::Transaction& tx, AccountId const& account, std::string_view typed, Instant now) {
    auto const secret = records::find_totp(tx, account);
    if (!secret) return false;
    auto const step = access::totp_step_of(secret->secret, typed, now, secret->last_step);
    return step && records::spend_step(tx, *secret, *step);
}

}  // namespace

std::vector<SecondFactor> factors_of(store::Transaction& tx, AccountId const& account) {
    std::vector<SecondFactor> factors;
    if (records::find_totp(tx, account)) factors.push_back(SecondFactor::totp);
    if (!records::passkeys_of(tx, account).empty()) factors.push_back(SecondFactor::passkey);
    if (!factors.empty() && records::count_recovery_codes(tx, account) > 0)
        factors.push_back(SecondFactor::recovery_code);
    return factors;
}

std::optional<StepKind> step_due(
    Desk const& desk, store::Transaction& tx, access::Grant const& grant, Instant now) {
    if (!factors_of(tx, grant.account_id).empty()) return StepKind::prove;
    return desk.second_factor.asks(grant.role, now) ? std::optional(StepKind::set_up)
                                                    : std::nullopt;
}

bool is_asked_of(Desk const& desk, store::Transaction& tx, AccountId const& account, Instant now) {
    auto const grants = access::grants_of(tx, account);
    return std::ranges::any_of(
        grants, [&](auto const& grant) { return desk.second_factor.asks(grant.role, now); });
}

std::string open_step(
    store::Transaction& tx, World& world, access::Grant const& grant, StepKind kind) {
    std::array<std::byte, 32> secret{};
    world.random_bytes(secret);
    auto token = hex(secret);
    records::insert(
        tx, SecondStep{step_id(token), grant.account_id, grant.id, kind, world.now() + step_lasts});
    return token;
}

Result<SecondStep> own_step(store::Transaction& tx, web::OutsideCall const& call) {
    auto const token = web::cookie(call.request.header("cookie"), step_cookie);
    auto step = records::find_step(tx, step_id(token), call.world.now());
    if (!step) return refuse(ProblemKind::gone, "second_step_over");
    return *std::move(step);
}

TotpOffer offer_totp(
    store::Transaction& tx, web::OutsideCall const& call, AccountRow const& account) {
    TotpSecret secret;
    secret.id = call.world.fresh<TotpSecret>();
    secret.account_id = account.id;
    secret.secret = access::fresh_totp_secret(call.world);
    secret.created_at = call.world.now();
    records::forget_offered_totp(tx, account.id);
    records::insert(tx, secret);
    auto const& issuer = call.venue.name(call.language);
    return {access::totp_uri(secret.secret, issuer, account.sign_in_name.str()), secret.secret};
}

Result<std::vector<std::string>> confirm_offered(
    store::Transaction& tx, web::OutsideCall const& call, AccountRow const& account,
    Code const& code) {
    auto const now = call.world.now();
    auto secret = records::find_offered_totp(tx, account.id);
    if (!secret) return refuse(ProblemKind::conflict, "totp_not_offered");
    auto const step = access::totp_step_of(secret->secret, code.str(), now, 0);
    if (!step) return wrong_field("/code", "second_code_wrong");
    bool const first = factors_of(tx, account.id).empty();
    secret->confirmed_at = now;
    secret->last_step = *step;
    records::confirm(tx, *secret);
    return added(tx, call, account, {SecondFactor::totp, first});
}

std::vector<std::string> added(
    store::Transaction& tx, web::OutsideCall const& call, AccountRow const& account,
    NewFactor const& one) {
    access::close_others(tx, account.id, session_token(call));
    access::mark_two_factors(tx, session_token(call));
    tx.announce(events::event(SecondFactorAdded{one.factor}, account.id, call.world));
    warn(tx, call, account, Warning::factor_added);
    return one.first ? make_recovery_codes(tx, call.world, account.id) : std::vector<std::string>();
}

Result<> removed(
    Desk const& desk, store::Transaction& tx, web::OutsideCall const& call,
    AccountRow const& account, SecondFactor factor) {
    bool const last = factors_of(tx, account.id).empty();
    if (last && is_asked_of(desk, tx, account.id, call.world.now()))
        return refuse(ProblemKind::conflict, "second_factor_required");
    if (last) records::forget_recovery_codes(tx, account.id);
    tx.announce(events::event(SecondFactorRemoved{factor}, account.id, call.world));
    warn(tx, call, account, Warning::factor_removed);
    return {};
}

bool fits_second(
    store::Transaction& tx, web::OutsideCall const& call, AccountRow const& account,
    std::string_view typed) {
    if (Code::parse(typed)) return fits_totp(tx, account.id, typed, call.world.now());
    if (!records::remove_recovery_code(tx, recovery_id(account.id, plain_letters(typed))))
        return false;
    tx.announce(events::event(
        RecoveryCodeUsed{records::count_recovery_codes(tx, account.id)}, account.id, call.world));
    warn(tx, call, account, Warning::recovery_code_used);
    return true;
}

std::vector<std::string> make_recovery_codes(
    store::Transaction& tx, World& world, AccountId const& account) {
    records::forget_recovery_codes(tx, account);
    std::vector<std::string> shown;
    for (int made = 0; made < recovery_codes_made; ++made) {
        auto const letters = fresh_letters(world);
        records::insert(tx, RecoveryCode{recovery_id(account, letters), account, world.now()});
        shown.push_back(in_fours(letters));
    }
    tx.announce(events::event(RecoveryCodesMade{recovery_codes_made}, account, world));
    return shown;
}

bool forget_second_factors(store::Transaction& tx, AccountId const& account) {
    records::forget_steps(tx, account);
    records::forget_recovery_codes(tx, account);
    return records::forget_totp(tx, account) + records::forget_passkeys(tx, account) > 0;
}

Result<> reset_factors(
    store::Transaction& tx, Sender const& sender, AccountRow const& account,
    std::optional<AccountId> const& by) {
    if (!forget_second_factors(tx, account.id))
        return refuse(ProblemKind::not_found, "no_second_factor");
    access::close_others(tx, account.id, {});
    unlock(tx, account.id);
    tx.announce(events::event(SecondFactorReset{by}, account.id, sender.world));
    warn(tx, sender, account, Warning::factor_reset);
    return {};
}

Result<> reset_second_factor_of(
    store::Transaction& tx, World& world, Venue const& venue, SignInName const& name) {
    auto const account = records::find_by_name(tx, normalised(name.str()));
    if (!account) return refuse(ProblemKind::not_found, "account_not_found");
    return reset_factors(tx, {world, venue}, *account, {});
}

}  // namespace sx::accounts
