#include "app/demo/tables.hpp"
#include "app/demo/errands.hpp"
#include "features/imports/imports.hpp"
#include "features/imports/table_use_cases.hpp"
#include "platform/documents/sheets/writing.hpp"
#include "platform/web/target.hpp"
#include "platform/wire/json.hpp"

namespace sx::app::demo {
namespace {

using imports::TableField;
using Row = std::vector<std::string>;

struct SentTable {
    std::string name, bytes;
};

files::FileFacts send_in(Stage& stage, access::Caller const& by, SentTable const& table) {
    web::Request request;
    request.method = web::Method::post;
    request.path = "/api/v1/files";
    request.query = "purpose=table";
    request.body = table.bytes;
    request.headers = {
        {"content-type", "application/octet-stream"},
        {web::discreet_header("name"), web::encode(table.name)}};
    return wire::read_own<files::FileFacts>(answered(stage, by, files::endpoints(), request).body);
}

// The columns are called as this employer calls them; the last one means nothing to anybody else.
std::string table_of(std::vector<Row> const& rows) {
    documents::WorkbookWriter writer(
        "招聘计划", {{"招聘岗位", 20},
                     {"性质", 12},
                     {"数量要求", 10},
                     {"工资待遇", 18},
                     {"工作城市", 24},
                     {"岗位职责", 40},
                     {"截止时间", 14},
                     {"实习期限", 12},
                     {"每周实习天数", 12},
                     {"留用", 16},
                     {"联系人", 14},
                     {"联系电话", 16},
                     {"用人部门", 14}});
    for (auto const& row : rows)
        writer.row(std::vector<documents::SheetCell>(row.begin(), row.end()));
    return writer.finish();
}

// Checks the table's rows, to take all of them or none; gives the work that does.
jobs::Work import(Stage& stage, access::Caller const& by, SentTable const& sent) {
    static constexpr documents::SheetLimits limits;
    auto const file = send_in(stage, by, sent);
    auto const table =
        stage.act_outside(by, &imports::receive_table, limits, imports::NewTable{file.file_id});
    jobs::Work work;
    stage.scene([&](store::Transaction& tx) {
        imports::ChooseColumns chosen;
        chosen.table_id = table.table_id;
        chosen.aim = imports::TableAim::submit;
        chosen.version = table.version;
        for (auto const& column : table.columns)
            chosen.columns.push_back(
                {column.header == "数量要求" ? std::optional(TableField::headcount)
                                             : column.field});
        stage.act(tx, by, &imports::choose_columns, chosen);
        work = stage.act(tx, by, &imports::import_table, imports::TableKey{table.table_id});
    });
    return work;
}

}  // namespace

void import_tables(Stage& stage, access::Caller const& recruiter, Day last_day) {
    auto const until = to_text(last_day);
    Row const trainee{
        "设备维护见习生",
        "见习",
        "4",
        "2500元/月",
        "重庆市渝北区",
        "跟着师傅学点检和保养，做好记录。",
        until,
        "6个月",
        "",
        "考核合格可留用",
        "人事部（示例）",
        "000-0000 0000",
        "设备部"};
    Row const intern{
        "行政实习生",
        "实习",
        "2",
        "150元/天",
        "重庆市渝中区",
        "整理文件，准备会议，接待来访。",
        until,
        "3个月",
        "4天",
        "",
        "",
        "",
        "综合部"};
    Row const clerk{
        "仓库管理员",
        "全职",
        "2",
        "5000-6500元/月",
        "重庆市江北区",
        "收货、发货、盘点，账物相符。",
        until,
        "",
        "",
        "",
        "",
        "",
        "仓储部"};
    auto& importing = imports::import_of_table();
    import(stage, recruiter, {"plan.xlsx", table_of({trainee, intern, clerk})});
    run_works(stage, recruiter, importing);
    auto unclear = clerk, unfinished = trainee;
    unclear[0] = "叉车司机";
    unclear[2] = "若干";
    unclear[3] = "看能力";
    unfinished[0] = "质检见习生";
    unfinished[7] = "半年左右";
    unfinished[9].clear();
    import(stage, recruiter, {"plan-2.xlsx", table_of({unclear, unfinished})});
    run_works(stage, recruiter, importing);
    stop(stage, recruiter, import(stage, recruiter, {"plan-3.xlsx", table_of({clerk})}));
    run_works(stage, recruiter, importing);
}

}  // namespace sx::app::demo
