#pragma once
#include <cstddef>
#include <optional>
#include "platform/base/result.hpp"

namespace sx {

// How many Unicode code points; nothing if `bytes` is not UTF-8 or holds U+0000, which PostgreSQL cannot store.
std::optional<std::size_t> code_points(std::string_view bytes);

// Text whose length, in code points, was checked when it entered the program.
template <std::size_t Min, std::size_t Max> class Text {
public:
    Text() = default;  // only so that a record can be built member by member
    static Result<Text> parse(std::string_view bytes) {
        auto const length = code_points(bytes);
        if (!length) return refuse(ProblemKind::invalid, "not_text");
        if (*length < Min) return refuse(ProblemKind::invalid, "too_short");
        if (*length > Max) return refuse(ProblemKind::invalid, "too_long");
        return stored(std::string(bytes));
    }
    static Text stored(
        std::string bytes) {  // from our own tables, where an older limit may have applied
        Text text;
        text.bytes_ = std::move(bytes);
        return text;
    }
    std::string const& str() const { return bytes_; }

private:
    std::string bytes_;
};

}  // namespace sx
