#include "platform/base/link.hpp"
#include <algorithm>

namespace sx {
namespace {

constexpr std::size_t longest = 300;

bool may_stand_in_link(char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '\x7f' &&
           std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

bool has_dots_between(std::string_view domain) {
    return domain.find('.') != std::string_view::npos && domain.front() != '.' &&
           domain.back() != '.' && domain.find("..") == std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> IsLink::problem_of(std::string_view text) {
    auto rest = text;
    if (rest.starts_with("https://")) rest.remove_prefix(8);
    else if (rest.starts_with("http://")) rest.remove_prefix(7);
    else return "link_format";
    auto const host = rest.substr(0, rest.find_first_of("/?#:"));
    bool const plausible = text.size() <= longest && !host.empty() &&
                           std::ranges::all_of(rest, may_stand_in_link) &&
                           host.find('@') == std::string_view::npos && has_dots_between(host) &&
                           code_points(text).has_value();
    if (plausible) return std::nullopt;
    return "link_format";
}

}  // namespace sx
