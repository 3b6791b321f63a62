#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include "platform/access/caller.hpp"
#include "platform/web/endpoint.hpp"
#include "platform/web/rate.hpp"

// How often whoever asks may ask, by what it costs (T17 of the design of trust). Each node counts
// for itself, in a table of fixed size.
namespace sx::web {

// What a call costs, by what limits are set. `send` makes a letter or SMS leave at once; `exports`
// is a list taken away as a whole; `heavy` reads a document, prints, or begins a long work.
enum class Cost { read, search, write, send, exports, heavy };
BOOST_DESCRIBE_ENUM(Cost, read, search, write, send, exports, heavy)

// What data/limits/costs.tsv says of the endpoint, else what its kind says: reading, writing, a
// table, a file that is sent in.
Cost cost_of(Endpoint const&);
// Those of costs.tsv, by operation.
std::map<std::string_view, Cost, std::less<>> const& special_costs();

// Whose calls are counted together. `address` is what one subscriber's line has: see
// subscriber_of(). `organisation` is all members of one together, however many accounts they have.
// `venue` is everybody: the breaker that stands between a crowd and what all depend on.
enum class Whom { address, account, organisation, venue };
BOOST_DESCRIBE_ENUM(Whom, address, account, organisation, venue)

inline constexpr std::size_t costs = 6, parties = 4;

// Where there is none, nothing is limited.
struct LimitTable {
    std::array<std::array<std::optional<Allowance>, parties>, costs> all{};

    std::optional<Allowance>& at(Cost cost, Whom whom) {
        return all[static_cast<std::size_t>(cost)][static_cast<std::size_t>(whom)];
    }
    std::optional<Allowance> const& at(Cost cost, Whom whom) const {
        return all[static_cast<std::size_t>(cost)][static_cast<std::size_t>(whom)];
    }
};
// "cost whom burst per_minute", a tab between; the first line names them, '#' begins a remark.
// Lines stand in the place of those of `base`; a burst of 0 means no limit. Throws what is wrong,
// with the line.
LimitTable read_limits(std::string_view text, LimitTable base = {});
LimitTable default_limits();  // data/limits/limits.tsv

class Limits {
public:
    // `seed` as Limiter's.
    Limits(LimitTable const&, std::uint64_t seed);

    struct Reached {
        Whom whom;
        std::chrono::milliseconds wait;
        std::string retry_after() const;  // whole seconds, as the header says them
    };
    // Before anything is looked up. Whoever asks from this machine itself is never counted: that is
    // its operator, or a proxy that does not say for whom it asks.
    std::optional<Reached> take(Cost, std::string_view peer, Instant now);
    // When the session is known.
    std::optional<Reached> take(Cost, std::string_view peer, access::Caller const&, Instant now);

    std::string metrics() const;  // how many were refused, by cost and whom

private:
    struct Counted {
        std::unique_ptr<Limiter> limiter;
        std::atomic<std::uint64_t> refused{0};
    };
    std::optional<Reached> take(Cost, Whom, std::string_view key, Instant now);

    std::array<std::array<Counted, parties>, costs> all_;
};

Problem refusal(Limits::Reached const&);

// Whom limits count as one: an IPv4 address, or the 64 leading bits of an IPv6 one, as whoever has
// one of those has 2^64 (RFC 6177). Anything else as it is.
std::string subscriber_of(std::string_view peer);

}  // namespace sx::web
