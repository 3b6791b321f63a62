#include "engine/requirements/words.hpp"
#include <algorithm>
#include "platform/base/characters.hpp"
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> requirement_words();
}

namespace sx::engine {

std::size_t taken(std::string_view text, std::span<std::string_view const> words) {
    for (auto const word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

std::vector<std::vector<std::string_view>> word_table(std::string_view file) {
    auto const content =
        std::ranges::find(embedded::requirement_words(), file, &EmbeddedFile::name)->content;
    std::vector<std::vector<std::string_view>> rows;
    for (auto const line : split(content, '\n'))
        if (!line.empty()) rows.push_back(split(line, '\t'));
    rows.erase(rows.begin());
    return rows;
}

}  // namespace sx::engine
