#include "platform/web/openapi.hpp"
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>
#include "platform/web/problem_message.hpp"
#include "platform/wire/schema.hpp"

namespace sx::web {
namespace {

namespace json = boost::json;

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get: return "get";
        case Method::head: return "head";
        case Method::post: return "post";
        case Method::put: return "put";
        case Method::remove: return "delete";
    }
    throw std::logic_error("no such method");
}

bool in_path(Endpoint const& endpoint, std::string_view name) {
    return endpoint.path.find(std::string("{").append(name).append("}")) != std::string_view::npos;
}

json::value content(std::string_view type, json::value const& schema) {
    return {{type, {{"schema", schema}}}};
}

// Raw strings come from our own tables only: what enters the program has a limit.
void demand_limits(wire::Type const& type, std::string_view where) {
    if (type.shape == wire::Shape::text && !type.bounded())
        throw std::logic_error(std::string("text without a limit in the input of ").append(where));
    for (auto const& member : type.members) demand_limits(member.type(), where);
    if (type.element) demand_limits(type.element(), where);
}

json::array parameters(Endpoint const& endpoint, wire::Schemas& schemas) {
    json::array out;
    for (auto const& member : endpoint.input->members) {
        bool const path = in_path(endpoint, member.name);
        auto const shape = member.type().shape;
        if ((!path && !endpoint.takes_query()) || shape == wire::Shape::bytes) continue;
        bool const header = endpoint.is_discreet(member.name);
        json::object parameter{
            {"name", header ? discreet_header(member.name) : std::string(member.name)},
            {"in", path     ? "path"
                   : header ? "header"
                            : "query"},
            {"required", path || (shape != wire::Shape::optional && shape != wire::Shape::list)},
            {"schema", wire::schema(member.type(), schemas)}};
        if (shape == wire::Shape::list) parameter["explode"] = false;
        if (header) parameter["description"] = "Percent-encoded UTF-8; never in the address.";
        out.push_back(std::move(parameter));
    }
    if (endpoint.creates())
        out.push_back(
            {{"name", "Idempotency-Key"},
             {"in", "header"},
             {"required", true},
             {"description",
              "A fresh value per intent; the same value again gives the first answer."},
             {"schema", {{"type", "string"}, {"minLength", 1}, {"maxLength", 200}}}});
    return out;
}

json::object body_schema(Endpoint const& endpoint, wire::Schemas& schemas) {
    auto schema = wire::object_schema(*endpoint.input, schemas);
    auto& properties = schema["properties"].as_object();
    json::array required;
    for (auto const& name : schema["required"].as_array())
        if (!in_path(endpoint, name.as_string())) required.push_back(name);
    for (auto const& member : endpoint.input->members)
        if (in_path(endpoint, member.name)) properties.erase(member.name);
    schema["required"] = required;
    return schema;
}

json::value request_body(Endpoint const& endpoint, wire::Schemas& schemas) {
    if (auto const* const raw = endpoint.raw_body())
        return {
            {"required", true},
            {"content", content("application/octet-stream", wire::schema(raw->type(), schemas))}};
    if (endpoint.method != Method::post && endpoint.method != Method::put) return nullptr;
    auto const body = body_schema(endpoint, schemas);
    if (body.at("properties").as_object().empty()) return nullptr;
    return {{"required", true}, {"content", content("application/json", body)}};
}

json::value answer_content(Endpoint const& endpoint, wire::Schemas& schemas) {
    if (endpoint.gives == Endpoint::Gives::file)
        return content("*/*", {{"type", "string"}, {"format", "binary"}});
    return content("application/json", wire::schema(*endpoint.output, schemas));
}

json::object operation(Endpoint const& endpoint, wire::Schemas& schemas) {
    demand_limits(*endpoint.input, endpoint.path);
    json::object out{
        {"operationId", endpoint.operation_id},
        {"summary", endpoint.summary},
        {"x-access", endpoint.access.name}};
    if (auto all = parameters(endpoint, schemas); !all.empty()) out["parameters"] = std::move(all);
    if (endpoint.access.name != access::anyone.name)
        out["security"] = json::array{json::object{{"session", json::array()}}};
    if (auto body = request_body(endpoint, schemas); !body.is_null()) out["requestBody"] = body;
    auto const problem = wire::schema(wire::type_of<ProblemMessage>(), schemas);
    out["responses"] = {
        {std::to_string(endpoint.status),
         {{"description", "Done"}, {"content", answer_content(endpoint, schemas)}}},
        {"default",
         {{"description", "Refused"}, {"content", content("application/problem+json", problem)}}}};
    return out;
}

void print(json::value const& value, std::string const& indent, std::string& out) {
    auto const deeper = indent + "  ";
    if (auto const* object = value.if_object(); object && !object->empty()) {
        char const* separator = "{\n";
        for (auto const& [key, member] : *object) {
            out.append(separator)
                .append(deeper)
                .append(json::serialize(json::value(key)))
                .append(": ");
            print(member, deeper, out);
            separator = ",\n";
        }
        out.append("\n").append(indent).append("}");
    } else if (auto const* array = value.if_array();
               array && !array->empty() && array->front().is_object()) {
        char const* separator = "[\n";
        for (auto const& item : *array) {
            out.append(separator).append(deeper);
            print(item, deeper, out);
            separator = ",\n";
        }
        out.append("\n").append(indent).append("]");
    } else out.append(json::serialize(value));
}

}  // namespace

std::string openapi(Endpoints const& endpoints) {
    json::object paths;
    wire::Schemas schemas;
    for (auto const& endpoint : endpoints) {
        if (endpoint.is_document()) continue;
        auto& operations = paths[std::string(api_prefix).append(endpoint.path)];
        if (operations.is_null()) operations = json::object();
        operations.as_object()[name_of(endpoint.method)] = operation(endpoint, schemas);
    }
    json::object const session{{"type", "apiKey"}, {"in", "cookie"}, {"name", "session"}};
    json::object const document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "Shuangxuan"},
          {"version", "1"},
          {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
        {"paths", paths},
        {"components", {{"schemas", schemas}, {"securitySchemes", {{"session", session}}}}}};
    std::string out;
    print(document, "", out);
    return out.append("\n");
}

std::string access_matrix(Endpoints const& endpoints) {
    std::string out =
        "# Who may call what\n\nGenerated by `shuangxuan access-matrix`. A tick lets the role in; "
        "the scope says "
        "which rows it then finds.\nA foreign row is answered as \"not found\".\n\n| method | path "
        "| access | "
        "scope |";
    for (auto const& role : wire::type_of<access::Role>().names)
        out.append(" ").append(role.name).append(" |");
    out.append("\n|---|---|---|---|");
    for (std::size_t at = 0; at < wire::type_of<access::Role>().names.size(); ++at)
        out.append("---|");
    out.append("\n");
    for (auto const& endpoint : endpoints) {
        auto const prefix = endpoint.is_document() ? std::string_view() : api_prefix;
        out.append("| ").append(name_of(endpoint.method)).append(" | `").append(prefix);
        out.append(endpoint.path).append("` | ").append(endpoint.access.name).append(" | ");
        out.append(wire::name(endpoint.access.scope)).append(" |");
        for (auto const& role : wire::type_of<access::Role>().names)
            out.append((endpoint.access.roles >> role.value & 1u) != 0 ? " ✓ |" : " |");
        out.append("\n");
    }
    return out;
}

}  // namespace sx::web
