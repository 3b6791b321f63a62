#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace sx::documents {

struct ChildOutcome {
    enum class End { exited, crashed, too_slow, too_long, not_started };
    End end = End::not_started;
    int status = -1;  // when it exited
    std::string output{};
};

struct ChildLimits {
    std::chrono::milliseconds patience;
    std::size_t output_bytes;
};

// Runs a program that reads `input` to its end and writes its answer, both over one socket as
// standard input and output. It gets no environment, no other file of ours, and its errors are not
// heard. It is killed when it takes too long or says too much.
ChildOutcome run_child(
    std::filesystem::path const& program, std::string_view word, std::string_view input,
    ChildLimits const&);

}  // namespace sx::documents
