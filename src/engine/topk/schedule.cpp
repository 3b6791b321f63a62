#include "engine/topk/schedule.hpp"

namespace sx::topk {

Schedule::Schedule(std::size_t rows, std::size_t columns, std::function<bool(double)> go_on)
    : go_on_(std::move(go_on)), rows_(rows), busy_(columns, false) {}

std::optional<std::size_t> Schedule::next_row() {
    std::scoped_lock const lock(mutex_);
    if (stopped_ || next_row_ == rows_) return std::nullopt;
    return next_row_++;
}

std::optional<std::size_t> Schedule::next_column(std::vector<bool>& had) {
    std::unique_lock lock(mutex_);
    while (!stopped_) {
        bool left = false;
        for (std::size_t column = 0; column < busy_.size(); ++column) {
            if (had[column]) continue;
            left = true;
            if (busy_[column]) continue;
            busy_[column] = had[column] = true;
            return column;
        }
        if (!left) return std::nullopt;
        freed_.wait(lock);
    }
    return std::nullopt;
}

void Schedule::finish(std::size_t column) {
    std::scoped_lock const lock(mutex_);
    busy_[column] = false;
    ++done_;
    auto const all = rows_ * busy_.size();
    if (go_on_ && !go_on_(static_cast<double>(done_) / static_cast<double>(all))) stopped_ = true;
    freed_.notify_all();
}

void Schedule::stop() {
    std::scoped_lock const lock(mutex_);
    stopped_ = true;
    freed_.notify_all();
}

bool Schedule::stopped() const {
    std::scoped_lock const lock(mutex_);
    return stopped_;
}

}  // namespace sx::topk
