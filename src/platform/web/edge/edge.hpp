#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include "platform/base/world.hpp"
#include "platform/web/http.hpp"
#include "platform/web/live.hpp"

// The house's only sockets: HTTP/1.1 and WebSocket in front of a Site. TLS and HTTP/2 belong to the
// proxy in front. Nothing of Beast or Asio shows here.
namespace sx::web::edge {

// One answered request; nothing in it tells who asked or for which record.
struct LogLine {
    Method method;
    std::string_view route;  // as the Site's Reply gave it; empty when the edge answered by itself
    unsigned status;
    std::size_t bytes;  // of the body, as sent
    std::chrono::microseconds took;
    std::string_view id;
};

struct Options {
    using Time = std::chrono::milliseconds;

    std::string address = "127.0.0.1";
    std::uint16_t port = 0;          // 0: any free one
    unsigned io_threads = 0;         // 0: one per core
    unsigned workers = 8;            // threads that run Site::answer
    std::size_t most_waiting = 512;  // requests waiting for a worker; beyond: 503
    std::size_t most_connections = 20'000;
    std::size_t header_bytes = 16 * 1024;
    std::size_t target_bytes = 8 * 1024;
    Time header_time{15'000};  // from the first byte of a request to the end of its header
    Time idle_time{75'000};    // between requests
    // A body, either way, must move by 4 KiB/s over every such time; a slower peer is cut off.
    Time patience{15'000};
    Time ping_every{30'000};        // WebSocket; a peer silent for twice as long is gone
    std::size_t live_backlog = 64;  // unsent messages after which a slow WebSocket is dropped
    Time drain{10'000};             // how long stop() lets running requests finish
    bool behind_proxy = false;      // the peer is the last entry of X-Forwarded-For
    std::function<void(LogLine const&)> log;  // called on I/O threads; must not block
};

// How busy the edge is right now.
struct Load {
    std::size_t connections;  // WebSockets included
    std::size_t waiting;      // requests that no worker has taken yet
};

// start() and stop() from one thread; the others from any. Site, Live and World must outlive it.
class Server {
public:
    Server(Site&, Live&, World&, Options);
    ~Server();  // stops

    // Listens and serves. Throws std::system_error if the address cannot be had. Raises the
    // process's soft limit of open files to the hard one, because a connection is an open file.
    void start();
    // The port listened on, from start() on.
    std::uint16_t port() const;
    Load load() const;
    // Accepts nothing more, closes idle connections and WebSockets (1001), lets running requests
    // finish and cuts what is left after options.drain. Only a Site::answer that still runs can
    // make it wait longer.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace sx::web::edge
