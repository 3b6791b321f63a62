#pragma once
#include <vector>
#include "platform/access/caller.hpp"
#include "platform/base/world.hpp"
#include "platform/store/transaction.hpp"

// Signed-in browsers. The token is 256 random bits that only the browser's cookie holds; the table
// keeps its SHA-256, so a stolen table opens nothing.
namespace sx::access {

inline constexpr std::string_view session_cookie = "session";
inline constexpr std::chrono::hours session_length{12};

std::string open_session(store::Transaction&, World&, Caller const&);  // the new token
// A visitor when the token is unknown or has run out.
Caller resolve_session(store::Transaction&, std::string_view token, Instant now);
void close_session(store::Transaction&, std::string_view token);
std::int64_t purge_sessions(store::Transaction&, Instant now);  // how many had run out

}  // namespace sx::access
