#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include "engine/search/checksum.hpp"

namespace sx::search {

// Makes the checksum of a changed snapshot file right again, as if it had been written so: for
// tests of what else is looked at.
inline void seal(std::string& bytes) {
    constexpr std::size_t header = 96, checksum_at = 16;
    if (bytes.size() < header || bytes.size() % Checksum::block != 0) return;
    std::memset(bytes.data() + checksum_at, 0, sizeof(std::uint64_t));
    Checksum checksum;
    checksum.add(bytes.data() + header, bytes.size() - header);
    checksum.add(bytes.data(), header);
    auto const value = checksum.value();
    std::memcpy(bytes.data() + checksum_at, &value, sizeof(value));
}

}  // namespace sx::search
