#include "engine/analysis/letters.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>
#include "engine/analysis/tables.hpp"

namespace sx::analysis {

namespace {

constexpr char32_t planes_end = 0x10000;  // beyond the basic plane nothing has another form

// What an accent stands on, for the letters of Latin-1 and Latin Extended-A that have one.
struct Accented {
    std::u32string_view letters;
    char16_t plain;
};
constexpr std::array<Accented, 18> accented{
    {{U"àáâãäåāăąÀÁÂÃÄÅĀĂĄ", 'a'},
     {U"çćĉċčÇĆĈĊČ", 'c'},
     {U"ďđĎĐ", 'd'},
     {U"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", 'e'},
     {U"ĝğġģĜĞĠĢ", 'g'},
     {U"ĥħĤĦ", 'h'},
     {U"ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", 'i'},
     {U"ĵĴ", 'j'},
     {U"ķĶ", 'k'},
     {U"ĺļľłĹĻĽŁ", 'l'},
     {U"ñńņňÑŃŅŇ", 'n'},
     {U"òóôõöøōŏőÒÓÔÕÖØŌŎŐ", 'o'},
     {U"ŕŗřŔŖŘ", 'r'},
     {U"śŝşšßŚŜŞŠ", 's'},
     {U"ţťŧŢŤŦ", 't'},
     {U"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", 'u'},
     {U"ýÿŷÝŶŸ", 'y'},
     {U"źżžŹŻŽ", 'z'}}};

std::vector<char16_t> normal_letters() {
    std::vector<char16_t> forms(planes_end);
    for (char32_t letter = 0; letter < planes_end; ++letter)
        forms[letter] = static_cast<char16_t>(letter);
    for (char16_t capital = 'A'; capital <= 'Z'; ++capital)
        forms[capital] = static_cast<char16_t>(capital - 'A' + 'a');
    for (auto const& [letters, plain] : accented)
        for (auto const letter : letters) forms[letter] = plain;
    for (char32_t wide = 0xFF01; wide <= 0xFF5E; ++wide)  // the printable ASCII characters, wide
        forms[wide] = forms[wide - 0xFF01 + '!'];
    for (char32_t const blank : {0x00A0, 0x2002, 0x2003, 0x3000, 0xFEFF, 0xFFFD})
        forms[blank] = u' ';
    for (char32_t control = 0; control < ' '; ++control) forms[control] = u' ';
    for (auto const& row : table("traditional.tsv")) {
        std::size_t traditional = 0, simplified = 0;
        auto const to = next_letter(row[1], simplified);
        forms[next_letter(row[0], traditional)] = static_cast<char16_t>(to);
    }
    return forms;
}

}  // namespace

char32_t next_letter(std::string_view text, std::size_t& at) {
    auto const byte = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0u;
    };
    auto const first = byte(at);
    std::size_t const length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 1) return text[at++] == 0 ? U' ' : static_cast<char32_t>(first);
    char32_t letter = length ? first & (0x7Fu >> length) : 0;
    for (std::size_t further = 1; further < length; ++further) {
        auto const next = byte(at + further);
        if ((next & 0xC0u) != 0x80) return ++at, U' ';
        letter = letter << 6 | (next & 0x3Fu);
    }
    static constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = letter >= 0xD800 && letter < 0xE000;
    if (!length || letter < least[length] || letter > 0x10FFFF || surrogate) return ++at, U' ';
    at += length;
    return letter;
}

void append_letter(std::string& text, char32_t letter) {
    auto const put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xC0 | letter >> 6);
    } else {
        if (letter < 0x10000) {
            put(0xE0 | letter >> 12);
        } else {
            put(0xF0 | letter >> 18);
            put(0x80 | (letter >> 12 & 0x3F));
        }
        put(0x80 | (letter >> 6 & 0x3F));
    }
    put(0x80 | (letter & 0x3F));
}

char32_t normal_letter(char32_t letter) {
    static std::vector<char16_t> const forms = normal_letters();
    return letter < planes_end ? forms[letter] : letter;
}

}  // namespace sx::analysis
