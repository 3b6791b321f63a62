#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include "platform/store/database.hpp"
#include "platform/store/pool.hpp"
#include "platform/store/sqlite_session.hpp"

namespace sx::store {
namespace {

// Group commit. One thread owns the write connection; it takes every write that is waiting, runs
// each inside a savepoint of its own and commits them all with one fsync. Nobody hears an answer,
// not even a refusal, before that commit: it may rest on a neighbour's row. A group is never larger
// than the number of threads that call write().
class Sqlite final : public Database {
public:
    Sqlite(std::string const& file, std::size_t readers)
        : writer_(file, ""), readers_(readers, [file] {
              return std::make_unique<SqliteSession>(file, "pragma query_only = on");
          }) {}

    std::optional<std::uint64_t> version() const override { return version_.load(); }
    std::string_view kind() const override { return "sqlite"; }

protected:
    void observe(Attempt const& attempt) override {
        auto const session = readers_.borrow();
        session->script("begin");
        attempt(*session);  // the pool ends it
    }
    void commit(Attempt const& attempt) override {
        Job job{attempt};
        std::unique_lock lock(mutex_);
        waiting_.push_back(&job);
        arrived_.notify_one();
        job.finished.wait(lock, [&] { return job.done; });
        if (job.failure) std::rethrow_exception(job.failure);
    }

private:
    struct Job {
        Attempt const& attempt;
        std::exception_ptr failure{};
        bool done = false;
        std::condition_variable
            finished{};  // one each: a shared one would wake every waiter for every group
    };
    using Group = std::vector<Job*>;

    void write_groups(std::stop_token const& stop) {
        std::unique_lock lock(mutex_);
        while (arrived_.wait(lock, stop, [&] { return !waiting_.empty(); })) {
            auto const group = std::exchange(waiting_, {});
            lock.unlock();
            write_group(group);
            version_.fetch_add(1);
            lock.lock();
            for (auto* job : group) {
                job->done = true;
                job->finished.notify_one();
            }
        }
    }
    void write_group(Group const& group) {
        try {
            writer_.script("begin immediate");
            for (auto* job : group) write_one(*job);
            writer_.script("commit");
        } catch (...) {  // not one write's doing: the disk is full, or gone
            writer_.clean();
            for (auto* job : group) job->failure = std::current_exception();
        }
    }
    void write_one(Job& job) {
        bool keep = false;
        writer_.broken = false;
        writer_.script("savepoint one");
        try {
            keep = job.attempt(writer_);
            if (keep && writer_.broken) throw std::logic_error("a failed statement was swallowed");
        } catch (...) {
            keep = false;
            job.failure = std::current_exception();
        }
        writer_.script(keep ? "release one" : "rollback to one; release one");
    }

    SqliteSession writer_;
    Pool<SqliteSession> readers_;
    std::atomic<std::uint64_t> version_ = 1;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    Group waiting_;
    // Last, because it uses all of the above.
    std::jthread thread_{[this](std::stop_token const& stop) { write_groups(stop); }};
};

}  // namespace

std::unique_ptr<Database> open_sqlite(std::filesystem::path const& file, std::size_t readers) {
    return std::make_unique<Sqlite>(file.string(), readers);
}

void back_up_sqlite(std::filesystem::path const& file, std::filesystem::path const& to) {
    if (std::filesystem::exists(to)) throw std::runtime_error("already exists: " + to.string());
    SqliteSession session(file.string(), "");
    session.run("vacuum into $1", to.string());
}

}  // namespace sx::store
