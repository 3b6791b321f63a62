#include "app/whole_file.hpp"
#include <stdexcept>
#include <system_error>

namespace sx::app {

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
    if (!out_) throw std::runtime_error("cannot write " + path_.string());
    std::filesystem::rename(unfinished_, path_);
    unfinished_.clear();
}

}  // namespace sx::app
