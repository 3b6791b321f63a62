#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include "platform/base/result.hpp"

namespace sx::documents {

// A zip archive in memory (APPNOTE 6.3.3 without ZIP64, encryption and splitting), found by its
// central directory. `bytes` must outlive it.
class ZipArchive {
public:
    // Refuses with sheet_damaged.
    static Result<ZipArchive> open(std::string_view bytes);

    bool has(std::string_view name) const { return parts_.contains(name); }
    // Told the part's content piece by piece; false stops, which is no failure. Refuses with
    // sheet_damaged (also when there is no such part) or, before more than `most` bytes have been
    // told, with sheet_too_large. Takes what was told from `most`.
    Result<> inflate(
        std::string_view name, std::size_t& most,
        std::function<bool(std::string_view)> const& piece) const;

private:
    struct Part {
        std::string_view packed;
        bool deflated = false;
    };
    Result<> add(std::string_view bytes, std::size_t& at);

    std::map<std::string, Part, std::less<>> parts_;
};

}  // namespace sx::documents
