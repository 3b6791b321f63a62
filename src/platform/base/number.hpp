#pragma once
#include <cstdint>

namespace sx {

// A whole number whose bounds were checked when it entered the program.
template <std::int64_t Least, std::int64_t Most> struct Number {
    static constexpr std::int64_t least = Least, most = Most;
    std::int64_t value = Least;
    constexpr operator std::int64_t() const { return value; }
};

using Percent = Number<0, 100>;

}  // namespace sx
