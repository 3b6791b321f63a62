#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The words by which a resume is read, data/proposals/words.tsv. Every view lives as long as the
// program.
namespace sx::proposals {

struct KnownWord {
    std::string_view kind, word;
};
std::span<KnownWord const> known_words();

// A found word, and where.
struct Hit {
    std::string_view word;
    std::size_t at;
};
// Chinese anywhere; English as whole words, without regard to capitals.
std::optional<std::size_t> find_word(std::string_view text, std::string_view word);
std::optional<Hit> first_of_kind(std::string_view text, std::string_view kind);
inline bool holds(std::string_view text, std::string_view kind) {
    return first_of_kind(text, kind).has_value();
}

// The part of a resume that this whole line is the heading of, e.g. "education"; nothing else.
std::optional<std::string_view> heading(std::string_view line);

// As a reader would see it: look-alike radicals are characters, letters and digits of full width
// are narrow, every white space and sign without meaning is a space, or a tab where a tab was;
// lines end in "\n". Of text that is no UTF-8 nothing is left.
std::string clean_text(std::string_view);

}  // namespace sx::proposals
