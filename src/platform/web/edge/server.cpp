#include "platform/web/edge/edge.hpp"
#include <algorithm>
#include <system_error>
#include <sys/resource.h>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include "platform/web/edge/connection.hpp"
#include "platform/web/edge/head.hpp"

namespace sx::web::edge {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

void raise_file_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

unsigned lanes_wanted(Options const& options) {
    return options.io_threads ? options.io_threads
                              : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

struct Server::State {
    State(Site& site, Live& live, World& world, Options options)
        : serving{
              site,
              live,
              world,
              options,
              Workers(options.workers, options.most_waiting),
              Seats(options.most_connections)} {
        for (unsigned i = 0; i < lanes_wanted(options); ++i)
            lanes.push_back(std::make_unique<Lane>(serving));
        acceptor = std::make_unique<Acceptor>(lanes.front()->context());
    }

    void listen() try {
        auto const address = asio::ip::make_address(serving.options.address);
        asio::ip::tcp::endpoint const endpoint(address, serving.options.port);
        acceptor->open(endpoint.protocol());
        acceptor->set_option(asio::socket_base::reuse_address(true));
        acceptor->bind(endpoint);
        acceptor->listen(asio::socket_base::max_listen_connections);
        port = acceptor->local_endpoint().port();
    } catch (boost::system::system_error const& error) {
        throw std::system_error(
            error.code(), "cannot listen on " + serving.options.address + " port " +
                              std::to_string(serving.options.port));
    }

    // Connections go to the lanes in turn: even, and a second server on the same port is noticed at
    // once.
    Task<> accept() {
        boost::system::error_code error;
        Timer pause(lanes.front()->context());
        for (std::size_t turn = 0; acceptor->is_open(); ++turn) {
            auto& lane = *lanes[turn % lanes.size()];
            auto socket = co_await acceptor->async_accept(lane.context(), into(error));
            if (!error) welcome(lane, std::move(socket));
            else if (acceptor->is_open()) {  // out of files or memory: they come back
                pause.expires_after(std::chrono::milliseconds(50));
                co_await pause.async_wait(into(error));
            }
        }
    }

    void welcome(Lane& lane, Socket socket) {
        if (!serving.seats.take()) return turn_away(socket);
        Seat seat(serving.seats);
        asio::co_spawn(
            lane.context(), serve_http(lane, std::move(socket), std::move(seat)), asio::detached);
    }

    void turn_away(Socket& socket) {
        Request request;
        request.id = serving.world.fresh_id();
        auto reply = serving.site.refused(request, 503, "too_busy");
        reply.headers.push_back({"retry-after", "5"});
        std::string text;
        append_head(text, reply, {http_date(serving.world.now()), request.id, false});
        text.append(reply.text());
        boost::system::error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(text), ignored);
    }

    Serving serving;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::unique_ptr<Acceptor> acceptor;
    std::uint16_t port = 0;
    bool running = false;
};

Server::Server(Site& site, Live& live, World& world, Options options)
    : state_(std::make_unique<State>(site, live, world, std::move(options))) {}

Server::~Server() { stop(); }

void Server::start() {
    raise_file_limit();
    state_->listen();
    asio::co_spawn(state_->lanes.front()->context(), state_->accept(), asio::detached);
    for (auto const& lane : state_->lanes) lane->start();
    state_->running = true;
}

std::uint16_t Server::port() const { return state_->port; }

Load Server::load() const {
    return {state_->serving.seats.taken(), state_->serving.workers.waiting()};
}

void Server::stop() {
    if (!std::exchange(state_->running, false)) return;
    auto& serving = state_->serving;
    asio::post(state_->lanes.front()->context(), [this] {
        boost::system::error_code ignored;
        state_->acceptor->close(ignored);
    });
    for (auto const& lane : state_->lanes) lane->wind_down();
    if (!serving.seats.empty_within(serving.options.drain)) {
        serving.abandoned = true;
        for (auto const& lane : state_->lanes) lane->cut();
    }
    serving.workers.finish();
    for (auto const& lane : state_->lanes) lane->join();
}

}  // namespace sx::web::edge
