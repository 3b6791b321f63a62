#pragma once
#include <sqlite3.h>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"

namespace sx::bench {

// Terms separated by blanks, no content kept; the values of S2 in a table beside it.
class SqlitePeer final : public Peer {
public:
    explicit SqlitePeer(std::string const& file) {
        if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK)
            throw std::runtime_error("SQLite cannot open its file");
        run("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-2000000; "
            "pragma temp_store=memory;"
            "create virtual table words using fts5(title, text, content='', "
            "tokenize='unicode61 remove_diacritics 0');");
        run("create table tops(id integer primary key" + facet_columns("") + ");");
        run("create table chosen(id integer, facet integer, value integer, "
            "primary key(id, facet, value)) without rowid;"
            "begin");
    }
    ~SqlitePeer() override { sqlite3_close(database_); }

    std::string_view name() const override { return "SQLite FTS5"; }
    void add(Document const& one) override {
        auto const id = std::to_string(one.id.low);
        run("insert into words(rowid, title, text) values(" + id + ", '" + joined(one.title, " ") +
            "', '" + joined(one.text, " ") + "')");
        std::vector<std::string> tops(search::facet_count, "null");
        std::string chosen;
        for (auto const& value : one.values) {
            auto& top = tops[std::size_t(value.facet)];
            if (top == "null") top = std::to_string(value.value);
            chosen.append(chosen.empty() ? "(" : ", (")
                .append(id + ", " + std::to_string(int(value.facet)))
                .append(", " + std::to_string(value.value) + ")");
        }
        run("insert or ignore into chosen values" + chosen);
        std::string list;
        for (auto const& top : tops) list.append(", ").append(top);
        run("insert into tops values(" + id + list + ")");
    }
    void finish() override {
        run("insert into words(words) values('optimize'); commit; analyze");
        patient_ = true;
        sqlite3_progress_handler(database_, 10'000, is_late, this);
    }
    void first_ten(Query const& query) override {
        rows(
            "select rowid from words where words match '" + match(query) +
            "' order by rank limit 10");
    }
    std::uint64_t total(Query const& query) override {
        return rows("select count(*) from words where words match '" + match(query) + "'");
    }
    Found filtered(Query const& query) override {
        // Kept in memory once: the parts of a query would each work it out again.
        std::string sql =
            "create temp table found as select t.*, w.rank as score from words w "
            "cross join tops t on t.id = w.rowid where words match '";
        sql.append(match(query)).append("'");
        for (auto const& filter : query.filters)
            sql.append(" and exists(select 1 from chosen c where c.id = w.rowid and c.facet = ")
                .append(std::to_string(int(filter.facet)))
                .append(" and c.value in (" + joined_numbers(filter.values) + "))");
        run("drop table if exists temp.found");
        run(sql);
        sql = "select count(*) from found";
        for (auto const facet : query.facets) {
            auto const column = std::string("f").append(std::to_string(int(facet)));
            sql.append(" union all select count(*) from found where ")
                .append(column)
                .append(" is not null group by ")
                .append(column);
        }
        sql.append(" union all select 0 from (select id from found order by score limit 10)");
        Found found;
        bool first = true;
        rows(sql, [&](std::uint64_t count) {
            (first ? found.documents : found.counted) += count;
            first = false;
        });
        return found;
    }

private:
    static std::string match(Query const& query) {
        std::string all;
        for (auto const term : query.terms)
            all.append(
                   all.empty()                         ? ""
                   : query.match == search::Match::all ? " AND "
                                                       : " OR ")
                .append("\"")
                .append(term)
                .append("\"");
        return all;
    }
    void run(std::string const& sql) {
        began_us_ = now_us();
        check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
    }
    void check(int result) {
        if (result == SQLITE_INTERRUPT) throw GaveUp("SQLite FTS5");
        if (result != SQLITE_OK && result != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }
    static int is_late(void* peer) {
        auto const& self = *static_cast<SqlitePeer const*>(peer);
        return self.patient_ && self.now_us() - self.began_us_ > patience_s * 1e6 ? 1 : 0;
    }
    // The first column of each row; gives the last.
    std::uint64_t rows(
        std::string const& sql, std::function<void(std::uint64_t)> const& take = {}) {
        sqlite3_stmt* statement = nullptr;
        began_us_ = now_us();
        check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr));
        std::uint64_t last = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            last = std::uint64_t(sqlite3_column_int64(statement, 0));
            if (take) take(last);
        }
        check(sqlite3_finalize(statement));
        return last;
    }

    sqlite3* database_ = nullptr;
    double began_us_ = 0;
    bool patient_ = false;  // filling takes as long as it takes
};

}  // namespace sx::bench
