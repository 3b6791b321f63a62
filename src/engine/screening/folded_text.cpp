#include "engine/screening/folded_text.hpp"
#include <array>
#include "engine/analysis/letters.hpp"
#include "engine/screening/disguises.hpp"

namespace sx::screening {
namespace {

using analysis::is_chinese;
using analysis::is_digit;
using analysis::is_latin;

// ①, ⑴, ⒈, ❶ with their first numbers: in a row they are digits, alone the number of an item.
char32_t circled(char32_t letter) {
    for (char32_t const one : {U'①', U'⑴', U'⒈', U'❶', U'➀', U'➊'})
        if (one <= letter && letter < one + 9) return U'1' + (letter - one);
    return letter == U'⓪' || letter == U'⓿' ? U'0' : U'\0';
}
bool numbered(char32_t letter) {
    return (letter >= U'①' && letter <= U'⒛') || (letter >= U'⓪' && letter <= U'⓿') ||
           (letter >= U'❶' && letter <= U'➓');
}

constexpr std::size_t reach = 3;  // characters of a word before those that are spelt

// strange: nobody writes it between two words, except to part what is spelt apart. dividing: parts
// words as well, and is strange only beside a single character.
enum class Sign : std::uint8_t { none, strange, dividing, comma };
constexpr std::array<Sign, 128> signs = [] {
    std::array<Sign, 128> all{};
    for (char const sign : std::string_view("*_~^#\\@$%"))
        all[static_cast<std::size_t>(sign)] = Sign::strange;
    for (char const sign : std::string_view("|+=.-/&"))
        all[static_cast<std::size_t>(sign)] = Sign::dividing;
    for (char const sign : std::string_view(",;:!?()"))
        all[static_cast<std::size_t>(sign)] = Sign::comma;
    return all;
}();
Sign sign_of(char32_t letter) {
    if (letter < signs.size()) return signs[letter];
    if (letter == U'·' || letter == U'丶' || letter == U'…') return Sign::strange;
    return letter == U'、' || letter == U'。' ? Sign::comma : Sign::none;
}
bool decoy(Sign sign) { return sign == Sign::strange || sign == Sign::dividing; }

// The code point at `at`, which moves behind it; most are of one or three bytes.
char32_t next(std::string_view text, std::size_t& at) {
    auto const byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    if (byte(at) < 0x80) return byte(at++);
    if (at + 2 < text.size() && byte(at) > 0xE0 && byte(at) < 0xED &&
        (byte(at + 1) & 0xC0u) == 0x80 && (byte(at + 2) & 0xC0u) == 0x80) {
        auto const letter = static_cast<char32_t>(
            (byte(at) & 0xFu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu));
        at += 3;
        return letter;
    }
    return analysis::next_letter(text, at);
}

// Whether the next letter that is no blank is circled too.
bool circled_next(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto const letter = next(text, at);
        if (circled(letter)) return true;
        if (auto const plain = plain_letter(letter); plain != U'\0' && plain != U' ') return false;
    }
    return false;
}

}  // namespace

FoldedText::FoldedText(std::string_view original)
    : letters_(std::make_unique_for_overwrite<char32_t[]>(original.size())),
      begins_(std::make_unique_for_overwrite<std::uint32_t[]>(original.size())),
      ends_(std::make_unique_for_overwrite<std::uint32_t[]>(original.size())) {
    fold(original);
    if (digits_) part_items();
    if (latin_) unspell();
}

void FoldedText::fold(std::string_view original) {
    auto const plain_of = plain_letters();
    bool was_circled = false;
    for (std::size_t at = 0; at < original.size();) {
        auto const begin = at;
        auto const letter = next(original, at);
        char32_t plain = letter < plain_of.size() ? plain_of[letter] : plain_letter(letter);
        if (plain == U'\0' || plain == U' ') continue;
        if (numbered(letter)) {
            bool const digit = circled(letter) && (was_circled || circled_next(original, at));
            plain = digit ? circled(letter) : U'\n';
            was_circled = true;
        } else {
            was_circled = false;
        }
        latin_ = latin_ || is_latin(plain);
        digits_ = digits_ || is_digit(plain);
        letters_[size_] = plain;
        begins_[size_] = static_cast<std::uint32_t>(begin);
        ends_[size_++] = static_cast<std::uint32_t>(at);
    }
}

bool FoldedText::chinese(std::size_t at) const { return at < size_ && is_chinese(letters_[at]); }

bool FoldedText::parted(std::size_t at) const { return at > 0 && begins_[at] != ends_[at - 1]; }

// "2、", "3." and "4)" end what stands before them, also behind a number ("985/211 2、"); "3.5年"
// and "n1、" do not.
void FoldedText::part_items() {
    for (std::size_t mark = 1; mark + 1 < size_; ++mark) {
        if (letters_[mark] != U'、' && letters_[mark] != U'.' && letters_[mark] != U')') continue;
        auto first = mark;
        while (first > 0 && mark - first < 3 && is_digit(letters_[first - 1]) &&
               (first == mark || !parted(first)))
            --first;
        auto const digits = mark - first;
        bool const goes_on = is_digit(letters_[mark + 1]) && !parted(mark + 1);  // "1. 2023届"
        if (digits == 0 || digits > 2 || goes_on) continue;
        auto const front = first > 0 ? letters_[first - 1] : U'\n';
        if (is_latin(front) || front == U'.' || front == U'-' || front == U'/' || front == U'、')
            continue;
        for (auto item = first; item <= mark; ++item) letters_[item] = U'\n';
    }
}

FoldedText::Spelt FoldedText::spelt(std::size_t at) const {
    auto const& spellings = Spellings::standard();
    Spelt longest;
    auto node = WordTree::root;
    for (auto end = at; end < size_; ++end) {
        node = spellings.step(node, letters_[end]);
        if (node == WordTree::root) break;
        auto const word = spellings.word(node);
        bool const inside = end + 1 < size_ && is_latin(letters_[end]) &&
                            is_latin(letters_[end + 1]) && !parted(end + 1);
        if (!word.empty() && !inside) longest = {end + 1 - at, word};
    }
    return longest;
}

// A spelt word begins with a Latin word, or a few characters before one.
void FoldedText::unspell() {
    std::size_t out = 0, from = 0;  // what stands before `from` has been kept
    auto const keep_until = [&](std::size_t end) {
        for (; from < end; ++from, ++out) {
            letters_[out] = letters_[from];
            begins_[out] = begins_[from];
            ends_[out] = ends_[from];
        }
    };
    for (std::size_t latin = 0; latin < size_; ++latin) {
        if (!is_latin(letters_[latin])) continue;
        if (latin > from && is_latin(letters_[latin - 1]) && !parted(latin)) continue;
        auto at = latin;
        while (at > from && latin - at < reach && is_chinese(letters_[at - 1])) --at;
        Spelt found;
        while (at <= latin && (found = spelt(at)).taken == 0) ++at;
        if (found.taken == 0) continue;
        keep_until(at);
        // All characters come from all the letters, so that whatever is quoted is quoted whole.
        auto const begin = begins_[at], end = ends_[at + found.taken - 1];
        for (auto const letter : found.word) {
            letters_[out] = letter;
            begins_[out] = begin;
            ends_[out++] = end;
        }
        from = at + found.taken;
        latin = from - 1;
    }
    if (out == from) return;
    keep_until(size_);
    size_ = out;
}

// Where the signs end that stand between two characters and part one word; `at` itself where they
// do not.
std::size_t FoldedText::after_decoys(std::size_t at) const {
    if (!decoy(sign_of(letters_[at])) || at == 0 || !chinese(at - 1)) return at;
    bool odd = false;
    auto after = at;
    for (; after < size_ && decoy(sign_of(letters_[after])); ++after)
        odd = odd || sign_of(letters_[after]) == Sign::strange;
    if (!chinese(after)) return at;
    bool const single = at < 2 || !chinese(at - 2) || !chinese(after + 1);
    return odd || single ? after : at;
}

// A comma between characters that stand alone, at least three in a row: "女，生，优，先".
bool FoldedText::in_row(std::size_t at) const {
    auto const comma = [&](std::size_t place) { return sign_of(letters_[place]) == Sign::comma; };
    auto const alone = [&](std::size_t place) {
        return chinese(place) && !chinese(place + 1) && (place == 0 || !chinese(place - 1));
    };
    return comma(at) && at > 0 && alone(at - 1) && alone(at + 1) &&
           ((at >= 3 && comma(at - 2) && alone(at - 3)) ||
            (at + 3 < size_ && comma(at + 2) && alone(at + 3)));
}

FoldedText::Squeezed FoldedText::squeezed() const {
    Squeezed result;
    std::size_t first = 1;
    while (first < size_ && after_decoys(first) == first && !in_row(first)) ++first;
    if (first >= size_) return result;
    for (std::size_t at = 0; at < size_; ++at) {
        at = after_decoys(at);
        if (in_row(at)) continue;
        result.letters.push_back(letters_[at]);
        result.kept.push_back(static_cast<std::uint32_t>(at));
    }
    return result;
}

}  // namespace sx::screening
