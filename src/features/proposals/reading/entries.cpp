#include "features/proposals/reading/entries.hpp"
#include <algorithm>
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

constexpr std::size_t longest_head = 120, longest_name = 40;

// It names something rather than telling of it.
bool names(std::string_view line) {
    if (after_bullet(line) || length_of(line) > longest_name || at_colon(line)) return false;
    for (std::string_view const mark : {"。", "；", "，", "、", ";"})
        if (line.find(mark) != std::string_view::npos) return false;
    return true;
}

// A line whose time tells when an entry was, not one that mentions a day.
std::optional<Period> head_period(std::string_view line) {
    if (length_of(line) > longest_head || after_bullet(line)) return std::nullopt;
    auto period = find_period(line);
    if (!period) return period;
    bool const at_edge = period->at < 4 || period->at + period->length + 4 > line.size();
    return period->is_range || (at_edge && names(line)) ? period : std::nullopt;
}

std::vector<std::string_view> cells_in(std::string_view text) {
    auto cells = cells_of(text, Apart::widely);
    if (cells.size() < 2) cells = cells_of(text, Apart::loosely);
    return cells;
}

void add(std::vector<std::string_view>& to, std::vector<std::string_view> const& more) {
    to.insert(to.end(), more.begin(), more.end());
}

// Where entries begin, each with the time that its head says.
struct Start {
    std::size_t line;       // where it begins
    std::size_t time_line;  // the same or the next
    std::optional<Period> period;
};

std::vector<Start> timed_starts(std::vector<Line> const& lines) {
    std::vector<Start> starts;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const period = head_period(lines[at].text);
        if (!period) continue;
        bool const bare = without_period(lines[at].text, *period).empty();
        bool const free = at > 0 && (starts.empty() || starts.back().time_line + 1 < at);
        bool const above = bare && free && names(lines[at - 1].text);
        starts.push_back({above ? at - 1 : at, at, period});
    }
    return starts;
}

std::vector<Start> untimed_starts(std::vector<Line> const& lines) {
    std::vector<Start> starts;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at)
        if (names(lines[at].text) && !names(lines[at + 1].text))
            starts.push_back({at, at, std::nullopt});
    return starts;
}

Entry entry_of(std::vector<Line> const& lines, Start const& start, std::size_t end) {
    Entry entry;
    entry.period = start.period;
    auto at = start.line;
    for (; at <= start.time_line; ++at) {
        auto const line = lines[at].text;
        if (at < start.time_line || !start.period) add(entry.head, cells_in(line));
        else {
            auto cells = without_period(line, *start.period);
            if (cells.size() < 2) cells = without_period(line, *start.period, Apart::loosely);
            add(entry.head, cells);
        }
    }
    // What the first line does not say may stand in the next.
    for (; at < end && entry.head.size() < 2 && names(lines[at].text); ++at)
        add(entry.head, cells_in(lines[at].text));
    entry.lines.assign(
        lines.begin() + static_cast<std::ptrdiff_t>(start.line),
        lines.begin() + static_cast<std::ptrdiff_t>(end));
    entry.body.assign(
        lines.begin() + static_cast<std::ptrdiff_t>(at),
        lines.begin() + static_cast<std::ptrdiff_t>(end));
    return entry;
}

}  // namespace

std::vector<std::string_view> without_period(
    std::string_view line, Period const& period, Apart apart) {
    std::vector<std::string_view> cells;
    for (auto const part : {line.substr(0, period.at), line.substr(period.at + period.length)})
        for (auto const cell : cells_of(part, apart))
            if (auto const bare = unwrapped(cell); !bare.empty()) cells.push_back(bare);
    return cells;
}

std::string told(std::vector<Line> const& lines) {
    std::string all;
    for (auto const& line : lines)
        if (auto const text = without_bullet(line.text); !text.empty())
            all.append(all.empty() ? "" : "\n").append(text);
    return all;
}

std::vector<Entry> entries_of(Block const& block) {
    auto starts = timed_starts(block.lines);
    if (starts.empty()) starts = untimed_starts(block.lines);
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < starts.size(); ++at) {
        auto const end = at + 1 < starts.size() ? starts[at + 1].line : block.lines.size();
        entries.push_back(entry_of(block.lines, starts[at], end));
    }
    return entries;
}

}  // namespace sx::proposals
