#include "features/postings/conditions.hpp"

namespace sx::postings {

std::string containing(std::string_view text) {
    std::string pattern = "%";
    for (char const c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern += '%';
}

}  // namespace sx::postings
