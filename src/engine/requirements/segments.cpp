#include "engine/requirements/segments.hpp"
#include <algorithm>
#include <array>

namespace sx::engine {
namespace {

constexpr std::array<std::string_view, 5> sentence_ends{"。", ";", "!", "?", "\n"};
constexpr std::array<std::string_view, 8> wishes{"优先", "者佳", "更佳", "为佳",
                                                 "尤佳", "加分", "更好", "preferred"};
constexpr std::array<std::string_view, 2> exceptions{"放宽", "不受"};
constexpr std::size_t longest_heading = 60;  // bytes: 20 characters

bool any_in(std::string_view words, auto const& list) {
    return std::ranges::any_of(
        list, [&](std::string_view w) { return words.find(w) != words.npos; });
}

// "1、", "(2)", "3.": a list's number; how many bytes, 0 where there is none. "3.5年", "0809、0812"
// and "n1、n2" are none.
std::size_t item_number(std::string_view text, std::size_t at) {
    if (at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]) || text[at - 1] == '-'))
        return 0;
    std::size_t end = at;
    bool const bracket = text[at] == '(';
    if (bracket) ++end;
    auto const first = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == first || end - first > 2 || end == text.size()) return 0;
    auto const rest = text.substr(end);
    std::size_t const mark = bracket                            ? (rest[0] == ')' ? 1 : 0)
                             : rest.starts_with("、")           ? 3
                             : rest[0] == '.' || rest[0] == ')' ? 1
                                                                : 0;
    if (mark == 0 || rest.size() == mark) return 0;
    return is_digit(rest[mark]) ? 0 : end + mark - at;
}

// ① to ⑳: U+2460 to U+2473, E2 91 A0 to E2 91 B3.
bool circled_number(std::string_view text) {
    return text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x91' && text[2] >= '\xA0' &&
           text[2] <= '\xB3';
}

class Cutter {
public:
    explicit Cutter(PlainText const& text) : plain_(text), text_(text.text()) {}

    std::vector<Segment> cut() && {
        std::size_t at = 0;
        while (at < text_.size()) {
            if (auto const ending = sentence_end(at)) {
                finish(at);
                ++sentence_;
                if (text_[at] == '\n') topic_ = heading_ = {};
                begin_ = at += ending;
            } else if (text_[at] == ',' && !in_brackets(at)) {
                finish(at);
                begin_ = ++at;
            } else if (text_[at] == ':' || (text_[at] == '-' && after_level(at))) {
                head(at);
                ++at;
            } else {
                at += first_character(text_.substr(at));
            }
        }
        finish(at);
        return std::move(segments_);
    }

private:
    std::size_t sentence_end(std::size_t at) const {
        for (auto const ending : sentence_ends)
            if (text_.substr(at).starts_with(ending)) return ending.size();
        if (circled_number(text_.substr(at))) return 3;
        return item_number(text_, at);
    }

    // "基础医学(一级学科,1001)": a comma inside brackets joins.
    bool in_brackets(std::size_t at) const {
        auto const front = text_.substr(begin_, at - begin_);
        auto const open = front.rfind('(');
        if (open == front.npos || front.find(')', open) != front.npos) return false;
        auto const close = text_.find_first_of("()\n;", at);
        return close != text_.npos && text_[close] == ')';
    }

    // What stands before a colon, back to the last blank, is a heading where it is short, holds no
    // number of its own and is not inside brackets ("财政学(含:税收学)").
    void head(std::size_t colon) {
        auto begin = colon;
        while (begin > begin_ && !blank_before(begin)) --begin;
        auto const words = text_.substr(begin, colon - begin);
        if (words.empty() || words.size() > longest_heading) return;
        if (std::ranges::any_of(words, is_digit) || words.find('(') != words.npos) return;
        finish(begin);
        heading_ = words;
        headed_ = sentence_;
        if (topic_.empty()) topic_ = words;
        begin_ = colon + 1;
    }

    // "本科-法学、会计学": a dash that stands for the colon.
    bool after_level(std::size_t at) const {
        constexpr std::array<std::string_view, 6> levels{"本科", "研究生", "专科",
                                                         "大专", "硕士",   "博士"};
        auto const words = text_.substr(begin_, at - begin_);
        return std::ranges::find(levels, words) != levels.end();
    }

    bool blank_before(std::size_t at) const { return plain_.blank_before(at); }

    // An exception in brackets at the end leaves alone what stands before them:
    // "本科(优秀者可放宽至大专)".
    void finish(std::size_t end) {
        if (end <= begin_) return;
        auto const words = text_.substr(begin_, end - begin_);
        bool const excepted = any_in(words, exceptions);
        auto const bracket = excepted ? words.find('(') : words.npos;
        if (bracket == words.npos || bracket == 0 || any_in(words.substr(0, bracket), exceptions)) {
            add(words, excepted);
        } else {
            add(words.substr(0, bracket), false);
            add(words.substr(bracket), true);
        }
    }
    void add(std::string_view words, bool excepted) {
        auto const at = static_cast<std::size_t>(words.data() - text_.data());
        segments_.push_back(
            {words, at, sentence_, topic_, heading_, headed_ == sentence_,
             any_in(words, wishes) || any_in(heading_, wishes), excepted});
    }

    PlainText const& plain_;
    std::string_view text_;
    std::vector<Segment> segments_{};
    std::size_t begin_ = 0, sentence_ = 0;
    std::string_view topic_{}, heading_{};
    std::size_t headed_ = std::string_view::npos;  // the sentence of heading_
};

}  // namespace

std::vector<Segment> segments_of(PlainText const& text) { return Cutter(text).cut(); }

}  // namespace sx::engine
