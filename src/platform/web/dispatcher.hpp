#pragma once
#include "platform/web/idempotency.hpp"
#include "platform/web/limits.hpp"
#include "platform/web/metrics.hpp"
#include "platform/web/reply_cache.hpp"
#include "platform/web/router.hpp"

namespace sx::web {

struct CallMade;

// Answers requests with the features' endpoints: finds the endpoint, resolves the session,
// authorizes, reads the input, runs the use case in its transaction, writes the reply. Safe from
// every thread.
class Dispatcher final : public Site {
public:
    struct Options {
        Venue venue;
        bool secure_cookies = false;  // behind TLS
        LimitTable limits{};
        std::size_t cache_bytes = 64 * 1024 * 1024;
        // Files that are served from memory: answers a GET that no endpoint claims, or nothing.
        std::function<std::optional<Reply>(Request const&)> files;
        // Whether this caller may follow a live topic.
        std::function<bool(store::Transaction&, access::Caller const&, std::string_view topic)>
            may_follow;
        // Rises with each change of what endpoints answer from besides the database.
        std::function<std::uint64_t()> remembered;
        // What is sent in as bytes, e.g. a file, before anything of it is kept; may take long.
        std::function<Result<>(std::string_view bytes)> inspect;
        std::function<void()> written;  // after a commit; e.g. nudges the feed
        std::function<void(std::string_view request_id, std::exception const&)> failed;
        std::function<std::string()> metrics;  // more lines for GET /metrics
        std::function<bool()> ready;           // for GET /readyz
    };
    Dispatcher(store::Database&, World&, Endpoints, Options);

    std::size_t body_limit(Method, std::string_view path) const override;
    std::optional<Reply> at_once(Request const&) override;
    Reply answer(Request const&) override;
    Reply refused(Request const&, unsigned status, std::string_view code) override;
    Following follow(Request const&) override;

    Endpoints const& endpoints() const { return router_.endpoints(); }
    Metrics& metrics() { return metrics_; }

private:
    struct Job;

    std::optional<std::uint64_t> version() const;  // that shared answers belong to
    Reply dispatch(Request const&);
    Reply answer_found(Job&);
    Result<Answer> run(Job&);
    Result<> inspect(Job&);
    Result<Answer> run_read(Job&);
    Result<Answer> run_write(Job&);
    Result<Answer> run_outside(Job&);
    access::Caller resolve(Job&, store::Transaction&);
    Result<access::Caller> admit(Job&, store::Transaction&);
    std::optional<Reply> turned_away(Request const&, Cost, Language);
    Cost cost_at(Endpoint const& endpoint) const { return costs_.at(&endpoint); }
    void see_session(Job const&);
    void record(Job const&, Witness const&);
    void record_refusal(Job const&, Problem const&);
    static Id<CallMade> subject_of(Job const&, access::Caller const&);
    Reply finish(Job const&, Answer&&) const;
    Reply refused(Request const&, Problem const&, Language) const;
    Reply broken(Request const&) const;
    Reply error_page(Request const&, unsigned status, Language) const;
    std::optional<Reply> built_in(Request const&) const;

    store::Database& db_;
    World& world_;
    Router router_;
    Options options_;
    ReplyCache cache_;
    idempotency::Keys keys_;
    Metrics metrics_;
    std::string openapi_;
    Limiter refusals_;
    std::unordered_map<Endpoint const*, Cost> costs_;
    Limits limits_;
};

// Of a request: "lang" cookie, else Accept-Language, else Chinese.
Language language_of(Request const&);

}  // namespace sx::web
