#include "platform/wire/schema.hpp"
#include <boost/json/array.hpp>

namespace sx::wire {
namespace {

namespace json = boost::json;

json::value reference(std::string_view name) {
    return {{"$ref", std::string("#/components/schemas/").append(name)}};
}

json::object text_schema(Type const& type) {
    json::object out{{"type", "string"}};
    if (type.bounded()) {
        out["minLength"] = type.least;
        out["maxLength"] = type.most;
    }
    return out;
}

json::object integer_schema(Type const& type) {
    json::object out{{"type", "integer"}, {"format", "int64"}};
    if (type.bounded()) {
        out["minimum"] = type.least;
        out["maximum"] = type.most;
    }
    return out;
}

json::value named(Type const& type, Schemas& schemas) {
    if (!schemas.contains(type.name)) {
        schemas[type.name] = json::object();  // holds the place while the members are described
        if (type.shape == Shape::structure) schemas[type.name] = object_schema(type, schemas);
        else {
            json::array names;
            for (auto const& known : type.names) names.emplace_back(known.name);
            schemas[type.name] = {{"type", "string"}, {"enum", names}};
        }
    }
    return reference(type.name);
}

}  // namespace

json::object object_schema(Type const& type, Schemas& schemas) {
    json::object properties;
    json::array required;
    for (auto const& member : type.members) {
        properties[member.name] = schema(member.type(), schemas);
        if (member.type().shape != Shape::optional) required.emplace_back(member.name);
    }
    return {
        {"type", "object"},
        {"properties", properties},
        {"required", required},
        {"additionalProperties", false}};
}

json::value schema(Type const& type, Schemas& schemas) {
    switch (type.shape) {
        case Shape::text: return text_schema(type);
        case Shape::checked: return {{"type", "string"}};
        case Shape::id: return {{"type", "string"}, {"format", "uuid"}};
        case Shape::boolean: return {{"type", "boolean"}};
        case Shape::integer: return integer_schema(type);
        case Shape::money:
            return {
                {"type", "integer"},
                {"format", "int64"},
                {"minimum", 0},
                {"description", "CNY in fen (1/100 yuan)"}};
        case Shape::instant: return {{"type", "string"}, {"format", "date-time"}};
        case Shape::day: return {{"type", "string"}, {"format", "date"}};
        case Shape::optional: return schema(type.element(), schemas);
        case Shape::list: {
            json::object out{{"type", "array"}, {"items", schema(type.element(), schemas)}};
            if (type.bounded()) out["maxItems"] = type.most;
            return out;
        }
        case Shape::bytes:
            return {{"type", "string"}, {"format", "binary"}, {"maxLength", type.most}};
        case Shape::enumeration:
        case Shape::structure: return named(type, schemas);
    }
    return nullptr;
}

}  // namespace sx::wire
