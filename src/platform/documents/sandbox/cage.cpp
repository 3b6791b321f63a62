#include "platform/documents/sandbox/cage.hpp"
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include "platform/documents/sandbox/syscalls.hpp"

namespace sx::documents {
namespace {

constexpr char encodings_folder[] = "/usr/share/poppler";

bool limit(__rlimit_resource what, rlim_t soft, rlim_t hard) {
    rlimit const both{soft, hard};
    return ::setrlimit(what, &both) == 0;
}
bool limit(__rlimit_resource what, rlim_t most) { return limit(what, most, most); }

bool limit_everything() {
    constexpr rlim_t seconds = 5, files = 32;
    // A second apart: the soft limit ends it with SIGXCPU, which says why; the hard one only kills.
    bool limited = limit(RLIMIT_CPU, seconds, seconds + 1) && limit(RLIMIT_FSIZE, 0) &&
                   limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, files);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr rlim_t memory = 512UL * 1024 * 1024;
    limited = limited && limit(RLIMIT_AS, memory);
#endif
    return limited;
}

// Everything that the first version of Landlock can forbid; system calls forbid the rest.
constexpr std::uint64_t every_access =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
    LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
    LANDLOCK_ACCESS_FS_MAKE_SYM;

bool allow_reading(int rules, char const* folder) {
    auto const at = ::open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY);
    if (at < 0) return errno == ENOENT;  // then there is nothing to be seen
    landlock_path_beneath_attr below{};
    below.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    below.parent_fd = at;
    auto const added =
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    ::close(at);
    return added == 0;
}

bool hide_files(Sees sees) {
    landlock_ruleset_attr forbidden{};
    forbidden.handled_access_fs = every_access;
    auto const made =
        ::syscall(SYS_landlock_create_ruleset, &forbidden, sizeof forbidden.handled_access_fs, 0);
    if (made < 0) return false;
    auto const rules = static_cast<int>(made);
    bool const hidden = (sees == Sees::nothing || allow_reading(rules, encodings_folder)) &&
                        ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return hidden;
}

}  // namespace

bool lock_cage(Sees sees) {
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limit_everything() &&
           hide_files(sees) && keep_few_system_calls();
}

bool cage_holds() {
    bool const reads = ::open("/etc/hostname", O_RDONLY | O_CLOEXEC) >= 0 ||
                       ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC) >= 0;
    bool const writes = ::open("/tmp/cage", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0;
    bool const reaches = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0;
    bool const touches = ::kill(::getpid(), 0) == 0;
    bool const spawns = ::fork() >= 0;
    return !reads && !writes && !reaches && !touches && !spawns;
}

}  // namespace sx::documents
