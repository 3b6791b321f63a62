#include "engine/allocation/parts.hpp"
#include <thread>
#include <vector>

namespace sx::allocation {

void in_parts(
    std::size_t size, unsigned threads,
    std::function<void(std::size_t part, std::size_t begin, std::size_t end)> const& work) {
    std::vector<std::jthread> others;
    for (unsigned part = 1; part < threads; ++part)
        others.emplace_back(
            [&, part] { work(part, size * part / threads, size * (part + 1) / threads); });
    work(0, 0, size / threads);
}

}  // namespace sx::allocation
