#include "platform/privacy/suite.hpp"
#include <stdexcept>

namespace sx::privacy {

std::span<Suite const* const> suites() {
    static std::array<Suite const*, 2> const all{&international(), &national()};
    return all;
}

Suite const& suite_named(std::string_view name) {
    for (auto const* suite : suites())
        if (suite->name() == name) return *suite;
    throw std::runtime_error(std::string("there are no algorithms called ")
                                 .append(name)
                                 .append("; there are ")
                                 .append(international().name())
                                 .append(" and ")
                                 .append(national().name()));
}

Suite const& suite_marked(char mark) {
    for (auto const* suite : suites())
        if (suite->mark() == mark) return *suite;
    throw std::runtime_error("sealed by algorithms that this program does not know");
}

}  // namespace sx::privacy
