#include "engine/analysis/synonyms.hpp"
#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/normal_form.hpp"
#include "engine/analysis/tables.hpp"
#include "platform/base/characters.hpp"

namespace sx::analysis {

namespace {

using Group = std::vector<std::string_view>;

struct Groups {
    std::vector<Group> all{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> of{};  // word: its groups
};

// A row's words all say the same. Rows of kind "title" hold whole titles, "skill" words that may
// stand in a longer text.
Groups groups_of(std::string_view kind) {
    Groups groups;
    for (auto const& row : table("synonyms.tsv")) {
        if (row[0] != kind) continue;
        groups.all.push_back(split(row[1], '|'));
        for (auto const word : groups.all.back()) groups.of[word].push_back(groups.all.size() - 1);
    }
    return groups;
}

Groups const& titles() {
    static Groups const groups = groups_of("title");
    return groups;
}

Groups const& skills() {
    static Groups const groups = groups_of("skill");
    return groups;
}

std::string without_blanks(std::string_view text) {
    std::string narrow = normal_form(text);
    std::erase(narrow, ' ');
    return narrow;
}

class Wordings {
public:
    Wordings(std::string_view text, std::size_t most) : text_(without_blanks(text)), most_(most) {}

    std::vector<std::string> all() {
        replace(titles(), 0, text_.size());
        Analyzer analyzer;
        for (auto const& token : analyzer.tokens(text_, Grain::terms))
            replace(skills(), token.offset, token.length);
        return std::move(found_);
    }

private:
    void replace(Groups const& groups, std::size_t at, std::size_t length) {
        auto const known = groups.of.find(std::string_view(text_).substr(at, length));
        if (known == groups.of.end()) return;
        for (auto const group : known->second)
            for (auto const word : groups.all[group]) {
                auto wording = text_;
                wording.replace(at, length, word);
                if (found_.size() < most_ && wording != text_ &&
                    !std::ranges::count(found_, wording))
                    found_.push_back(std::move(wording));
            }
    }

    std::string text_;
    std::size_t most_;
    std::vector<std::string> found_{};
};

}  // namespace

std::vector<std::uint32_t> synonym_groups(std::string_view text) {
    auto const title = without_blanks(text);
    std::set<std::uint32_t> numbers;
    auto const take = [&](Groups const& groups, std::string_view word, std::size_t first) {
        auto const known = groups.of.find(word);
        if (known == groups.of.end()) return;
        for (auto const group : known->second)
            numbers.insert(static_cast<std::uint32_t>(first + group));
    };
    take(titles(), title, 0);
    Analyzer analyzer;
    for (auto const& token : analyzer.tokens(title, Grain::terms))
        take(skills(), token.text, titles().all.size());
    return {numbers.begin(), numbers.end()};
}

std::span<Wording const> all_wordings() {
    static std::vector<Wording> const all = [] {
        std::vector<Wording> wordings;
        std::uint32_t group = 0;
        for (auto const* groups : {&titles(), &skills()})
            for (auto const& words : groups->all) {
                for (auto const word : words) wordings.push_back({word, group});
                ++group;
            }
        std::ranges::sort(
            wordings, {}, [](Wording const& one) { return std::pair(one.text, one.group); });
        return wordings;
    }();
    return all;
}

std::vector<std::string> other_wordings(std::string_view text, std::size_t most) {
    return Wordings(text, most).all();
}

}  // namespace sx::analysis
