#include "platform/web/edge/connection.hpp"
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace sx::web::edge {
namespace {

namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

http::request<http::empty_body> handshake_of(Request const& request) {
    http::request<http::empty_body> handshake(http::verb::get, request.path, 11);
    for (auto const& header : request.headers) handshake.insert(header.name, header.value);
    return handshake;
}

// Speaks only; what the peer says is read and forgotten, so that its pongs and its close are seen.
// Costs little while idle: no compression contexts, no fragment buffer, a few bytes to read into.
class LiveConnection final : public std::enable_shared_from_this<LiveConnection>, Timed, Hearer {
public:
    LiveConnection(Lane& lane, Upgrade upgrade)
        : Timed(lane),
          stream_(std::move(upgrade.socket)),
          seat_(std::move(upgrade.seat)),
          topics_(std::move(upgrade.topics)) {
        auto const& options = lane.serving().options;
        stream_.auto_fragment(false);
        stream_.read_message_max(read_most);
        stream_.text(true);
        stream_.set_option(
            websocket::stream_base::timeout{options.patience, options.ping_every * 2, true});
        stream_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& reply) { reply.set(http::field::server, "shuangxuan"); }));
    }
    ~LiveConnection() override {
        for (auto const& topic : topics_) lane_.unfollow(topic, *this);
    }

    Task<bool> accept(Request const& request) {
        auto const handshake = handshake_of(request);
        // Followed first, so that nothing published after the client saw its answer is missed.
        for (auto const& topic : topics_) lane_.follow(topic, *this);
        boost::system::error_code error;
        co_await stream_.async_accept(handshake, into(error));
        if (error) co_return false;
        accepted_ = true;
        if (lane_.winding_down()) wind_down();
        else if (!unsent_.empty()) start_speaking();
        co_return true;
    }

    Task<> listen() {
        boost::system::error_code error;
        while (!error) {
            auto const room = asio::buffer(forgotten_);
            co_await stream_.async_read_some(room, into(error));
        }
    }

private:
    static constexpr std::size_t read_most = 4096;

    void hear(Body const& frame) override {
        if (closing_) return;
        if (unsent_.size() >= lane_.serving().options.live_backlog) return cut();
        unsent_.push_back(frame);
        if (accepted_ && unsent_.size() == 1) start_speaking();
    }

    void start_speaking() {
        asio::co_spawn(lane_.context(), speak(shared_from_this()), asio::detached);
    }

    Task<> speak(std::shared_ptr<LiveConnection>) {
        boost::system::error_code error;
        while (!unsent_.empty() && !error && !closing_) {
            auto const frame = unsent_.front();
            arm(lane_.serving().options.patience);
            auto const bytes = asio::buffer(*frame);
            co_await stream_.async_write(bytes, into(error));
            disarm();
            unsent_.erase(unsent_.begin());
        }
        if (unsent_.empty()) unsent_.shrink_to_fit();
    }

    Task<> say_goodbye(std::shared_ptr<LiveConnection>) {
        boost::system::error_code ignored;
        websocket::close_reason const reason(websocket::close_code::going_away);
        co_await stream_.async_close(reason, into(ignored));
    }

    void time_out() override { cut(); }
    void wind_down() override {
        if (!accepted_ || std::exchange(closing_, true)) return;
        asio::co_spawn(lane_.context(), say_goodbye(shared_from_this()), asio::detached);
    }
    void cut() override {
        closing_ = true;
        boost::system::error_code ignored;
        stream_.next_layer().close(ignored);
    }

    websocket::stream<Socket, false> stream_;
    Seat seat_;
    std::vector<std::string> topics_;
    std::vector<Body> unsent_;
    std::array<char, 16> forgotten_{};
    bool accepted_ = false;
    bool closing_ = false;
};

}  // namespace

Task<> serve_live(Lane& lane, Upgrade upgrade) {
    auto const request = std::move(upgrade.request);
    auto const connection = std::make_shared<LiveConnection>(lane, std::move(upgrade));
    bool const accepted = co_await connection->accept(request);
    if (accepted) co_await connection->listen();
}

}  // namespace sx::web::edge
