#include "platform/web/idempotency.hpp"
#include <charconv>
#include <utility>
#include "platform/base/digest.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::web::idempotency {
namespace {

struct Met {
    std::string id;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Met, (), (id, created_at))

struct Kept {
    std::string request_hash;
    std::int64_t status = 0;
    std::string body;                       // of before answers were sealed
    std::optional<privacy::Sealed> sealed;  // the answer
};
BOOST_DESCRIBE_STRUCT(Kept, (), (request_hash, status, body, sealed))

constexpr std::chrono::hours life{24};
constexpr std::size_t longest_key = 200;
constexpr std::size_t digits_of_id = 32;  // 128 bits tell all keys apart
// Visitors' answers, who have no key of their own.
constexpr std::string_view nobody = "nobody";

std::optional<Kept> answer_at(store::Transaction& tx, std::string_view id, Instant time) {
    return tx.one<Kept>("from kept_answers where created_at = $1 and id = $2", time, id);
}

privacy::Place place_of(std::string const& id) { return {"kept_answers", id, "sealed"}; }

}  // namespace

Result<Sent> sent_with(Request const& request) {
    auto const key = request.header("idempotency-key");
    if (key.empty() || key.size() > longest_key)
        return refuse(ProblemKind::malformed, "idempotency_key_required");
    auto asked = std::string(request.path).append("?").append(request.query).append("\n");
    for (auto const& header : request.headers)
        if (header.name.starts_with(discreet_header("")))
            asked.append(header.name).append(":").append(header.value).append("\n");
    return Sent{key, sha256_hex(asked.append(request.body))};
}

Key key_of(Sent const& sent, access::Caller const& caller) {
    auto const hash = sha256_hex(std::string(caller.account.text).append("\n").append(sent.key));
    auto const& account = caller.account.text;
    return {
        hash.substr(0, digits_of_id), sent.hash, account.empty() ? std::string(nobody) : account};
}

Keys::Keys(store::Database& db, Instant now) : young_since_(now) {
    db.read([&](store::Transaction& tx) {
        if (!tx.writes_alone()) return false;
        for (auto const& met : tx.all<Met>("from kept_answers where created_at >= $1", now - life))
            remember(met.id, met.created_at);
        return true;
    });
}

Keys::Digits Keys::digits_of(std::string_view id) {
    Digits digits{};
    auto const half = digits_of_id / 2;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        auto const* const begin = id.data() + at * half;
        std::from_chars(begin, begin + half, digits[at], 16);
    }
    return digits;
}

void Keys::remember(std::string_view id, Instant time) {
    std::lock_guard const lock(mutex_);
    if (time - young_since_ > life) {
        old_ = std::exchange(young_, {});
        young_since_ = time;
    }
    young_.insert_or_assign(digits_of(id), time);
}

std::optional<Instant> Keys::time_of(store::Transaction& tx, std::string_view id) const {
    if (!tx.writes_alone()) {
        auto const met = tx.one<Met>("from idempotency_keys where id = $1", id);
        return met ? std::optional(met->created_at) : std::nullopt;
    }
    std::lock_guard const lock(mutex_);
    for (auto const* times : {&young_, &old_})
        if (auto const found = times->find(digits_of(id)); found != times->end())
            return found->second;
    return std::nullopt;
}

bool Keys::claim(store::Transaction& tx, std::string_view id, Instant now) {
    if (!tx.writes_alone())
        return tx.run(
                   "insert into idempotency_keys (id, created_at) values ($1, $2) "
                   "on conflict (id) do nothing",
                   id, now) == 1;
    auto const time = time_of(tx, id);
    if (time && answer_at(tx, id, *time)) return false;
    remember(id, now);
    return true;
}

Result<> Keys::keep(store::Transaction& tx, Key const& key, Answer const& answer, Instant now) {
    if (!claim(tx, key.id, now)) return refuse(ProblemKind::conflict, "idempotency_key_reused");
    tx.run(
        "insert into kept_answers (id, request_hash, status, body, sealed, created_at) "
        "values ($1, $2, $3, '', $4, $5)",
        key.id, key.request_hash, answer.status,
        privacy::seal(tx, key.whose, place_of(key.id), answer.body), now);
    return {};
}

Result<std::optional<Answer>> Keys::replay(store::Transaction& tx, Key const& key) const {
    auto const time = time_of(tx, key.id);
    auto const kept = time ? answer_at(tx, key.id, *time) : std::nullopt;
    if (!kept) return std::optional<Answer>();
    if (kept->request_hash != key.request_hash)
        return refuse(ProblemKind::conflict, "idempotency_key_reused");
    auto const status = static_cast<unsigned>(kept->status);
    if (!kept->sealed) return std::optional(Answer{status, kept->body});
    auto const body = privacy::open(tx, key.whose, place_of(key.id), *kept->sealed);
    if (!body) return std::optional<Answer>();  // whoever asked has left, and their key with them
    return std::optional(Answer{status, *body});
}

}  // namespace sx::web::idempotency
