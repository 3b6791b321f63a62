#include "app/process.hpp"
#include <elf.h>
#include <link.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <span>
#include <stdexcept>
#include <string_view>
#include "platform/base/digest.hpp"

namespace sx::app {
namespace {

// A note is a head, a name and a text, each filled up to whole words.
std::string build_id_in(std::string_view notes) {
    constexpr std::size_t word = 4;
    auto const filled = [](std::size_t size) { return (size + word - 1) / word * word; };
    constexpr std::string_view gnu("GNU", 4);
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        auto const& head = *reinterpret_cast<ElfW(Nhdr) const*>(notes.data());
        auto const name = notes.substr(sizeof head, head.n_namesz);
        auto const text = notes.substr(sizeof head + filled(head.n_namesz), head.n_descsz);
        if (head.n_type == NT_GNU_BUILD_ID && name == gnu) return std::string(text);
        notes.remove_prefix(sizeof head + filled(head.n_namesz) + filled(head.n_descsz));
    }
    return {};
}

// The program itself comes first.
int take_build_id(dl_phdr_info* info, std::size_t, void* out) {
    for (auto const& part : std::span(info->dlpi_phdr, info->dlpi_phnum)) {
        if (part.p_type != PT_NOTE) continue;
        auto const* const begin = reinterpret_cast<char const*>(info->dlpi_addr + part.p_vaddr);
        auto id = build_id_in({begin, part.p_memsz});
        if (!id.empty()) *static_cast<std::string*>(out) = std::move(id);
    }
    return 1;
}

}  // namespace

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

std::string build_of_program() {
    std::string id;
    ::dl_iterate_phdr(&take_build_id, &id);
    if (id.empty()) throw std::runtime_error("the program was linked without a build id");
    return hex(std::as_bytes(std::span(id)));
}

std::filesystem::path document_reader_program() {
    auto const folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    auto const beside = folder / "document-reader";
    if (std::filesystem::exists(beside)) return beside;
    return folder.parent_path() / "libexec" / "shuangxuan" / "document-reader";
}

}  // namespace sx::app
