#pragma once
#include <array>
#include <mutex>
#include <unordered_map>
#include "platform/web/endpoint.hpp"

// A creating request that is sent twice takes effect once: the key, what was asked and the answer
// are written in the transaction of the effect itself. Keys are one account's own and live a day.
namespace sx::web::idempotency {

// What a request says by itself, before anybody knows who sends it.
struct Sent {
    std::string_view key;
    std::string hash;  // of path, query, discreet headers and body
};
// Refuses with idempotency_key_required.
Result<Sent> sent_with(Request const&);

struct Key {
    std::string id;  // half of the SHA-256 of account and key: the key as sent is not kept
    std::string request_hash;
    std::string whose;  // the account with whose key the answer is sealed
};
Key key_of(Sent const&, access::Caller const&);

// When each key was met. One place in an index by key is as likely as another, so with every
// request a page of it would change that no neighbour in its group shares; there the writer's time
// would go. So the answers stand in the order of their time. Where one process writes, it remembers
// the keys of a day in memory, read at its start. Where many write they meet in a table.
//
// What is remembered of a transaction that was rolled back does no harm: whether a key was used is
// said by the answer that stands at its time. Safe from every thread.
class Keys {
public:
    Keys(store::Database&, Instant now);

    // Refuses with idempotency_key_reused when the key was kept before.
    Result<> keep(store::Transaction&, Key const&, Answer const&, Instant now);
    // The first answer to this key, if there was one. Refuses with idempotency_key_reused for
    // another request.
    Result<std::optional<Answer>> replay(store::Transaction&, Key const&) const;

private:
    using Digits = std::array<std::uint64_t, 2>;
    struct First {
        std::size_t operator()(Digits const& digits) const { return digits.front(); }
    };
    using Times = std::unordered_map<Digits, Instant, First>;

    static Digits digits_of(std::string_view id);
    void remember(std::string_view id, Instant);
    bool claim(store::Transaction&, std::string_view id, Instant now);  // false: it was kept before
    std::optional<Instant> time_of(store::Transaction&, std::string_view id) const;

    mutable std::mutex mutex_;
    Times young_, old_;  // a day's keys each; what is older than both is over
    Instant young_since_;
};

}  // namespace sx::web::idempotency
