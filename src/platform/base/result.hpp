#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sx {

enum class ProblemKind {
    malformed,
    invalid,
    unauthenticated,
    forbidden,
    not_found,
    conflict,
    gone,
    too_large,
    too_many
};

struct FieldProblem {
    std::string pointer;  // JSON Pointer into the request, e.g. "/answers/0/text"
    std::string code;
};

// The one way an operation says "no" to its caller. Bugs and broken infrastructure throw.
struct Problem {
    ProblemKind kind;
    std::string code;  // stable: clients switch on it
    std::vector<FieldProblem> fields{};
};

inline Problem refuse(ProblemKind kind, std::string_view code) { return {kind, std::string(code)}; }

// A value or a Problem. Names follow std::expected, which g++ 12 lacks.
template <class T = void> class [[nodiscard]] Result {
public:
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    Result() requires std::is_void_v<T> {}
    Result(Value value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : held_(std::in_place_index<1>, std::move(problem)) {}

    explicit operator bool() const { return held_.index() == 0; }
    Value const& operator*() const& { return std::get<0>(held_); }
    Value operator*() && { return std::get<0>(std::move(held_)); }
    Value const* operator->() const { return &std::get<0>(held_); }
    Problem const& error() const& { return std::get<1>(held_); }
    Problem error() && { return std::get<1>(std::move(held_)); }

private:
    std::variant<Value, Problem> held_;
};

}  // namespace sx

// Unwraps a Result, or returns its Problem to our caller. Use it as a whole statement or a whole
// initializer: when it returns out of a half-built aggregate, g++ 12 leaks the members built so
// far. Not for coroutines.
#define TRY(...) SX_TRY_NUMBERED(__COUNTER__, __VA_ARGS__)
#define SX_TRY_NUMBERED(number, ...) SX_TRY_NAMED(number, __VA_ARGS__)
#define SX_TRY_NAMED(number, ...)                                              \
    __extension__({                                                            \
        auto attempted_##number = (__VA_ARGS__);                               \
        if (!attempted_##number) return std::move(attempted_##number).error(); \
        *std::move(attempted_##number);                                        \
    })
