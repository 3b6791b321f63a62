#include "features/postings/conditions.hpp"

namespace sx::postings {

std::string containing(std::string_view words) {
    std::string pattern = "%";
    for (char const c : words) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return pattern += '%';
}

}  // namespace sx::postings
