#pragma once
#include <cstddef>
#include <optional>
#include "platform/base/result.hpp"

namespace sx {

// How many Unicode code points; nothing if `bytes` is not UTF-8 or holds U+0000, which PostgreSQL
// cannot store.
std::optional<std::size_t> code_points(std::string_view bytes);

// Whether `bytes` is text of `least` to `most` code points; where at least one is asked for, white
// space alone does not do. Refuses with not_text, too_short or too_long.
Result<> check_text(std::string_view bytes, std::size_t least, std::size_t most);

// Text whose length, in code points, was checked when it entered the program.
template <std::size_t Min, std::size_t Max> class Text {
public:
    static constexpr std::size_t least = Min, most = Max;

    Text() = default;  // only so that a record can be built member by member
    static Result<Text> parse(std::string_view bytes) {
        TRY(check_text(bytes, Min, Max));
        return stored(std::string(bytes));
    }
    static Text stored(
        std::string bytes) {  // from our own tables, where an older limit may have applied
        Text text;
        text.bytes_ = std::move(bytes);
        return text;
    }
    std::string const& str() const { return bytes_; }
    friend auto operator<=>(Text const&, Text const&) = default;

private:
    std::string bytes_;  // alone and first: wire reads and writes it in place
};

// Text that follows a written rule, e.g. a credit code. `Rule::problem_of(text)` gives the stable
// code of what is wrong, or nothing.
template <class Rule> class Checked {
public:
    Checked() = default;
    static Result<Checked> parse(std::string_view bytes) {
        if (auto const problem = Rule::problem_of(bytes))
            return refuse(ProblemKind::invalid, *problem);
        return stored(std::string(bytes));
    }
    static Checked stored(std::string bytes) {
        Checked text;
        text.bytes_ = std::move(bytes);
        return text;
    }
    std::string const& str() const { return bytes_; }
    friend auto operator<=>(Checked const&, Checked const&) = default;

private:
    std::string bytes_;
};

}  // namespace sx
