#include "platform/web/endpoint.hpp"
#include <algorithm>
#include "platform/web/target.hpp"

namespace sx::web {
namespace {

// For programs that do not read the encoded name: what is not ASCII becomes "_".
std::string plain_name(std::string_view name) {
    std::string plain;
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0u) == 0x80) continue;  // inside a character
        plain += byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\' ? '_' : c;
    }
    return plain;
}

}  // namespace

wire::Member const* Endpoint::raw_body() const {
    auto const takes_bytes = [](wire::Member const& member) {
        return member.type().shape == wire::Shape::bytes;
    };
    auto const found = std::ranges::find_if(input->members, takes_bytes);
    return found == input->members.end() ? nullptr : &*found;
}

bool Endpoint::is_discreet(std::string_view member) const {
    return std::ranges::find(discreet, member) != discreet.end();
}

bool Endpoint::takes_query() const {
    return raw_body() || method == Method::get || method == Method::remove;
}

// Without "_": nginx drops headers that have it.
std::string discreet_header(std::string_view member) {
    auto name = std::string("sx-").append(member);
    std::ranges::replace(name, '_', '-');
    return name;
}

Endpoint discreet(Endpoint endpoint, std::initializer_list<std::string_view> members) {
    // No cache keeps what is sent in, so anybody may send it discreetly.
    bool const is_cached = endpoint.access.name == access::anyone.name && !endpoint.raw_body();
    if (!endpoint.takes_query() || is_cached)
        throw std::logic_error("nothing to be discreet about");
    for (auto const member : members)
        if (std::ranges::find(endpoint.input->members, member, &wire::Member::name) ==
            endpoint.input->members.end())
            throw std::logic_error("a discreet member that is not there");
    endpoint.discreet = members;
    return endpoint;
}

// RFC 6266: the second form of the name wins where it is understood.
Answer answer_of(Download&& file) {
    auto disposition = std::string(file.as == Download::As::shown ? "inline" : "attachment")
                           .append("; filename=\"")
                           .append(plain_name(file.name))
                           .append("\"; filename*=UTF-8''")
                           .append(encode(file.name));
    return {
        200, std::move(file.bytes), std::move(file.media_type), file.for_ever,
        std::move(disposition)};
}

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
