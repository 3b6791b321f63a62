#include "app/process.hpp"
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdexcept>

namespace sx::app {

void run_program(std::vector<std::string> const& words) {
    std::vector<char*> pointers;
    for (auto const& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawnp(&child, pointers.front(), nullptr, nullptr, pointers.data(), ::environ) != 0)
        throw std::runtime_error("cannot start " + words.front() + "; is it installed?");
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(words.front() + " failed");
}

std::filesystem::path document_reader_program() {
    auto const folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    auto const beside = folder / "document-reader";
    if (std::filesystem::exists(beside)) return beside;
    return folder.parent_path() / "libexec" / "shuangxuan" / "document-reader";
}

}  // namespace sx::app
