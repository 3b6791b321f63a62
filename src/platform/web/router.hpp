#pragma once
#include "platform/web/endpoint.hpp"

namespace sx::web {

// Finds the endpoint of a path. A literal segment wins over a {parameter}. Immutable, so safe from
// every thread.
class Router {
public:
    explicit Router(
        Endpoints endpoints);  // throws std::logic_error when two endpoints claim the same

    struct Found {
        Endpoint const* endpoint = nullptr;
        Language language = Language::zh;  // English for a page under /en
        std::vector<std::pair<std::string_view, std::string>> captured{};  // decoded
    };
    enum class Miss { no_such_path, other_method };
    struct Outcome {
        std::optional<Found> found;
        Miss miss = Miss::no_such_path;
    };
    Outcome find(Method, std::string_view path) const;
    Endpoints const& endpoints() const { return endpoints_; }

private:
    struct Route {
        std::vector<std::string_view> segments;
        std::size_t endpoint;
    };
    Outcome find_route(Method, std::string_view path) const;

    Endpoints endpoints_;
    std::vector<std::string> paths_;             // whole ones, which the segments point into
    std::vector<std::vector<Route>> by_length_;  // by number of segments; literal before parameter
};

}  // namespace sx::web
