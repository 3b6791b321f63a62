#pragma once
#include <span>
#include <string_view>
#include "engine/topk/kernel.hpp"

namespace sx::topk {

// Those that run on this machine, the fastest first; the last is the plain one.
std::span<Kernel const* const> kernels();

// Null where there is none of that name or this machine cannot run it.
Kernel const* kernel_named(std::string_view name);

}  // namespace sx::topk
