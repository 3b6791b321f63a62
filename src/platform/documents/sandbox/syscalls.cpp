#include "platform/documents/sandbox/syscalls.hpp"
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sx::documents {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t processor = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t processor = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t processor = 0;
#endif

constexpr std::array harmless {
    SYS_read, SYS_write, SYS_close, SYS_lseek, SYS_pread64, SYS_fstat, SYS_newfstatat,
        SYS_getdents64, SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_futex, SYS_getrandom,
        SYS_clock_gettime, SYS_gettimeofday, SYS_getpid, SYS_gettid, SYS_rt_sigaction,
        SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sched_yield, SYS_exit, SYS_exit_group,
#if defined(__SANITIZE_ADDRESS__)
        SYS_sigaltstack, SYS_pipe2,  // with which the sanitizers look at memory
#endif
};
// A call whose argument must not have some bits.
struct Guarded {
    long call;
    unsigned argument;
    std::uint32_t forbidden;
};
constexpr std::array guarded{
    Guarded{SYS_mmap, 2, PROT_EXEC},
    Guarded{SYS_mprotect, 2, PROT_EXEC},
    Guarded{SYS_openat, 2, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC},
    // Debian 13's fdopendir asks how the folder was opened. The first four commands, F_GETFL the
    // last of them, reach nothing but the program's own descriptors.
    Guarded{SYS_fcntl, 1, ~std::uint32_t{F_GETFL}},
};

sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
sock_filter answer(std::uint32_t with) { return BPF_STMT(BPF_RET | BPF_K, with); }

constexpr std::uint32_t allowed = SECCOMP_RET_ALLOW, refused = SECCOMP_RET_ERRNO | EPERM;

// The low half of an argument; both processors are little-endian.
std::size_t place_of(unsigned argument) {
    return offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t);
}

std::vector<sock_filter> program() {
    std::vector<sock_filter> steps{
        load(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, processor, 1, 0),
        answer(SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    for (auto const call : harmless) {
        steps.push_back(
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        steps.push_back(answer(allowed));
    }
    for (auto const& guard : guarded) {
        steps.push_back(
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(guard.call), 0, 4));
        steps.push_back(load(place_of(guard.argument)));
        steps.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, guard.forbidden, 1, 0));
        steps.push_back(answer(allowed));
        steps.push_back(answer(refused));
    }
    steps.push_back(answer(refused));
    return steps;
}

}  // namespace

bool keep_few_system_calls() {
    if (processor == 0) return false;
    auto steps = program();
    sock_fprog const whole{static_cast<unsigned short>(steps.size()), steps.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) == 0;
}

}  // namespace sx::documents
