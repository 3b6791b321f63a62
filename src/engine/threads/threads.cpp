#include "engine/threads/threads.hpp"
#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace sx::threads {

std::size_t count_of(std::size_t asked) {
    return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

void run(
    std::size_t parts, std::function<void(std::size_t part)> const& work,
    std::function<void()> const& failed) {
    std::exception_ptr failure;
    std::mutex mutex;
    auto const guarded = [&](std::size_t part) {
        try {
            work(part);
        } catch (...) {
            std::scoped_lock const lock(mutex);
            if (failure) return;
            failure = std::current_exception();
            if (failed) failed();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t part = 1; part < parts; ++part) others.emplace_back(guarded, part);
        if (parts > 0) guarded(0);
    }
    if (failure) std::rethrow_exception(failure);
}

void run_over(
    std::size_t size, std::size_t parts,
    std::function<void(std::size_t part, std::size_t begin, std::size_t end)> const& work) {
    run(parts,
        [&](std::size_t part) { work(part, size * part / parts, size * (part + 1) / parts); });
}

}  // namespace sx::threads
