#pragma once
#include <vector>
#include "platform/access/caller.hpp"
#include "platform/access/device.hpp"
#include "platform/base/world.hpp"
#include "platform/store/transaction.hpp"

// Signed-in browsers. The token is 256 random bits that only the browser's cookie holds; the table
// keeps its SHA-256, so a stolen table opens nothing.
namespace sx::access {

inline constexpr std::string_view session_cookie = "session";

// How long a session lasts: so long without a request, and so long at all. Staff work at a desk
// that others pass by.
struct Lifetime {
    std::chrono::hours idle, whole;
};
constexpr Lifetime lifetime_of(Role role) {
    using std::chrono::hours;
    return is_staff(role) ? Lifetime{hours(2), hours(12)} : Lifetime{hours(24), hours(24 * 7)};
}

// What whoever opened a session has shown: a password, or a second factor as well.
enum class Factors { one, two };

struct Session {
    std::string id;
    std::string handle;  // what its owner may call it; opens nothing
    AccountId account_id;
    Role role{};
    std::optional<OrganisationId> organisation_id;
    Browser browser{};
    System system{};
    Instant created_at, seen_at;
    Instant expires_at;  // when idle so long
    Instant ends_at;     // in any case
    bool two_factors = false;
};
BOOST_DESCRIBE_STRUCT(
    Session, (),
    (id, handle, account_id, role, organisation_id, browser, system, created_at, seen_at,
     expires_at, ends_at, two_factors))

// Gives the new token.
std::string open_session(
    store::Transaction&, World&, Caller const&, Device = {}, Factors = Factors::one);
std::string session_id_of(std::string_view token);  // empty for an empty token
// Nothing when the session is unknown or has run out.
std::optional<Session> find_session_by_id(store::Transaction&, std::string_view id, Instant now);
std::optional<Session> find_session(store::Transaction&, std::string_view token, Instant now);
Caller caller_in(Session const&);
// As find_session(); nothing is a visitor.
Caller resolve_session(store::Transaction&, std::string_view token, Instant now);

// A session is seen once in a while, so that not every request writes.
bool is_due(Session const&, Instant now);
void see(store::Transaction&, Session, Instant now);  // idles anew from now on

std::vector<Session> sessions_of(
    store::Transaction&, AccountId const&, Instant now);  // last seen first
void close_session(store::Transaction&, std::string_view token);
// When somebody was last seen acting for it, in a session that has not been purged.
std::optional<Instant> last_seen(store::Transaction&, OrganisationId const&);
// Who works in the session has shown a second factor now.
void mark_two_factors(store::Transaction&, std::string_view token);
// Whether the account has a session of that handle; it has none afterwards.
bool close_session_of(store::Transaction&, AccountId const&, std::string const& handle);
// All of the account but for the one of the token, which may be empty; gives how many.
std::int64_t close_others(store::Transaction&, AccountId const&, std::string_view token);

}  // namespace sx::access
