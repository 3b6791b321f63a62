#include "platform/holdings/holdings.hpp"
#include <utility>

namespace sx::holdings {

void Held::add(HeldItem item, std::string const& row) {
    items.push_back(std::move(item));
    json.pop_back();
    if (items.size() > 1) json.append(",");
    json.append(row).append("]");
}

std::string together(std::vector<std::string> const& parts, std::string_view between) {
    std::string text;
    for (auto const& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text.append(between);
        text.append(part);
    }
    return text;
}

}  // namespace sx::holdings
