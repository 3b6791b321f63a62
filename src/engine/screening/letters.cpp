#include "engine/screening/letters.hpp"
#include "engine/analysis/letters.hpp"

namespace sx::screening {

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) letters.push_back(analysis::next_letter(text, at));
    return letters;
}

}  // namespace sx::screening
