#include "platform/web/router.hpp"
#include <algorithm>
#include <stdexcept>
#include "platform/base/characters.hpp"
#include "platform/web/target.hpp"

namespace sx::web {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
    if (!path.starts_with('/') || path == "/") return {};
    return split(path.substr(1), '/');
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }
std::string_view parameter_name(std::string_view segment) {
    return segment.substr(1, segment.size() - 2);
}

bool fits(std::vector<std::string_view> const& pattern, std::vector<std::string_view> const& path) {
    for (std::size_t at = 0; at < pattern.size(); ++at)
        if (is_parameter(pattern[at]) ? path[at].empty() : pattern[at] != path[at]) return false;
    return true;
}

// Literal segments sort before parameters, the earlier segment deciding.
bool more_literal(std::vector<std::string_view> const& a, std::vector<std::string_view> const& b) {
    return std::ranges::lexicographical_compare(a, b, {}, is_parameter, is_parameter);
}

}  // namespace

Router::Router(Endpoints endpoints) : endpoints_(std::move(endpoints)) {
    paths_.reserve(endpoints_.size());
    for (std::size_t which = 0; which < endpoints_.size(); ++which) {
        auto const& endpoint = endpoints_[which];
        paths_.push_back(std::string(endpoint.is_document() ? std::string_view() : api_prefix)
                             .append(endpoint.path));
        auto segments = segments_of(paths_.back());
        if (by_length_.size() <= segments.size()) by_length_.resize(segments.size() + 1);
        auto& same_length = by_length_[segments.size()];
        for (auto const& other : same_length)
            if (other.segments == segments && endpoints_[other.endpoint].method == endpoint.method)
                throw std::logic_error("two endpoints at " + paths_.back());
        same_length.push_back({std::move(segments), which});
    }
    for (auto& routes : by_length_)
        std::ranges::stable_sort(routes, more_literal, &Route::segments);
}

Router::Outcome Router::find(Method method, std::string_view path) const {
    auto const wanted = method == Method::head ? Method::get : method;
    auto outcome = find_route(wanted, path);
    if (outcome.found || !(path == "/en" || path.starts_with("/en/"))) return outcome;
    auto english = find_route(wanted, path == "/en" ? std::string_view("/") : path.substr(3));
    if (!english.found || !english.found->endpoint->is_document()) return outcome;
    english.found->language = Language::en;
    return english;
}

Router::Outcome Router::find_route(Method method, std::string_view path) const {
    auto const segments = segments_of(path);
    Outcome outcome;
    if (segments.size() >= by_length_.size()) return outcome;
    for (auto const& route : by_length_[segments.size()]) {
        if (!fits(route.segments, segments)) continue;
        outcome.miss = Miss::other_method;
        auto const& endpoint = endpoints_[route.endpoint];
        if (endpoint.method != method) continue;
        Found found{&endpoint};
        for (std::size_t at = 0; at < segments.size(); ++at) {
            if (!is_parameter(route.segments[at])) continue;
            auto value = decode(segments[at], false);
            if (!value) return {};
            found.captured.emplace_back(parameter_name(route.segments[at]), *std::move(value));
        }
        outcome.found = std::move(found);
        return outcome;
    }
    return outcome;
}

}  // namespace sx::web
