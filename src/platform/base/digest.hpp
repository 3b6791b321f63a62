#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace sx {

std::string hex(std::span<std::byte const> bytes);  // lower case
std::string sha256_hex(std::string_view bytes);     // FIPS 180-4; 64 digits

}  // namespace sx
