#include "platform/documents/extraction/child.hpp"
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <system_error>

namespace sx::documents {
namespace {

using Clock = std::chrono::steady_clock;
using End = ChildOutcome::End;

class Socket {
public:
    explicit Socket(int number) : number_(number) {}
    Socket(Socket const&) = delete;
    ~Socket() { close(); }
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

class SpawnActions {
public:
    explicit SpawnActions(int socket) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        sigset_t none, every;
        sigemptyset(&none);
        sigfillset(&every);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &every);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnActions(SpawnActions const&) = delete;
    ~SpawnActions() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    // 0 when it could not be started.
    pid_t start(std::filesystem::path const& program, std::string_view word) const {
        auto path = program.string();
        std::string argument(word);
        std::array<char*, 3> words{path.data(), argument.data(), nullptr};
        std::array<char*, 1> environment{nullptr};
        pid_t child = 0;
        auto const failed = ::posix_spawn(
            &child, path.c_str(), &files_, &attributes_, words.data(), environment.data());
        return failed == 0 ? child : 0;
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

// Tells and hears at the same time, until the child falls silent.
class Talk {
public:
    Talk(int socket, std::string_view input, ChildLimits const& limits)
        : socket_(socket), input_(input), limits_(limits), end_(Clock::now() + limits.patience) {}

    End run(std::string& output) {
        tell();
        for (;;) {
            auto const left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now());
            if (left.count() <= 0) return End::too_slow;
            auto const wanted = static_cast<short>(told_ ? POLLIN : POLLIN | POLLOUT);
            pollfd ready{socket_, wanted, 0};
            if (::poll(&ready, 1, static_cast<int>(left.count())) <= 0) continue;
            if (!told_ && (ready.revents & (POLLOUT | POLLERR | POLLHUP)) != 0) tell();
            if ((ready.revents & (POLLIN | POLLERR | POLLHUP)) != 0 && !hear(output))
                return output.size() > limits_.output_bytes ? End::too_long : End::exited;
        }
    }

private:
    // A child that ends before it has heard everything is no failure of ours.
    void tell() {
        while (!input_.empty()) {
            auto const sent =
                ::send(socket_, input_.data(), input_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
            if (sent < 0) break;
            input_.remove_prefix(static_cast<std::size_t>(sent));
        }
        told_ = true;
        ::shutdown(socket_, SHUT_WR);
    }
    // False when there is nothing more to hear.
    bool hear(std::string& output) {
        auto const heard = ::recv(socket_, piece_.data(), piece_.size(), MSG_DONTWAIT);
        if (heard < 0) return errno == EAGAIN || errno == EINTR;
        output.append(piece_.data(), static_cast<std::size_t>(heard));
        return heard > 0 && output.size() <= limits_.output_bytes;
    }

    int socket_;
    std::string_view input_;
    ChildLimits const& limits_;
    Clock::time_point end_;
    bool told_ = false;
    std::array<char, 16384> piece_{};
};

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

}  // namespace

ChildOutcome run_child(
    std::filesystem::path const& program, std::string_view word, std::string_view input,
    ChildLimits const& limits) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "socketpair");
    Socket const ours(ends[0]);
    Socket theirs(ends[1]);
    auto const child = SpawnActions(theirs.number()).start(program, word);
    theirs.close();
    ChildOutcome outcome;
    if (child == 0) return outcome;
    outcome.end = Talk(ours.number(), input, limits).run(outcome.output);
    if (outcome.end != End::exited) ::kill(child, SIGKILL);
    auto const status = wait_for(child);
    if (outcome.end != End::exited) return outcome;
    if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
    else outcome.end = WTERMSIG(status) == SIGXCPU ? End::too_slow : End::crashed;
    return outcome;
}

}  // namespace sx::documents
