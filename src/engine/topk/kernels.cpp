#include "engine/topk/kernels.hpp"
#include <array>
#include <vector>

namespace sx::topk {

std::span<Kernel const* const> kernels() {
    static auto const here = [] {
        std::vector<Kernel const*> found;
        for (auto const* kernel : std::array{
                 &amx_kernel, &avx512_vnni_kernel, &avx_vnni_kernel, &avx2_kernel, &plain_kernel})
            if (kernel->available()) found.push_back(kernel);
        return found;
    }();
    return here;
}

Kernel const* kernel_named(std::string_view name) {
    for (auto const* kernel : kernels())
        if (kernel->name == name) return kernel;
    return nullptr;
}

}  // namespace sx::topk
