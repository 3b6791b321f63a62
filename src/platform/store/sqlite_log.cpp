#include "platform/store/sqlite_log.hpp"
#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include <utility>
#include "platform/store/sqlite_session.hpp"

namespace sx::store {
namespace {

// In pages of 4 KiB. What is copied at once should be much, because the same pages change many
// times and are copied once. But it should not be so much that it disturbs whoever waits for the
// disk.
constexpr std::size_t much = 8192;
// While people write without a pause the log grows on, and only the writer itself can end that.
// Reading so much back after a crash takes a second or two.
constexpr std::size_t very_long = 65536;
// So little is left to the writer, if the copying thread comes that near in so many rounds: each
// round leaves what was written meanwhile, which is less each time.
constexpr std::size_t little = 1024;
constexpr int most_rounds = 4;

}  // namespace

SqliteLog::SqliteLog(std::string const& file)
    : name_(file + "-wal"), copier_(std::make_unique<SqliteSession>(file, "")) {
    copier_->run("select count(*) from sqlite_schema");  // the log is there after the first look
    // SQLite takes no lock on the log, so that closing it here releases none.
    descriptor_ = ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "open " + name_);
    copying_ = std::jthread([this](std::stop_token const& stop) { keep_short(stop); });
    forcing_ = std::jthread([this](std::stop_token const& stop) { make_durable(stop); });
}

SqliteLog::~SqliteLog() {
    for (auto* thread : {&copying_, &forcing_}) {
        thread->request_stop();
        thread->join();
    }
    ::close(descriptor_);
}

void SqliteLog::committed(Durable durable, std::size_t pages) {
    std::lock_guard const lock(mutex_);
    waiting_.push_back(std::move(durable));
    handed_over_.notify_one();
    if (pages < pages_) copied_ = 0;  // it has begun anew
    pages_ = pages;
    if (has_grown()) grown_.notify_one();
}

bool SqliteLog::has_grown() const { return !rest_wanted_ && pages_ >= copied_ + much; }

void SqliteLog::copy_the_rest() {
    {
        std::lock_guard const lock(mutex_);
        if (!rest_wanted_) return;
    }
    auto const copied = copier_->checkpoint();  // its thread waits until the log has grown
    std::lock_guard const lock(mutex_);
    rest_wanted_ = false;
    copied_ = copied;
}

void SqliteLog::require_healthy() const {
    std::lock_guard const lock(mutex_);
    if (failure_) std::rethrow_exception(failure_);
}

void SqliteLog::make_durable(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (handed_over_.wait(lock, stop, [this] { return !waiting_.empty(); }) ||
           !waiting_.empty()) {
        auto const group = std::exchange(waiting_, {});
        lock.unlock();
        auto const failure = force();
        for (auto const& durable : group) durable(failure);
        lock.lock();
    }
}

std::exception_ptr SqliteLog::force() {
    if (::fdatasync(descriptor_) == 0) return nullptr;
    auto const why = std::make_exception_ptr(
        std::system_error(errno, std::generic_category(), "fdatasync " + name_));
    std::lock_guard const lock(mutex_);
    return failure_ = why;
}

void SqliteLog::keep_short(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (grown_.wait(lock, stop, [this] { return has_grown(); })) {
        copy(lock);
        if (pages_ < very_long) continue;
        for (int round = 1; round < most_rounds && pages_ > copied_ + little; ++round) copy(lock);
        rest_wanted_ = true;
    }
}

void SqliteLog::copy(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    auto const copied = copier_->checkpoint();
    lock.lock();
    copied_ = copied;
}

}  // namespace sx::store
