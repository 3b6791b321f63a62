#pragma once
#include <filesystem>
#include <fstream>
#include <string>

namespace sx::app {

// A file that is there whole or not at all: it is written beside its place and takes it when it is
// finished and on disk. What is not finished is removed.
class WholeFile {
public:
    explicit WholeFile(std::string const& path);  // throws when it cannot be written
    WholeFile(WholeFile const&) = delete;
    WholeFile& operator=(WholeFile const&) = delete;
    ~WholeFile();

    std::ofstream& out() { return out_; }
    void finish();  // throws when not all of it was written

private:
    std::filesystem::path path_;
    std::filesystem::path unfinished_;
    std::ofstream out_;
};

}  // namespace sx::app
