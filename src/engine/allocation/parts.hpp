#pragma once
#include <cstddef>
#include <functional>

namespace sx::allocation {

// Calls `work(part, begin, end)` for as many parts of 0 … size as there are threads, each on its
// own.
void in_parts(
    std::size_t size, unsigned threads,
    std::function<void(std::size_t part, std::size_t begin, std::size_t end)> const& work);

}  // namespace sx::allocation
