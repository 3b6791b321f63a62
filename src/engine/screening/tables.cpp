#include "engine/screening/tables.hpp"
#include <algorithm>
#include "platform/base/characters.hpp"
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> screening_tables();
}

namespace sx::screening {

std::vector<Row> rows_of(std::string_view text) {
    std::vector<Row> rows;
    std::size_t number = 0;
    for (auto line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (number == 1 || line.empty() || line.starts_with('#')) continue;
        rows.push_back({number, split(line, '\t')});
    }
    return rows;
}

std::string_view table_text(std::string_view file) {
    return std::ranges::find(embedded::screening_tables(), file, &EmbeddedFile::name)->content;
}

std::vector<Row> table(std::string_view file) { return rows_of(table_text(file)); }

}  // namespace sx::screening
