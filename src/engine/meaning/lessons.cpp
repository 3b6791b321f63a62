#include "engine/meaning/lessons.hpp"
#include <algorithm>
#include <ostream>
#include <random>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/tables.hpp"
#include "platform/base/characters.hpp"

namespace sx::meaning {

namespace {

using analysis::Grain;
using Terms = std::vector<std::string>;

constexpr std::size_t stretch = 8;         // terms of the text beside the title, in a line
constexpr int orders_of_known_words = 32;  // lines for each trade and group of synonyms

class Lines {
public:
    Lines(std::ostream& out, TrainingSettings const& settings)
        : out_(out),
          random_(settings.seed),
          most_(static_cast<std::size_t>(settings.words_of_text)) {}

    void take(Lesson const& lesson) {
        if (!seen_.insert(lesson.title + "\t" + lesson.text).second) return;
        auto const title = terms(lesson.title, Grain::terms);
        auto text = terms(lesson.text, Grain::words);
        text.resize(std::min(text.size(), most_));
        if (!title.empty()) line(title);
        for (std::size_t at = 0; at < text.size(); at += stretch) {
            auto both = title;
            auto const end = std::min(at + stretch, text.size());
            for (auto place = at; place < end; ++place) both.push_back(text[place]);
            line(both);
        }
    }

    void take_known(std::string_view file, std::size_t column) {
        for (auto const& row : analysis::table(file)) {
            auto const list = split(row[column], '|');
            std::vector<Terms> words;
            for (auto const word : list) words.push_back(terms(word, Grain::terms));
            for (int order = 0; order < orders_of_known_words; ++order) {
                shuffle(words);
                Terms all;
                for (auto const& word : words) all.insert(all.end(), word.begin(), word.end());
                line(all);
            }
        }
    }

private:
    Terms terms(std::string_view text, Grain grain) {
        Terms all;
        for (auto const& token : analyzer_.tokens(text, grain))
            if (token.kind != analysis::Kind::number && !analysis::is_stop_word(token.text))
                all.emplace_back(token.text);
        return all;
    }

    void shuffle(std::vector<Terms>& words) {  // as Fisher and Yates; std::shuffle is not portable
        for (auto left = words.size(); left > 1; --left)
            std::swap(words[left - 1], words[random_() % left]);
    }

    void line(Terms const& all) {
        for (auto const& term : all) out_ << term << ' ';
        out_ << '\n';
    }

    std::ostream& out_;
    std::minstd_rand random_;
    std::size_t most_;
    analysis::Analyzer analyzer_{};
    std::unordered_set<std::string> seen_{};  // postings are copied from site to site
};

}  // namespace

void write_lines(
    std::ostream& out, std::span<Lesson const> lessons, TrainingSettings const& settings) {
    Lines lines(out, settings);
    for (auto const& lesson : lessons) lines.take(lesson);
    lines.take_known("trades.tsv", 2);
    lines.take_known("synonyms.tsv", 1);
}

}  // namespace sx::meaning
