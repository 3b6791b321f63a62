#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sx::analysis {

struct Suggestion {
    std::string_view text;  // as it was given; lives as long as the Suggestions
    std::uint32_t weight;
};

// Completion and correction over a fixed list of titles, skills or searches. Immutable; safe from
// every thread.
class Suggestions {
public:
    struct Entry {
        std::string text;
        std::uint32_t weight;  // how often it is met: the greater is offered first
    };
    explicit Suggestions(std::vector<Entry> entries);
    ~Suggestions();
    Suggestions(Suggestions&&) noexcept;
    Suggestions& operator=(Suggestions&&) noexcept;

    // What begins with `typed`: in characters (软件), in pinyin (ruanj) or in initials (rjgc).
    std::vector<Suggestion> complete(std::string_view typed, std::size_t limit) const;

    // What was meant by something that is not in the list: what sounds the same (会记 for 会计),
    // else the nearest within edits_allowed (edit_distance.hpp), of several the weightiest. Nothing
    // for what is in the list, or where nothing is near.
    std::optional<Suggestion> meant(std::string_view typed) const;

private:
    struct Tables;
    std::unique_ptr<Tables const> tables_;
};

}  // namespace sx::analysis
