#include "platform/base/language.hpp"

namespace sx {

std::string Phrase::filled(
    std::string_view text, std::string_view const* values, std::size_t count) {
    std::string whole;
    whole.reserve(text.size() + 16 * count);
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const hole = text[at] == '{' && at + 2 < text.size() && text[at + 1] >= '0' &&
                          text[at + 1] <= '9' && text[at + 2] == '}';
        if (!hole) {
            whole += text[at];
            continue;
        }
        auto const place = static_cast<std::size_t>(text[at + 1] - '0');
        if (place < count) whole += values[place];
        at += 2;
    }
    return whole;
}

}  // namespace sx
