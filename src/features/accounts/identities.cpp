#include <array>
#include "features/accounts/entering.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/identity_events.hpp"
#include "features/accounts/identity_provider.hpp"
#include "features/accounts/identity_records.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

// Of the way to the provider and back, and of the time to say what becomes of what was shown there.
constexpr std::chrono::minutes identity_lasts{10};
constexpr std::string_view identity_cookie = "identity";
constexpr std::string_view arrival_page = "/app/identity";

Result<IdentityProvider*> provider_of(Desk& desk) {
    if (!desk.identity) return refuse(ProblemKind::conflict, "identity_not_here");
    return desk.identity.get();
}

std::string fresh_secret(World& world) {
    std::array<std::byte, 32> secret{};
    world.random_bytes(secret);
    return hex(secret);
}

std::string_view browser_token(web::OutsideCall const& call) {
    return web::cookie(call.request.header("cookie"), identity_cookie);
}

// Both come from what only the browser has, so the database alone tells neither.
std::string nonce_of(std::string_view token) {
    return sha256_hex(std::string("nonce:").append(token));
}
std::string verifier_of(std::string_view token) {
    return sha256_hex(std::string("verifier:").append(token));
}

std::string redirect_of(web::OutsideCall const& call) {
    return std::string(call.venue.address).append(arrival_page);
}

Result<IdentityDeparture> depart(
    Desk& desk, web::OutsideCall const& call, std::optional<AccountId> const& account) {
    TRY(within(desk.peers, call));
    auto* const provider = TRY(provider_of(desk));
    auto const token = fresh_secret(call.world), state = fresh_secret(call.world);
    auto const now = call.world.now();
    auto address = TRY(provider->address_for(
        {redirect_of(call), state, nonce_of(token), verifier_of(token), call.language}, now));
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        records::insert(
            tx, IdentityAttempt{
                    call.world.fresh<IdentityAttempt>(), sha256_hex(state), sha256_hex(token),
                    account, now + identity_lasts});
        return {};
    }));
    keep_cookie(desk, call, identity_cookie, token, identity_lasts);
    return IdentityDeparture{std::move(address)};
}

// In a write of its own: whatever becomes of the answer, the attempt is used up.
Result<IdentityAttempt> use_up(web::OutsideCall const& call, std::string const& state) {
    std::optional<IdentityAttempt> attempt;
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        attempt = records::take_attempt(tx, sha256_hex(state));
        return {};
    }));
    bool const own = attempt && attempt->expires_at > call.world.now() &&
                     attempt->browser == sha256_hex(browser_token(call));
    bool const same_person =
        own && (!attempt->account_id || attempt->account_id == call.caller.account);
    if (!same_person) return refuse(ProblemKind::gone, "identity_too_late");
    return *std::move(attempt);
}

Problem disbelieved(
    web::OutsideCall const& call, IdentityAttempt const& attempt, identity::Flaw flaw) {
    (void)call.db.write([&](store::Transaction& tx) -> Result<> {
        tx.announce(events::event(IdentityRefused{flaw}, attempt.id, call.world));
        return {};
    });
    return refuse(ProblemKind::forbidden, "identity_refused");
}

std::string text_of(std::optional<ReturnedText> const& text) { return text ? text->str() : ""; }

// The provider's name for who came back, as it is kept.
Result<std::string> subject_index(
    Desk& desk, web::OutsideCall const& call, IdentityAttempt const& attempt,
    IdentityArrival const& form) {
    auto* const provider = TRY(provider_of(desk));
    auto const now = call.world.now();
    bool const own = TRY(provider->is_own_answer(text_of(form.iss), now));
    if (!own) return disbelieved(call, attempt, identity::Flaw::issuer);
    if (form.error || !form.code) return refuse(ProblemKind::forbidden, "identity_declined");
    auto const token = browser_token(call);
    auto const said = TRY(provider->subject_of(
        {redirect_of(call), form.code->str(), nonce_of(token), verifier_of(token)}, now));
    if (auto const* flaw = std::get_if<identity::Flaw>(&said))
        return disbelieved(call, attempt, *flaw);
    return records::subject_index_of(provider->issuer(), std::get<std::string>(said));
}

// Keeps what was shown until its owner says what becomes of it.
Result<IdentityArrived> keep_shown(
    Desk& desk, web::OutsideCall const& call, std::optional<AccountId> const& account,
    std::string const& index) {
    auto const token = fresh_secret(call.world);
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        records::insert(
            tx, ShownIdentity{
                    sha256_hex(token), account, desk.identity->issuer(), index,
                    call.world.now() + identity_lasts});
        return {};
    }));
    keep_cookie(desk, call, identity_cookie, token, identity_lasts);
    return IdentityArrived{account ? IdentityOutcome::to_link : IdentityOutcome::unknown, {}};
}

// That this browser has shown, unless it was to be linked to somebody else's account.
Result<ShownIdentity> shown_in(store::Transaction& tx, web::OutsideCall const& call) {
    auto shown = records::find_shown(tx, sha256_hex(browser_token(call)), call.world.now());
    if (!shown || (shown->account_id && *shown->account_id != call.caller.account))
        return refuse(ProblemKind::gone, "identity_not_shown");
    return *std::move(shown);
}

Result<> link(
    store::Transaction& tx, web::OutsideCall const& call, ShownIdentity const& shown,
    AccountId const& account) {
    if (records::find_identity(tx, shown.subject_index))
        return refuse(ProblemKind::conflict, "identity_taken");
    records::remove_shown(tx, shown.id);
    IdentityRow const identity{call.world.fresh<IdentityRow>(),
                               account,
                               shown.issuer,
                               shown.subject_index,
                               call.world.now(),
                               {}};
    records::insert(tx, identity);
    tx.announce(events::event(IdentityLinked{identity.id}, account, call.world));
    return {};
}

IdentityProviderView provider_shown(Desk const& desk, Language language) {
    if (!desk.identity) return {};
    return {true, desk.identity->name(language)};
}

OwnIdentities own_shown(Desk const& desk, store::Transaction& tx, web::OutsideCall const& call) {
    OwnIdentities own;
    for (auto const& one : records::identities_of(tx, call.caller.account))
        own.items.push_back({one.id, one.issuer, one.linked_at, one.used_at});
    own.provider = provider_shown(desk, call.language);
    own.to_link = static_cast<bool>(shown_in(tx, call));
    return own;
}

}  // namespace

Result<IdentityProviderView> show_identity_provider(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return provider_shown(desk, call.language);
}

Result<IdentityDeparture> depart_to_sign_in(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return depart(desk, call, {});
}

Result<IdentityDeparture> depart_to_link(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return depart(desk, call, call.caller.account);
}

Result<IdentityArrived> arrive(
    Desk& desk, web::OutsideCall const& call, IdentityArrival const& form) {
    TRY(within(desk.peers, call));
    auto const attempt = TRY(use_up(call, form.state.str()));
    auto const index = TRY(subject_index(desk, call, attempt, form));
    auto const known =
        call.db.read([&](store::Transaction& tx) { return records::find_identity(tx, index); });
    if (attempt.account_id && known)
        return refuse(
            ProblemKind::conflict,
            known->account_id == *attempt.account_id ? "identity_known" : "identity_taken");
    if (!known) return keep_shown(desk, call, attempt.account_id, index);
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        auto const still = records::find_identity(tx, index);
        if (!still) return refuse(ProblemKind::gone, "identity_too_late");
        records::note_use(tx, still->id, call.world.now());
        return open_usual(desk, call, tx, still->account_id, access::Factors::one);
    }));
    auto session = TRY(enter(desk, call, opened));
    keep_cookie(desk, call, identity_cookie, "", std::chrono::seconds(0));
    return IdentityArrived{IdentityOutcome::signed_in, std::move(session)};
}

Result<SessionView> register_by_identity(
    Desk& desk, web::OutsideCall const& call, CreateAccountByIdentity const& form) {
    TRY(within(desk.peers, call));
    TRY(check_password(
        form.password, form.sign_in_name,
        {form.display_name.str(), call.venue.host_zh, call.venue.host_en}));
    TRY(call.db.read([&](store::Transaction& tx) { return shown_in(tx, call); }));
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        auto const shown = TRY(shown_in(tx, call));
        if (shown.account_id) return refuse(ProblemKind::gone, "identity_not_shown");
        auto const account = TRY(create(
            tx, call.world, {form.sign_in_name, hash, form.display_name, {{}, {}, call.language}},
            {access::Role::seeker, {}, {}}));
        TRY(link(tx, call, shown, account));
        return open_usual(desk, call, tx, account, access::Factors::one);
    }));
    auto session = TRY(enter(desk, call, opened));
    keep_cookie(desk, call, identity_cookie, "", std::chrono::seconds(0));
    return session;
}

Result<OwnIdentities> link_identity(
    Desk& desk, web::OutsideCall const& call, WithPassword const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    auto own = TRY(call.db.write([&](store::Transaction& tx) -> Result<OwnIdentities> {
        auto const account = TRY(own_row(tx, call.caller.account));
        auto const shown = TRY(shown_in(tx, call));
        for (auto const& one : records::identities_of(tx, account.id))
            if (one.issuer == shown.issuer) return refuse(ProblemKind::conflict, "identity_known");
        TRY(link(tx, call, shown, account.id));
        warn(tx, call, account, Warning::identity_linked);
        return own_shown(desk, tx, call);
    }));
    keep_cookie(desk, call, identity_cookie, "", std::chrono::seconds(0));
    return own;
}

Result<OwnIdentities> list_identities(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read(
        [&](store::Transaction& tx) -> Result<OwnIdentities> { return own_shown(desk, tx, call); });
}

Result<OwnIdentities> remove_identity(
    Desk& desk, web::OutsideCall const& call, RemoveIdentity const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<OwnIdentities> {
        auto const account = TRY(own_row(tx, call.caller.account));
        if (!records::remove(tx, account.id, form.identity_id))
            return refuse(ProblemKind::not_found, "identity_not_found");
        tx.announce(events::event(IdentityUnlinked{form.identity_id}, account.id, call.world));
        warn(tx, call, account, Warning::identity_unlinked);
        return own_shown(desk, tx, call);
    });
}

}  // namespace sx::accounts
