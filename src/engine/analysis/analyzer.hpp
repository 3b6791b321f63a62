#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Text as the engine sees it: normal form (normal_form.hpp), then words. Terms are compared byte by
// byte, so what is to be found is analysed like what is searched.
namespace sx::analysis {

enum class Kind : std::uint8_t {
    word,    // a word of the segmentation, Chinese; a single character where no word fits
    part,    // a shorter word inside another: 数据 in 大数据, java in java2, .net in asp.net
    bigram,  // two neighbouring Chinese characters that are neither
    latin,   // a word in letters, also C++, C#, .NET, Java2, node.js, R&D; plurals as one: jobs job
    number,  // digits: 2024, 3.5
};

struct Token {
    std::string_view text;   // in normal form; valid until the analyzer's next call
    std::uint32_t offset;    // where it stands in the text that was given, in bytes
    std::uint32_t length;    // and how many: for highlights
    std::uint32_t position;  // counted from 0: a Chinese character, a latin word, a number are one
    std::uint32_t span;      // how many positions it covers. b follows a where a.position + a.span
                             // is b.position; blanks take no position, other signs take one
    Kind kind;
};

enum class Grain : std::uint8_t {
    words,  // word, latin, number: each stretch of text once
    terms,  // and part
    all,    // and bigram: what an index holds, so that a wrong segmentation misses no phrase
};

// Cuts text into tokens, in order of position, the longest first; no text comes twice at a
// position. Any bytes may be given; what is no UTF-8 separates words. Not safe from several threads
// at once: each has its own (the tables are shared). Time linear in the text; 4 GB at most.
class Analyzer {
public:
    std::span<Token const> tokens(std::string_view text, Grain grain = Grain::all);

private:
    struct Letter {
        char32_t code;
        std::uint32_t at;      // byte in normal_
        std::uint32_t offset;  // byte in the text
    };
    struct Match {
        std::uint32_t begin, end;
    };
    void read(std::string_view text);
    std::size_t cut_chinese(std::size_t begin, Grain grain);
    void find_words(std::size_t begin, std::size_t end);
    std::size_t cut_latin(std::size_t begin, Grain grain);
    std::size_t latin_end(std::size_t begin) const;
    void make_singular(std::size_t begin, std::size_t end);
    void take(std::size_t begin, std::size_t end, std::uint32_t span, Kind kind);
    char32_t code(std::size_t place) const { return letters_[place].code; }

    std::string normal_;
    std::vector<Letter> letters_;  // and one beyond the last
    std::vector<Token> tokens_;
    std::vector<Match> matches_;  // a stretch's dictionary words, the first and longest at the back
    std::vector<float> best_;
    std::vector<std::uint32_t> word_end_;
    std::uint32_t position_ = 0;
};

// Whether a term says nothing about what is looked for (的, 以及, the, of).
bool is_stop_word(std::string_view term);

}  // namespace sx::analysis
