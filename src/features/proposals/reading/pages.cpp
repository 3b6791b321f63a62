#include "features/proposals/reading/pages.hpp"
#include <algorithm>
#include <array>
#include <utility>
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

constexpr std::size_t most_lines = 2000, longest_source = 4000;

constexpr std::array<std::string_view, 26> bullets{"•", "·", "●", "■", "◆", "○", "▪", "▫", "□",
                                                   "◇", "★", "☆", "►", "▶", "➢", "➤", "✓", "√",
                                                   "※", "–", "—", "-", "*", "+", "◎", "⚫"};

// "1. ", "2、", "(3)", "（四）"
std::size_t numbering(std::string_view line) {
    std::size_t at = line.starts_with("（") ? 3 : line.starts_with('(') ? 1 : 0;
    bool const open = at > 0;
    auto const first = at;
    while (at < line.size() && at < first + 2 && is_digit(line[at])) ++at;
    if (at == first) return 0;
    auto const rest = line.substr(at);
    for (std::string_view const end : {"、", "）", "．"})
        if (rest.starts_with(end)) return at + end.size();
    if (rest.starts_with(')')) return at + 1;
    bool const counted = !open && rest.size() > 1 && rest.front() == '.' && !is_digit(rest[1]);
    return counted ? at + 1 : 0;
}

bool is_bar(std::string_view text, std::size_t at, std::size_t& length) {
    for (std::string_view const bar : {"|", "｜", "丨", "\t"})
        if (text.substr(at).starts_with(bar)) {
            length = bar.size();
            return true;
        }
    return false;
}

// One space that may part two cells: not between two words of English.
bool parts_loosely(std::string_view text, std::size_t at) {
    if (at == 0 || at + 1 >= text.size()) return false;
    auto const plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return !plain(text[at - 1]) || !plain(text[at + 1]);
}

// "语言：Python、C++" in a list of skills is no heading, nor "主修课程：…" under a school.
bool may_begin(std::string_view part, std::string_view inside) {
    if (part == "introduction" || part == "intent") return true;
    bool const ability = part == "skills" || part == "languages" || part == "certificates";
    if (inside == "skills") return !ability && part != "prizes";
    constexpr std::array<std::string_view, 8> told{"education", "internship",  "work",
                                                   "practice",  "campus",      "volunteering",
                                                   "projects",  "introduction"};
    return ability || std::ranges::find(told, inside) == told.end();
}

// "姓    名：" is spread over the width of the longer labels below it.
std::string with_whole_labels(std::string_view text) {
    std::string whole;
    for (std::size_t at = 0; at < text.size();) {
        auto const [point, length] = point_at(text, at);
        whole.append(text.substr(at, length));
        at += length;
        auto const next = text.find_first_not_of(' ', at);
        if (!is_han(point) || next == std::string_view::npos || next == at) continue;
        auto const last = point_at(text, next);
        auto const behind = text.substr(next + last.length);
        if (is_han(last.value) && (behind.starts_with("：") || behind.starts_with(':'))) at = next;
    }
    return whole;
}

// How far into the line, in characters: a PDF's text is laid out so.
std::size_t place_of(std::string_view line, std::string_view cell) {
    return length_of(line.substr(0, static_cast<std::size_t>(cell.data() - line.data())));
}

// Where a second column begins: some heading stands to the right of something else.
std::optional<std::size_t> column_in(std::vector<std::string_view> const& rows) {
    constexpr std::size_t narrowest = 8;
    for (auto const row : rows) {
        auto const cells = cells_of(row, Apart::widely);
        if (cells.size() < 2) continue;
        auto const right = heading(cells.back());
        auto const place = place_of(row, cells.back());
        if (right && place >= narrowest && heading(cells.front()) != right) return place;
    }
    return std::nullopt;
}

struct Cut {
    std::size_t at;        // what comes from here on stands in the second column
    bool crosses = false;  // something stands in both
};
Cut cut_of(std::string_view row, std::size_t column) {
    constexpr std::size_t play = 2;
    for (auto const cell : cells_of(row, Apart::widely)) {
        auto const place = place_of(row, cell);
        if (place + play >= column) return {static_cast<std::size_t>(cell.data() - row.data())};
        if (place + length_of(cell) > column) return {row.size(), true};
    }
    return {row.size()};
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\t';
        if (blank && (out.empty() || out.back() == ' ')) continue;
        out += blank ? ' ' : c;
    }
    return out;
}

}  // namespace

Pages::Pages(std::string_view document) : text_(clean_text(document)) {
    split_columns();
    text_ = with_whole_labels(text_);
    std::string_view rest = text_;
    while (!rest.empty() && lines_.size() < most_lines) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (auto const text = trimmed(line); !text.empty()) lines_.push_back({text, lines_.size()});
    }
    used_.resize(lines_.size());
    find_blocks();
}

// A narrow column beside a wide one is read before it, not across.
void Pages::split_columns() {
    auto const rows = split_at(text_, {"\n"}, Keep::as_it_is);
    auto const column = column_in(rows);
    if (!column) return;
    std::string left, right;
    std::size_t parted = 0, crossed = 0;
    for (auto const row : rows) {
        auto const cut = cut_of(row, *column);
        crossed += cut.crosses ? 1 : 0;
        parted += cut.at > 0 && cut.at < row.size() ? 1 : 0;
        left.append(row.substr(0, cut.at)).append("\n");
        right.append(row.substr(cut.at)).append("\n");
    }
    if (crossed * 2 <= parted) text_ = left + right;
}

void Pages::find_blocks() {
    blocks_.emplace_back();
    for (auto const& line : lines_) {
        if (auto const whole = heading(line.text)) {
            used_[line.number] = true;
            blocks_.push_back({*whole, {}});
            continue;
        }
        auto const inner = at_colon(line.text);
        auto const cells = cells_of(line.text, Apart::widely);
        auto const part =
            inner && length_of(inner->first) >= 2 ? heading(inner->first) : std::nullopt;
        if (part && may_begin(*part, blocks_.back().part)) {
            blocks_.push_back({*part, {{inner->second, line.number}}});
        } else if (cells.size() > 1 && length_of(cells[0]) >= 4 && heading(cells[0])) {
            auto const rest = static_cast<std::size_t>(cells[1].data() - line.text.data());
            blocks_.push_back({*heading(cells[0]), {{line.text.substr(rest), line.number}}});
        } else {
            blocks_.back().lines.push_back(line);
        }
    }
}

std::string Pages::cite(std::vector<Line> const& lines) {
    std::string all;
    std::size_t last = lines_.size();
    for (auto const& line : lines) {
        used_[line.number] = true;
        if (line.number == last) continue;
        last = line.number;
        auto const whole = squeezed(lines_[line.number].text);
        if (all.size() + whole.size() > longest_source) break;
        all.append(all.empty() ? "" : "\n").append(whole);
    }
    return all;
}

std::vector<std::string> Pages::left_over() const {
    std::vector<std::string> left;
    for (auto const& line : lines_)
        if (!used_[line.number]) left.push_back(squeezed(line.text));
    return left;
}

std::vector<std::string_view> cells_of(std::string_view line, Apart apart) {
    std::vector<std::string_view> cells;
    std::size_t start = 0;
    auto const close = [&](std::size_t end) {
        if (auto const cell = trimmed(line.substr(start, end - start)); !cell.empty())
            cells.push_back(cell);
    };
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = 0;
        bool const loosely = apart == Apart::loosely;
        if (is_bar(line, at, length)) {
        } else if (line.substr(at).starts_with("  ")) length = 2;
        else if (loosely && line[at] == ' ' && parts_loosely(line, at)) length = 1;
        else if (loosely && line.substr(at).starts_with(", ")) length = 2;
        else if (loosely && line.substr(at).starts_with("，")) length = 3;
        if (length == 0) {
            at += point_at(line, at).length;
            continue;
        }
        close(at);
        at += length;
        start = at;
    }
    close(line.size());
    return cells;
}

std::optional<std::string_view> after_bullet(std::string_view line) {
    for (auto const bullet : bullets)
        if (line.starts_with(bullet) && line.size() > bullet.size())
            return trimmed(line.substr(bullet.size()));
    if (auto const number = numbering(line); number > 0 && number < line.size())
        return trimmed(line.substr(number));
    return std::nullopt;
}

std::optional<std::pair<std::string_view, std::string_view>> at_colon(std::string_view text) {
    for (std::string_view const colon : {"：", ":"}) {
        auto const at = text.find(colon);
        if (at == std::string_view::npos || text.substr(at).starts_with("://")) continue;
        auto const label = trimmed(text.substr(0, at));
        auto const rest = trimmed(text.substr(at + colon.size()));
        if (!label.empty() && !rest.empty()) return std::pair(label, rest);
    }
    return std::nullopt;
}

std::optional<std::string_view> after_label(
    std::string_view text, std::initializer_list<std::string_view> labels) {
    auto const both = at_colon(text);
    if (!both) return std::nullopt;
    std::string label;  // "姓  名" is "姓名"
    for (char const c : both->first)
        if (c != ' ' && c != '\t') label += small(c);
    for (auto const wanted : labels)
        if (label == wanted || (label.size() > wanted.size() && label.ends_with(wanted) &&
                                length_of(label) <= length_of(wanted) + 2))
            return both->second;
    return std::nullopt;
}

std::string_view unwrapped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs{
        {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"《", "》"}}};
    constexpr std::array<std::string_view, 13> marks{"：", ":", "，", ",", "、", "；", ";",
                                                     "。", "/", "·",  "-", "–",  "—"};
    for (std::size_t before = text.size() + 1; text.size() < before;) {
        before = text.size();
        text = trimmed(text);
        for (auto const mark : marks) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size());
            if (text.ends_with(mark)) text.remove_suffix(mark.size());
        }
        for (auto const& [open, close] : pairs) {
            bool const both = text.starts_with(open) && text.ends_with(close);
            if (both || (text.starts_with(open) && text.find(close) == std::string_view::npos))
                text.remove_prefix(open.size());
            if (both || (text.ends_with(close) && text.find(open) == std::string_view::npos))
                text.remove_suffix(close.size());
        }
    }
    return text;
}

std::vector<std::string_view> split_at(
    std::string_view text, std::initializer_list<std::string_view> separators, Keep keep) {
    std::vector<std::string_view> parts;
    std::size_t start = 0, at = 0;
    auto const close = [&] {
        auto const part = text.substr(start, at - start);
        if (keep == Keep::as_it_is) parts.push_back(part);
        else if (auto const bare = trimmed(part); !bare.empty()) parts.push_back(bare);
    };
    while (at < text.size()) {
        auto const rest = text.substr(at);
        auto const found = std::ranges::find_if(
            separators, [&](std::string_view separator) { return rest.starts_with(separator); });
        if (found == separators.end()) {
            at += point_at(text, at).length;
            continue;
        }
        close();
        at += found->size();
        start = at;
    }
    close();
    return parts;
}

}  // namespace sx::proposals
