#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sx::web::edge {

// Threads for work that may block, behind a queue that is never longer than it should be. Safe from
// every thread.
class Workers {
public:
    Workers(unsigned threads, std::size_t most_waiting);
    ~Workers();  // finishes

    // False, and the job is not run, when the queue is full or finish() was called. A job never
    // throws.
    bool offer(std::function<void()> job);
    std::size_t waiting() const;
    // Runs what was taken in and ends the threads.
    void finish();

private:
    void work();
    void wake_one();  // with the mutex held

    std::size_t const most_waiting_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> jobs_;
    std::size_t asleep_ = 0;
    // One thread at a time is being woken; it wakes the next if it finds more than it takes. Waking
    // costs more than most jobs, and a thread that is up already may take them all.
    bool waking_ = false;
    bool finishing_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace sx::web::edge
