#include "features/search/words.hpp"
#include <algorithm>
#include <span>
#include <unordered_map>
#include "engine/analysis/letters.hpp"
#include "platform/base/characters.hpp"

namespace sx::search {
namespace {

using analysis::Grain;

std::string group_term(std::uint32_t group) {
    return std::string("=").append(std::to_string(group));
}

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        auto const bytes = first_character(text);
        all.push_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return all;
}

bool begins_chinese(std::string_view text) {
    std::size_t at = 0;
    return analysis::is_chinese(analysis::next_letter(text, at));
}

bool begins_wording(std::string_view text) {
    auto const all = analysis::all_wordings();
    auto const first = std::ranges::lower_bound(all, text, {}, &analysis::Wording::text);
    return first != all.end() && first->text.starts_with(text);
}

// The groups of which this is one wording.
std::span<analysis::Wording const> groups_of(std::string_view wording) {
    using Spans = std::unordered_map<std::string_view, std::span<analysis::Wording const>>;
    static Spans const spans = [] {
        Spans known;
        auto const all = analysis::all_wordings();
        for (auto first = all.begin(); first != all.end();) {
            auto const end = std::find_if(
                first, all.end(), [&](auto const& one) { return one.text != first->text; });
            known.emplace(first->text, std::span(first, end));
            first = end;
        }
        return known;
    }();
    auto const found = spans.find(wording);
    return found == spans.end() ? std::span<analysis::Wording const>() : found->second;
}

}  // namespace

std::string_view wording_of(codes::Education level) {
    using enum codes::Education;
    switch (level) {
        case none: break;
        case junior_high: return "初中";
        case senior_high: return "高中 中专 技校";
        case vocational_college: return "大专 专科 高职";
        case bachelor: return "本科 学士";
        case master: return "硕士 研究生";
        case doctor: return "博士 研究生";
    }
    return {};
}

std::vector<WordReader::Word> WordReader::words(std::string_view text) {
    std::vector<Word> all;
    for (auto const& token : analyzer_.tokens(text, Grain::words))
        all.push_back(
            {std::string(token.text), token.offset, token.length, token.position, token.span,
             begins_chinese(token.text)});
    return all;
}

WordReader::Wording WordReader::longest_wording(std::vector<Word> const& words, std::size_t first) {
    Wording longest;
    std::string joined;
    for (auto next = first; next < words.size(); ++next) {
        bool const follows = next == first || words[next - 1].position + words[next - 1].span ==
                                                  words[next].position;
        if (!follows) break;
        joined.append(words[next].text);
        if (!begins_wording(joined)) break;
        if (auto const groups = groups_of(joined); !groups.empty())
            longest = {next + 1 - first, groups};
    }
    return longest;
}

std::vector<TextTerm> WordReader::terms(std::string_view text, Length length) {
    std::vector<TextTerm> all;
    for (auto const& token : analyzer_.tokens(text, Grain::all)) {
        all.push_back({std::string(token.text), token.offset, token.length});
        for (auto const& one : groups_of(token.text))
            all.push_back({group_term(one.group), token.offset, token.length});
    }
    auto const cut = words(text);
    for (std::size_t first = 0; first < cut.size(); ++first) {
        auto const wording = longest_wording(cut, first);
        if (wording.words < 2) continue;  // those of one word are tokens themselves
        auto const& last = cut[first + wording.words - 1];
        for (auto const& one : wording.groups)
            all.push_back(
                {group_term(one.group), cut[first].offset,
                 last.offset + last.length - cut[first].offset});
    }
    if (length == Length::long_text) return all;
    for (auto const& word : cut) {
        auto const letters = characters(word.text);
        if (!word.chinese || letters.size() < 2) continue;
        auto const bytes = word.length / static_cast<std::uint32_t>(letters.size());
        for (std::uint32_t at = 0; at < letters.size(); ++at)
            all.push_back({std::string(letters[at]), word.offset + at * bytes, bytes});
    }
    return all;
}

// The pairs of characters of a word; of a single character those with its neighbours.
void WordReader::ask_for(
    std::vector<Word> const& words, std::size_t which, std::vector<std::string>& asked) {
    auto const& word = words[which];
    auto const letters = characters(word.text);
    if (!word.chinese) return asked.push_back(word.text);
    for (std::size_t at = 0; at + 1 < letters.size(); ++at)
        asked.push_back(std::string(letters[at]).append(letters[at + 1]));
    if (letters.size() > 1) return;
    auto const joins = [&](std::size_t first) {
        return first + 1 < words.size() && words[first].chinese && words[first + 1].chinese &&
               words[first].position + words[first].span == words[first + 1].position &&
               !analysis::is_stop_word(words[first].text) &&
               !analysis::is_stop_word(words[first + 1].text);
    };
    auto const pair = [&](std::size_t first) {
        asked.push_back(std::string(characters(words[first].text).back())
                            .append(characters(words[first + 1].text).front()));
    };
    bool const before = which > 0 && joins(which - 1), after = joins(which);
    if (before) pair(which - 1);
    if (after) pair(which);
    if (!before && !after) asked.push_back(word.text);
}

std::vector<std::string> WordReader::asked(std::string_view text) {
    auto const cut = words(text);
    bool const says_something = std::ranges::any_of(
        cut, [](Word const& word) { return !analysis::is_stop_word(word.text); });
    std::vector<std::string> asked;
    for (std::size_t at = 0; at < cut.size();) {
        auto const wording = longest_wording(cut, at);
        if (wording.words > 0) {
            asked.push_back(group_term(wording.groups.front().group));
            at += wording.words;
            continue;
        }
        if (!says_something || !analysis::is_stop_word(cut[at].text)) ask_for(cut, at, asked);
        ++at;
    }
    std::ranges::sort(asked);
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    return asked;
}

}  // namespace sx::search
