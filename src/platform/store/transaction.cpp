#include "platform/store/transaction.hpp"
#include <stdexcept>

namespace sx::store {
namespace {

std::vector<Value> values_of(wire::Type const& type, void const* row) {
    std::vector<Value> values;
    values.reserve(type.members.size());
    for (auto const& member : type.members)
        values.push_back(to_value(member.type(), wire::member_at(row, member)));
    return values;
}

}  // namespace

std::string const& Transaction::known(
    Written& written, Write write, wire::Type const& type, std::string_view rest) {
    auto& texts = written[&type];
    auto const found = texts.find(rest);
    return found != texts.end() ? found->second
                                : texts.emplace(rest, write(type, rest)).first->second;
}

std::int64_t Transaction::count_bound(std::string_view from, std::span<Value const> bound) {
    std::int64_t counted = 0;
    execute(
        std::string("select count(*) ").append(from), bound,
        {&counted, [](void* to, Columns const& c) { wire::as<std::int64_t>(to) = c.integer(0); }});
    return counted;
}

void Transaction::select(
    wire::Type const& type, std::string_view from, std::span<Value const> bound, Rows rows) {
    struct Filling {
        wire::Type const& type;
        Rows rows;
    } filling{type, rows};
    auto const hear = [](void* context, Columns const& columns) {
        auto const& into = wire::as<Filling>(context);
        fill(into.type, into.rows.append(into.rows.vector), columns);
    };
    execute(known(selects_, &select_sql, type, from), bound, {&filling, hear});
}

void Transaction::insert_row(std::string_view table, wire::Type const& type, void const* row) {
    execute(known(inserts_, &insert_sql, type, table), values_of(type, row), {});
}

void Transaction::update_row(std::string_view table, wire::Type const& type, void const* row) {
    if (execute(known(updates_, &update_sql, type, table), values_of(type, row), {}) != 1)
        throw std::logic_error(std::string("no such row in ").append(table));
}

}  // namespace sx::store
