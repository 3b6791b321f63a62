#include <algorithm>
#include <set>
#include "features/imports/table_members.hpp"
#include "features/imports/test_tables.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::imports;
using postings::PostingForm;

namespace {

Rows const every_kind{
    {"岗位名称",
     "岗位类型",
     "招聘人数",
     "薪资",
     "岗位描述",
     "截止日期",
     "其他工作地点",
     "工作地点",
     "联系人",
     "联系电话",
     "联系邮箱",
     "合同年限（全职）",
     "试用期月数",
     "试用期工资",
     "班次",
     "每周天数",
     "见习或实习月数（见习*、实习*）",
     "期满留用",
     "见习生活补助",
     "带教人",
     "意外伤害保险",
     "实习补贴",
     "实习证明",
     "岗位代码",
     "岗位类别",
     "招聘方式",
     "主管部门",
     "面向届别",
     "面试比例",
     "基层项目",
     "服务年限",
     "期满政策"},
    {"焊工", "全职", "3", "6000-9000元/月", "焊接。", "2026-03-31",
     "湖北省宜昌市；襄阳市樊城区人民路 2 号", "武汉市", "王女士", "027-12345678", "", "3年",
     "2个月", "5000元", "两班倒", "每周6天"},
    {"见习生",     "见习",     "5", "2500", "跟班学习。", "2026-03-31", "", "",      "",
     "",           "",         "",  "",     "",           "",           "", "6个月", "考核合格留用",
     "1,500元/月", "车间师傅", "有"},
    {"实习生", "实习岗位", "2", "150元/天", "整理文件。", "2026-03-31", "",      "",
     "",       "",         "",  "",         "",           "",           "",      "4天/周",
     "3",      "",         "",  "",         "",           "500",        "不提供"},
    {"教师",
     "事业单位",
     "1",
     "面议",
     "教语文。",
     "2026-03-31",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "",
     "A0103",
     "专业技术",
     "笔试+面试",
     "示例区教育局",
     "2026届、2027届毕业生",
     "1:3"},
    {"支农", "基层项目", "1", "3500", "农技服务。", "2026-03-31", "",    "",
     "",     "",         "",  "",     "",           "",           "",    "",
     "",     "",         "",  "",     "",           "",           "",    "",
     "",     "",         "",  "",     "",           "三支一扶",   "2年", "可报考定向岗位。"}};

std::vector<std::string> codes_of(TableRowView const& row) {
    std::vector<std::string> said;
    for (auto const& problem : row.problems) {
        std::string header("-");
        if (problem.column) header = every_kind[0][static_cast<std::size_t>(*problem.column)];
        said.push_back(header.append(" ").append(problem.code));
    }
    std::ranges::sort(said);
    return said;
}

// One row in which some cells, by the numbers of their columns, are other ones.
Rows with(std::size_t row, std::vector<std::pair<std::size_t, std::string>> const& changes) {
    auto cells = every_kind[row];
    cells.resize(every_kind[0].size());
    for (auto const& [at, text] : changes) cells[at] = text;
    return {every_kind[0], cells};
}

// The part of its kind and what follows, as JSON.
std::string part_of(PostingForm const& form) {
    auto const whole = wire::write(form);
    auto const name = std::string("\"").append(wire::name(form.kind)).append("\":{");
    auto const at = whole.find(name);
    return at == whole.npos ? std::string() : whole.substr(at + name.size() - 1);
}

void leaves(wire::Type const& type, std::string const& at, std::vector<std::string>& out) {
    if (type.shape == wire::Shape::optional) return leaves(type.element(), at, out);
    bool const part = type.shape == wire::Shape::structure;
    if (!part) return out.push_back(at);
    for (auto const& member : type.members)
        leaves(member.type(), std::string(at).append("/").append(member.name), out);
}

}  // namespace

TEST_CASE("every member of a posting can be imported, and every field leads to a member") {
    std::vector<std::string> members;
    leaves(wire::type_of<PostingForm>(), "", members);
    std::set<std::string> fed;
    for (auto const& facts : table_fields())
        for (auto const pointer : facts.pointers)
            if (!pointer.empty()) fed.emplace(pointer);
    CHECK(std::set<std::string>(members.begin(), members.end()) == fed);
    std::set<TableField> fields;
    for (auto const& facts : table_fields()) CHECK(fields.insert(facts.field).second);
    CHECK(fields.size() == wire::type_of<TableField>().names.size());
}

TEST_CASE("each header of ours names its own field") {
    for (auto const& facts : table_fields())
        for (auto const language : {Language::zh, Language::en})
            CHECK(field_named(plain_header(facts.header.in(language))) == facts.field);
}

TEST_CASE("which kinds need a field comes from the types") {
    auto const months = needs_of(facts_of(TableField::months));
    REQUIRE(months.size() == 2);
    CHECK((months[0].kind == postings::PostingKind::traineeship && months[0].required));
    auto const days = needs_of(facts_of(TableField::days_a_week));
    CHECK((days[0].kind == postings::PostingKind::internship && days[0].required));
    CHECK((days[1].kind == postings::PostingKind::job && !days[1].required));
    CHECK(needs_of(facts_of(TableField::title)).empty());
    CHECK(needs_of(facts_of(TableField::contact_name)).empty());
}

TEST_CASE("a posting of every kind is read whole from its row") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const table = desk.received(firm, csv(every_kind));
        for (auto const& column : table.columns) CHECK(column.field.has_value());
        auto const preview = *desk.choose(firm, table, TableAim::submit);
        for (auto const& row : preview.rows) CHECK(codes_of(row).empty());
        CHECK(desk.imported(firm, preview.table).added == 5);
        auto const own = desk.own(firm);
        REQUIRE(own.size() == 5);
        auto const& job = own[4];
        CHECK(part_of(job).starts_with(
            R"({"probation_months":2,"probation_salary":500000,"contract_years":3)"
            R"(,"days_a_week":6,"shift":"two_shifts"})"));
        CHECK((job.contact->name.str() == "王女士" && job.contact->phone->str() == "027-12345678"));
        CHECK(!job.contact->email);
        REQUIRE(job.other_places->size() == 2);
        CHECK((*job.other_places)[0].region_code.str() == "420500");
        CHECK((*job.other_places)[1].address->str() == "人民路2号");
        CHECK(part_of(own[3]).starts_with(
            R"({"months":6,"living_allowance":150000,"mentor":"车间师傅")"
            R"(,"retention":"expected","accident_insurance":true})"));
        CHECK(part_of(own[2]).starts_with(
            R"({"days_a_week":4,"months":3,"allowance":50000,"certificate":false})"));
        CHECK(part_of(own[1]).starts_with(R"({"position_code":"A0103","category":"professional")"
                                          R"(,"exam":"written_and_interview")"
                                          R"(,"competent_department":"示例区教育局")"
                                          R"(,"graduate_years":[2026,2027],"interview_ratio":3})"));
        CHECK(part_of(own[0]).starts_with(R"({"programme":"three_supports","service_years":2)"
                                          R"(,"after_service":"可报考定向岗位。"})"));
        for (auto const& posting : own) CHECK(posting.state == postings::PostingState::submitted);
    });
}

TEST_CASE("what is wrong with a kind's part is said at its cells") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const said = [&](Rows const& rows, TableAim aim) {
            auto const preview = *desk.choose(firm, desk.received(firm, csv(rows)), aim);
            return codes_of(preview.rows.at(0));
        };
        using Codes = std::vector<std::string>;
        CHECK(
            said(
                with(2, {{16, "很久"}, {17, ""}, {18, "看情况"}, {20, "大概"}}), TableAim::draft) ==
            Codes{
                "意外伤害保险 choice_not_understood", "期满留用 required",
                "见习或实习月数（见习*、实习*） number_not_understood",
                "见习生活补助 amount_not_understood"});
        CHECK(
            said(with(2, {{16, "2"}}), TableAim::draft) ==
            Codes{"见习或实习月数（见习*、实习*） too_small"});
        // A part of another kind, also in a column that several kinds share.
        CHECK(
            said(with(1, {{16, "6"}, {18, "1500"}}), TableAim::draft) ==
            Codes{
                "见习或实习月数（见习*、实习*） part_of_another_kind",
                "见习生活补助 part_of_another_kind"});
        // The rules of postings: the law's probation, the contact's way, a place twice.
        CHECK(
            said(with(1, {{11, "1"}, {12, "6"}, {9, ""}, {6, "武汉市"}}), TableAim::draft) ==
            Codes{
                "其他工作地点 place_twice", "联系人 contact_needs_a_way",
                "试用期月数 probation_too_long"});
        // Of a kind that cannot be read nothing else is said.
        CHECK(
            said(with(2, {{1, "兼职"}}), TableAim::draft) == Codes{"岗位类型 kind_not_understood"});
        CHECK(
            said(with(4, {{27, "去年的"}, {28, "三选一"}, {25, "抽签"}}), TableAim::draft) ==
            Codes{
                "招聘方式 choice_not_understood", "面向届别 years_not_understood",
                "面试比例 number_not_understood"});
    });
}

TEST_CASE("a draft may lack its kind's part; handing it in says each field that lacks") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const bare = with(5, {{29, ""}, {30, ""}, {31, ""}});
        auto const draft = *desk.choose(firm, desk.received(firm, csv(bare)), TableAim::draft);
        CHECK(draft.rows[0].problems.empty());
        auto const handed_in = *desk.choose(firm, desk.received(firm, csv(bare)), TableAim::submit);
        CHECK(
            codes_of(handed_in.rows[0]) ==
            std::vector<std::string>{"基层项目 required", "服务年限 required"});
        desk.language = Language::en;
        Rows const narrow{
            {"岗位名称", "岗位类型", "招聘人数", "薪资", "岗位描述", "截止日期"},
            {"支农", "基层项目", "1", "3500", "农技服务。", "2026-03-31"}};
        auto const lacking = *desk.choose(firm, desk.received(firm, csv(narrow)), TableAim::submit);
        REQUIRE(lacking.rows[0].problems.size() == 2);
        CHECK(lacking.rows[0].problems[0].message == "Programme: This is required.");
    });
}

TEST_CASE("an empty cell leaves a part as it is, 不限 lifts a limit, and a kind may change") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto const first =
            *desk.choose(firm, desk.received(firm, csv(every_kind)), TableAim::draft);
        desk.imported(firm, first.table);
        auto const own = desk.own(firm);
        Rows const change{
            {"系统编号", "岗位类型", "面向届别", "面试比例", "见习或实习月数", "每周天数",
             "合同年限"},
            {own[1].id.text, "", "不限", "1比5"},
            {own[3].id.text, "实习", "", "", "9", "5"},
            {own[4].id.text, "", "", "", "", "", "无固定期限"}};
        auto const table = *desk.choose(firm, desk.received(firm, csv(change)), TableAim::draft);
        for (auto const& row : table.rows) CHECK(row.problems.empty());
        CHECK(desk.imported(firm, table.table).changed == 3);
        auto const now = desk.own(firm);
        CHECK((!now[1].public_institution->graduate_years));
        CHECK(now[1].public_institution->interview_ratio->value == 5);
        CHECK(now[1].public_institution->position_code.str() == "A0103");
        CHECK((!now[3].traineeship && now[3].internship->months.value == 9));
        CHECK((!now[4].job->contract_years && now[4].job->days_a_week->value == 6));
    });
}

TEST_CASE("the template's examples can be imported as they stand, in both languages") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        for (auto const language : {Language::zh, Language::en}) {
            desk.language = language;
            auto const file = *desk.read(firm, &table_template, {});
            Rows rows;
            REQUIRE(documents::read_sheet(file.bytes, {}, [&](auto, auto const& cells) {
                rows.push_back(cells);
                return true;
            }));
            REQUIRE(rows.size() == 6);
            for (std::size_t at = 1; at < rows.size(); ++at) rows[at][0].clear();
            auto const table = desk.received(firm, csv(rows));
            for (auto const& column : table.columns) CHECK(column.field.has_value());
            auto const preview = *desk.choose(firm, table, TableAim::submit);
            for (auto const& row : preview.rows)
                for (auto const& problem : row.problems) CHECK(problem.code == "");
            CHECK(desk.imported(firm, preview.table).added == 5);
        }
    });
}

TEST_CASE("a template for one kind has the columns of that kind only, and says which it needs") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const headers = [&](std::optional<postings::PostingKind> kind) {
            auto const file = *desk.read(desk.firm(), &table_template, {kind});
            std::vector<std::string> first;
            CHECK(documents::read_sheet(file.bytes, {}, [&](auto, auto const& cells) {
                first = cells;
                return false;
            }));
            return std::set<std::string>(first.begin(), first.end());
        };
        auto const all = headers(std::nullopt);
        CHECK(all.contains("见习或实习月数（见习*、实习*）"));
        CHECK(all.contains("每周天数（实习*、全职）"));
        CHECK(all.contains("岗位名称*"));
        auto const grassroots = headers(postings::PostingKind::grassroots);
        CHECK(grassroots.contains("基层项目（基层项目*）"));
        CHECK(grassroots.contains("联系人"));
        CHECK(!grassroots.contains("岗位代码（事业单位*）"));
        CHECK((all.size() == 38 && grassroots.size() == 20));
    });
}

TEST_CASE("cells of a part: units are understood with the member's name, nothing is guessed") {
    auto const number = [](std::string_view name, std::string_view cell) {
        auto const read = read_member(wire::type_of<std::int64_t>(), name, cell);
        return read ? *read.value : std::string("?");
    };
    CHECK(number("months", "6个月") == "6");
    CHECK(number("months", "十个月") == "10");
    CHECK(number("months", "6年") == "?");
    CHECK(number("service_years", "2 years") == "2");
    CHECK(number("interview_ratio", "1：3") == "3");
    CHECK(number("interview_ratio", "3") == "3");
    CHECK(number("months", "1:3") == "?");
    CHECK(number("contract_years", "无固定期限").empty());
    auto const fen = [](std::string_view cell) {
        auto const read = read_member(wire::type_of<Money>(), "allowance", cell);
        return read ? *read.value : std::string("?");
    };
    CHECK(fen("1500") == "150000");
    CHECK(fen("¥1,500.5元/月") == "150050");
    CHECK(fen("1.5千") == "150000");
    CHECK(fen("1500/天") == "?");
    CHECK(fen("若干") == "?");
    auto const quoted = read_member(wire::type_of<Text<1, 40>>(), "mentor", "\"甲\"\n乙");
    CHECK(*quoted.value == R"("\"甲\"\n乙")");
}
