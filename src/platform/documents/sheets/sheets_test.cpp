#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/documents/sheets/cells.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/documents/sheets/writing.hpp"

using namespace sx;
using namespace sx::documents;

namespace {

using Table = std::vector<std::vector<std::string>>;

struct Read {
    Table rows;
    std::vector<std::int64_t> numbers;
    std::string refusal;
};

Read read(std::string_view bytes, SheetLimits const& limits = {}) {
    Read out;
    auto const done = read_sheet(bytes, limits, [&](std::int64_t number, auto const& cells) {
        out.numbers.push_back(number);
        out.rows.push_back(cells);
        return true;
    });
    if (!done) out.refusal = done.error().code;
    return out;
}

std::string written(SheetFormat format, Table const& rows) {
    auto const writer = sheet_writer(format, "岗位", {{"名称", 20}, {"人数"}, {"说明"}});
    for (auto const& row : rows) {
        std::vector<SheetCell> cells(row.begin(), row.end());
        writer->row(cells);
    }
    return writer->finish();
}

Table const awkward{
    {"=1+1", "+86 138", "-5"},
    {"@SUM(A1)", "\ttab", "a,\"b\"\nc"},
    {"'quoted", "", "😀 双选"},
    {"<&>", " x ", "1;2"}};

}  // namespace

TEST_CASE("what is written is read again, whatever it looks like, and never as a formula") {
    for (auto const format : {SheetFormat::xlsx, SheetFormat::csv}) {
        auto const back = read(written(format, awkward));
        CHECK(back.refusal.empty());
        REQUIRE(back.rows.size() == awkward.size() + 1);
        CHECK(back.rows.front() == std::vector<std::string>{"名称", "人数", "说明"});
        CHECK(Table(back.rows.begin() + 1, back.rows.end()) == awkward);
    }
}

TEST_CASE("a CSV that we wrote holds no cell that a spreadsheet would run") {
    auto const text = written(SheetFormat::csv, awkward);
    CHECK(text.starts_with("\xEF\xBB\xBF名称,人数,说明\r\n\"'=1+1\",\"'+86 138\",\"'-5\"\r\n"));
    SheetCell const debt(std::int64_t{-5});
    CsvWriter writer(std::vector<SheetColumn>{{"a"}});
    writer.row({&debt, 1});
    CHECK(
        writer.finish() ==
        "\xEF\xBB\xBF"
        "a\r\n-5\r\n");
}

TEST_CASE("numbers in a workbook are numbers, remarks and lists do not disturb the cells") {
    WorkbookWriter writer("a", {{"n", 8, "a note", {"1", "2"}}, {"w", 8, "", {}}});
    std::vector<SheetCell> cells{SheetCell(std::int64_t{12000}), SheetCell("?")};
    cells[1].remark = "wrong";
    writer.row(cells);
    writer.add_sheet("b", {{"long", 8, "", Table(1, std::vector<std::string>(300, "选项"))[0]}});
    auto const back = read(writer.finish());
    CHECK(back.rows == Table{{"n", "w"}, {"12000", "?"}});
}

TEST_CASE(
    "CSV is read as Chinese offices send it: GB 18030, semicolons, tabs, quotes, empty lines") {
    CHECK(
        read("\xB8\xDA\xCE\xBB,\xC8\xCB\xCA\xFD\r\n\xB3\xF8\xCA\xA6,2\r\n").rows ==
        Table{{"岗位", "人数"}, {"厨师", "2"}});
    CHECK(read("a;b;c,d\n1;2").rows == Table{{"a", "b", "c,d"}, {"1", "2"}});
    CHECK(read("a\tb\n\n\"x\ty\"\t\"\"\"q\"\"\"\n").rows == Table{{"a", "b"}, {"x\ty", "\"q\""}});
    auto const gaps = read("a\r\n\r\n,,\r\nb");
    CHECK(gaps.numbers == std::vector<std::int64_t>{1, 4});
    CHECK(read("\"open\nend").rows == Table{{"open\nend"}});
    CHECK(read("\xFF\xFF\x80").refusal == "sheet_damaged");
    CHECK(read("").rows.empty());
}

TEST_CASE("nothing grows beyond its limits, and damage is told") {
    Table const many(2000, {"一些文字", "2", "更多的文字"});
    auto const workbook = written(SheetFormat::xlsx, many), text = written(SheetFormat::csv, many);
    CHECK(read(workbook).rows.size() == 2001);
    for (auto const& bytes : {workbook, text}) {
        CHECK(read(bytes, {.rows = 2000}).refusal == "sheet_too_large");
        CHECK(read(bytes, {.columns = 2}).refusal == "sheet_too_large");
        CHECK(read(bytes, {.cell_bytes = 6}).refusal == "sheet_too_large");
        CHECK(read(bytes, {.inflated_bytes = 10'000}).refusal == "sheet_too_large");
    }
    CHECK(read(workbook.substr(0, workbook.size() / 2)).refusal == "sheet_damaged");
    auto broken = workbook;
    for (std::size_t at = 60; at < broken.size() - 2000; at += 7) broken[at] ^= 0x55;
    CHECK(!read(broken).refusal.empty());
    CHECK(read("PK\x03\x04").refusal == "sheet_damaged");
    CHECK(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").refusal == "sheet_encrypted");
}

TEST_CASE("a row may end the reading") {
    int rows = 0;
    auto const done = read_csv("a\nb\nc", {}, [&](auto, auto const&) { return ++rows < 2; });
    CHECK((done && rows == 2));
}

TEST_CASE("cells are named, numbers and days are shown as people write them") {
    CHECK((column_of("A1") == 0 && column_of("AB12") == 27 && !column_of("12")));
    CHECK((column_letters(0) == "A" && column_letters(27) == "AB" && column_letters(702) == "AAA"));
    CHECK(!column_of("ZZZZ1"));
    CHECK(plain_number("8000.0") == "8000");
    CHECK(plain_number("0.30000000000000004") == "0.3");
    CHECK(plain_number("1.5E4") == "15000");
    CHECK(plain_number("about 5") == "about 5");
    CHECK(day_text("46082", false) == "2026-03-01");
    CHECK(day_text("46082.395833333336", false) == "2026-03-01 09:30");
    CHECK(day_text("44620", true) == "2026-03-01");
    CHECK(!day_text("-1", false));
    CHECK(!day_text("1e300", false));
    CHECK((shows_day(14) && shows_day(31) && !shows_day(2)));
    CHECK((shows_day("yyyy\"年\"m\"月\"") && !shows_day("[Red]0.00") && !shows_day("\"day\"0")));
}

TEST_CASE("CSV comes back as it went, whatever stands in the cells") {
    CHECK(rc::check([](std::vector<std::string> const& words) {
        Table rows;
        for (auto word : words) {
            std::erase_if(word, [](char c) { return c == '\0' || (c & 0x80) != 0; });
            rows.push_back({"x", std::move(word), "y"});
        }
        auto const back = read(written(SheetFormat::csv, rows));
        RC_ASSERT(back.refusal.empty());
        RC_ASSERT(Table(back.rows.begin() + 1, back.rows.end()) == rows);
    }));
}
