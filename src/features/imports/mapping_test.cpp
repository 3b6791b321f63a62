#include "features/imports/mapping.hpp"
#include <doctest/doctest.h>
#include <zlib.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include "features/imports/table_file.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::imports;

namespace {

std::string text_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

ImportMapping mapping_of(std::string_view fields) {
    std::string json = R"({"name":"test","about":"test","fields":[)";
    auto mapping = wire::read<ImportMapping>(json.append(fields).append("]}"));
    REQUIRE(mapping);
    return *mapping;
}

ImportReader bound(std::string_view fields, std::vector<std::string_view> const& header) {
    auto reader = ImportReader::bind(mapping_of(fields), header);
    REQUIRE(reader);
    return *std::move(reader);
}

std::string fault(std::string_view fields) {
    std::vector<std::string_view> const header{"a", "b"};
    auto const reader = ImportReader::bind(mapping_of(fields), header);
    return reader ? "" : reader.error().fields.at(0).code;
}

// A file of its own for one test.
class Scratch {
public:
    explicit Scratch(std::string const& name)
        : path_((std::filesystem::temp_directory_path() / name).string()) {}
    ~Scratch() { std::filesystem::remove(path_); }
    std::string const& path() const { return path_; }
    void write(std::string_view bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
    void write_gzipped(std::string const& bytes) const {
        auto* file = gzopen(path_.c_str(), "wb");
        gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
        gzclose(file);
    }

private:
    std::string path_;
};

}  // namespace

TEST_CASE("a row is read column by column, and what is not understood is reported with its place") {
    auto reader = bound(
        R"({"target":"title","columns":["job"]},{"target":"kind","constant":"internship"},
           {"target":"salary","columns":["pay"],"unstated_unit":"month"},
           {"target":"place","columns":["city","district"]},
           {"target":"experience_years","columns":["wants"],"split":"/","part":1},
           {"target":"education","columns":["wants"],"split":"/","part":2},
           {"target":"description","columns":["text","days"],"labels":["","每周："],"drop":"职位描述"})",
        {"job", "pay", "city", "district", "wants", "text", "days"});
    std::vector<std::string_view> const good{"某某工程师",    "7千-9千",         "武汉", "洪山区",
                                             "三年以上/本科", "职位描述 写代码", "5天"};
    auto const row = reader.read(good);
    CHECK(row.title == "某某工程师");
    CHECK(row.kind == PostingKind::internship);
    CHECK(row.salary->min == Money{700000});
    CHECK(row.place->region_code == "420111");
    CHECK(row.experience_years == 3);
    CHECK(row.education == codes::Education::bachelor);
    CHECK(row.description == "写代码\n每周：5天");

    std::vector<std::string_view> const poor{"某某工程师", "看表现", "", "", "两年/随便"};
    auto const second = reader.read(poor);
    CHECK(!second.salary);
    CHECK(!second.place);
    CHECK(!second.description);
    auto const& report = reader.report();
    CHECK(report.rows == 2);
    REQUIRE(report.remarks.size() == 2);
    CHECK(report.remarks[0].row == 2);
    CHECK(report.remarks[0].column == "pay");
    CHECK(report.remarks[0].text == "看表现");
    CHECK(report.remarks[1].target == ImportTarget::education);
    CHECK(report.columns[1].present == 2);
    CHECK(report.columns[1].understood == 1);
    CHECK(report.columns[2].column == "city·district");
    CHECK(report.columns[2].present == 1);
}

TEST_CASE("a list of majors that is not whole asks for no major") {
    constexpr auto fields = R"({"target":"major_codes","columns":["a"],"catalogue":"undergraduate"},
                               {"target":"major_codes","columns":["b"],"catalogue":"graduate"})";
    auto reader = bound(fields, {"a", "b"});
    auto const majors = [&](std::string_view a, std::string_view b) {
        std::vector<std::string_view> const cells{a, b};
        return reader.read(cells).major_codes;
    };
    using Codes = std::vector<std::string>;
    CHECK(majors("0809计算机类", "0854电子信息") == Codes{"0809", "G0854"});
    CHECK(majors("0809计算机类", "") == Codes{"0809"});
    CHECK(majors("不限", "0854电子信息").empty());
    CHECK(majors("0809计算机类", "某某专业").empty());
    CHECK(reader.report().remarks.size() == 1);
}

TEST_CASE("a mapping that does not fit is refused by field") {
    CHECK(fault(R"({"target":"title","columns":["c"]})") == "import_column_missing");
    CHECK(fault(R"({"target":"title"})") == "import_field_incomplete");
    CHECK(
        fault(R"({"target":"title","columns":["a"],"constant":"x"})") == "import_field_incomplete");
    CHECK(fault(R"({"target":"major_codes","columns":["a"]})") == "import_field_incomplete");
    CHECK(fault(R"({"target":"title","columns":["a"],"split":"/"})") == "import_field_incomplete");
    CHECK(
        fault(R"({"target":"description","columns":["a","b"],"labels":["x"]})") ==
        "import_field_incomplete");
}

TEST_CASE("a table is read plain and gzipped, row by row") {
    std::string const table =
        "\xEF\xBB\xBF"
        "a\tb\r\n1\t2\r\n\r\n3\n" +
        std::string(9000, 'x') + "\t4";
    Scratch const plain("sx_table_test.tsv");
    Scratch const zipped("sx_table_test.tsv.gz");
    plain.write(table);
    zipped.write_gzipped(table);
    for (auto const& path : {plain.path(), zipped.path()}) {
        auto opened = TableFile::open(path);
        REQUIRE(opened);
        auto file = *std::move(opened);
        CHECK(file.header() == std::vector<std::string_view>{"a", "b"});
        CHECK(*file.next() == std::vector<std::string_view>{"1", "2"});
        CHECK(*file.next() == std::vector<std::string_view>{"3"});
        CHECK(file.next()->at(0).size() == 9000);
        CHECK(!file.next());
    }
}

TEST_CASE("a table that is missing, empty or damaged says so") {
    CHECK(TableFile::open("/nowhere/at/all.tsv").error().code == "import_file_unreadable");
    Scratch const empty("sx_empty_test.tsv");
    empty.write("");
    CHECK(TableFile::open(empty.path()).error().code == "import_file_unreadable");
    Scratch const cut("sx_cut_test.tsv.gz");
    std::string rows = "a\n";
    for (int number = 0; number < 20000; ++number)
        rows.append(std::to_string(number * 7919)).append("\n");
    cut.write_gzipped(rows);
    auto const whole = text_of(cut.path());
    cut.write(std::string_view(whole).substr(0, whole.size() / 2));
    auto file = TableFile::open(cut.path());
    REQUIRE(file);
    auto table = *std::move(file);
    CHECK_THROWS([&] {
        while (table.next()) {}
    }());
}

TEST_CASE("every mapping we ship is whole") {
    int read = 0;
    for (auto const& entry : std::filesystem::directory_iterator(SX_SOURCE_DIR "/data/mappings")) {
        if (entry.path().extension() != ".json") continue;
        auto const mapping = wire::read<ImportMapping>(text_of(entry.path()));
        REQUIRE_MESSAGE(mapping, entry.path().string());
        CHECK(mapping->name == entry.path().stem().string());
        std::vector<std::string> columns;
        for (auto const& field : mapping->fields)
            for (auto const& column : field.columns.value_or(std::vector<std::string>()))
                columns.push_back(column);
        CHECK(ImportReader::bind(
            *mapping, std::vector<std::string_view>(columns.begin(), columns.end())));
        ++read;
    }
    CHECK(read >= 6);
}

TEST_CASE("of real tables, salaries, places and education are understood in 97 of 100 cells") {
    std::filesystem::path const shared = SX_SOURCE_DIR "/../shared/data";
    if (!std::filesystem::exists(shared)) {
        std::cout << "skipped: the real tables are not in ../shared/data\n";
        return;
    }
    std::map<std::string, std::string> const tables{
        {"jobs-it-2019", "jobs.tsv.gz"},      {"jobs-51job-2023", "jobs.tsv"},
        {"jobs-zhilian-2018", "jobs.tsv.gz"}, {"jobs-teacher-2019", "jobs.tsv"},
        {"jobs-intern-sh-2023", "jobs.tsv"},  {"gov-hubei-2026", "positions.tsv"}};
    for (auto const& [name, file] : tables) {
        auto opened = TableFile::open((shared / name / file).string());
        auto const mapping =
            wire::read<ImportMapping>(text_of(SX_SOURCE_DIR "/data/mappings/" + name + ".json"));
        REQUIRE((opened && mapping));
        auto table = *std::move(opened);
        auto bind = ImportReader::bind(*mapping, table.header());
        REQUIRE(bind);
        auto reader = *std::move(bind);
        while (auto const* cells = table.next()) reader.read(*cells);
        for (auto const& column : reader.report().columns) {
            bool const strict = column.target == ImportTarget::salary ||
                                column.target == ImportTarget::place ||
                                column.target == ImportTarget::education;
            INFO(name, " ", column.column, " ", column.understood, " of ", column.present);
            CHECK((!strict || column.understood * 100 >= column.present * 97));
        }
        CHECK(reader.report().rows > 1000);
    }
}
