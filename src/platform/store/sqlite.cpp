#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include "platform/store/database.hpp"
#include "platform/store/pool.hpp"
#include "platform/store/sqlite_session.hpp"

namespace sx::store {
namespace {

// Every page that changes is written to the log with each group, and from there into the file once
// per checkpoint. So a checkpoint waits until the log has 32 MiB: by then the same pages have
// changed many times. Reading that much of it back after a crash takes a fraction of a second.
constexpr auto writer_role = "pragma wal_autocheckpoint = 8192; pragma cache_size = -65536";

// Group commit. One thread owns the write connection; it takes every write that is waiting, runs
// one after the other and commits them all with one fsync. Nobody hears an answer, not even a
// refusal, before that commit: it may rest on a neighbour's row. A group is never larger than the
// number of threads that call write().
//
// A savepoint for each write would copy every page that it touches, and hardly any has something to
// undo: those that refuse have as a rule changed nothing yet. So a group runs without savepoints,
// and where one gives up half-way all of it runs again, with them.
class Sqlite final : public Database {
public:
    Sqlite(std::string const& file, std::size_t readers)
        : writer_(file, writer_role), readers_(readers, [file] {
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
        {
            std::lock_guard const lock(mutex_);
            waiting_.push_back(&job);
            arrived_.notify_one();
        }
        job.wait();
        if (job.failure) std::rethrow_exception(job.failure);
    }

private:
    // Each is waited for by itself: over a shared lock all of a group would wake only to queue up
    // again.
    struct Job {
        Attempt const& attempt;
        std::exception_ptr failure{};
        std::mutex mutex{};
        std::condition_variable finished{};
        bool done = false;

        void wait() {
            std::unique_lock lock(mutex);
            finished.wait(lock, [this] { return done; });
        }
        void finish() {
            std::lock_guard const lock(mutex);
            done = true;
            finished.notify_one();  // under the lock, because whoever waits destroys this at once
        }
    };
    using Group = std::vector<Job*>;

    void write_groups(std::stop_token const& stop) {
        std::unique_lock lock(mutex_);
        while (arrived_.wait(lock, stop, [&] { return !waiting_.empty(); })) {
            auto const group = std::exchange(waiting_, {});
            lock.unlock();
            write_group(group);
            version_.fetch_add(1);
            for (auto* job : group) job->finish();
            lock.lock();
        }
    }
    void write_group(Group const& group) {
        try {
            writer_.run("begin immediate");
            if (!written_plainly(group)) {
                writer_.run("rollback");
                writer_.run("begin immediate");
                for (auto* job : group) write_undoably(*job);
            }
            writer_.run("commit");
        } catch (...) {  // not one write's doing: the disk is full, or gone
            writer_.clean();
            for (auto* job : group) job->failure = std::current_exception();
        }
    }
    bool written_plainly(Group const& group) {
        for (auto* job : group) {
            auto const before = writer_.changes();
            if (write_one(*job)) continue;
            if (job->failure || writer_.broken || writer_.changes() != before) return false;
        }
        return true;
    }
    void write_undoably(Job& job) {
        writer_.run("savepoint one");
        if (!write_one(job)) writer_.run("rollback to one");
        writer_.run("release one");
    }
    // Whether to keep it.
    bool write_one(Job& job) {
        job.failure = nullptr;
        writer_.broken = false;
        try {
            bool const keep = job.attempt(writer_);
            if (keep && writer_.broken) throw std::logic_error("a failed statement was swallowed");
            return keep;
        } catch (...) {
            job.failure = std::current_exception();
            return false;
        }
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
    // SQLite counts its memory for everybody under one lock, unless told not to before its first
    // use.
    [[maybe_unused]] static int const uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return std::make_unique<Sqlite>(file.string(), readers);
}

void back_up_sqlite(std::filesystem::path const& file, std::filesystem::path const& to) {
    if (std::filesystem::exists(to)) throw std::runtime_error("already exists: " + to.string());
    SqliteSession session(file.string(), "");
    session.run("vacuum into $1", to.string());
}

}  // namespace sx::store
