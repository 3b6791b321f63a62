#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "engine/analysis/analyzer.hpp"

namespace sx::meaning {

// A title taken apart. Lists are sorted by number, each number once.
struct Title {
    struct Part {
        std::uint32_t number;
        float weight;
    };
    std::vector<Part> terms{};   // its words, those inside, pairs of characters, names of synonyms
    std::vector<Part> trades{};  // rows of data/analysis/trades.tsv: what it is about
    std::vector<Part> words{};   // the terms that vectors are made of: no pairs, no synonyms
    std::uint32_t role = 0;  // row of data/analysis/roles.tsv that its last role word is of, from 1
};

// Takes titles apart; terms get numbers as they come. Not safe from several threads at once.
class TitleReader {
public:
    TitleReader();
    Title read(std::string_view title);
    std::vector<std::string> const& terms() const { return names_; }
    std::vector<std::string> const& fields() const { return fields_; }  // of each trade: "it"

private:
    std::uint32_t number(std::string_view term);

    analysis::Analyzer analyzer_{};
    std::vector<std::string> names_{};
    std::vector<std::string> fields_{};
    std::unordered_map<std::string, std::uint32_t> numbers_{};
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> trades_{};
    std::unordered_map<std::string_view, std::uint32_t> roles_{};
};

}  // namespace sx::meaning
