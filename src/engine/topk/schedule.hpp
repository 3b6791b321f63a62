#pragma once
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace sx::topk {

// Shares out the tiles of a table of rows × columns: no two threads ever work on the same row or on
// the same column, so that the lists of both belong to one thread at a time.
class Schedule {
public:
    Schedule(std::size_t rows, std::size_t columns, std::function<bool(double)> go_on);

    // A row that nobody has had; it is the caller's until the end.
    std::optional<std::size_t> next_row();
    // One of the row's columns that nobody is at, and that the row has not had; waits for one if
    // need be. Nothing when the row is done, or all is over.
    std::optional<std::size_t> next_column(std::vector<bool>& had);
    void finish(std::size_t column);
    void stop();  // wakes all; used when a thread fails
    bool stopped() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable freed_;
    std::function<bool(double)> go_on_;
    std::size_t rows_, next_row_ = 0, done_ = 0;
    std::vector<bool> busy_;
    bool stopped_ = false;
};

}  // namespace sx::topk
