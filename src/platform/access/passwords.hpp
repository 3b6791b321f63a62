#pragma once
#include <condition_variable>
#include <mutex>
#include <string>
#include "platform/base/result.hpp"

namespace sx::access {

// Hashing a password takes 26 ms of a core and 19 MiB on purpose (argon2id, OWASP's parameters m =
// 19 MiB, t = 2, p = 1), so only a few run at a time and only so many wait; the next is told to
// come back. Safe from every thread; blocks.
class Passwords {
public:
    Passwords(std::size_t at_once, std::size_t waiting) : free_(at_once), may_wait_(waiting) {}

    // Refuses with too_busy.
    Result<std::string> hash(std::string_view password);
    Result<bool> fits(std::string_view password, std::string const& hash);
    // As long as a real check, for an unknown name: so the answer's time does not tell who exists.
    Result<bool> fits_nobody(std::string_view password);

private:
    template <class Work> auto in_turn(Work work) -> Result<decltype(work())>;

    std::mutex mutex_;
    std::condition_variable freed_;
    std::size_t free_, may_wait_, waiting_ = 0;
};

}  // namespace sx::access
