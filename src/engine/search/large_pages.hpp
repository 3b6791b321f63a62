#pragma once
#include <sys/mman.h>
#include <cstddef>
#include <new>
#include <vector>

namespace sx::search {

// Memory for arrays that queries look into all over: on pages of 2 MB where it is large, since a
// look at each of many small pages costs more than what is read there; else on cache lines.
template <class T> struct LargePages {
    using value_type = T;
    LargePages() = default;
    template <class Other> LargePages(LargePages<Other> const&) {}

    T* allocate(std::size_t count) {
        auto const bytes = count * sizeof(T);
        auto* const memory = ::operator new(bytes, alignment(bytes));
        if (bytes >= large) ::madvise(memory, bytes, MADV_HUGEPAGE);  // advice: may be refused
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        ::operator delete(memory, alignment(count * sizeof(T)));
    }
    friend bool operator==(LargePages, LargePages) { return true; }

private:
    static constexpr std::size_t page = std::size_t(2) << 20, large = 4 * page, line = 64;
    static std::align_val_t alignment(std::size_t bytes) {
        return std::align_val_t(bytes >= large ? page : line);
    }
};

template <class T> using Array = std::vector<T, LargePages<T>>;

}  // namespace sx::search
