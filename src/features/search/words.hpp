#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/synonyms.hpp"
#include "platform/codes/terms.hpp"

// How texts and what is asked become terms: the same way, so that they meet.
namespace sx::search {

struct TextTerm {
    std::string term;
    std::uint32_t offset = 0, length = 0;  // where it stands in the text, in bytes
};

// How people write a level of education.
std::string_view wording_of(codes::Education);

// Besides words, those inside them and pairs of characters there is a term for each group of
// synonyms of which a wording stands in the text ("=17"): what is asked by one wording is found by
// all. Not safe from several threads at once.
class WordReader {
public:
    // What an index holds of a text; of a short one single characters as well, so that it is found
    // by any part of it.
    enum class Length { long_text, short_text };
    std::vector<TextTerm> terms(std::string_view text, Length);

    // What must be in a document that is found, in no particular order, each once. Of words only
    // the pairs of characters are asked for, so that it does not matter how a text is cut into
    // words. Words that say nothing are left out where others remain.
    std::vector<std::string> asked(std::string_view text);

private:
    struct Word {
        std::string text;
        std::uint32_t offset = 0, length = 0, position = 0, span = 0;
        bool chinese = false;
    };
    struct Wording {
        std::size_t words = 0;  // that it covers; 0: none begins here
        std::span<analysis::Wording const> groups{};
    };
    std::vector<Word> words(std::string_view text);
    static Wording longest_wording(std::vector<Word> const&, std::size_t first);
    static void ask_for(
        std::vector<Word> const&, std::size_t which, std::vector<std::string>& asked);

    analysis::Analyzer analyzer_;
};

}  // namespace sx::search
