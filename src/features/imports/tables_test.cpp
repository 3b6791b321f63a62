#include <algorithm>
#include "features/imports/table_reading.hpp"
#include "features/imports/test_tables.hpp"
#include "platform/documents/sheets/reading.hpp"

using namespace sx;
using namespace sx::imports;

namespace {

Rows const good{
    {"编号", "岗位名称*", "人数", "薪资（元/月）", "学历", "工作地点", "岗位职责", "截止日期"},
    {"A1", "数控操作工", "3", "6000-9000", "大专", "武汉市洪山区", "操作机床。", "2026-03-31"},
    {"A2", "会计", "1", "面议", "本科", "武汉", "记账。", "2026/4/1"}};

}  // namespace

TEST_CASE("a table's columns are proposed by their headers, and its rows become postings") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const table = desk.received(firm, csv(good));
        CHECK((table.total_rows == 2 && table.columns.size() == 8));
        CHECK(table.columns[0].field == TableField::reference);
        CHECK(table.columns[3].field == TableField::salary);
        CHECK(table.columns[6].field == TableField::description);
        CHECK(table.columns[1].samples == std::vector<std::string>{"数控操作工", "会计"});
        auto const preview = desk.choose(firm, table, TableAim::submit);
        REQUIRE(preview);
        CHECK((preview->rows.size() == 2 && preview->rows[0].problems.empty()));
        CHECK(desk.own(firm).empty());  // looking changes nothing
        auto const done = desk.imported(firm, preview->table);
        CHECK((done.state == TableState::imported && done.added == 2 && done.changed == 0));
        CHECK(desk.work_state(done) == jobs::WorkState::done);
        auto const postings = desk.own(firm);
        REQUIRE(postings.size() == 2);
        auto const& operator_ = postings[1];
        CHECK(operator_.title.str() == "数控操作工");
        CHECK(operator_.state == postings::PostingState::submitted);
        CHECK((operator_.salary_min == Money{600000} && operator_.salary_max == Money{900000}));
        CHECK(operator_.region_code->str() == "420111");
        CHECK(
            shanghai_day(operator_.closes_at - std::chrono::seconds(1)) ==
            *parse_day("2026-03-31"));
        CHECK(postings[0].salary_unit == postings::SalaryUnit::negotiable);
        CHECK(desk.announced("posting_table_imported") == 1);
    });
}

TEST_CASE("one wrong row and none is taken; every wrong cell is named") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto rows = good;
        rows.push_back(rows[1]);
        rows[2] = {"A9", "", "很多", "看着给", "博士后", "不知道", "记账。", "2020-01-01"};
        auto const table = desk.received(firm, csv(rows));
        auto const preview = *desk.choose(firm, table, TableAim::draft);
        auto const done = desk.imported(firm, preview.table);
        CHECK((done.state == TableState::refused && done.bad_rows == 2 && done.added == 0));
        CHECK(desk.work_state(done) == jobs::WorkState::refused);
        CHECK(desk.own(firm).empty());
        auto const chunk = *db.read(
            [&](store::Transaction& tx) { return records::find_chunk(tx, table.table_id, 0); });
        REQUIRE(chunk.problems.size() == 2);
        CHECK((chunk.problems[0].number == 3 && chunk.problems[1].number == 4));
        CHECK(chunk.problems[1].faults[0].code == "table_row_twice");
        std::vector<std::string> said;
        for (auto const& fault : chunk.problems[0].faults)
            said.push_back(std::to_string(fault.column.value_or(-1)).append(fault.code));
        std::ranges::sort(said);
        std::string all;
        for (auto const& one : said) all.append(one).append(" ");
        CHECK(
            all ==
            "1required 2count_not_understood 3salary_not_understood "
            "5place_not_understood 7closes_in_the_past ");
        auto const marked = desk.read(firm, &marked_table, {table.table_id});
        REQUIRE(marked);
        Rows back;
        REQUIRE(documents::read_sheet(marked->bytes, {}, [&](auto, auto const& cells) {
            back.push_back(cells);
            return true;
        }));
        REQUIRE(back.size() == 4);
        CHECK(back[0][0] == "要改的地方");
        CHECK(back[1][0].empty());
        CHECK(back[2][0].find("薪资看不懂") != std::string::npos);
        CHECK(back[2][3] == "很多");
    });
}

TEST_CASE("the same references again change the postings; what says the same is left alone") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const first = *desk.choose(firm, desk.received(firm, csv(good)), TableAim::draft);
        desk.imported(firm, first.table);
        Rows const change{{"编号", "人数"}, {"A1", "9"}, {"A2", "1"}};
        auto const table = *desk.choose(firm, desk.received(firm, csv(change)), TableAim::draft);
        auto const done = desk.imported(firm, table.table);
        CHECK((done.added == 0 && done.changed == 1));
        auto const postings = desk.own(firm);
        REQUIRE(postings.size() == 2);
        CHECK((postings[1].headcount == 9 && postings[1].title.str() == "数控操作工"));
        CHECK((postings[1].version == 2 && postings[0].version == 1));
    });
}

TEST_CASE("a foreign posting, a foreign table and a stale look are refused") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm("甲公司"), other = desk.firm("乙公司");
        auto const theirs = desk.write(other, &postings::draft, desk.form());
        Rows const rows{{"系统编号", "岗位名称"}, {theirs->id.text, "改名"}};
        auto const table = desk.received(firm, csv(rows));
        auto const preview = *desk.choose(firm, table, TableAim::draft);
        REQUIRE(preview.rows[0].problems.size() == 1);
        CHECK(preview.rows[0].problems[0].code == "posting_not_found");
        CHECK(desk.read(other, &show_table, {table.table_id}).error().code == "table_not_found");
        CHECK(desk.read(other, &marked_table, {table.table_id}).error().code == "table_not_found");
        CHECK(desk.choose(firm, table, TableAim::draft).error().code == "changed_meanwhile");
        auto twice = preview.table;
        twice.columns[1].field = TableField::posting_id;
        CHECK(
            desk.choose(firm, twice, TableAim::draft).error().fields[0].code ==
            "field_chosen_twice");
    });
}

TEST_CASE("an organisation's choice for a header is proposed the next time") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        Rows const rows{{"标题行", "备注甲"}, {"会计", "x"}};
        auto table = desk.received(firm, csv(rows));
        CHECK(!table.columns[0].field);
        table.columns[0].field = TableField::title;
        REQUIRE(desk.choose(firm, table, TableAim::draft));
        CHECK(desk.received(firm, csv(rows)).columns[0].field == TableField::title);
        auto const other = desk.firm("乙公司");
        CHECK(!desk.received(other, csv(rows)).columns[0].field);
    });
}

TEST_CASE("the template reads as an empty table: its one row is an example") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const file = desk.read(firm, &table_template, {});
        auto const table = desk.received(firm, file->bytes);
        CHECK(
            std::ranges::all_of(table.columns, [](auto const& c) { return c.field.has_value(); }));
        auto const preview = *desk.choose(firm, table, TableAim::draft);
        auto const done = desk.imported(firm, preview.table);
        CHECK((done.state == TableState::imported && done.added == 0));
    });
}

TEST_CASE("the headers are found below a title; too many rows and none are refused") {
    auto const below =
        read_table("2026 年招聘计划表\r\n单位：江城\r\n职位,需求人数\r\n会计,2\r\n", {});
    REQUIRE(below);
    CHECK((below->rows == 1 && below->columns[0].header == "职位"));
    CHECK(read_table("岗位名称\n", {}).error().code == "table_without_rows");
    std::string many = "岗位名称\n";
    for (std::size_t row = 0; row <= most_table_rows; ++row) many += "会计\n";
    CHECK(read_table(many, {}).error().code == "table_too_many_rows");
    many.resize(many.size() - std::string("会计\n").size());
    CHECK(read_table(many, {})->chunks.size() == 40);
}
