#pragma once
#include <cstddef>
#include <vector>

namespace sx {

// A vector whose length was checked when it entered the program.
template <class T, std::size_t Max> struct List : std::vector<T> {
    static constexpr std::size_t most = Max;
    using std::vector<T>::vector;
};

}  // namespace sx
