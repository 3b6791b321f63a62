#include "platform/web/edge/connection.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include "platform/web/edge/head.hpp"
#include "platform/web/edge/provenance.hpp"
#include "platform/web/edge/request_reader.hpp"

namespace sx::web::edge {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t slowest_bytes_per_s = 4096;
// For a refused sender to read why, before its unread bytes reset the connection.
constexpr auto linger_time = 2s;

class Connection final : Timed {
public:
    Connection(Lane& lane, Socket socket, Seat seat)
        : Timed(lane),
          socket_(std::move(socket)),
          seat_(std::move(seat)),
          reader_({lane.serving().options.header_bytes, lane.serving().options.target_bytes}) {
        boost::system::error_code ignored;
        socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
        socket_.non_blocking(true, ignored);
        peer_ = socket_.remote_endpoint(ignored).address().to_string(ignored);
        arm(options().header_time);
    }

    Task<> run() {
        auto step = Step::read;
        while (step != Step::close && step != Step::gone) {
            switch (step) {
                case Step::read: {
                    auto const room = reader_.room();
                    auto const buffer = asio::buffer(room.data(), room.size());
                    auto const got = co_await socket_.async_read_some(buffer, into(error_));
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
    using Stage = RequestReader::Stage;
    using Next = RequestReader::Next;

    Options const& options() { return lane_.serving().options; }
    Site& site() { return lane_.serving().site; }
    Request& request() { return reader_.request(); }

    void time_out() override {
        timed_out_ = true;
        boost::system::error_code ignored;
        socket_.cancel(ignored);
    }
    void wind_down() override {
        boost::system::error_code ignored;
        if (reader_.stage() == Stage::idle) socket_.cancel(ignored);
    }
    void cut() override {
        boost::system::error_code ignored;
        socket_.close(ignored);
    }

    Step received(std::size_t bytes) {
        if (error_) {
            bool const too_slow =
                std::exchange(timed_out_, false) && reader_.stage() != Stage::idle;
            return too_slow ? refuse({408, "request_timeout"}) : Step::close;
        }
        reader_.took(bytes);
        return advance();
    }

    // As far as the bytes that have come allow, without waiting for anything.
    Step advance() {
        bool const was_idle = reader_.stage() == Stage::idle;
        auto next = reader_.advance();
        if (next == Next::body) {
            if (auto const fault = expect_body()) return refuse(*fault);
            next = reader_.advance();
        }
        if (next == Next::answer) return answer();
        if (next == Next::refusal) return refuse(reader_.fault());
        if (was_idle && reader_.stage() == Stage::head) arm(options().header_time);
        if (reader_.stage() == Stage::body) moved_to(request().body.size());
        return Step::read;
    }

    // Names the request, before anybody hears of it.
    void name_request() {
        if (!request().id.empty()) return;
        started_ = Clock::now();
        request().id = lane_.serving().world.fresh_id();
        auto const forwarded =
            options().behind_proxy ? forwarded_peer(request()) : std::string_view();
        request().peer = forwarded.empty() ? std::string_view(peer_) : forwarded;
    }

    std::optional<Fault> expect_body() {
        name_request();
        auto const most = site().body_limit(request().method, request().path);
        if (auto const fault = reader_.allow_body(most)) return fault;
        start_moving();
        if (reader_.awaits_go_ahead()) {
            constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            boost::system::error_code ignored;  // who hears nothing sends after a while anyway
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
        name_request();
        if (reader_.asks_for_websocket())
            return from_elsewhere(request()) ? refuse({403, "cross_site_request"}) : Step::follow;
        try {
            auto reply = site().at_once(request());
            if (!reply) return Step::work;
            zip_if_wanted(request(), *reply, &lane_.gzip_cache());
            return respond(std::move(*reply));
        } catch (std::exception const&) {
            return failed();
        }
    }

    // Runs `job` on a worker thread and comes back to this one: nothing when it ran, otherwise what
    // to do instead of what was wanted.
    Task<std::optional<Step>> on_worker(std::function<void()> job) {
        enum { ran, threw, abandoned } outcome = ran;
        Timer done(lane_.context(), Timer::time_point::max());
        auto& serving = lane_.serving();
        bool const taken = serving.workers.offer([&] {
            try {
                if (serving.abandoned) outcome = abandoned;
                else job();
            } catch (std::exception const&) {
                outcome = threw;
            }
            // Cancelling runs on this lane, so not before the wait below has begun.
            asio::post(lane_.context(), [&done] { done.cancel(); });
        });
        if (!taken) co_return busy();
        boost::system::error_code ignored;
        co_await done.async_wait(into(ignored));
        if (outcome == abandoned) co_return Step::close;
        if (outcome == threw) co_return failed();
        co_return std::nullopt;
    }

    Task<Step> work() {
        Reply reply;
        std::function<void()> job = [&] {
            reply = site().answer(request());
            zip_if_wanted(request(), reply, nullptr);
        };
        auto const instead = co_await on_worker(std::move(job));
        co_return instead ? *instead : respond(std::move(reply));
    }

    Task<Step> follow() {
        Site::Following following;
        std::function<void()> job = [&] { following = site().follow(request()); };
        auto const instead = co_await on_worker(std::move(job));
        if (instead || lane_.winding_down()) co_return instead.value_or(Step::close);
        if (following.refused) co_return respond(std::move(*following.refused));
        reply_ = Reply{101};
        log(0);
        Upgrade upgrade{
            std::move(socket_), std::move(seat_), std::move(request()),
            std::move(following.topics)};
        asio::co_spawn(lane_.context(), serve_live(lane_, std::move(upgrade)), asio::detached);
        co_return Step::gone;
    }

    Step failed() { return respond(site().refused(request(), 500, "internal_error")); }

    Step busy() {
        auto reply = site().refused(request(), 503, "too_busy");
        reply.headers.push_back({"retry-after", "1"});
        return respond(std::move(reply));
    }

    // Says why and closes: where the next request would begin can't be known.
    Step refuse(Fault fault) {
        name_request();
        lingers_ = true;
        auto reply = site().refused(request(), fault.status, fault.code);
        if (fault.status == 405) reply.headers.push_back({"allow", "GET, HEAD, POST, PUT, DELETE"});
        return respond(std::move(reply));
    }

    Step respond(Reply reply) {
        stays_ = !lingers_ && reader_.keeps_alive() && !lane_.winding_down();
        reply_ = std::move(reply);
        head_.clear();
        append_head(head_, reply_, {lane_.date(), request().id, stays_, reader_.old_client()});
        sent_ = 0;
        start_moving();
        return send();
    }

    Step send() {
        auto const body = request().method == Method::head || !has_body(reply_.status)
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
        reader_.restart();
        arm(options().idle_time);
        return Step::next;
    }

    void log(std::size_t bytes) {
        if (!options().log) return;
        auto const took =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started_);
        options().log({request().method, reply_.route, reply_.status, bytes, took, request().id});
    }

    Task<> linger() {
        socket_.shutdown(asio::socket_base::shutdown_send, error_);
        arm(linger_time);
        std::array<char, 4096> unread;
        while (!error_) {
            auto const buffer = asio::buffer(unread);
            co_await socket_.async_read_some(buffer, into(error_));
        }
    }

    Socket socket_;
    Seat seat_;
    std::string peer_;
    RequestReader reader_;
    boost::system::error_code error_;
    bool timed_out_ = false;
    bool lingers_ = false;
    bool stays_ = true;
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
