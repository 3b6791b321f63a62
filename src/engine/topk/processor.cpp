#include "engine/topk/processor.hpp"
#include <cstdint>
#if defined(__x86_64__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace sx::topk {

#if defined(__x86_64__)
namespace {

struct Registers {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
};

Registers features(unsigned part) {
    Registers found;
    __get_cpuid_count(7, part, &found.eax, &found.ebx, &found.ecx, &found.edx);
    return found;
}

bool bit(unsigned word, unsigned number) { return ((word >> number) & 1U) != 0; }

// Whether the system keeps these registers when it changes threads: bits of XCR0.
bool kept(std::uint64_t states) {
    Registers found;
    if (!__get_cpuid(1, &found.eax, &found.ebx, &found.ecx, &found.edx)) return false;
    if (!bit(found.ecx, 27)) return false;  // no XGETBV
    std::uint32_t low = 0, high = 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return ((std::uint64_t{high} << 32 | low) & states) == states;
}

constexpr std::uint64_t ymm = 0x6, zmm = 0xe6, tiles = 0x60000;

}  // namespace

bool Processor::avx2() { return kept(ymm) && bit(features(0).ebx, 5); }

bool Processor::avx_vnni() { return avx2() && bit(features(1).eax, 4); }

bool Processor::avx512_vnni() {
    auto const found = features(0);
    return kept(zmm) && bit(found.ebx, 16) && bit(found.ebx, 30) && bit(found.ecx, 11);
}

bool Processor::amx() {
    auto const found = features(0);
    if (!avx512_vnni() || !kept(tiles) || !bit(found.edx, 24) || !bit(found.edx, 25)) return false;
    constexpr long request_permission = 0x1023, tile_data = 18;  // Linux, arch_prctl(2)
    return syscall(SYS_arch_prctl, request_permission, tile_data) == 0;
}
#else
bool Processor::avx2() { return false; }
bool Processor::avx_vnni() { return false; }
bool Processor::avx512_vnni() { return false; }
bool Processor::amx() { return false; }
#endif

}  // namespace sx::topk
