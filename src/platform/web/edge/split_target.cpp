#include "platform/web/edge/split_target.hpp"
#include <algorithm>

namespace sx::web::edge {

std::optional<Target> split_target(std::string_view text) {
    auto const forbidden = [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '#';
    };
    if (std::any_of(text.begin(), text.end(), forbidden)) return {};
    for (std::string_view const scheme : {"http://", "https://"})
        if (text.starts_with(scheme)) {
            auto const path = text.find_first_of("/?", scheme.size());
            if (path == std::string_view::npos) return Target{"/", {}};
            text.remove_prefix(path);
            if (text.front() == '?') return Target{"/", text.substr(1)};
            break;
        }
    if (!text.starts_with('/')) return {};
    auto const mark = text.find('?');
    if (mark == std::string_view::npos) return Target{text, {}};
    return Target{text.substr(0, mark), text.substr(mark + 1)};
}

}  // namespace sx::web::edge
