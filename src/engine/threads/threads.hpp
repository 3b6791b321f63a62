#pragma once
#include <cstddef>
#include <functional>

namespace sx::threads {

// As many as the machine has processors, where none are asked for.
std::size_t count_of(std::size_t asked);

// Calls `work(part)` for 0, 1, … parts - 1, each on a thread of its own and the first on the
// caller's. Returns when all are done, and throws what one of them threw first; `failed` is called
// as soon as that happens, so that the others can be told to end.
void run(
    std::size_t parts, std::function<void(std::size_t part)> const& work,
    std::function<void()> const& failed = {});

// Calls `work(part, begin, end)` for so many parts of 0 … size, likewise.
void run_over(
    std::size_t size, std::size_t parts,
    std::function<void(std::size_t part, std::size_t begin, std::size_t end)> const& work);

}  // namespace sx::threads
