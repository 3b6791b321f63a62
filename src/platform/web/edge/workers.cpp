#include "platform/web/edge/workers.hpp"
#include <algorithm>

namespace sx::web::edge {

Workers::Workers(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (unsigned i = 0; i < std::max(threads, 1U); ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { finish(); }

bool Workers::offer(std::function<void()> job) {
    std::lock_guard const lock(mutex_);
    if (finishing_ || jobs_.size() >= most_waiting_) return false;
    jobs_.push_back(std::move(job));
    wake_one();
    return true;
}

void Workers::wake_one() {
    if (waking_ || asleep_ == 0) return;
    waking_ = true;
    wake_.notify_one();
}

std::size_t Workers::waiting() const {
    std::lock_guard const lock(mutex_);
    return jobs_.size();
}

void Workers::finish() {
    {
        std::lock_guard const lock(mutex_);
        finishing_ = true;
    }
    wake_.notify_all();
    threads_.clear();
}

void Workers::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        while (!finishing_ && jobs_.empty()) {
            ++asleep_;
            wake_.wait(lock);
            --asleep_;
            waking_ = false;
        }
        if (jobs_.empty()) return;
        auto const job = std::move(jobs_.front());
        jobs_.pop_front();
        if (!jobs_.empty()) wake_one();
        lock.unlock();
        job();
        lock.lock();
    }
}

}  // namespace sx::web::edge
