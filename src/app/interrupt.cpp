#include "app/interrupt.hpp"
#include <atomic>
#include <csignal>

namespace sx::app {
namespace {

std::atomic<bool> told = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // a signal's handler may set it

}  // namespace

void heed_interrupts() {
    std::signal(SIGINT, [](int) { told = true; });
}

bool interrupted() { return told; }

}  // namespace sx::app
