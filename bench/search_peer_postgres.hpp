#pragma once
#include <libpq-fe.h>
#include <time.h>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"

namespace sx::bench {

// A tsvector with GIN, ranked by ts_rank; values in columns beside it. In memory as far as its
// settings let it: the time is that of the one process that answers, and of this thread.
class PostgresPeer final : public Peer {
public:
    explicit PostgresPeer(std::string const& where) : connection_(PQconnectdb(where.c_str())) {
        if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error("no PostgreSQL");
        run("set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '1GB'; "
            "set maintenance_work_mem = '2GB'; set synchronous_commit = off",
            PGRES_COMMAND_OK);
        run("create unlogged table documents(id bigint primary key, words tsvector" +
                facet_columns(" int") + ")",
            PGRES_COMMAND_OK);
        run("copy documents from stdin", PGRES_COPY_IN);
        clock_getcpuclockid(PQbackendPID(connection_), &clock_);
    }
    ~PostgresPeer() override { PQfinish(connection_); }

    std::string_view name() const override { return "PostgreSQL"; }
    double now_us() const override { return processor_us() + processor_us(clock_); }

    void add(Document const& one) override {
        auto line = std::to_string(one.id.low).append("\t");
        std::size_t position = 0;
        auto const put = [&](std::string_view term, std::string_view weight) {
            line.append("'").append(term).append("':");
            line.append(std::to_string(++position)).append(weight).append(" ");
        };
        for (auto const term : one.title) put(term, "A");
        for (auto const term : one.text) put(term, "");
        std::vector<std::string> tops(search::facet_count, "\\N");
        for (auto const& value : one.values)
            if (auto& top = tops[std::size_t(value.facet)]; top == "\\N")
                top = std::to_string(value.value);
        for (auto const& top : tops) line.append("\t").append(top);
        line.append("\n");
        if (PQputCopyData(connection_, line.data(), int(line.size())) != 1) fail();
    }
    void finish() override {
        if (PQputCopyEnd(connection_, nullptr) != 1) fail();
        while (auto* const result = PQgetResult(connection_)) PQclear(result);
        run("create index on documents using gin(words)", PGRES_COMMAND_OK);
        run("vacuum analyze documents", PGRES_COMMAND_OK);
        run("set statement_timeout = " + std::to_string(1000 * patience_s), PGRES_COMMAND_OK);
    }
    void first_ten(Query const& query) override {
        auto const words = wanted(query);
        rows(
            "select id from documents where words @@ " + words + " order by ts_rank(words, " +
            words + ") desc limit 10");
    }
    std::uint64_t total(Query const& query) override {
        return rows("select count(*) from documents where words @@ " + wanted(query)).documents;
    }
    Found filtered(Query const& query) override {
        // Kept once: the parts of a query would each work it out again.
        auto sql = "with found as materialized (select *, ts_rank(words, " + wanted(query) +
                   ") score from documents where words @@ " + wanted(query);
        for (auto const& filter : query.filters)
            sql.append(" and f" + std::to_string(int(filter.facet)))
                .append(" in (" + joined_numbers(filter.values) + ")");
        sql.append(") select count(*) from found");
        for (auto const facet : query.facets) {
            auto const column = "f" + std::to_string(int(facet));
            sql.append(" union all (select count(*) from found where " + column)
                .append(" is not null group by " + column + ")");
        }
        sql.append(
            " union all (select 0 from (select id from found order by score desc limit 10) t)");
        return rows(sql);
    }

private:
    static std::string wanted(Query const& query) {
        std::vector<std::string> quoted;
        for (auto const term : query.terms)
            quoted.push_back(std::string("''").append(term).append("''"));
        auto const between = query.match == search::Match::all ? " & " : " | ";
        return "'" + joined(quoted, between) + "'::tsquery";
    }
    [[noreturn]] void fail() { throw std::runtime_error(PQerrorMessage(connection_)); }
    using Result = std::unique_ptr<PGresult, void (*)(PGresult*)>;
    Result run(std::string const& sql, ExecStatusType expected) {
        Result result(PQexec(connection_, sql.c_str()), PQclear);
        auto const* const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        if (state != nullptr && std::string_view(state) == "57014") throw GaveUp("PostgreSQL");
        if (PQresultStatus(result.get()) != expected) fail();
        return result;
    }
    // The first row's number, and the sum of the others.
    Found rows(std::string const& sql) {
        auto const result = run(sql, PGRES_TUPLES_OK);
        Found found;
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            auto const number = std::strtoull(PQgetvalue(result.get(), row, 0), nullptr, 10);
            (row == 0 ? found.documents : found.counted) += number;
        }
        return found;
    }

    PGconn* connection_;
    clockid_t clock_{};
};

}  // namespace sx::bench
