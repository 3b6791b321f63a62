#pragma once
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sx::store {

class SqliteSession;

// Keeps the write-ahead log of a SQLite file on disk, and short, beside the one thread that writes:
// that thread commits without waiting for the disk and hands over whoever waits for it. One
// fdatasync then serves all that was committed before it began, while the next group is already
// running; and what the log has grown by is copied into the file by a connection of its own. The
// order of the log is the order of the commits, so whatever is on disk has all before it on disk
// too (docs/adr/0009-commits-and-the-disk-overlap.md).
class SqliteLog {
public:
    using Durable = std::function<void(std::exception_ptr)>;  // null when it is on disk
    explicit SqliteLog(std::string const& file);
    ~SqliteLog();  // tells all that were handed over
    SqliteLog(SqliteLog const&) = delete;
    SqliteLog& operator=(SqliteLog const&) = delete;

    // From the writer's thread, after its commit; `pages` is how long the log has become.
    void committed(Durable, std::size_t pages);
    // From the writer's thread, between two groups: when the log is very long, copies what came
    // while the rest was being copied, so that it can start again from its beginning.
    void copy_the_rest();
    // Throws when the disk once refused: what is in memory and what is on disk may then differ, and
    // only a new start reads what is really there.
    void require_healthy() const;

private:
    void make_durable(std::stop_token const&);
    void copy(std::unique_lock<std::mutex>&);  // what the log holds now, without the lock
    void keep_short(std::stop_token const&);
    std::exception_ptr force();
    bool has_grown() const;  // with the mutex held

    std::string const name_;
    int descriptor_ = -1;
    std::unique_ptr<SqliteSession> copier_;
    mutable std::mutex mutex_;
    std::condition_variable_any handed_over_, grown_;
    std::vector<Durable> waiting_;
    std::exception_ptr failure_;
    std::size_t pages_ = 0, copied_ = 0;  // of the log
    bool rest_wanted_ = false;
    // Last, because they use all of the above.
    std::jthread copying_, forcing_;
};

}  // namespace sx::store
