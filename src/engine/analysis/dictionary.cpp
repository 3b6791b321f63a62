#include "engine/analysis/dictionary.hpp"
#include <bit>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include "engine/analysis/letters.hpp"
#include "engine/analysis/tables.hpp"
#include "platform/base/characters.hpp"

namespace sx::analysis {

namespace {

constexpr double own_count = 300;  // as often as a word of everyday trade: 出纳 has 263, 会计师 399

bool all_chinese(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (!is_chinese(next_letter(word, at))) return false;
    return !word.empty();
}

// Our own words: what trades, roles and synonyms are told by.
void add_own(std::map<std::string_view, double>& counts) {
    auto const add = [&](std::string_view word) {
        if (all_chinese(word)) counts.emplace(word, own_count);
    };
    for (auto const& row : table("trades.tsv"))
        for (auto const word : split(row[2], '|')) add(word);
    for (auto const& row : table("roles.tsv"))
        for (auto const word : split(row[1], '|')) add(word);
}

std::vector<std::pair<std::string_view, double>> all_counts() {
    std::map<std::string_view, double> counts;
    for (auto const& row : table("words.tsv"))
        counts.emplace(row[0], std::strtod(std::string(row[1]).c_str(), nullptr));
    add_own(counts);
    return {counts.begin(), counts.end()};
}

}  // namespace

Dictionary const& Dictionary::shared() {
    static Dictionary const dictionary(all_counts());
    return dictionary;
}

Dictionary::Dictionary(std::vector<std::pair<std::string_view, double>> const& counts)
    : first_(0x10000, none), words_(1) {
    std::size_t letters = 0;
    double total = 0;
    for (auto const& [word, count] : counts) {
        letters += word.size() / 3;
        total += count;
    }
    slots_.resize(std::bit_ceil(letters * 2 + 2));
    mask_ = static_cast<std::uint32_t>(slots_.size() - 1);
    for (auto const& [word, count] : counts) {
        auto node = none;
        for (std::size_t at = 0; at < word.size();) node = grow(node, next_letter(word, at));
        words_[node] = static_cast<float>(std::log((count + 1) / total));
    }
    unknown_ = static_cast<float>(std::log(1 / total));
}

std::uint32_t Dictionary::grow(std::uint32_t node, char32_t letter) {
    if (auto const known = step(node, letter)) return known;
    auto const fresh = static_cast<std::uint32_t>(words_.size());
    words_.push_back(0);
    if (node == none) return first_[letter] = fresh;
    auto at = place(node, letter);
    while (slots_[at].next != none) at = (at + 1) & mask_;
    slots_[at] = {node, fresh, letter};
    return fresh;
}

bool Dictionary::holds(std::string_view word) const {
    auto node = none;
    for (std::size_t at = 0; at < word.size();) {
        node = step(node, next_letter(word, at));
        if (node == none) return false;
    }
    return words_[node] != 0;
}

}  // namespace sx::analysis
