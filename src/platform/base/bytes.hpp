#pragma once
#include <cstddef>
#include <string>

namespace sx {

// What is no text, e.g. a picture; at most so many bytes may enter the program.
template <std::size_t Most> struct Bytes {
    static constexpr std::size_t most = Most;
    std::string content;  // alone and first: wire reads and writes it in place
};

}  // namespace sx
