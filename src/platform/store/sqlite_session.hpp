#pragma once
#include <sqlite3.h>
#include <memory>
#include "platform/store/sqlite_recall.hpp"
#include "platform/store/transaction.hpp"

namespace sx::store {

// One connection to a SQLite file with its prepared statements. Not for several threads at once.
class SqliteSession final : public Transaction {
public:
    // `vfs` names one of SQLite's file systems; null is its usual one.
    SqliteSession(std::string const& file, std::string const& role, char const* vfs = nullptr);
    // From here on all that changes in the file is changed through this session, so it remembers
    // what it has read.
    void write_alone();
    void script(std::string_view sql) override;
    void define(std::string_view sql) override;
    bool writes_alone() const override { return true; }
    bool clean();                  // ends whatever was left open; false when it cannot
    std::int64_t changes() const;  // grows with every row that changes and with every script
    // Copies what it can of the log into the file without waiting for anybody; gives how many pages
    // of the log are copied by now.
    std::size_t checkpoint();
    std::size_t log_pages() const { return log_pages_; }  // of the log, after the latest commit
    bool broken = false;  // a statement failed, whether or not `work` swallowed the exception

protected:
    std::int64_t execute(std::string_view sql, std::span<Value const> bound, OnRow) override;

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    struct Statement {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        std::vector<int> places{};  // of $1, $2 ...: to SQLite "$2" is a name, numbered by first
                                    // appearance
        Touched touched{};
        Recall::Memory memory{};
    };
    [[noreturn]] void fail(std::string_view sql, std::string why = {});
    Statement& prepared(std::string_view sql, std::size_t parameters);
    void run_through(Statement&, std::string_view sql, std::span<Value const> bound, OnRow);
    void recall(Statement&, std::string_view sql, std::span<Value const> bound, OnRow);

    std::unique_ptr<sqlite3, Close> db_;
    std::int64_t scripts_ = 0;
    std::size_t log_pages_ = 0;
    Texts<Statement> statements_;
    std::unique_ptr<Recall> recall_;
};

}  // namespace sx::store
