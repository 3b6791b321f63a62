#include "platform/web/dispatcher.hpp"
#include <array>
#include <bit>
#include "platform/access/sessions.hpp"
#include "platform/base/digest.hpp"
#include "platform/pages/shell.hpp"
#include "platform/store/on_behalf.hpp"
#include "platform/web/audit.hpp"
#include "platform/web/input.hpp"
#include "platform/web/openapi.hpp"
#include "platform/web/problems.hpp"
#include "platform/web/target.hpp"

namespace sx::web {

using access::Caller;

struct Dispatcher::Job {
    Request const& request;
    Router::Found const& found;
    Language language;
    std::string session_id;  // empty for a visitor
    Result<std::shared_ptr<void>> input;
    std::vector<Header> reply_headers{};
    std::optional<access::Session> unseen{};  // to be marked as seen after the answer
    Caller caller{};
    bool is_counted = false;  // against the limits; a transaction may be tried twice

    Endpoint const& endpoint() const { return *found.endpoint; }
};

namespace {

constexpr std::size_t usual_body = 1024 * 1024;
constexpr std::string_view page_policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action "
    "'self'; "
    "frame-ancestors 'none'";

std::string_view session_token(Request const& request) {
    return cookie(request.header("cookie"), access::session_cookie);
}

bool for_people(Request const& request) {
    return !request.path.starts_with("/api/") &&
           request.header("accept").find("text/html") != std::string_view::npos;
}

// A browser says where a request comes from; other clients do not, and carry no cookie by
// themselves.
bool from_elsewhere(Request const& request) {
    auto const site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    auto const origin = request.header("origin");
    if (origin.empty()) return false;
    auto const host = origin.find("://");
    return host == std::string_view::npos || origin.substr(host + 3) != request.header("host");
}

// JSON, or the bytes that read_input() asks an upload for: no form of another site can send either.
Result<> may_change(Request const& request, Endpoint const& endpoint) {
    if (from_elsewhere(request)) return refuse(ProblemKind::forbidden, "cross_site_request");
    auto const type = request.header("content-type");
    if (!endpoint.raw_body() && !request.body.empty() && !type.starts_with("application/json"))
        return refuse(ProblemKind::malformed, "json_expected");
    return {};
}

// A file that came from a person: it may be looked at, and that is all it may do. Chromium shows
// no PDF inside a sandbox, and a PDF does not run in the page's origin anyway.
std::string_view file_policy(std::string_view media_type) {
    return media_type == "application/pdf"
               ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
                 "frame-ancestors 'self'"
               : "default-src 'none'; sandbox; frame-ancestors 'self'";
}

// The same for every visitor, so it may be kept in memory.
// The public pages do not know who looks at them; those for staff do.
bool is_page_for_all(Endpoint const& endpoint) {
    return endpoint.is_document() && endpoint.access.name == access::anyone.name;
}

bool is_shared(Request const& request, Endpoint const& endpoint) {
    if (endpoint.runs != Endpoint::Runs::reading || endpoint.access.name != access::anyone.name)
        return false;
    return endpoint.is_document() || session_token(request).empty();
}

// Beyond it nobody learns more from each further refusal of the same person.
constexpr Allowance refusals_recorded{60, std::chrono::minutes(1)};
constexpr std::size_t people_watched = 4096;

std::uint64_t seed(World& world) {
    std::array<std::byte, sizeof(std::uint64_t)> bytes{};
    world.random_bytes(bytes);
    return std::bit_cast<std::uint64_t>(bytes);
}

store::Origin origin_of(Request const& request, Caller const& caller) {
    return access::origin_of(caller, network_of(request.peer));
}

std::string cache_key(Request const& request, Language language) {
    return std::string(tag_of(language)).append(request.path).append("?").append(request.query);
}

std::string_view header_of(Reply const& reply, std::string_view name) {
    for (auto const& header : reply.headers)
        if (header.name == name) return header.value;
    return {};
}

void say_own(Reply& reply, std::vector<Header> headers) {
    for (auto& own : headers) {
        std::erase_if(reply.headers, [&](Header const& h) { return h.name == own.name; });
        reply.headers.push_back(std::move(own));
    }
}

Reply unless_known(Request const& request, Reply reply) {
    auto const known = request.header("if-none-match");
    auto const tag = header_of(reply, "etag");
    if (!known.empty() && !tag.empty() && known.find(tag) != std::string_view::npos) {
        reply.status = 304;
        reply.body = {};
    }
    return reply;
}

std::string entity_tag(std::string_view body) {
    return std::string("\"").append(sha256_hex(body).substr(0, 20)).append("\"");
}

// An address under /en says it by itself.
Language language_at(Request const& request) {
    bool const english = request.path == "/en" || request.path.starts_with("/en/");
    return english ? Language::en : language_of(request);
}

Reply plain(std::string text, std::string_view type) {
    Reply reply;
    reply.content_type = type;
    reply.body = body_of(std::move(text));
    reply.headers = {{"cache-control", "no-store"}};
    return reply;
}

}  // namespace

Language language_of(Request const& request) {
    auto const chosen = cookie(request.header("cookie"), "lang");
    if (!chosen.empty()) return chosen == "en" ? Language::en : Language::zh;
    auto const accepted = request.header("accept-language");
    auto const english = accepted.find("en"), chinese = accepted.find("zh");
    return english < chinese ? Language::en : Language::zh;
}

Dispatcher::Dispatcher(store::Database& db, World& world, Endpoints endpoints, Options options)
    : db_(db),
      world_(world),
      router_(std::move(endpoints)),
      options_(std::move(options)),
      cache_(options_.cache_bytes),
      keys_(db, world.now()),
      openapi_(openapi(router_.endpoints())),
      refusals_(refusals_recorded, people_watched, seed(world)),
      limits_(options_.limits, seed(world)) {
    for (auto const& endpoint : router_.endpoints()) costs_[&endpoint] = cost_of(endpoint);
}

std::size_t Dispatcher::body_limit(Method method, std::string_view path) const {
    auto const outcome = router_.find(method, path);
    auto const* const raw = outcome.found ? outcome.found->endpoint->raw_body() : nullptr;
    return raw ? static_cast<std::size_t>(raw->type().most) : usual_body;
}

std::optional<Reply> Dispatcher::at_once(Request const& request) {
    if (request.method != Method::get && request.method != Method::head) return std::nullopt;
    if (options_.files)
        if (auto file = options_.files(request)) return file;
    auto const version = this->version();
    if (!version) return std::nullopt;
    auto const outcome = router_.find(request.method, request.path);
    if (!outcome.found || !is_shared(request, *outcome.found->endpoint)) return std::nullopt;
    auto const& endpoint = *outcome.found->endpoint;
    auto const language = endpoint.is_document() ? outcome.found->language : language_of(request);
    auto reply = cache_.find(cache_key(request, language), *version);
    if (!reply) return std::nullopt;
    return unless_known(request, *std::move(reply));
}

// A sum will do: both only rise, so that no two states that follow each other have the same.
std::optional<std::uint64_t> Dispatcher::version() const {
    auto version = db_.version();
    if (version && options_.remembered) *version += options_.remembered();
    return version;
}

Reply Dispatcher::answer(Request const& request) {
    try {
        return dispatch(request);
    } catch (std::exception const& failure) {
        if (options_.failed) options_.failed(request.id, failure);
        return broken(request);
    }
}

Reply Dispatcher::refused(Request const& request, unsigned status, std::string_view code) {
    return edge_problem(status, code, language_of(request), request.id);
}

Reply Dispatcher::dispatch(Request const& request) {
    if (auto reply = built_in(request)) return *std::move(reply);
    if (options_.files)
        if (auto file = options_.files(request)) return *std::move(file);
    auto const outcome = router_.find(request.method, request.path);
    if (!outcome.found) {
        if (outcome.miss == Router::Miss::other_method)
            return method_not_allowed(language_of(request), request.id);
        return refused(
            request, refuse(ProblemKind::not_found, "no_such_endpoint"), language_at(request));
    }
    auto const& found = *outcome.found;
    auto const language = found.endpoint->is_document() ? found.language : language_of(request);
    if (auto reply = turned_away(request, cost_at(*found.endpoint), language)) {
        reply->route = found.endpoint->path;
        return *std::move(reply);
    }
    Job job{
        request, found, language,
        is_page_for_all(*found.endpoint) ? std::string()
                                         : access::session_id_of(session_token(request)),
        read_input(found, request)};
    auto reply = answer_found(job);
    reply.route = found.endpoint->path;
    return reply;
}

Reply Dispatcher::answer_found(Job& job) {
    auto const version = this->version();
    auto answer = run(job);
    see_session(job);
    if (!answer) {
        record_refusal(job, answer.error());
        auto reply = refused(job.request, answer.error(), job.language);
        say_own(reply, std::move(job.reply_headers));
        return reply;
    }
    auto reply = finish(job, *std::move(answer));
    if (version && reply.status == 200 && is_shared(job.request, job.endpoint()))
        cache_.keep(cache_key(job.request, job.language), *version, reply);
    return unless_known(job.request, std::move(reply));
}

Caller Dispatcher::resolve(Job& job, store::Transaction& tx) {
    auto const now = world_.now();
    auto session = access::find_session_by_id(tx, job.session_id, now);
    if (!session) return {};
    auto caller = access::caller_in(*session);
    if (access::is_due(*session, now)) job.unseen = std::move(session);
    job.caller = caller;
    return caller;
}

// Before anything is read or looked up for them.
std::optional<Reply> Dispatcher::turned_away(Request const& request, Cost cost, Language language) {
    auto const reached = limits_.take(cost, request.peer, world_.now());
    if (!reached) return std::nullopt;
    auto reply = refused(request, refusal(*reached), language);
    say_own(reply, {{"retry-after", reached->retry_after()}});
    return reply;
}

// Who calls, if they may: not too often, and in this role.
Result<Caller> Dispatcher::admit(Job& job, store::Transaction& tx) {
    auto caller = resolve(job, tx);
    if (!job.is_counted) {
        auto const cost = cost_at(job.endpoint());
        if (auto const reached = limits_.take(cost, job.request.peer, caller, world_.now())) {
            job.reply_headers = {{"retry-after", reached->retry_after()}};
            return refusal(*reached);
        }
        job.is_counted = true;
    }
    TRY(access::authorize(job.endpoint().access, caller));
    return caller;
}

// Before the answer leaves: what cannot be recorded is not shown.
void Dispatcher::record(Job const& job, Witness const& witness) {
    if (witness.people.empty() && witness.facts.empty()) return;
    (void)db_.write([&](store::Transaction& tx) -> Result<> {
        tx.act_for(origin_of(job.request, job.caller));
        announce_seen(tx, world_, job.caller, job.endpoint().operation_id, witness);
        return {};
    });
    if (options_.written) options_.written();
}

void Dispatcher::record_refusal(Job const& job, Problem const& problem) {
    if (problem.kind != ProblemKind::forbidden || job.caller.role == access::Role::visitor) return;
    auto const now = world_.now();
    if (refusals_.take(job.caller.account.text, now) > std::chrono::milliseconds(0)) return;
    (void)db_.write([&](store::Transaction& tx) -> Result<> {
        tx.act_for(origin_of(job.request, job.caller));
        CallRefused const refused{job.endpoint().operation_id, std::string(problem.code)};
        tx.announce(events::event(refused, job.caller.account, world_));
        return {};
    });
}

void Dispatcher::see_session(Job const& job) {
    if (!job.unseen) return;
    (void)db_.write([&](store::Transaction& tx) -> Result<> {
        access::see(tx, *job.unseen, world_.now());
        return {};
    });
}

Result<Answer> Dispatcher::run(Job& job) {
    bool const changes = job.endpoint().method != Method::get;
    if (changes) TRY(may_change(job.request, job.endpoint()));
    TRY(inspect(job));
    switch (job.endpoint().runs) {
        case Endpoint::Runs::reading: return run_read(job);
        case Endpoint::Runs::writing: return job.input ? run_write(job) : run_read(job);
        case Endpoint::Runs::outside: return run_outside(job);
    }
    throw std::logic_error("an endpoint that does not run");
}

// Outside of the transaction that keeps it. Who may not send anything learns that first.
Result<> Dispatcher::inspect(Job& job) {
    if (!options_.inspect || !job.input || !job.endpoint().raw_body()) return {};
    TRY(db_.read([&](store::Transaction& tx) { return admit(job, tx); }));
    return options_.inspect(job.request.body);
}

// Also the way to refuse a write whose input is wrong: who may not call learns that first.
Result<Answer> Dispatcher::run_read(Job& job) {
    Witness witness;
    auto answer = db_.read([&](store::Transaction& tx) -> Result<Answer> {
        witness = {};
        auto const caller = TRY(admit(job, tx));
        auto const input = TRY(job.input);
        return job.endpoint().run(
            {tx, world_, caller, job.language, options_.venue, &witness}, input.get());
    });
    if (answer) record(job, witness);
    return answer;
}

Id<CallMade> Dispatcher::subject_of(Job const& job, Caller const& caller) {
    auto const& named = job.found.captured;
    return {named.empty() ? caller.account.text : std::string(named.front().second)};
}

// A key that was used before is met when the answer is to be kept, unless the second run was
// refused anyway; either way it leaves nothing behind. So only who was refused asks for a first
// answer.
Result<Answer> Dispatcher::run_write(Job& job) {
    std::optional<Result<idempotency::Sent>> sent;
    if (job.endpoint().creates()) sent = idempotency::sent_with(job.request);
    std::optional<idempotency::Key> key;
    auto answer = db_.write([&](store::Transaction& tx) -> Result<Answer> {
        auto const caller = TRY(admit(job, tx));
        if (sent) {
            TRY(*sent);
            key = idempotency::key_of(**sent, caller);
        }
        tx.act_for(origin_of(job.request, caller));
        Witness witness;
        Answer fresh = TRY(job.endpoint().run(
            {tx, world_, caller, job.language, options_.venue, &witness}, (*job.input).get()));
        announce_seen(tx, world_, caller, job.endpoint().operation_id, witness);
        if (tx.announced() == 0 && access::is_staff(caller.role))
            tx.announce(events::event(
                CallMade{job.endpoint().operation_id}, subject_of(job, caller), world_));
        fresh.status = job.endpoint().status;
        if (key) TRY(keys_.keep(tx, *key, fresh, world_.now()));
        return fresh;
    });
    if (answer && options_.written) options_.written();
    if (answer || !key) return answer;
    auto const first =
        TRY(db_.read([&](store::Transaction& tx) { return keys_.replay(tx, *key); }));
    return first ? *first : answer;
}

Result<Answer> Dispatcher::run_outside(Job& job) {
    auto const caller = TRY(db_.read([&](store::Transaction& tx) { return admit(job, tx); }));
    auto const input = TRY(job.input);
    store::OnBehalf db(db_, origin_of(job.request, caller));
    OutsideCall const call{db,          world_,           caller, job.language, options_.venue,
                           job.request, job.reply_headers};
    Answer answer = TRY(job.endpoint().run_outside(call, input.get()));
    answer.status = job.endpoint().status;
    if (options_.written) options_.written();
    return answer;
}

Reply Dispatcher::finish(Job const& job, Answer&& answer) const {
    Reply reply;
    reply.status = answer.status;
    reply.content_type = std::move(answer.content_type);
    reply.headers = job.reply_headers;
    bool const shared = is_shared(job.request, job.endpoint());
    auto const caching = answer.for_ever ? "public, max-age=31536000, immutable"
                         : shared        ? "no-cache"
                                         : "no-store";
    reply.headers.push_back({"cache-control", caching});
    if (job.endpoint().method == Method::get)
        reply.headers.push_back({"etag", entity_tag(answer.body)});
    if (!answer.disposition.empty()) {
        reply.headers.push_back({"content-disposition", std::move(answer.disposition)});
        reply.headers.push_back(
            {"content-security-policy", std::string(file_policy(reply.content_type))});
        reply.headers.push_back({"x-frame-options", "SAMEORIGIN"});
        if (shared)  // a public picture, shown in previews that are cut off from this origin
            reply.headers.push_back({"cross-origin-resource-policy", "cross-origin"});
    }
    if (job.endpoint().is_document())
        reply.headers.push_back({"content-security-policy", std::string(page_policy)});
    else reply.headers.push_back({"vary", "cookie, accept-language"});
    reply.body = body_of(std::move(answer.body));
    return reply;
}

Reply Dispatcher::refused(Request const& request, Problem const& problem, Language language) const {
    if (!for_people(request)) return problem_reply(problem, language, request.id);
    return error_page(request, status_of(problem.kind), language);
}

Reply Dispatcher::broken(Request const& request) const {
    if (!for_people(request)) return internal_error(language_of(request), request.id);
    return error_page(request, 500, language_at(request));
}

Reply Dispatcher::error_page(Request const& request, unsigned status, Language language) const {
    auto document =
        pages::error_document(options_.venue, {language, pages::failure_of(status), request.id});
    auto reply = plain(std::move(document).str(), "text/html; charset=utf-8");
    reply.status = status;
    reply.headers.push_back({"content-security-policy", std::string(page_policy)});
    return reply;
}

std::optional<Reply> Dispatcher::built_in(Request const& request) const {
    if (request.path == "/healthz") return plain("ok\n", "text/plain; charset=utf-8");
    if (request.path == "/readyz") {
        bool const ready = !options_.ready || options_.ready();
        auto reply = plain(ready ? "ready\n" : "not ready\n", "text/plain; charset=utf-8");
        reply.status = ready ? 200 : 503;
        return reply;
    }
    if (request.path == "/metrics")
        return plain(
            metrics_.text()
                .append(limits_.metrics())
                .append(options_.metrics ? options_.metrics() : std::string()),
            "text/plain; version=0.0.4; charset=utf-8");
    if (request.path == "/api/openapi.json") return plain(openapi_, "application/json");
    return std::nullopt;
}

Site::Following Dispatcher::follow(Request const& request) {
    auto const pairs = parse_query(request.query);
    auto const language = language_of(request);
    Following following;
    following.refused = turned_away(request, Cost::read, language);
    if (following.refused) return following;
    if (from_elsewhere(request)) {
        following.refused = problem_reply(
            refuse(ProblemKind::forbidden, "cross_site_request"), language, request.id);
        return following;
    }
    auto const allowed = db_.read([&](store::Transaction& tx) {
        auto const caller = access::resolve_session(tx, session_token(request), world_.now());
        List<Text<1, 80>, 20> topics;
        wire::Reader reader;
        for (auto const& [name, value] : pairs.value_or(Pairs{}))
            if (name == "topics")
                wire::read_text(value, wire::type_of<decltype(topics)>(), &topics, reader);
        for (auto const& topic : topics)
            if (!options_.may_follow || !options_.may_follow(tx, caller, topic.str())) return false;
        for (auto const& topic : topics) following.topics.push_back(topic.str());
        return reader.content() && !topics.empty();
    });
    if (!allowed)
        following.refused =
            problem_reply(refuse(ProblemKind::not_found, "no_such_topic"), language, request.id);
    return following;
}

}  // namespace sx::web
