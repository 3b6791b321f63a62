#include "platform/web/edge/connection.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include "platform/web/edge/head.hpp"
#include "platform/web/edge/request_parser.hpp"

namespace sx::web::edge {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t read_bytes =
    4096;  // at once, while a header is read; what an idle connection keeps
constexpr std::size_t body_read_bytes = 65536;  // at once, while a body is read
constexpr std::size_t slowest_bytes_per_s = 4096;
constexpr auto linger_time =
    2s;  // for a refused sender to read why, before its unread bytes reset the connection

struct Fault {
    unsigned status;
    std::string_view code;
};

bool same_text(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
    });
}

// A browser tells which page opens a WebSocket; only our own may, because cookies come along.
bool from_elsewhere(Request const& request) {
    auto origin = request.header("origin");
    if (origin.empty()) return false;
    auto const scheme = origin.find("://");
    if (scheme == std::string_view::npos) return true;
    origin.remove_prefix(scheme + 3);
    return !same_text(origin, request.header("host"));
}

std::string_view last_entry(std::string_view list) {
    auto const comma = list.rfind(',');
    if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    while (list.starts_with(' ')) list.remove_prefix(1);
    return list;
}

class Connection final : Timed {
public:
    Connection(Lane& lane, Socket socket, Seat seat)
        : Timed(lane), socket_(std::move(socket)), seat_(std::move(seat)) {
        boost::system::error_code ignored;
        socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
        socket_.non_blocking(true, ignored);
        peer_ = socket_.remote_endpoint(ignored).address().to_string(ignored);
        expect_request();
        arm(options().header_time);
    }

    Task<> run() {
        auto step = Step::read;
        while (step != Step::close && step != Step::gone) {
            switch (step) {
                case Step::read: {
                    auto const room =
                        input_.prepare(phase_ == Phase::body ? body_read_bytes : read_bytes);
                    auto const got = co_await socket_.async_read_some(room, into(error_));
                    step = received(got);
                    break;
                }
                case Step::write:
                    co_await socket_.async_wait(asio::socket_base::wait_write, into(error_));
                    step = error_ ? Step::close : send();
                    break;
                case Step::next: step = advance(); break;
                case Step::work: step = co_await work(); break;
                case Step::follow: step = co_await follow(); break;
                default: break;
            }
        }
        if (step == Step::close && lingers_) co_await linger();
    }

private:
    enum class Step { read, write, next, work, follow, close, gone };
    enum class Phase { idle, head, body, answer };

    Options const& options() { return lane_.serving().options; }
    Site& site() { return lane_.serving().site; }

    void time_out() override {
        timed_out_ = true;
        boost::system::error_code ignored;
        socket_.cancel(ignored);
    }
    void wind_down() override {
        boost::system::error_code ignored;
        if (phase_ == Phase::idle) socket_.cancel(ignored);
    }
    void cut() override {
        boost::system::error_code ignored;
        socket_.close(ignored);
    }

    void expect_request() {
        phase_ = Phase::idle;
        request_.headers.clear();
        request_.id.clear();
        if (request_.body.capacity() > read_bytes) request_.body = {};
        request_.body.clear();
        if (input_.size() == 0 && input_.capacity() > read_bytes) input_.shrink_to_fit();
        parser_.emplace(request_, options().header_bytes);
        upgrades_ = false;
    }

    Step received(std::size_t bytes) {
        if (error_) {
            bool const too_slow = std::exchange(timed_out_, false) && phase_ != Phase::idle;
            return too_slow ? refuse({408, "request_timeout"}) : Step::close;
        }
        input_.commit(bytes);
        return advance();
    }

    // As far as the bytes that have come allow, without waiting for anything.
    Step advance() {
        if (phase_ == Phase::idle) skip_line_ends();
        while (input_.size() > 0) {
            if (phase_ == Phase::idle) {
                phase_ = Phase::head;
                arm(options().header_time);
            }
            input_.consume(parser_->put(input_.cdata(), error_));
            if (error_ && error_ != http::error::need_more) return refuse(fault_of(error_));
            if (phase_ == Phase::head && parser_->is_header_done())
                if (auto const fault = header_came()) return refuse(*fault);
            if (parser_->is_done()) return answer();
            if (phase_ == Phase::body) moved_to(request_.body.size());
            if (error_) break;
        }
        return Step::read;
    }

    void skip_line_ends() {  // some clients send one too many after a body (RFC 9112 section 2.2)
        auto const* bytes = static_cast<char const*>(input_.cdata().data());
        std::size_t n = 0;
        while (n < input_.size() && (bytes[n] == '\r' || bytes[n] == '\n')) ++n;
        input_.consume(n);
    }

    Fault fault_of(boost::system::error_code error) const {
        if (error == http::error::header_limit)
            return parser_->line_seen() ? Fault{431, "headers_too_large"}
                                        : Fault{414, "target_too_long"};
        if (error == http::error::body_limit) return {413, "body_too_large"};
        return {400, "malformed_request"};
    }

    std::optional<Fault> header_came() {
        started_ = Clock::now();
        request_.id = lane_.serving().world.fresh_id();
        request_.peer = options().behind_proxy && !request_.header("x-forwarded-for").empty()
                            ? std::string(last_entry(request_.header("x-forwarded-for")))
                            : peer_;
        if (parser_->target_bytes() > options().target_bytes) return Fault{414, "target_too_long"};
        if (!parser_->known_method()) return Fault{405, "method_not_allowed"};
        if (!framed_well()) return Fault{400, "malformed_request"};
        upgrades_ = parser_->upgrade() && request_.method == Method::get &&
                    same_text(request_.header("upgrade"), "websocket");
        if (upgrades_ && from_elsewhere(request_)) return Fault{403, "cross_site_request"};
        return parser_->is_done() ? std::nullopt : expect_body();
    }

    bool framed_well() const {
        auto const count = [&](std::string_view name) {
            return std::count_if(request_.headers.begin(), request_.headers.end(), [&](auto& h) {
                return h.name == name;
            });
        };
        // A coding that we do not know hides where the request ends.
        if (!parser_->chunked() && count("transfer-encoding") > 0) return false;
        auto const hosts = count("host");
        return hosts == 1 || (hosts == 0 && parser_->old_client());
    }

    std::optional<Fault> expect_body() {
        auto const most = site().body_limit(request_.method, request_.path);
        auto const length = parser_->content_length();
        if (length && *length > most) return Fault{413, "body_too_large"};
        parser_->limit_body(most);
        parser_->eager(true);
        phase_ = Phase::body;
        start_moving();
        if (input_.size() == 0 && same_text(request_.header("expect"), "100-continue")) {
            constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            boost::system::error_code
                ignored;  // a client that hears nothing sends after a while anyway
            socket_.write_some(asio::buffer(go_on), ignored);
        }
        return {};
    }

    // A body, either way, must move on by the slowest rate in every `patience`.
    void start_moving() {
        moved_ = 0;
        arm(options().patience);
    }
    void moved_to(std::size_t bytes) {
        auto const least =
            static_cast<std::size_t>(options().patience / 1ms) * slowest_bytes_per_s / 1000;
        if (bytes - moved_ < least) return;
        moved_ = bytes;
        arm(options().patience);
    }

    Step answer() {
        disarm();
        phase_ = Phase::answer;
        if (upgrades_) return Step::follow;
        try {
            auto reply = site().at_once(request_);
            if (!reply) return Step::work;
            if (worth_zipping(*reply)) zip(*reply, Ready::kept);
            return respond(std::move(*reply));
        } catch (std::exception const&) {
            return respond(site().refused(request_, 500, "internal_error"));
        }
    }

    enum class Ready { kept, fresh };
    void zip(Reply& reply, Ready ready) {
        reply.headers.push_back({"vary", "Accept-Encoding"});
        if (!accepts(request_, "gzip")) return;
        put_zipped(
            reply, ready == Ready::kept ? lane_.gzip_cache().zipped(reply.body)
                                        : body_of(gzip(*reply.body, 1)));
    }

    // Runs `job` on a worker thread and comes back to this one; false when no worker has room.
    Task<bool> on_worker(std::function<void()> job) {
        Timer done(lane_.context(), Timer::time_point::max());
        auto& serving = lane_.serving();
        bool const taken = serving.workers.offer([&] {
            if (!serving.abandoned) job();
            // Cancelling runs on this lane, so not before the wait below has begun.
            asio::post(lane_.context(), [&done] { done.cancel(); });
        });
        if (taken) {
            boost::system::error_code ignored;
            co_await done.async_wait(into(ignored));
        }
        co_return taken;
    }

    Task<Step> work() {
        std::optional<Reply> reply;
        std::function<void()> job = [&] {
            try {
                reply = site().answer(request_);
                if (worth_zipping(*reply)) zip(*reply, Ready::fresh);
            } catch (std::exception const&) {
                reply = site().refused(request_, 500, "internal_error");
            }
        };
        bool const taken = co_await on_worker(std::move(job));
        if (!taken) co_return busy();
        co_return reply ? respond(std::move(*reply)) : Step::close;
    }

    Task<Step> follow() {
        std::optional<Site::Following> following;
        std::function<void()> job = [&] { following = site().follow(request_); };
        bool const taken = co_await on_worker(std::move(job));
        if (!taken) co_return busy();
        if (!following || lane_.winding_down()) co_return Step::close;
        if (following->refused) co_return respond(std::move(*following->refused));
        reply_ = {};
        reply_.status = 101;
        log(0);
        Upgrade upgrade{
            std::move(socket_), std::move(seat_), std::move(request_),
            std::move(following->topics)};
        asio::co_spawn(lane_.context(), serve_live(lane_, std::move(upgrade)), asio::detached);
        co_return Step::gone;
    }

    Step busy() {
        auto reply = site().refused(request_, 503, "too_busy");
        reply.headers.push_back({"retry-after", "1"});
        return respond(std::move(reply));
    }

    // Says why and closes: where the next request would begin can't be known.
    Step refuse(Fault fault) {
        if (request_.id.empty()) {
            started_ = Clock::now();
            request_.id = lane_.serving().world.fresh_id();
        }
        phase_ = Phase::answer;
        lingers_ = true;
        auto reply = site().refused(request_, fault.status, fault.code);
        if (fault.status == 405) reply.headers.push_back({"allow", "GET, HEAD, POST, PUT, DELETE"});
        return respond(std::move(reply));
    }

    Step respond(Reply reply) {
        stays_ = !lingers_ && parser_->keep_alive() && !lane_.winding_down();
        reply_ = std::move(reply);
        head_.clear();
        append_head(head_, reply_, {lane_.date(), request_.id, stays_, parser_->old_client()});
        sent_ = 0;
        start_moving();
        return send();
    }

    Step send() {
        auto const body = request_.method == Method::head || !has_body(reply_.status)
                              ? std::string_view()
                              : reply_.text();
        while (sent_ < head_.size() + body.size()) {
            auto const head_sent = std::min(sent_, head_.size());
            std::array<asio::const_buffer, 2> const rest{
                asio::buffer(head_) + head_sent,
                asio::buffer(body.data(), body.size()) + (sent_ - head_sent)};
            sent_ += socket_.write_some(rest, error_);
            moved_to(sent_);
            if (error_ == asio::error::would_block) return Step::write;
            if (error_) return Step::close;
        }
        return sent(body.size());
    }

    Step sent(std::size_t bytes) {
        log(bytes);
        if (!stays_) return Step::close;
        reply_ = {};
        expect_request();
        arm(options().idle_time);
        return Step::next;
    }

    void log(std::size_t bytes) {
        if (!options().log) return;
        auto const took =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started_);
        options().log({request_.method, reply_.route, reply_.status, bytes, took, request_.id});
    }

    Task<> linger() {
        socket_.shutdown(asio::socket_base::shutdown_send, error_);
        arm(linger_time);
        while (!error_) {
            input_.clear();
            co_await socket_.async_read_some(input_.prepare(body_read_bytes), into(error_));
        }
    }

    Socket socket_;
    Seat seat_;
    std::string peer_;
    boost::beast::flat_buffer input_;
    boost::system::error_code error_;
    Phase phase_ = Phase::idle;
    bool timed_out_ = false;
    bool upgrades_ = false;
    bool lingers_ = false;
    bool stays_ = true;
    Request request_;
    std::optional<RequestParser> parser_;
    Clock::time_point started_;
    Reply reply_;
    std::string head_;
    std::size_t sent_ = 0;
    std::size_t moved_ = 0;  // how far when the deadline was last set
};

}  // namespace

Task<> serve_http(Lane& lane, Socket socket, Seat seat) {
    Connection connection(lane, std::move(socket), std::move(seat));
    co_await connection.run();
}

}  // namespace sx::web::edge
