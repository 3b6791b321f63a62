#include "platform/access/sessions.hpp"
#include <array>
#include "platform/base/digest.hpp"

namespace sx::access {
namespace {

struct Session {
    std::string id;
    AccountId account_id;
    Role role{};
    std::optional<OrganisationId> organisation_id;
    Instant created_at, expires_at;
};
BOOST_DESCRIBE_STRUCT(Session, (), (id, account_id, role, organisation_id, created_at, expires_at))

}  // namespace

std::string open_session(store::Transaction& tx, World& world, Caller const& caller) {
    std::array<std::byte, 32> secret{};
    world.random_bytes(secret);
    auto token = hex(secret);
    auto const now = world.now();
    Session session{sha256_hex(token), caller.account, caller.role, {}, now, now + session_length};
    if (!caller.organisation.text.empty()) session.organisation_id = caller.organisation;
    tx.insert("sessions", session);
    return token;
}

Caller resolve_session(store::Transaction& tx, std::string_view token, Instant now) {
    if (token.empty()) return {};
    auto const session =
        tx.one<Session>("from sessions where id = $1 and expires_at > $2", sha256_hex(token), now);
    if (!session) return {};
    return {
        session->role, session->account_id, session->organisation_id.value_or(OrganisationId{})};
}

void close_session(store::Transaction& tx, std::string_view token) {
    tx.run("delete from sessions where id = $1", sha256_hex(token));
}

std::int64_t purge_sessions(store::Transaction& tx, Instant now) {
    return tx.run("delete from sessions where expires_at <= $1", now);
}

}  // namespace sx::access
