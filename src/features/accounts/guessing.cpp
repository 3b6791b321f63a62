#include "features/accounts/guessing.hpp"
#include <array>
#include "features/accounts/events.hpp"
#include "features/accounts/rules.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"
#include "platform/web/limits.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

using std::chrono::ceil, std::chrono::milliseconds, std::chrono::seconds;

std::string hashed(std::string_view kind, std::string_view what) {
    return sha256_hex(std::string(kind).append(":").append(what));
}

std::string device_id(AccountId const& account, std::string_view token) {
    return hashed("device", std::string(account.text).append(":").append(token));
}

std::string_view device_of(web::OutsideCall const& call) {
    return web::cookie(call.request.header("cookie"), device_cookie);
}

std::string door_of(AccountId const& account, Lock lock) {
    return hashed(lock == Lock::password ? "account" : "second factor", account.text);
}

std::string door_from(std::string const& device, Lock lock) {
    return lock == Lock::password ? device : hashed("second factor from", device);
}

std::string door_for(
    store::Transaction& tx, web::OutsideCall const& call, std::optional<AccountId> const& account,
    std::string const& name, Lock lock) {
    if (!account) return hashed("name", name);
    auto const known = device_id(*account, device_of(call));
    return records::knows(tx, known) ? door_from(known, lock) : door_of(*account, lock);
}

Failures failures_at(store::Transaction& tx, std::string const& id) {
    auto const known = records::find_tries(tx, id);
    return known ? Failures{known->failures, known->last_at, known->waits_until} : Failures();
}

Failures count_at(
    store::Transaction& tx, std::string const& id, Patience const& patience, Instant now) {
    auto const failures = one_more(patience, failures_at(tx, id), now);
    records::save(tx, FailedTries{id, failures.count, failures.last_at, failures.waits_until});
    return failures;
}

}  // namespace

Problem wait_for(web::OutsideCall const& call, milliseconds wait, std::string_view code) {
    call.reply_headers.push_back({"retry-after", std::to_string(ceil<seconds>(wait).count())});
    return refuse(ProblemKind::too_many, code);
}

Result<> within(web::Limiter& limiter, web::OutsideCall const& call) {
    auto const wait = limiter.take(web::subscriber_of(call.request.peer), call.world.now());
    if (wait > wait.zero()) return wait_for(call, wait, "too_many_tries");
    return {};
}

Result<Knock> knock(
    Desk& desk, web::OutsideCall const& call, std::optional<AccountId> const& account,
    std::string const& name, Lock lock) {
    TRY(within(desk.peers, call));
    auto const now = call.world.now();
    milliseconds wait{0};
    auto counted = call.db.write([&](store::Transaction& tx) -> Result<Knock> {
        Knock one{
            door_for(tx, call, account, name, lock),
            hashed("address", web::subscriber_of(call.request.peer)), account, 0, now};
        auto const until = std::max(
            failures_at(tx, one.door).waits_until, failures_at(tx, one.address).waits_until);
        wait = std::max(milliseconds(0), until - now);
        if (wait > wait.zero()) return one;
        auto const failures = count_at(tx, one.door, with_account, now);
        one.failures = failures.count;
        one.waits_until = failures.waits_until;
        return one;
    });
    if (wait > wait.zero()) return wait_for(call, wait, "too_many_tries");
    return counted;
}

void turn_away(web::OutsideCall const& call, Knock const& knock) {
    (void)call.db.write([&](store::Transaction& tx) -> Result<> {
        count_at(tx, knock.address, with_address, call.world.now());
        if (knock.account)
            tx.announce(events::event(SignInFailed{knock.failures}, *knock.account, call.world));
        if (knock.account && knock.waits_until > call.world.now())
            tx.announce(events::event(
                AccountLocked{knock.failures, knock.waits_until}, *knock.account, call.world));
        return {};
    });
}

void let_in(store::Transaction& tx, Knock const& knock) { records::forget_tries(tx, knock.door); }

std::string device_token(web::OutsideCall const& call) {
    auto const known = device_of(call);
    if (!known.empty()) return std::string(known);
    std::array<std::byte, 32> secret{};
    call.world.random_bytes(secret);
    return hex(secret);
}

Acquaintance remember_device(
    store::Transaction& tx, World& world, AccountId const& account,
    std::string const& device_token) {
    auto const id = device_id(account, device_token);
    bool const first_seen = !records::knows(tx, id) && !records::devices_of(tx, account).empty();
    records::save(tx, KnownDevice{id, account, world.now()});
    return first_seen ? Acquaintance::new_one : Acquaintance::known;
}

std::optional<Instant> locked_until(store::Transaction& tx, AccountId const& account, Instant now) {
    auto const until = std::max(
        failures_at(tx, door_of(account, Lock::password)).waits_until,
        failures_at(tx, door_of(account, Lock::second_factor)).waits_until);
    return until > now ? std::optional(until) : std::nullopt;
}

bool unlock(store::Transaction& tx, AccountId const& account) {
    bool had = false;
    for (auto const lock : {Lock::password, Lock::second_factor}) {
        had = records::forget_tries(tx, door_of(account, lock)) || had;
        for (auto const& device : records::devices_of(tx, account))
            had = records::forget_tries(tx, door_from(device.id, lock)) || had;
    }
    return had;
}

}  // namespace sx::accounts
