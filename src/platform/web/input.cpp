#include "platform/web/input.hpp"
#include <algorithm>
#include "platform/web/target.hpp"

namespace sx::web {
namespace {

using Captured = std::vector<std::pair<std::string_view, std::string>>;

wire::Member const* member_named(wire::Type const& type, std::string_view name) {
    auto const found = std::ranges::find(type.members, name, &wire::Member::name);
    return found == type.members.end() ? nullptr : &*found;
}

void read_member(
    wire::Member const& member, std::string_view text, void* input, wire::Reader& reader) {
    reader.at(member.name, [&] {
        wire::read_text(text, member.type(), wire::member_at(input, member), reader);
    });
}

// A page forgives parameters that it does not know: links collect them on their way.
Result<> read_query(
    Endpoint const& endpoint, Request const& request, void* input, wire::Reader& reader) {
    auto const pairs = parse_query(request.query);
    if (!pairs) return refuse(ProblemKind::malformed, "malformed_target");
    std::vector<std::string_view> seen;
    for (auto const& [name, value] : *pairs) {
        auto const* member = member_named(*endpoint.input, name);
        if (endpoint.is_discreet(name)) {
            reader.at(name, [&] { reader.complain("in_header_only"); });
            continue;
        }
        bool const known =
            member && member->type().shape != wire::Shape::bytes &&
            endpoint.path.find(std::string("{").append(name).append("}")) == std::string_view::npos;
        bool const again = std::ranges::find(seen, name) != seen.end();
        if (known && !again) read_member(*member, value, input, reader);
        else if (!endpoint.is_document())
            reader.at(name, [&] { reader.complain("unknown_field"); });
        seen.push_back(name);
    }
    return {};
}

void read_discreet(
    Endpoint const& endpoint, Request const& request, void* input, wire::Reader& reader) {
    for (auto const name : endpoint.discreet) {
        auto const sent = request.header(discreet_header(name));
        if (sent.empty()) continue;
        if (auto const text = decode(sent, false))
            read_member(*member_named(*endpoint.input, name), *text, input, reader);
        else reader.at(name, [&] { reader.complain("malformed_header"); });
    }
}

void require_all(Endpoint const& endpoint, Request const& request, wire::Reader& reader) {
    auto const pairs = parse_query(request.query);
    for (auto const& member : endpoint.input->members) {
        auto const shape = member.type().shape;
        if (shape == wire::Shape::optional || shape == wire::Shape::list ||
            shape == wire::Shape::bytes)
            continue;
        auto const in_path = std::string("{").append(member.name).append("}");
        if (endpoint.path.find(in_path) != std::string_view::npos) continue;
        bool const sent = endpoint.is_discreet(member.name)
                              ? !request.header(discreet_header(member.name)).empty()
                              : std::ranges::any_of(*pairs, [&](auto const& pair) {
                                    return pair.first == member.name;
                                });
        if (!sent) reader.at(member.name, [&] { reader.complain("required"); });
    }
}

}  // namespace

Result<std::shared_ptr<void>> read_input(Router::Found const& found, Request const& request) {
    auto const& endpoint = *found.endpoint;
    auto input = endpoint.make_input();
    wire::Reader reader;
    std::vector<std::string_view> in_path;
    for (auto const& [name, value] : found.captured) {
        if (auto const* member = member_named(*endpoint.input, name))
            read_member(*member, value, input.get(), reader);
        in_path.push_back(name);
    }
    auto const* const raw = endpoint.raw_body();
    if (raw && !request.header("content-type").starts_with("application/octet-stream"))
        return refuse(ProblemKind::malformed, "bytes_expected");
    if (raw) wire::as<std::string>(wire::member_at(input.get(), *raw)) = request.body;
    if (endpoint.takes_query()) {
        read_discreet(endpoint, request, input.get(), reader);
        TRY(read_query(endpoint, request, input.get(), reader));
        require_all(endpoint, request, reader);
    } else {
        std::string_view const body = request.body.empty() ? std::string_view("{}") : request.body;
        TRY(wire::read_json_members(body, *endpoint.input, input.get(), reader, in_path));
    }
    if (!reader.content()) return std::move(reader).problem();
    return input;
}

}  // namespace sx::web
