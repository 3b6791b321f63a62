#pragma once
#include "features/imports/imports.hpp"
#include "features/imports/table_taking.hpp"
#include "features/imports/table_use_cases.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/documents/sheets/writing.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/wire/bytes.hpp"

// A desk at which employers send in tables, for tests.
namespace sx::imports {

using Rows = std::vector<std::vector<std::string>>;

inline std::string csv(Rows const& rows) {
    std::vector<documents::SheetColumn> columns;
    for (auto const& header : rows.front()) columns.push_back({header, 16, {}, {}});
    documents::CsvWriter writer(columns);
    for (std::size_t at = 1; at < rows.size(); ++at) {
        std::vector<documents::SheetCell> const cells(rows[at].begin(), rows[at].end());
        writer.row(cells);
    }
    return writer.finish();
}

// An upload as it stands in the database.
struct SentTable {
    Id<files::StoredFile> id;
    std::string purpose = "table", name = "a.csv", media_type = "text/csv";
    std::int64_t size = 1;
    access::AccountId uploaded_by;
    bool claimed = false;
    Instant created_at{};
    Bytes<files::largest_file> content;
};
BOOST_DESCRIBE_STRUCT(
    SentTable, (), (id, purpose, name, media_type, size, uploaded_by, claimed, created_at, content))

struct TableDesk : postings::PostingsDesk {
    explicit TableDesk(store::Database& database) : postings::PostingsDesk(database) {}

    TableView received(access::Caller const& by, std::string bytes) {
        auto const file = *db.write([&](store::Transaction& tx) -> Result<Id<files::StoredFile>> {
            auto const id = world.fresh<files::StoredFile>();
            SentTable row;
            row.id = id;
            row.uploaded_by = by.account;
            row.content.content = bytes;
            tx.insert("stored_files", row);
            return id;
        });
        auto const made = receive(by, file);
        REQUIRE(made);
        return *made;
    }
    Result<TableView> receive(access::Caller const& by, Id<files::StoredFile> const& file) {
        web::Request const request;
        std::vector<web::Header> headers;
        return receive_table(
            {}, {db, world, by, language, venue, request, headers}, NewTable{file});
    }
    // With the columns that were proposed.
    Result<TablePreview> choose(access::Caller const& by, TableView const& table, TableAim aim) {
        ChooseColumns form;
        form.table_id = table.table_id;
        form.aim = aim;
        form.version = table.version;
        for (auto const& column : table.columns) form.columns.push_back({column.field});
        return write(by, &choose_columns, form);
    }
    // Whoever starts a work must wear their hat when it runs.
    void grant(access::Caller const& by) {
        auto const granted = db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("delete from grants where account_id = $1", by.account);
            tx.run(
                "insert into grants (id, account_id, role, organisation_id) values ($1, $2, "
                "'employer', $3)",
                world.fresh_id(), by.account, by.organisation);
            return {};
        });
        REQUIRE(granted);
    }
    TableView imported(access::Caller const& by, TableView const& table) {
        grant(by);
        REQUIRE(write(by, &import_table, {table.table_id}));
        web::Live live;
        jobs::WorkRunner runner(db, world, {&import_of_table()}, live);
        while (runner.step()) {}
        runner.release();
        return *read(by, &show_table, {table.table_id});
    }
    jobs::WorkState work_state(TableView const& table) {
        auto const work = db.read([&](store::Transaction& tx) {
            return tx.one<jobs::Work>("from works where id = $1", table.work_id.value());
        });
        return work.value().state;
    }
    std::vector<postings::PostingRecord> own(access::Caller const& by) {
        return read(by, &postings::list_own, {})->items;
    }
};

}  // namespace sx::imports
