#include "platform/access/sessions.hpp"
#include <algorithm>
#include <array>
#include "platform/base/digest.hpp"

namespace sx::access {
namespace {

constexpr std::chrono::minutes seen_every{5};

struct LastSeen {
    std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(LastSeen, (), (at))

}  // namespace

std::string open_session(
    store::Transaction& tx, World& world, Caller const& caller, Device device, Factors factors) {
    std::array<std::byte, 32> secret{};
    world.random_bytes(secret);
    auto token = hex(secret);
    Session session;
    session.id = sha256_hex(token);
    session.handle = world.fresh_id();
    session.account_id = caller.account;
    session.role = caller.role;
    if (!caller.organisation.text.empty()) session.organisation_id = caller.organisation;
    session.browser = device.browser;
    session.system = device.system;
    session.created_at = session.seen_at = world.now();
    session.expires_at = session.created_at + lifetime_of(caller.role).idle;
    session.ends_at = session.created_at + lifetime_of(caller.role).whole;
    session.two_factors = factors == Factors::two;
    tx.insert("sessions", session);
    return token;
}

std::string session_id_of(std::string_view token) {
    return token.empty() ? std::string() : sha256_hex(token);
}

std::optional<Session> find_session_by_id(
    store::Transaction& tx, std::string_view id, Instant now) {
    if (id.empty()) return std::nullopt;
    auto session = tx.one<Session>("from sessions where id = $1", id);
    return session && session->expires_at > now ? session : std::nullopt;
}

std::optional<Session> find_session(store::Transaction& tx, std::string_view token, Instant now) {
    return find_session_by_id(tx, session_id_of(token), now);
}

Caller caller_in(Session const& session) {
    return {session.role, session.account_id, session.organisation_id.value_or(OrganisationId{})};
}

Caller resolve_session(store::Transaction& tx, std::string_view token, Instant now) {
    auto const session = find_session(tx, token, now);
    return session ? caller_in(*session) : Caller();
}

bool is_due(Session const& session, Instant now) { return now - session.seen_at >= seen_every; }

void see(store::Transaction& tx, Session session, Instant now) {
    auto const expires_at = std::min(session.ends_at, now + lifetime_of(session.role).idle);
    tx.run(
        "update sessions set seen_at = $2, expires_at = $3 where id = $1", session.id, now,
        expires_at);
}

std::vector<Session> sessions_of(store::Transaction& tx, AccountId const& account, Instant now) {
    return tx.all<Session>(
        "from sessions where account_id = $1 and expires_at > $2 order by seen_at desc, id",
        account, now);
}

void close_session(store::Transaction& tx, std::string_view token) {
    tx.run("delete from sessions where id = $1", sha256_hex(token));
}

std::optional<Instant> last_seen(store::Transaction& tx, OrganisationId const& organisation) {
    return tx
        .one<LastSeen>(
            "from (select max(seen_at) as at from sessions where organisation_id = $1) as newest",
            organisation)
        ->at;
}

void mark_two_factors(store::Transaction& tx, std::string_view token) {
    tx.run("update sessions set two_factors = 1 where id = $1", session_id_of(token));
}

bool close_session_of(store::Transaction& tx, AccountId const& account, std::string const& handle) {
    return tx.run("delete from sessions where account_id = $1 and handle = $2", account, handle) >
           0;
}

std::int64_t close_others(
    store::Transaction& tx, AccountId const& account, std::string_view token) {
    return tx.run(
        "delete from sessions where account_id = $1 and id <> $2", account, sha256_hex(token));
}

}  // namespace sx::access
