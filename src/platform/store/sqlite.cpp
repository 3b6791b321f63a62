#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include "platform/store/database.hpp"
#include "platform/store/pool.hpp"
#include "platform/store/sqlite_cache.hpp"
#include "platform/store/sqlite_log.hpp"
#include "platform/store/sqlite_session.hpp"
#include "platform/store/sqlite_vfs.hpp"

namespace sx::store {
namespace {

// For each row that what is behind has changed, so many writes that people wait for go first; in a
// rush that leaves it about an eighth of the time, its pages in the log not included.
constexpr std::int64_t writes_for_a_row = 32;
constexpr auto a_moment = std::chrono::milliseconds(3);
constexpr auto writer_role = "pragma cache_size = -65536";

// Group commit. One thread owns the write connection; it takes every write that is waiting, runs
// one after the other and commits them together. While the log brings them to the disk the next
// group runs. Nobody hears an answer, not even a refusal, before it is there: it may rest on a
// neighbour's row. A group is never larger than the number of threads that call write().
//
// A savepoint for each write would copy every page that it touches, and hardly any has something to
// undo: those that refuse have as a rule changed nothing yet. So a group runs without savepoints,
// and where one gives up half-way all of it runs again, with them.
class Sqlite final : public Database {
public:
    Sqlite(std::string const& file, std::size_t readers)
        : log_(file), writer_(file, writer_role, gathering_vfs()), readers_(readers, [file] {
              return std::make_unique<SqliteSession>(file, "pragma query_only = on");
          }) {
        writer_.write_alone();
        thread_ = std::jthread([this](std::stop_token const& stop) { write_groups(stop); });
    }

    std::optional<std::uint64_t> version() const override { return version_.load(); }
    std::string_view kind() const override { return "sqlite"; }

protected:
    void observe(Attempt const& attempt) override {
        auto const session = readers_.borrow();
        session->script("begin");
        attempt(*session);  // the pool ends it
    }
    void commit(Attempt const& attempt) override { wait_in(waiting_, attempt); }
    void commit_behind(Attempt const& attempt) override { wait_in(behind_, attempt); }

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
        void finish(std::exception_ptr const& not_on_disk) {
            std::lock_guard const lock(mutex);
            if (not_on_disk) failure = not_on_disk;
            done = true;
            finished.notify_one();  // under the lock, because whoever waits destroys this at once
        }
    };
    using Group = std::vector<Job*>;

    void wait_in(Group& queue, Attempt const& attempt) {
        Job job{attempt};
        {
            std::lock_guard const lock(mutex_);
            queue.push_back(&job);
            arrived_.notify_one();
        }
        job.wait();
        if (job.failure) std::rethrow_exception(job.failure);
    }
    void write_groups(std::stop_token const& stop) {
        std::unique_lock lock(mutex_);
        while (arrived_.wait(lock, stop, [&] { return !waiting_.empty() || !behind_.empty(); })) {
            if (waiting_.empty() && owed_ > 0)
                arrived_.wait_for(lock, stop, a_moment, [&] { return !waiting_.empty(); });
            auto group = std::exchange(waiting_, {});
            bool const quiet = group.empty();
            owed_ -= std::min(owed_, static_cast<std::int64_t>(group.size()));
            bool const with_one_behind = !behind_.empty() && (quiet || owed_ == 0);
            if (with_one_behind) {
                group.push_back(behind_.front());
                behind_.erase(behind_.begin());
            }
            lock.unlock();
            auto const before = writer_.changes();
            write_group(group);
            if (with_one_behind) owed_ = (writer_.changes() - before) * writes_for_a_row;
            version_.fetch_add(1);
            auto const tell = [group = std::move(group)](std::exception_ptr const& failure) {
                for (auto* job : group) job->finish(failure);
            };
            log_.committed(tell, writer_.log_pages());
            log_.copy_the_rest();
            lock.lock();
        }
    }
    void write_group(Group const& group) {
        try {
            log_.require_healthy();
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

    SqliteLog log_;  // first: the last connection to close copies all of the log
    SqliteSession writer_;
    Pool<SqliteSession> readers_;
    std::atomic<std::uint64_t> version_ = 1;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    Group waiting_, behind_;
    // How many writes of people go first before the next of those behind. The writer's own.
    std::int64_t owed_ = 0;
    std::jthread thread_;  // last, because it uses all of the above
};

}  // namespace

std::unique_ptr<Database> open_sqlite(std::filesystem::path const& file, std::size_t readers) {
    [[maybe_unused]] static bool const prepared = [] {
        // SQLite counts its memory for everybody under one lock, unless told not to before its
        // first use.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        mend_page_cache();
        return true;
    }();
    return std::make_unique<Sqlite>(file.string(), readers);
}

void back_up_sqlite(std::filesystem::path const& file, std::filesystem::path const& to) {
    if (std::filesystem::exists(to)) throw std::runtime_error("already exists: " + to.string());
    SqliteSession session(file.string(), "");
    session.run("vacuum into $1", to.string());
}

}  // namespace sx::store
