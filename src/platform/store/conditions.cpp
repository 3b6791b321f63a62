#include "platform/store/conditions.hpp"

namespace sx::store {

std::string containing(std::string_view text) {
    std::string pattern = "%";
    for (char const c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern += '%';
}

}  // namespace sx::store
