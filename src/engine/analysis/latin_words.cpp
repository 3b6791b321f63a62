// How words in letters and digits are cut; the rest of Analyzer stands in analyzer.cpp.
#include <initializer_list>
#include <string_view>
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/letters.hpp"

namespace sx::analysis {

namespace {

bool is_letter_or_digit(char32_t letter) { return is_latin(letter) || is_digit(letter); }

}  // namespace

// Past the word that begins here, with what belongs to it: c++, c#, node.js, r&d, 3.5.
std::size_t Analyzer::latin_end(std::size_t begin) const {
    auto end = begin;
    bool digits = true;
    for (; is_letter_or_digit(code(end)); ++end) digits = digits && is_digit(code(end));
    auto const goes_on = [&](std::u32string_view sign) {
        for (std::size_t at = 0; at < sign.size(); ++at)
            if (end + at >= letters_.size() || code(end + at) != sign[at]) return false;
        return end + sign.size() >= letters_.size() || !is_letter_or_digit(code(end + sign.size()));
    };
    if (digits) {
        if (code(end) != '.' || !is_digit(code(end + 1))) return end;
        for (++end; is_digit(code(end));) ++end;
        return end;
    }
    if (end - begin == 1 && code(end) == '&' && is_latin(code(end + 1)) &&
        !is_letter_or_digit(code(end + 2)))
        return end + 2;
    if (end - begin <= 2 && goes_on(U"#")) return end + 1;
    for (auto const sign : {U"++", U".js", U".net"})
        if (goes_on(sign)) return end + std::u32string_view(sign).size();
    return end;
}

// jobs is job, companies is company (the "S stemmer" of Harman, How effective is suffixing?, JASIS
// 1991, without its rule for -es). Short words and -ss, -us, -is, -os, -ps stay: css, bus, ios.
void Analyzer::make_singular(std::size_t begin, std::size_t end) {
    if (end - begin < 5 || code(end - 1) != 's') return;
    for (auto at = begin; at < end; ++at)
        if (!is_latin(code(at))) return;
    auto const before = code(end - 2);
    for (auto const kept : {'s', 'u', 'i', 'o', 'p'})
        if (before == static_cast<char32_t>(kept)) return;
    auto& text = tokens_.back().text;
    text.remove_suffix(1);
    if (!text.ends_with("ie")) return;
    text.remove_suffix(1);
    normal_[letters_[begin].at + text.size() - 1] = 'y';
}

// Past the latin word or number that begins here; `begin` itself where none does.
std::size_t Analyzer::cut_latin(std::size_t begin, Grain grain) {
    auto const is = [&](std::size_t place, std::u32string_view text) {
        for (auto const letter : text)
            if (place >= letters_.size() || code(place++) != letter) return false;
        return !is_letter_or_digit(code(place));
    };
    auto end = begin;
    if (is_letter_or_digit(code(begin))) end = latin_end(begin);
    else if (letters_.size() > begin + 4 && is(begin, U".net")) end = begin + 4;
    else return begin;
    auto plain = begin, letters = begin;  // ends of what is letters and digits, of what is letters
    while (is_letter_or_digit(code(plain))) ++plain;
    while (is_latin(code(letters))) ++letters;
    bool const number = is_digit(code(begin)) && is_digit(code(end - 1)) && letters == begin &&
                        std::string_view(normal_)
                                .substr(letters_[begin].at, letters_[end].at - letters_[begin].at)
                                .find_first_not_of("0123456789.") == std::string_view::npos;
    take(begin, end, 1, number ? Kind::number : Kind::latin);
    if (plain == end) make_singular(begin, end);
    if (grain != Grain::words && !number) {
        bool const two_words = plain > begin && end - plain >= 3;  // node.js, asp.net
        if (two_words) {
            take(begin, plain, 1, Kind::part);
            take(code(plain + 1) == 'n' ? plain : plain + 1, end, 1, Kind::part);
        } else if (letters >= begin + 2 && letters < plain) {
            take(begin, letters, 1, Kind::part);  // java2
        }
    }
    ++position_;
    return end;
}

}  // namespace sx::analysis
