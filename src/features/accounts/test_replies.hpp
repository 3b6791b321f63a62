#pragma once
#include <doctest/doctest.h>
#include "platform/web/http.hpp"

// What a test reads from replies and writes into requests.
namespace sx::accounts {

inline bool has(web::Reply const& reply, std::string_view part) {
    return reply.text().find(part) != std::string_view::npos;
}
inline std::string_view header(web::Reply const& reply, std::string_view name) {
    for (auto const& h : reply.headers)
        if (h.name == name) return h.value;
    return {};
}
inline bool refused(web::Reply const& reply, unsigned status, std::string_view code) {
    return reply.status == status && has(reply, code);
}
// The text of a member in a reply: member(reply, "proof_id").
inline std::string member(web::Reply const& reply, std::string_view name) {
    auto const mark = std::string("\"").append(name).append("\":\"");
    auto const at = reply.text().find(mark);
    REQUIRE_MESSAGE(at != std::string_view::npos, reply.text());
    auto const rest = reply.text().substr(at + mark.size());
    return std::string(rest.substr(0, rest.find('"')));
}
// {"a":"b",…} of names and texts.
inline std::string object(
    std::initializer_list<std::pair<std::string_view, std::string_view>> const& members) {
    std::string text = "{";
    for (auto const& [name, value] : members) {
        text.append(text.size() > 1 ? ",\"" : "\"").append(name).append("\":");
        if (value.starts_with('{')) text.append(value);
        else text.append("\"").append(value).append("\"");
    }
    return text.append("}");
}

}  // namespace sx::accounts
