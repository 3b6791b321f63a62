#pragma once

namespace sx::topk {

// What the processor has and the system lets programs use. Asking for `amx` asks the system for the
// state that its registers need.
struct Processor {
    static bool avx2();
    static bool avx_vnni();
    static bool avx512_vnni();
    static bool amx();
};

}  // namespace sx::topk
