#include "platform/passkeys/passkeys.hpp"
#include <algorithm>
#include <array>
#include "features/accounts/entering.hpp"
#include "features/accounts/factor_events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/passkey_records.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/base/base64url.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

using passkeys::Ceremony;

constexpr std::chrono::minutes challenge_lasts{5};
constexpr std::size_t most_passkeys = 20;  // of one account

Result<passkeys::RelyingParty> party_of(web::OutsideCall const& call) {
    auto party = passkeys::relying_party_of(call.venue.address);
    if (!party) return refuse(ProblemKind::conflict, "passkeys_not_here");
    return *std::move(party);
}

Result<std::string> bytes_of(EncodedBytes const& text) {
    auto bytes = from_base64url(text.str());
    if (!bytes) return refuse(ProblemKind::malformed, "passkey_malformed");
    return *std::move(bytes);
}

// Gives the bytes that are to be signed. The browser that asks must bring them back, so a challenge
// that somebody saw on the way is of no use to them.
std::string fresh_challenge(
    store::Transaction& tx, web::OutsideCall const& call, PasskeyCeremony ceremony,
    std::string const& device) {
    std::array<char, 32> secret{};
    call.world.random_bytes(std::as_writable_bytes(std::span(secret)));
    std::string const challenge(secret.data(), secret.size());
    PasskeyChallengeRow row{
        sha256_hex(challenge),
        ceremony,
        {},
        sha256_hex(device),
        call.world.now() + challenge_lasts};
    if (ceremony == PasskeyCeremony::registration) row.account_id = call.caller.account;
    records::insert(tx, row);
    return base64url(challenge);
}

// In a write of its own: whatever becomes of the answer, the challenge is used up.
Result<> use_up(
    web::OutsideCall const& call, std::string const& challenge, PasskeyCeremony ceremony) {
    std::optional<PasskeyChallengeRow> row;
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        row = records::take_challenge(tx, sha256_hex(challenge));
        return {};
    }));
    bool const own = row && row->ceremony == ceremony && row->expires_at > call.world.now() &&
                     row->browser == sha256_hex(device_token(call));
    bool const same_person =
        ceremony == PasskeyCeremony::sign_in || (own && row->account_id == call.caller.account);
    if (!own || !same_person) return refuse(ProblemKind::gone, "passkey_too_late");
    return {};
}

std::vector<std::string> known_to(store::Transaction& tx, AccountId const& account) {
    std::vector<std::string> ids;
    for (auto const& passkey : records::passkeys_of(tx, account))
        ids.push_back(passkey.credential_id);
    return ids;
}

Result<passkeys::Credential> registered(web::OutsideCall const& call, AddPasskey const& form) {
    auto const party = TRY(party_of(call));
    passkeys::Registered said;
    said.client_data = TRY(bytes_of(form.client_data));
    said.authenticator_data = TRY(bytes_of(form.authenticator_data));
    auto const challenge =
        TRY(passkeys::challenge_in(said.client_data, Ceremony::registration, party));
    TRY(use_up(call, challenge, PasskeyCeremony::registration));
    return passkeys::verify(said, party);
}

// A count that does not rise means that two devices sign with one key: its owner is warned.
Problem told_of_copy(web::OutsideCall const& call, PasskeyRow const& passkey, Problem refused) {
    if (refused.code != "passkey_copied") return refused;
    (void)call.db.write([&](store::Transaction& tx) -> Result<> {
        auto const account = TRY(own_row(tx, passkey.account_id));
        tx.announce(events::event(PasskeyCopied{}, account.id, call.world));
        warn(tx, call, account, Warning::passkey_copied);
        return {};
    });
    return refused;
}

struct Signed {
    PasskeyRow passkey;
    std::int64_t count = 0;
};
Result<Signed> signed_by(web::OutsideCall const& call, PasskeySignIn const& form) {
    auto const party = TRY(party_of(call));
    passkeys::Asserted said;
    said.client_data = TRY(bytes_of(form.client_data));
    said.authenticator_data = TRY(bytes_of(form.authenticator_data));
    said.signature = TRY(bytes_of(form.signature));
    auto const challenge = TRY(passkeys::challenge_in(said.client_data, Ceremony::sign_in, party));
    TRY(use_up(call, challenge, PasskeyCeremony::sign_in));
    auto const passkey = call.db.read([&](store::Transaction& tx) {
        return records::find_passkey(tx, form.credential_id.str());
    });
    if (!passkey) return refuse(ProblemKind::forbidden, "passkey_refused");
    passkeys::Credential const credential{
        {},
        passkey->algorithm,
        from_base64url(passkey->public_key).value_or(""),
        passkey->sign_count};
    auto const count = passkeys::verify(said, credential, party);
    if (!count) return told_of_copy(call, *passkey, count.error());
    return Signed{*passkey, *count};
}

// The hat that the password was shown for, if it was; else the one worn last.
Result<Entered> open_for(
    Desk const& desk, web::OutsideCall const& call, store::Transaction& tx,
    AccountId const& account) {
    auto const step = own_step(tx, call);
    if (step && step->account_id == account) return open_after(desk, call, tx, *step);
    return open_usual(desk, call, tx, account, access::Factors::two);
}

OwnPasskeys shown(store::Transaction& tx, web::OutsideCall const& call) {
    OwnPasskeys own;
    for (auto const& passkey : records::passkeys_of(tx, call.caller.account))
        own.items.push_back({passkey.id, passkey.name.str(), passkey.created_at, passkey.used_at});
    own.possible = passkeys::relying_party_of(call.venue.address).has_value();
    return own;
}

}  // namespace

Result<OwnPasskeys> list_passkeys(Desk&, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read(
        [&](store::Transaction& tx) -> Result<OwnPasskeys> { return shown(tx, call); });
}

Result<PasskeyOffer> offer_passkey(
    Desk& desk, web::OutsideCall const& call, WithPassword const& form) {
    auto const party = TRY(party_of(call));
    TRY(check_own(desk, call, form.password, "/password"));
    auto const device = keep_device(desk, call);
    return call.db.write([&](store::Transaction& tx) -> Result<PasskeyOffer> {
        auto const account = TRY(own_row(tx, call.caller.account));
        PasskeyOffer offer;
        offer.known = known_to(tx, account.id);
        if (offer.known.size() >= most_passkeys)
            return refuse(ProblemKind::conflict, "too_many_passkeys");
        offer.challenge = fresh_challenge(tx, call, PasskeyCeremony::registration, device);
        offer.rp_id = party.id;
        offer.user_id = base64url(account.id.text);
        offer.user_name = account.sign_in_name.str();
        offer.display_name = account.display_name.str();
        std::ranges::copy(passkeys::algorithms, std::back_inserter(offer.algorithms));
        return offer;
    });
}

Result<RecoveryCodes> add_passkey(
    Desk& desk, web::OutsideCall const& call, AddPasskey const& form) {
    TRY(within(desk.peers, call));
    auto const credential = TRY(registered(call, form));
    return call.db.write([&](store::Transaction& tx) -> Result<RecoveryCodes> {
        auto const account = TRY(own_row(tx, call.caller.account));
        auto const id = base64url(credential.id);
        if (records::find_passkey(tx, id)) return refuse(ProblemKind::conflict, "passkey_known");
        bool const first = factors_of(tx, account.id).empty();
        records::insert(
            tx, PasskeyRow{
                    call.world.fresh<PasskeyRow>(),
                    account.id,
                    id,
                    form.name,
                    credential.algorithm,
                    base64url(credential.public_key),
                    credential.sign_count,
                    call.world.now(),
                    {}});
        return RecoveryCodes{added(tx, call, account, {SecondFactor::passkey, first})};
    });
}

Result<OwnPasskeys> remove_passkey(
    Desk& desk, web::OutsideCall const& call, RemovePasskey const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<OwnPasskeys> {
        auto const account = TRY(own_row(tx, call.caller.account));
        if (!records::remove(tx, account.id, form.passkey_id))
            return refuse(ProblemKind::not_found, "passkey_not_found");
        TRY(removed(desk, tx, call, account, SecondFactor::passkey));
        return shown(tx, call);
    });
}

// For whoever has shown a password already the device is told which keys would do.
Result<PasskeyChallenge> ask_passkey(
    Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    TRY(within(desk.peers, call));
    auto const party = TRY(party_of(call));
    auto const device = keep_device(desk, call);
    return call.db.write([&](store::Transaction& tx) -> Result<PasskeyChallenge> {
        PasskeyChallenge asked;
        asked.challenge = fresh_challenge(tx, call, PasskeyCeremony::sign_in, device);
        asked.rp_id = party.id;
        if (auto const step = own_step(tx, call)) asked.known = known_to(tx, step->account_id);
        return asked;
    });
}

Result<SessionView> sign_in_with_passkey(
    Desk& desk, web::OutsideCall const& call, PasskeySignIn const& form) {
    TRY(within(desk.peers, call));
    auto const by = TRY(signed_by(call, form));
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        if (!records::count_up(tx, by.passkey, by.count, call.world.now()))
            return refuse(ProblemKind::forbidden, "passkey_refused");
        return open_for(desk, call, tx, by.passkey.account_id);
    }));
    return enter(desk, call, opened);
}

}  // namespace sx::accounts
