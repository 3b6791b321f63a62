#pragma once
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>
#include "platform/base/characters.hpp"

// Titles and descriptions of real postings as terms.
namespace sx::bench {

[[noreturn]] inline void stop(std::string const& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

struct Terms {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> positions;
    std::size_t size() const { return words.size(); }
};

// Pairs of Chinese characters, and words of letters and digits; views into a pool.
class Analysis {
public:
    Terms terms(std::string_view text) {
        Terms found;
        std::string_view before;
        std::uint32_t position = 0;  // a character, a word and a sign take one each
        for (; !text.empty(); ++position) {
            auto const length = first_character(text);
            auto const at = text.substr(0, length);
            if (length == 1 && std::isalnum(static_cast<unsigned char>(at[0]))) {
                std::string word;
                for (; !text.empty() && std::isalnum(static_cast<unsigned char>(text[0]));
                     text.remove_prefix(1))
                    word.push_back(char(std::tolower(static_cast<unsigned char>(text[0]))));
                put(found, word, position);
                before = {};
                continue;
            }
            bool const chinese = length == 3 && at >= "\xE4\xB8\x80" && at <= "\xE9\xBF\xBF";
            if (chinese && !before.empty())
                put(found, std::string(before).append(at), position - 1);
            before = chinese ? at : std::string_view();
            text.remove_prefix(length);
        }
        return found;
    }

private:
    void put(Terms& to, std::string word, std::uint32_t position) {
        to.words.push_back(*pool_.insert(std::move(word)).first);
        to.positions.push_back(position);
    }
    std::unordered_set<std::string> pool_;
};

struct Texts {
    std::vector<Terms> titles, descriptions;
};

inline Texts read_texts(char const* file, Analysis& analysis) {
    constexpr std::size_t most_characters = 300;
    Texts texts;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        auto const cells = split(line, '\t');
        if (cells.size() != 2) stop("TEXTS has two cells in each line");
        auto title = analysis.terms(cells[0]);
        auto description = analysis.terms(first_characters(cells[1], most_characters));
        if (title.size() >= 2) texts.titles.push_back(std::move(title));
        if (description.size() >= 20) texts.descriptions.push_back(std::move(description));
    }
    if (texts.titles.empty() || texts.descriptions.empty()) stop("TEXTS has nothing to recombine");
    return texts;
}

}  // namespace sx::bench
