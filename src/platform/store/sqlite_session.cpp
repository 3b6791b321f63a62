#include "platform/store/sqlite_session.hpp"
#include <algorithm>
#include <stdexcept>
#include "platform/store/append_only.hpp"

namespace sx::store {
namespace {

constexpr std::size_t most_rows_kept = 16;  // of one select

class Standing final : public Columns {
public:
    explicit Standing(sqlite3_stmt* statement) : statement_(statement) {}
    bool null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view text(int column) const override {
        auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    std::string bytes(int column) const override {
        auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes ? std::string(bytes, size) : std::string();
    }
    sqlite3_stmt* statement() const { return statement_; }

private:
    sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* s, int at, Value const& value) {
    auto const text = [&](std::string_view v) {  // outlives the step, so no copy; empty is not null
        return sqlite3_bind_text64(
            s, at, v.data() ? v.data() : "", v.size(), SQLITE_STATIC, SQLITE_UTF8);
    };
    if (auto const* integer = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(s, at, *integer);
    if (auto const* view = std::get_if<std::string_view>(&value)) return text(*view);
    if (auto const* owned = std::get_if<std::string>(&value)) return text(*owned);
    if (auto const* bytes = std::get_if<ByteView>(&value))
        return sqlite3_bind_blob64(
            s, at, bytes->content.data() ? bytes->content.data() : "", bytes->content.size(),
            SQLITE_STATIC);
    return sqlite3_bind_null(s, at);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

SqliteSession::SqliteSession(std::string const& file, std::string const& role, char const* vfs) {
    sqlite3* opened = nullptr;
    auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    auto const status = sqlite3_open_v2(file.c_str(), &opened, flags, vfs);
    db_.reset(opened);
    if (status != SQLITE_OK) fail("open " + file);
    script("pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full");
    script("pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -16384");
    // Instead of SQLite's own hook, which would copy the log into the file in the middle of a
    // commit.
    sqlite3_wal_hook(
        opened,
        [](void* pages, sqlite3*, char const*, int grown) {
            *static_cast<std::size_t*>(pages) = static_cast<std::size_t>(grown);
            return SQLITE_OK;
        },
        &log_pages_);
    script(role);
}

std::size_t SqliteSession::checkpoint() {
    int in_log = 0, copied = 0;
    auto const status =
        sqlite3_wal_checkpoint_v2(db_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_log, &copied);
    if (status != SQLITE_OK && status != SQLITE_BUSY) fail("checkpoint");
    return static_cast<std::size_t>(std::max(copied, 0));
}

void SqliteSession::script(std::string_view sql) {
    ++scripts_;
    if (recall_) statements_.clear();
    if (sqlite3_exec(db_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
    if (recall_) write_alone();  // the tables may be others now
}

void SqliteSession::define(
    std::string_view sql) {  // strict tables refuse a value of the wrong type
    std::string own(sql);
    replace_all(own, " bigint", " integer");
    replace_all(own, " bytea", " blob");
    replace_all(own, "\n);", "\n) strict;");
    script(with_append_only(own, &append_only_on_sqlite));
}

std::int64_t SqliteSession::changes() const {
    return sqlite3_total_changes64(db_.get()) + scripts_;
}

bool SqliteSession::clean() {
    broken = false;
    if (recall_) recall_->everything_changed();
    return sqlite3_get_autocommit(db_.get()) != 0 ||
           sqlite3_exec(db_.get(), "rollback", nullptr, nullptr, nullptr) == SQLITE_OK;
}

void SqliteSession::write_alone() { recall_ = std::make_unique<Recall>(db_.get()); }

std::int64_t SqliteSession::execute(
    std::string_view sql, std::span<Value const> bound, OnRow on_row) {
    auto& statement = prepared(sql, bound.size());
    if (recall_) recall_->runs(statement.touched);
    if (recall_ && on_row.hear && recall_->may_keep(statement.touched, statement.memory))
        recall(statement, sql, bound, on_row);
    else run_through(statement, sql, bound, on_row);
    return sqlite3_changes64(db_.get());
}

void SqliteSession::run_through(
    Statement& statement, std::string_view sql, std::span<Value const> bound, OnRow on_row) {
    auto* const handle = statement.handle.get();
    struct Rewind {
        sqlite3_stmt* handle;
        ~Rewind() {
            sqlite3_reset(handle);
            sqlite3_clear_bindings(handle);
        }
    } const rewind{handle};
    for (std::size_t i = 0; i < bound.size(); ++i)
        if (bind(handle, statement.places[i], bound[i]) != SQLITE_OK) fail(sql);
    Standing const row(handle);
    for (int status; (status = sqlite3_step(handle)) != SQLITE_DONE;) {
        if (status != SQLITE_ROW) fail(sql);
        if (on_row.hear) on_row.hear(on_row.context, row);
    }
}

// Gives what is remembered, or runs and remembers.
void SqliteSession::recall(
    Statement& statement, std::string_view sql, std::span<Value const> bound, OnRow on_row) {
    auto key = key_of(bound);
    auto const known = statement.memory.rows.find(key);
    if (known != statement.memory.rows.end()) {
        for (auto const& row : known->second) on_row.hear(on_row.context, row);
        return;
    }
    struct Hearing {
        OnRow on_row;
        Recall::Rows rows{};
        bool too_many = false;
    } hearing{on_row};
    auto const hear = [](void* context, Columns const& row) {
        auto& self = *static_cast<Hearing*>(context);
        self.on_row.hear(self.on_row.context, row);
        self.too_many = self.too_many || self.rows.size() == most_rows_kept;
        if (!self.too_many) self.rows.emplace_back(static_cast<Standing const&>(row).statement());
    };
    run_through(statement, sql, bound, {&hearing, hear});
    if (hearing.too_many) return;
    if (recall_->is_full())
        for (auto& [text, other] : statements_) recall_->forget(other.memory);
    recall_->keep(statement.memory, std::move(key), std::move(hearing.rows));
}

void SqliteSession::fail(std::string_view sql, std::string why) {
    broken = true;
    throw std::runtime_error(std::string("SQLite: ")
                                 .append(why.empty() ? sqlite3_errmsg(db_.get()) : why)
                                 .append(": ")
                                 .append(sql));
}

SqliteSession::Statement& SqliteSession::prepared(std::string_view sql, std::size_t parameters) {
    auto const known = statements_.find(sql);
    if (known != statements_.end()) return known->second;
    Statement statement;
    sqlite3_stmt* fresh = nullptr;
    auto const length = static_cast<int>(sql.size());
    if (recall_) recall_->preparing(&statement.touched);
    auto const status = sqlite3_prepare_v3(
        db_.get(), sql.data(), length, SQLITE_PREPARE_PERSISTENT, &fresh, nullptr);
    if (recall_) recall_->preparing(nullptr);
    if (status != SQLITE_OK) fail(sql);
    statement.handle.reset(fresh);
    if (sqlite3_bind_parameter_count(fresh) != static_cast<int>(parameters))
        fail(sql, "wrong number of parameters");
    for (std::size_t i = 1; i <= parameters; ++i) {
        auto const name = std::string("$").append(std::to_string(i));
        statement.places.push_back(sqlite3_bind_parameter_index(fresh, name.c_str()));
        if (statement.places.back() == 0) fail(sql, "no parameter " + name);
    }
    return statements_.emplace(sql, std::move(statement)).first->second;
}

}  // namespace sx::store
