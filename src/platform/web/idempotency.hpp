#pragma once
#include "platform/web/endpoint.hpp"

// A creating request that is sent twice takes effect once: the key, what was asked and the answer
// are written in the transaction of the effect itself. Keys are one account's own and live a day.
namespace sx::web::idempotency {

struct Key {
    std::string id;  // half of the SHA-256 of account and key: the key as sent is not kept
    std::string request_hash;  // of path, query and body
};

// Refuses with idempotency_key_required.
Result<Key> key_of(Request const&, access::Caller const&);
// Refuses with idempotency_key_reused when the key was kept before.
Result<> keep(store::Transaction&, Key const&, Answer const&, Instant now);
// The first answer to this key, if there was one. Refuses with idempotency_key_reused for another
// request.
Result<std::optional<Answer>> replay(store::Transaction&, Key const&);
std::int64_t purge(store::Transaction&, Instant now);

}  // namespace sx::web::idempotency
