#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace sx::web::edge {

// Room for so many connections at once. Safe from every thread.
class Seats {
public:
    explicit Seats(std::size_t most) : most_(most) {}

    bool take() {
        std::lock_guard const lock(mutex_);
        return taken_ < most_ && ++taken_;
    }
    void give_back() {
        std::lock_guard const lock(mutex_);
        if (--taken_ == 0) empty_.notify_all();
    }
    std::size_t taken() const {
        std::lock_guard const lock(mutex_);
        return taken_;
    }
    // False when somebody still sits after that time.
    bool empty_within(std::chrono::milliseconds time) {
        std::unique_lock lock(mutex_);
        return empty_.wait_for(lock, time, [this] { return taken_ == 0; });
    }

private:
    std::size_t const most_;
    mutable std::mutex mutex_;
    std::condition_variable empty_;
    std::size_t taken_ = 0;
};

// One taken seat; given back with its last owner.
class Seat {
public:
    explicit Seat(Seats& seats) : seats_(&seats) {}
    Seat(Seat&& other) noexcept : seats_(std::exchange(other.seats_, nullptr)) {}
    Seat& operator=(Seat&&) = delete;
    ~Seat() {
        if (seats_) seats_->give_back();
    }

private:
    Seats* seats_;
};

}  // namespace sx::web::edge
