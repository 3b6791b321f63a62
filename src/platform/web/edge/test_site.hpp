#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include "platform/base/test_world.hpp"
#include "platform/web/edge/edge.hpp"

namespace sx::web::edge {

inline std::string const get_now = "GET /now HTTP/1.1\r\nHost: a\r\n\r\n";
inline std::string const get_slow = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";

inline std::string post(std::string_view path, std::string_view body) {
    std::string text = "POST ";
    text.append(path).append(" HTTP/1.1\r\nHost: a\r\nContent-Length: ");
    return text.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Something to serve: /now at once, /slow when allowed to, anything else told back by a worker.
class TestSite final : public Site {
public:
    std::size_t body_limit(Method, std::string_view path) const override {
        return path == "/large" ? 1'000'000 : 64;
    }
    std::optional<Reply> at_once(Request const& request) override {
        if (request.path == "/broken") throw std::runtime_error("no");
        if (request.path != "/now") return {};
        return Reply{200, "text/plain", now_, {{"etag", "\"1\""}}, "/now"};
    }
    Reply answer(Request const& request) override {
        if (request.path == "/slow") wait();
        if (request.path == "/failing") throw std::runtime_error("no");
        if (request.path == "/huge")
            return {200, "application/octet-stream", body_of(std::string(20'000'000, 'x'))};
        if (request.path == "/text")
            return {200, "text/plain", body_of(std::string(5'000, 'x')), {{"etag", "\"1\""}}};
        if (request.path == "/split")
            return {200, "text/plain", {}, {{"x-note", "a\r\nSet-Cookie: session=stolen"}}};
        return {200, "text/plain", body_of(told(request))};
    }
    Following follow(Request const& request) override {
        if (request.query == "topics=broken") throw std::runtime_error("no");
        if (request.query == "topics=secret") return {{}, plain_problem(request, 403, "forbidden")};
        return {{request.query.substr(7)}, {}};
    }

    // Lets everybody at /slow go on, now and later.
    void open() {
        std::lock_guard const lock(mutex_);
        opened_ = true;
        changed_.notify_all();
    }
    void wait_for_slow(int count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return slow_ >= count; });
    }

private:
    static std::string told(Request const& request) {
        auto const size = std::to_string(request.body.size());
        return request.path + "|" + request.query + "|" +
               (request.body.size() > 100 ? size : request.body);
    }
    void wait() {
        std::unique_lock lock(mutex_);
        ++slow_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return opened_; });
    }

    Body const now_ = body_of("now");
    std::mutex mutex_;
    std::condition_variable changed_;
    int slow_ = 0;
    bool opened_ = false;
};

// A running server with one I/O thread and one worker, and times short enough for a test.
struct Venue {
    explicit Venue(Options options = quick()) : server(site, live, world, std::move(options)) {
        server.start();
    }
    ~Venue() { site.open(); }

    static Options quick() {
        Options options;
        options.io_threads = 1;
        options.workers = 1;
        options.most_waiting = 2;
        options.drain = std::chrono::milliseconds(3000);
        return options;
    }

    TestSite site;
    Live live;
    TestWorld world;
    Server server;
};

// Waits until it is so; false after five seconds.
template <class Condition> bool soon(Condition condition) {
    for (int i = 0; i < 500; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace sx::web::edge
