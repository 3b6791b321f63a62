#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "features/proposals/messages.hpp"
#include "features/proposals/reading/points.hpp"

// A resume as lines under headings.
namespace sx::proposals {

struct Line {
    std::string_view text;  // trimmed, never empty
    std::size_t number = 0;
};

struct Block {
    std::string_view part;  // as heading() names it; empty before the first heading
    std::vector<Line> lines;
};

// The blocks of one resume; remembers which of its lines something was read from.
class Pages {
public:
    explicit Pages(std::string_view document);
    Pages(Pages const&) = delete;

    std::vector<Block> const& blocks() const { return blocks_; }
    std::vector<Line> const& lines() const { return lines_; }
    // The lines as they stand, for ReadFrom::source.
    std::string cite(std::vector<Line> const&);
    std::vector<std::string> left_over() const;

private:
    void split_columns();
    void find_blocks();

    std::string text_;
    std::vector<Line> lines_;
    std::vector<Block> blocks_;
    std::vector<bool> used_;
};

// What stands apart in a line: by two spaces or more, a tab, or a bar; `loosely` also by one space
// or a comma where that does not break an English phrase.
enum class Apart { widely, loosely };
std::vector<std::string_view> cells_of(std::string_view line, Apart);

// "• 负责…", "1. 负责…": what follows the mark, or nothing when there is none.
std::optional<std::string_view> after_bullet(std::string_view line);
inline std::string_view without_bullet(std::string_view line) {
    return after_bullet(line).value_or(line);
}
// "专业：软件工程" with label "专业": "软件工程".
std::optional<std::string_view> after_label(
    std::string_view text, std::initializer_list<std::string_view> labels);
// Both sides of the first colon, when there is one.
std::optional<std::pair<std::string_view, std::string_view>> at_colon(std::string_view text);
// Marks at both ends taken away, and brackets around it or without their other half.
std::string_view unwrapped(std::string_view text);
enum class Keep { what_is_said, as_it_is };  // trimmed and without empty parts, or all
std::vector<std::string_view> split_at(
    std::string_view text, std::initializer_list<std::string_view> separators,
    Keep keep = Keep::what_is_said);

inline void doubt(ReadFrom& proposal, Doubt what) {
    for (auto const known : proposal.doubts)
        if (known == what) return;
    proposal.doubts.push_back(what);
}
// Cut to what may be saved.
template <class Limited> void put(Limited& target, std::string_view text, ReadFrom& proposal) {
    auto const kept = first_points(text, Limited::most);
    if (kept.size() < text.size()) doubt(proposal, Doubt::shortened);
    target = Limited::stored(std::string(kept));
}

}  // namespace sx::proposals
