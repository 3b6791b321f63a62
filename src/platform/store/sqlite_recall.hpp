#pragma once
#include <sqlite3.h>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#include "platform/store/value.hpp"

namespace sx::store {

// What a statement touches, each thing by its number: a table's rows as they come and go, and its
// columns. SQLite tells while it prepares it.
struct Touched {
    std::vector<std::size_t> read, changed;
    bool everything = false;  // it rolls back, or changes more than rows
};

// A row of a select as it was given, to be given again.
class KeptRow final : public Columns {
public:
    explicit KeptRow(sqlite3_stmt* standing);
    bool null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    std::string bytes(int column) const override;
    std::size_t size() const;  // in memory, about

private:
    struct Free {
        void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
    };
    std::vector<std::unique_ptr<sqlite3_value, Free>> cells_;
};

// What selects gave on the connection through which all of a database is written. While no table
// that a select reads has got or lost a row, and no column that it reads was updated, it gives the
// same again: then it need not run. A fair's state, its must-reads, the session of somebody who
// sends ten requests are asked for with each write and hardly ever change.
//
// Hear what is prepared and what runs, or what is remembered is wrong.
class Recall {
public:
    explicit Recall(sqlite3* db);
    Recall(Recall const&) = delete;
    Recall& operator=(Recall const&) = delete;

    using Rows = std::vector<KeptRow>;
    // What one select gave, by its parameters, and when.
    struct Memory {
        std::uint64_t stamp = 0;
        std::unordered_map<std::string, Rows> rows;
        std::size_t bytes = 0;
    };
    // What is prepared from here on, until the next call.
    void preparing(Touched* touched) { preparing_ = touched; }
    void runs(Touched const&);  // before each run
    void everything_changed() { ++changed_; }

    // Whether a select may be remembered now: not when something has changed since it ran last, for
    // then it may change every time. Forgets what is out of date.
    bool may_keep(Touched const&, Memory&);
    void keep(Memory&, std::string key, Rows);
    void forget(Memory&);
    bool is_full() const;  // then forget everything

private:
    void look_at_schema(sqlite3*);
    // Of what is prepared.
    void note(int action, std::string_view table, std::string_view column);
    void add(std::vector<std::size_t>&, std::string_view table, std::string_view column);

    Touched* preparing_ = nullptr;
    std::unordered_map<std::string, std::size_t> numbers_;  // by "table.column"
    std::unordered_set<std::string> computed_;              // generated columns, the same way
    std::vector<std::uint64_t> changes_;                    // of each number
    std::uint64_t changed_ = 1;                             // of everything at once
    std::size_t bytes_ = 0;
};

// What tells two calls of one statement apart.
std::string key_of(std::span<Value const> bound);

}  // namespace sx::store
