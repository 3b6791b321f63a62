#include "features/accounts/codes.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/letters.hpp"

namespace sx::accounts {
namespace {

using std::chrono::hours;

std::string six_digits(World& world) {
    std::uint64_t bits = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&bits, 1)));
    auto const digits = std::to_string(bits % 1'000'000);
    return std::string(6 - digits.size(), '0').append(digits);
}

// How long the address has to wait for its next code; zero if it need not.
struct Wait {
    std::chrono::milliseconds time{};
    std::string_view code{};
};
Wait wait_of(std::vector<Proof> const& in_last_hour, Instant now) {
    if (in_last_hour.empty()) return {};
    if (static_cast<std::int64_t>(in_last_hour.size()) >= codes_an_hour)
        return {in_last_hour.front().created_at + hours(1) - now, "too_many_codes"};
    auto const next_at = in_last_hour.back().created_at + between_codes;
    if (next_at > now) return {next_at - now, "code_sent_lately"};
    return {};
}

// What all people together may ask for, and what the venue's SMS may cost in a day.
Result<> within_venue(Desk& desk, web::OutsideCall const& call, Address const& address) {
    auto const now = call.world.now();
    auto const wait = desk.all_codes.take("all", now);
    if (wait > wait.zero()) return wait_for(call, wait, "too_many_codes_here");
    if (!std::holds_alternative<Phone>(address)) return {};
    auto const again = call.db.read(
        [&](store::Transaction& tx) { return courier::spent_until(tx, desk.sms, now); });
    if (again) return wait_for(call, *again - now, "sms_spent");
    return {};
}

}  // namespace

Result<SentCode> send_code(Desk& desk, web::OutsideCall const& call, CodeLetter const& letter) {
    TRY(within(desk.codes, call));
    TRY(within_venue(desk, call, letter.address));
    auto const code = six_digits(call.world);
    auto const now = call.world.now();
    Proof proof;
    proof.id = call.world.fresh<Proof>();
    proof.purpose = letter.purpose;
    proof.address = text_of(letter.address);
    if (letter.account) proof.account_id = letter.account->id;
    proof.code_hash = TRY(desk.passwords.hash(code));
    proof.tries_left = code_tries;
    proof.created_at = now;
    proof.expires_at = now + code_lasts;
    Wait wait;
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        wait = wait_of(records::proofs_since(tx, proof.address, now - hours(1)), now);
        if (wait.time > wait.time.zero()) return {};
        records::insert(tx, proof);
        if (letter.purpose == ProofPurpose::contact || letter.account)
            post_code(tx, call, letter, code);
        return {};
    }));
    if (wait.time > wait.time.zero()) return wait_for(call, wait.time, wait.code);
    return SentCode{proof.id, proof.expires_at, now + between_codes};
}

Result<Proof> check_code(
    Desk& desk, web::OutsideCall const& call, ProofOfAddress const& typed, ProofPurpose purpose,
    std::string_view pointer) {
    auto const now = call.world.now();
    auto proof = TRY(call.db.write([&](store::Transaction& tx) -> Result<Proof> {
        auto row = records::find_proof(tx, typed.proof_id);
        if (!row || row->purpose != purpose || row->expires_at <= now || row->tries_left == 0)
            return wrong_field(pointer, "code_expired");
        --row->tries_left;
        records::update(tx, *row);
        return *std::move(row);
    }));
    bool const fits = TRY(desk.passwords.fits(typed.code.str(), proof.code_hash));
    // One that was never sent cannot be known either.
    if (!fits || (purpose == ProofPurpose::password && !proof.account_id))
        return wrong_field(pointer, "code_wrong");
    return proof;
}

Result<> spend(store::Transaction& tx, Proof const& proof, std::string_view pointer) {
    if (!records::remove(tx, proof.id)) return wrong_field(pointer, "code_expired");
    return {};
}

}  // namespace sx::accounts
