#include "platform/store/sqlite_recall.hpp"
#include <algorithm>
#include <new>
#include <string_view>
#include <utility>
#include <variant>

namespace sx::store {
namespace {

constexpr std::size_t most_bytes = 16 * 1024 * 1024;

void add_once(std::vector<std::size_t>& numbers, std::size_t number) {
    if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
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
    sqlite3_set_authorizer(
        db,
        [](void* self, int action, char const* subject, char const*, char const*, char const*) {
            try {
                static_cast<Recall*>(self)->note(action, subject);
                return SQLITE_OK;
            } catch (std::bad_alloc const&) {  // the caller is C
                return SQLITE_DENY;
            }
        },
        this);
}

void Recall::note(int action, char const* subject) {
    if (!preparing_) return;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_RECURSIVE: return;
        case SQLITE_READ: return add_once(preparing_->read, number_of(subject));
        case SQLITE_INSERT:
        case SQLITE_UPDATE:
        case SQLITE_DELETE: return add_once(preparing_->changed, number_of(subject));
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT:
            if (std::string_view(subject) == "ROLLBACK") preparing_->everything = true;
            return;
        default: preparing_->everything = true;
    }
}

std::size_t Recall::number_of(char const* table) {
    auto const [found, fresh] = numbers_.try_emplace(table, changes_.size());
    if (fresh) changes_.push_back(0);
    return found->second;
}

void Recall::runs(Touched const& touched) {
    if (touched.everything) everything_changed();
    for (auto const table : touched.changed) ++changes_[table];
}

bool Recall::may_keep(Touched const& touched, Memory& memory) {
    auto stamp = changed_;
    for (auto const table : touched.read) stamp += changes_[table];
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
