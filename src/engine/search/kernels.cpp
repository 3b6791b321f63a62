#include "engine/search/kernels.hpp"
#include <vector>
#include "engine/search/kernel_sets.hpp"

namespace sx::search {

std::span<Kernels const> all_kernels() {
    static std::vector<Kernels> const all = [] {
        std::vector<Kernels> found{plain_kernels()};
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") &&
            __builtin_cpu_supports("bmi"))
            found.push_back(avx2_kernels());
        if (found.size() == 2 && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2") &&
            __builtin_cpu_supports("avx512vpopcntdq"))
            found.push_back(avx512_kernels());
#endif
        return found;
    }();
    return all;
}

}  // namespace sx::search
