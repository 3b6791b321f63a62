#include "app/whole_file.hpp"
#include <fcntl.h>
#include <unistd.h>
#include <stdexcept>
#include <system_error>

namespace sx::app {
namespace {

bool is_on_disk(std::filesystem::path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return done;
}

}  // namespace

WholeFile::WholeFile(std::string const& path)
    : path_(path), unfinished_(path + ".unfinished"), out_(unfinished_, std::ios::binary) {
    if (!out_) throw std::runtime_error("cannot write " + path);
}

WholeFile::~WholeFile() {
    if (unfinished_.empty()) return;
    std::error_code gone;
    std::filesystem::remove(unfinished_, gone);
}

void WholeFile::finish() {
    out_.close();
    if (!out_ || !is_on_disk(unfinished_))
        throw std::runtime_error("cannot write " + path_.string());
    std::filesystem::rename(unfinished_, path_);
    unfinished_.clear();
    is_on_disk(path_.has_parent_path() ? path_.parent_path() : ".");
}

}  // namespace sx::app
