#include "platform/access/passwords.hpp"
#include <sodium.h>
#include <array>
#include <new>

namespace sx::access {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

std::string hashed(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(text.data(), password.data(), password.size(), passes, memory_bytes) != 0)
        throw std::bad_alloc();
    return text.data();
}

bool verified(std::string_view password, std::string const& hash) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace

template <class Work> auto Passwords::in_turn(Work work) -> Result<decltype(work())> {
    {
        std::unique_lock lock(mutex_);
        if (free_ == 0 && waiting_ == may_wait_) return refuse(ProblemKind::too_many, "too_busy");
        ++waiting_;
        freed_.wait(lock, [&] { return free_ > 0; });
        --waiting_;
        --free_;
    }
    struct Leave {
        Passwords& turns;
        ~Leave() {
            std::lock_guard const lock(turns.mutex_);
            ++turns.free_;
            turns.freed_.notify_one();
        }
    } const leave{*this};
    return work();
}

Result<std::string> Passwords::hash(std::string_view password) {
    return in_turn([&] { return hashed(password); });
}

Result<bool> Passwords::fits(std::string_view password, std::string const& hash) {
    return in_turn([&] { return verified(password, hash); });
}

Result<bool> Passwords::fits_nobody(std::string_view password) {
    static std::string const somebody = hashed("nobody's password");
    return in_turn([&] { return verified(password, somebody) && false; });
}

}  // namespace sx::access
