#include "platform/web/idempotency.hpp"
#include "platform/base/digest.hpp"

namespace sx::web::idempotency {
namespace {

struct Kept {
    std::string id, request_hash;
    std::int64_t status = 0;
    std::string body;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (id, request_hash, status, body, created_at))

constexpr std::chrono::hours life{24};
constexpr std::size_t longest_key = 200;
// 128 bits tell all keys apart, and twice as many fit on a page of their index, each of which is
// changed somewhere else.
constexpr std::size_t digits_of_id = 32;

}  // namespace

Result<Key> key_of(Request const& request, access::Caller const& caller) {
    auto const sent = request.header("idempotency-key");
    if (sent.empty() || sent.size() > longest_key)
        return refuse(ProblemKind::malformed, "idempotency_key_required");
    auto const hash = sha256_hex(std::string(caller.account.text).append("\n").append(sent));
    return Key{
        hash.substr(0, digits_of_id), sha256_hex(std::string(request.path)
                                                     .append("?")
                                                     .append(request.query)
                                                     .append("\n")
                                                     .append(request.body))};
}

Result<std::optional<Answer>> replay(store::Transaction& tx, Key const& key) {
    auto const kept = tx.one<Kept>("from idempotency_keys where id = $1", key.id);
    if (!kept) return std::optional<Answer>();
    if (kept->request_hash != key.request_hash)
        return refuse(ProblemKind::conflict, "idempotency_key_reused");
    return std::optional(Answer{static_cast<unsigned>(kept->status), kept->body});
}

Result<> keep(store::Transaction& tx, Key const& key, Answer const& answer, Instant now) {
    auto const kept = tx.run(
        "insert into idempotency_keys (id, request_hash, status, body, created_at) "
        "values ($1, $2, $3, $4, $5) on conflict (id) do nothing",
        key.id, key.request_hash, answer.status, answer.body, now);
    if (kept == 0) return refuse(ProblemKind::conflict, "idempotency_key_reused");
    return {};
}

std::int64_t purge(store::Transaction& tx, Instant now) {
    return tx.run("delete from idempotency_keys where created_at < $1", now - life);
}

}  // namespace sx::web::idempotency
