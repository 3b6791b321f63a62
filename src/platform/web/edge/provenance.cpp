#include "platform/web/edge/provenance.hpp"
#include "platform/web/edge/header_text.hpp"

namespace sx::web::edge {

bool from_elsewhere(Request const& request) {
    auto const origin = request.header("origin");
    if (origin.empty()) return false;
    auto const scheme = origin.find("://");
    return scheme == std::string_view::npos ||
           !same_text(origin.substr(scheme + 3), request.header("host"));
}

std::string_view forwarded_peer(Request const& request) {
    std::string_view last;
    for (auto const& header : request.headers)
        if (header.name == "x-forwarded-for") last = header.value;
    auto const comma = last.rfind(',');
    return trimmed(comma == std::string_view::npos ? last : last.substr(comma + 1));
}

}  // namespace sx::web::edge
