#include "engine/analysis/normal_form.hpp"
#include "engine/analysis/letters.hpp"

namespace sx::analysis {

std::string normal_form(std::string_view text) {
    std::string normal;
    normal.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        append_letter(normal, normal_letter(next_letter(text, at)));
    return normal;
}

}  // namespace sx::analysis
