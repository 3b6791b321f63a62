#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/records.hpp"
#include "platform/web/call.hpp"

// Who guesses passwords or codes waits, ever longer. Failures count at the account, so that many
// machines gain nothing, and at the address. A browser that has been in the account before has a
// count of its own: guessers elsewhere do not keep its owner out. A name that nobody has is treated
// as if somebody had it, else the wait would tell who exists.
namespace sx::accounts {

inline constexpr std::string_view device_cookie = "device";

// A try that has been counted.
struct Knock {
    std::string door, address;         // hashed
    std::optional<AccountId> account;  // none for an unknown name
    std::int64_t failures = 0;         // if this one fails, too
    Instant waits_until;
};

// What is guessed at; each is counted by itself.
enum class Lock { password, second_factor };

// Counts the try as a failure before it is looked at, so that many at the same time count, too.
// Refuses with too_many_tries and says in Retry-After how many seconds to wait.
Result<Knock> knock(
    Desk&, web::OutsideCall const&, std::optional<AccountId> const&, std::string const& name,
    Lock = Lock::password);
void turn_away(web::OutsideCall const&, Knock const&);  // it was wrong; in a write of its own
void let_in(store::Transaction&, Knock const&);         // it was right

// Refuses with too_many_tries whoever asks too often from one address.
Result<> within(web::Limiter&, web::OutsideCall const&);
Problem wait_for(web::OutsideCall const&, std::chrono::milliseconds, std::string_view code);

// A browser's token in its cookie, made where there is none yet.
std::string device_token(web::OutsideCall const&);
// new_one: others have been in the account before, and this one has not.
enum class Acquaintance { known, new_one };
Acquaintance remember_device(
    store::Transaction&, World&, AccountId const&, std::string const& device_token);

std::optional<Instant> locked_until(store::Transaction&, AccountId const&, Instant now);
bool unlock(store::Transaction&, AccountId const&);  // whether there was a failure to forget

}  // namespace sx::accounts
