#include "engine/analysis/tables.hpp"
#include <algorithm>
#include "platform/base/characters.hpp"
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> analysis_tables();
}

namespace sx::analysis {

std::vector<std::vector<std::string_view>> table(std::string_view file) {
    auto const content =
        std::ranges::find(embedded::analysis_tables(), file, &EmbeddedFile::name)->content;
    std::vector<std::vector<std::string_view>> rows;
    for (auto const line : split(content, '\n'))
        if (!line.empty()) rows.push_back(split(line, '\t'));
    rows.erase(rows.begin());
    return rows;
}

}  // namespace sx::analysis
