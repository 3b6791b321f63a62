#pragma once
#include <atomic>
#include <map>
#include <thread>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include "platform/web/edge/edge.hpp"
#include "platform/web/edge/encoding.hpp"
#include "platform/web/edge/seats.hpp"
#include "platform/web/edge/workers.hpp"

namespace sx::web::edge {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;  // concrete: no type erasure per operation
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
template <class T = void> using Task = asio::awaitable<T, Executor>;

// co_await operation(into(error)): the error as a value, because a closed connection is no
// exception.
inline auto into(boost::system::error_code& error) {
    return asio::redirect_error(asio::use_awaitable_t<Executor>{}, error);
}

// What all lanes serve together.
struct Serving {
    Site& site;
    Live& live;
    World& world;
    Options const options;
    Workers workers;
    Seats seats;
    std::atomic<bool> abandoned{false};  // nobody waits for answers any more
};

class Lane;

// Something with a deadline. All members run on the lane's thread.
class Timed {
public:
    explicit Timed(Lane&);
    Timed(Timed const&) = delete;
    Timed& operator=(Timed const&) = delete;
    virtual ~Timed();

    virtual void time_out() = 0;   // the deadline has passed; it is disarmed
    virtual void wind_down() = 0;  // the server stops: end what is idle
    virtual void cut() = 0;        // end at once

protected:
    void arm(std::chrono::milliseconds);
    void disarm();
    Lane& lane_;

private:
    friend class Lane;
    std::uint64_t deadline_;  // in ticks of the lane
    std::size_t place_ = 0;   // among the lane's
};

// Who wants to hear a topic. On the lane's thread.
class Hearer {
public:
    virtual void hear(Body const& frame) = 0;

protected:
    ~Hearer() = default;
};

// One I/O thread with its own io_context: a connection lives and dies on one lane, so nothing in it
// needs a lock or a strand. Deadlines cost a store each: one timer per lane looks at all of them
// every tick.
class Lane {
public:
    explicit Lane(Serving&);

    // From any thread.
    Serving& serving() { return serving_; }
    asio::io_context& context() { return context_; }
    void start();
    void wind_down();
    void cut();
    void join();  // ends the thread once nothing is left to do

    // On the lane's thread.
    bool winding_down() const { return winding_down_; }
    std::string_view date() const { return date_; }
    GzipCache& gzip_cache() { return gzip_cache_; }
    void follow(std::string const& topic, Hearer&);
    void unfollow(std::string const& topic, Hearer&);

private:
    friend class Timed;
    struct Topic {
        std::size_t subscription;
        std::vector<Hearer*> hearers;
    };

    Task<> tick();
    void look_at_deadlines();
    void deliver(std::string const& topic, Body const& message);
    template <class Action> void on_each(Action);

    Serving& serving_;
    asio::io_context context_{1};
    asio::executor_work_guard<Executor> guard_{context_.get_executor()};
    Timer timer_{context_};
    std::thread thread_;
    std::vector<Timed*> timed_;
    std::uint64_t ticks_ = 0;
    bool winding_down_ = false;
    bool ending_ = false;
    std::string date_;
    GzipCache gzip_cache_;
    std::map<std::string, Topic, std::less<>> topics_;
};

}  // namespace sx::web::edge
