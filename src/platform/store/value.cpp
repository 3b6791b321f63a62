#include "platform/store/value.hpp"
#include <stdexcept>
#include "platform/wire/json.hpp"

namespace sx::store {
namespace {

using wire::Shape, wire::as;

void fill_one(wire::Type const& type, void* place, Columns const& columns, int at) {
    if (type.shape == Shape::optional) {
        if (!columns.null(at)) fill_one(type.element(), type.emplace(place), columns, at);
        return;
    }
    if (columns.null(at)) throw std::runtime_error("null in a column that has no optional member");
    switch (type.shape) {
        case Shape::text:
        case Shape::checked:
        case Shape::id: as<std::string>(place) = columns.text(at); return;
        case Shape::bytes: as<std::string>(place) = columns.bytes(at); return;
        case Shape::boolean: as<bool>(place) = columns.integer(at) != 0; return;
        case Shape::integer:
        case Shape::money: as<std::int64_t>(place) = columns.integer(at); return;
        case Shape::instant:
            as<Instant>(place) = Instant(std::chrono::milliseconds(columns.integer(at)));
            return;
        case Shape::day:
        case Shape::enumeration: {
            wire::Reader reader;
            wire::read_text(columns.text(at), type, place, reader);
            if (!reader.content()) wire::throw_stored_mismatch(type);
            return;
        }
        default:
            if (!wire::read_json(
                    columns.text(at), type, place, wire::Reader::Strangers::passed_over))
                wire::throw_stored_mismatch(type);
    }
}

std::string each_column(wire::Type const& row, std::string_view (*write)(std::string_view)) {
    std::string sql;
    for (auto const& member : row.members)
        sql.append(sql.empty() ? "" : ", ").append(write(member.name));
    return sql;
}
std::string column_names(wire::Type const& row) {
    return each_column(row, [](std::string_view name) { return name; });
}
std::string numbered(std::size_t number) { return std::string("$").append(std::to_string(number)); }

}  // namespace

Value to_value(wire::Type const& type, void const* value) {
    switch (type.shape) {
        case Shape::text:
        case Shape::checked:
        case Shape::id: return std::string_view(as<std::string>(value));
        case Shape::bytes: return ByteView{as<std::string>(value)};
        case Shape::boolean: return std::int64_t{as<bool>(value)};
        case Shape::integer:
        case Shape::money: return as<std::int64_t>(value);
        case Shape::instant: return std::int64_t{as<Instant>(value).time_since_epoch().count()};
        case Shape::day: return to_text(as<Day>(value));
        case Shape::enumeration: return wire::enum_name(type, as<int>(value));
        case Shape::optional:
            return type.count(value) == 0 ? Value() : to_value(type.element(), type.item(value, 0));
        default: {
            std::string json;
            wire::write_json(type, value, json);
            return json;
        }
    }
}

void fill(wire::Type const& structure, void* place, Columns const& columns) {
    int at = 0;
    for (auto const& member : structure.members)
        fill_one(member.type(), wire::member_at(place, member), columns, at++);
}

std::string select_sql(wire::Type const& row, std::string_view from) {
    return std::string("select ").append(column_names(row)).append(" ").append(from);
}

std::string insert_sql(wire::Type const& row, std::string_view table) {
    std::string numbers;
    for (std::size_t at = 1; at <= row.members.size(); ++at)
        numbers.append(at == 1 ? "" : ", ").append(numbered(at));
    return std::string("insert into ")
        .append(table)
        .append(" (")
        .append(column_names(row))
        .append(") values (")
        .append(numbers)
        .append(")");
}

std::string update_sql(wire::Type const& row, std::string_view table) {
    std::string changes;
    for (std::size_t at = 1; at < row.members.size(); ++at)
        changes.append(at == 1 ? "" : ", ")
            .append(row.members[at].name)
            .append(" = ")
            .append(numbered(at + 1));
    return std::string("update ").append(table).append(" set ").append(changes).append(
        " where id = $1");
}

}  // namespace sx::store
