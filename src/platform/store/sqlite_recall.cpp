#include "platform/store/sqlite_recall.hpp"
#include <algorithm>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

namespace sx::store {
namespace {

constexpr std::size_t most_bytes = 16 * 1024 * 1024;

// Of a table, beside its columns.
constexpr std::string_view rows = "*", any_column = "?";

std::string_view text_of(char const* text) { return text ? text : ""; }

std::string named(std::string_view table, std::string_view column) {
    return std::string(table).append(".").append(column);
}

}  // namespace

KeptRow::KeptRow(sqlite3_stmt* standing) {
    auto const columns = sqlite3_column_count(standing);
    cells_.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column)
        if (!cells_.emplace_back(sqlite3_value_dup(sqlite3_column_value(standing, column))))
            throw std::bad_alloc();
}

bool KeptRow::null(int column) const {
    return sqlite3_value_type(cells_.at(static_cast<std::size_t>(column)).get()) == SQLITE_NULL;
}

std::int64_t KeptRow::integer(int column) const {
    return sqlite3_value_int64(cells_.at(static_cast<std::size_t>(column)).get());
}

std::string_view KeptRow::text(int column) const {
    auto* const cell = cells_.at(static_cast<std::size_t>(column)).get();
    auto const* text = reinterpret_cast<char const*>(sqlite3_value_text(cell));
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(cell))};
}

std::string KeptRow::bytes(int column) const {
    auto* const cell = cells_.at(static_cast<std::size_t>(column)).get();
    auto const* bytes = static_cast<char const*>(sqlite3_value_blob(cell));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_value_bytes(cell)))
                 : std::string();
}

std::size_t KeptRow::size() const {
    std::size_t size = sizeof(*this);
    for (auto const& cell : cells_)
        size += 96 + static_cast<std::size_t>(sqlite3_value_bytes(cell.get()));
    return size;
}

Recall::Recall(sqlite3* db) {
    look_at_schema(db);
    sqlite3_set_authorizer(
        db,
        [](void* self, int action, char const* first, char const* second, char const*,
           char const*) {
            try {
                static_cast<Recall*>(self)->note(action, text_of(first), text_of(second));
                return SQLITE_OK;
            } catch (std::bad_alloc const&) {  // the caller is C
                return SQLITE_DENY;
            }
        },
        this);
}

void Recall::look_at_schema(sqlite3* db) {
    auto const add = [](void* self, int, char** values, char**) {
        static_cast<Recall*>(self)->computed_.insert(named(values[0], values[1]));
        return 0;
    };
    auto const* const sql =
        "select tables.name, columns.name from sqlite_schema as tables, "
        "pragma_table_xinfo(tables.name) as columns where tables.type = 'table' and hidden > 1";
    if (sqlite3_exec(db, sql, add, this, nullptr) != SQLITE_OK)
        throw std::runtime_error(std::string("SQLite: ").append(sqlite3_errmsg(db)));
}

void Recall::note(int action, std::string_view table, std::string_view column) {
    if (!preparing_) return;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_RECURSIVE: return;
        case SQLITE_READ:
            add(preparing_->read, table, rows);
            add(preparing_->read, table, column);
            if (computed_.contains(named(table, column))) add(preparing_->read, table, any_column);
            return;
        case SQLITE_UPDATE:
            add(preparing_->changed, table, column);
            return add(preparing_->changed, table, any_column);
        case SQLITE_INSERT:
        case SQLITE_DELETE: return add(preparing_->changed, table, rows);
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT:
            if (table == "ROLLBACK") preparing_->everything = true;
            return;
        default: preparing_->everything = true;
    }
}

void Recall::add(
    std::vector<std::size_t>& numbers, std::string_view table, std::string_view column) {
    auto const [found, fresh] = numbers_.try_emplace(named(table, column), changes_.size());
    if (fresh) changes_.push_back(0);
    if (std::ranges::find(numbers, found->second) == numbers.end())
        numbers.push_back(found->second);
}

void Recall::runs(Touched const& touched) {
    if (touched.everything) everything_changed();
    for (auto const number : touched.changed) ++changes_[number];
}

bool Recall::may_keep(Touched const& touched, Memory& memory) {
    auto stamp = changed_;
    for (auto const number : touched.read) stamp += changes_[number];
    if (stamp == memory.stamp) return true;
    forget(memory);
    memory.stamp = stamp;
    return false;
}

void Recall::keep(Memory& memory, std::string key, Rows rows) {
    auto bytes = key.size() + sizeof rows;
    for (auto const& row : rows) bytes += row.size();
    memory.bytes += bytes;
    bytes_ += bytes;
    memory.rows.insert_or_assign(std::move(key), std::move(rows));
}

void Recall::forget(Memory& memory) {
    bytes_ -= memory.bytes;
    memory = {};
}

bool Recall::is_full() const { return bytes_ > most_bytes; }

std::string key_of(std::span<Value const> bound) {
    std::string key;
    auto const add = [&](char kind, std::string_view bytes) {
        auto const size = bytes.size();
        key.append(1, kind).append(reinterpret_cast<char const*>(&size), sizeof size).append(bytes);
    };
    for (auto const& value : bound) {
        if (auto const* integer = std::get_if<std::int64_t>(&value))
            add('i', {reinterpret_cast<char const*>(integer), sizeof *integer});
        else if (auto const* view = std::get_if<std::string_view>(&value)) add('t', *view);
        else if (auto const* owned = std::get_if<std::string>(&value)) add('t', *owned);
        else if (auto const* bytes = std::get_if<ByteView>(&value)) add('b', bytes->content);
        else add('n', {});
    }
    return key;
}

}  // namespace sx::store
