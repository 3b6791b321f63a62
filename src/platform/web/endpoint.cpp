#include "platform/web/endpoint.hpp"

namespace sx::web {

std::string operation_id(std::string_view qualified_function) {
    auto name = qualified_function;
    for (std::string_view const prefix : {"&", "sx::"})
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    std::string id;
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool const colons = name.substr(at).starts_with("::");
        id += colons ? '_' : name[at];
        at += colons ? 1 : 0;
    }
    return id;
}

}  // namespace sx::web
