#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "engine/screening/pattern.hpp"

namespace sx::screening {

// A text as patterns read it: plain letters (disguises.hpp) without blanks, what was spelt in
// pinyin as its characters, and a line's end where the number of a list's item stood. Each letter
// knows the bytes it comes from. At most 4 GB.
class FoldedText {
public:
    explicit FoldedText(std::string_view original);

    std::u32string_view letters() const { return {letters_.get(), size_}; }
    // The bytes of the original that the letters of a span come from.
    std::uint32_t first_byte(Span span) const { return begins_[span.begin]; }
    std::uint32_t last_byte(Span span) const { return ends_[span.end - 1]; }

    // The same text without the signs that may have been put between the characters of a word
    // ("限*男*性", "女.士.优.先"); `kept` says where each of its letters stands in letters().
    struct Squeezed {
        std::u32string letters{};
        std::vector<std::uint32_t> kept{};
    };
    // Without letters where nothing was between characters.
    Squeezed squeezed() const;

private:
    void fold(std::string_view original);
    void part_items();
    void unspell();
    // How many letters after `at` a spelt word takes, and the word.
    struct Spelt {
        std::size_t taken = 0;
        std::u32string_view word{};
    };
    Spelt spelt(std::size_t at) const;
    bool chinese(std::size_t at) const;
    bool parted(std::size_t at) const;  // a blank stood before this letter
    std::size_t after_decoys(std::size_t at) const;
    bool in_row(std::size_t at) const;

    // One place for each byte of the original, so that folding never stops to grow; not zeroed.
    std::unique_ptr<char32_t[]> letters_;
    std::unique_ptr<std::uint32_t[]> begins_, ends_;
    std::size_t size_ = 0;
    bool latin_ = false, digits_ = false;  // whether anything may be spelt, or be an item's number
};

}  // namespace sx::screening
