#include "platform/store/broadcast.hpp"
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <set>
#include <stdexcept>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>

namespace sx::store {
namespace {

using namespace std::chrono_literals;
constexpr auto after_failure = 1000ms;
constexpr std::size_t most_said_at_once = 7'000;  // PostgreSQL takes 7999 bytes

class Alone final : public Broadcast {
public:
    explicit Alone(Hearing hearing) : hearing_(std::move(hearing)) {}
    void say(std::string word) override { hearing_.heard(word); }
    bool connected() const override { return true; }

private:
    Hearing hearing_;
};

// One connection that listens. Venues may share a database in schemas of their own, and channels
// know nothing of schemas, so the schema is part of the channel's name.
class Line {
public:
    explicit Line(std::string const& address) : db_(connect(address)) {
        if (PQstatus(db_.get()) != CONNECTION_OK) fail();
        PQsetNoticeProcessor(
            db_.get(), [](void*, char const*) {}, nullptr);
        auto const found = ask(
            "select 'shuangxuan_' || oid from pg_namespace where nspname = current_schema()", {});
        if (PQntuples(found.get()) != 1) throw std::runtime_error("PostgreSQL: there is no schema");
        channel_ = PQgetvalue(found.get(), 0, 0);
        ask(std::string("listen ").append(channel_), {});
    }

    void say(std::string const& words) {
        ask("select pg_notify($1, $2)", {channel_.c_str(), words.c_str()});
    }
    template <class Hear> void hear(Hear const& hear) {
        while (Notification const said{PQnotifies(db_.get())}) hear(std::string_view(said->extra));
    }
    // Until there is something to hear or `woken` is readable.
    void wait(int woken) {
        std::array<pollfd, 2> both{pollfd{PQsocket(db_.get()), POLLIN, 0}, {woken, POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "poll");
        if (both[0].revents != 0 && PQconsumeInput(db_.get()) == 0) fail();
    }

private:
    struct Finish {
        void operator()(PGconn* db) const { PQfinish(db); }
    };
    struct Clear {
        void operator()(PGresult* answer) const { PQclear(answer); }
    };
    struct Free {
        void operator()(PGnotify* said) const { PQfreemem(said); }
    };
    using Connection = std::unique_ptr<PGconn, Finish>;
    using Answer = std::unique_ptr<PGresult, Clear>;
    using Notification = std::unique_ptr<PGnotify, Free>;

    // Whoever only listens does not notice that the other machine is gone: the system asks it after
    // half a minute of silence. What the address says goes before.
    static Connection connect(std::string const& address) {
        std::array<char const*, 8> const names{
            "connect_timeout",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "fallback_application_name",
            "dbname",
            nullptr};
        std::array<char const*, 8> const values{
            "10", "30", "10", "3", "60000", "shuangxuan broadcast", address.c_str(), nullptr};
        return Connection(PQconnectdbParams(names.data(), values.data(), 1));
    }
    Answer ask(std::string const& sql, std::initializer_list<char const*> bound) {
        Answer answer(PQexecParams(
            db_.get(), sql.c_str(), static_cast<int>(bound.size()), nullptr, bound.begin(), nullptr,
            nullptr, 0));
        auto const status = PQresultStatus(answer.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
        return answer;
    }
    [[noreturn]] void fail() const {
        throw std::runtime_error(std::string("PostgreSQL: ").append(PQerrorMessage(db_.get())));
    }

    Connection db_;
    std::string channel_;
};

// Makes poll() return.
class Bell {
public:
    Bell() : file_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (file_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    Bell(Bell const&) = delete;
    ~Bell() { ::close(file_); }
    int file() const { return file_; }
    void ring() { ::eventfd_write(file_, 1); }
    void silence() {
        eventfd_t rung = 0;
        ::eventfd_read(file_, &rung);
    }

private:
    int file_;
};

class OnPostgres final : public Broadcast {
public:
    OnPostgres(std::string address, Hearing hearing)
        : address_(std::move(address)),
          hearing_(std::move(hearing)),
          thread_([this](std::stop_token const& stop) { keep_listening(stop); }) {}
    ~OnPostgres() override {
        thread_.request_stop();
        bell_.ring();
    }

    void say(std::string word) override {
        {
            std::lock_guard const lock(mutex_);
            unsaid_.insert(std::move(word));
        }
        bell_.ring();
    }
    bool connected() const override { return connected_; }

private:
    void keep_listening(std::stop_token const& stop) {
        while (!stop.stop_requested()) try {
                Line line(address_);
                connected_ = true;
                hearing_.missed();
                while (!stop.stop_requested()) {
                    bell_.silence();
                    say_all(line);
                    line.hear([this](std::string_view words) { hear(words); });
                    line.wait(bell_.file());
                }
                say_all(line);
            } catch (std::exception const& failure) {
                connected_ = false;
                hearing_.failed(failure);
                std::unique_lock lock(mutex_);
                paused_.wait_for(lock, stop, after_failure, [] { return false; });
            }
    }

    // What the line breaks under is said again.
    void say_all(Line& line) {
        auto unsaid = [&] {
            std::lock_guard const lock(mutex_);
            return std::exchange(unsaid_, {});
        }();
        try {
            while (!unsaid.empty()) {
                std::string words;
                auto next = unsaid.begin();
                for (; next != unsaid.end() && words.size() + next->size() < most_said_at_once;
                     ++next)
                    words.append(*next).append("\n");
                line.say(words);
                unsaid.erase(unsaid.begin(), next);
            }
        } catch (...) {
            std::lock_guard const lock(mutex_);
            unsaid_.merge(unsaid);
            throw;
        }
    }

    void hear(std::string_view words) const {
        for (auto end = words.find('\n'); end != std::string_view::npos; end = words.find('\n')) {
            hearing_.heard(words.substr(0, end));
            words.remove_prefix(end + 1);
        }
    }

    std::string const address_;
    Hearing const hearing_;
    Bell bell_;
    std::atomic<bool> connected_{false};
    std::mutex mutex_;
    std::condition_variable_any paused_;
    std::set<std::string> unsaid_;
    std::jthread thread_;
};

}  // namespace

std::unique_ptr<Broadcast> broadcast_alone(Broadcast::Hearing hearing) {
    return std::make_unique<Alone>(std::move(hearing));
}

std::unique_ptr<Broadcast> broadcast_on_postgres(std::string address, Broadcast::Hearing hearing) {
    return std::make_unique<OnPostgres>(std::move(address), std::move(hearing));
}

}  // namespace sx::store
