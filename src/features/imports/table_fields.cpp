#include "features/imports/table_fields.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>
#include "features/imports/scan.hpp"

namespace sx::imports {
namespace {

using Words = std::string_view const[];

constexpr Words ids{"系统编号", "岗位id", "postingid", "id"};
constexpr Words references{"单位内部编号", "内部编号", "岗位编号", "编号",
                           "reference",    "ref",      "number"};
constexpr Words titles{"岗位名称", "职位名称", "招聘岗位", "招聘职位", "岗位",
                       "职位",     "title",    "position", "jobtitle", "posting"};
constexpr Words kinds{"岗位类型", "岗位类别", "职位类型", "类型", "招聘类型", "kind", "type"};
constexpr Words headcounts{"招聘人数", "需求人数",  "招聘数量", "人数",
                           "需求",     "headcount", "openings", "vacancies"};
constexpr Words salaries{"薪资",     "薪资待遇", "薪酬",     "工资",   "月薪", "待遇",
                         "薪资范围", "工资待遇", "薪酬待遇", "salary", "pay"};
constexpr Words minima{"最低薪资", "薪资下限", "最低工资", "起薪", "salaryfrom", "minsalary"};
constexpr Words maxima{"最高薪资", "薪资上限", "最高工资", "salaryto", "maxsalary"};
constexpr Words units{"薪资单位", "计薪方式", "薪资类型", "salaryunit", "payper"};
constexpr Words educations{"学历要求", "学历", "最低学历", "文化程度", "education", "degree"};
constexpr Words experiences{"工作年限", "工作经验", "经验要求", "经验", "experience", "years"};
constexpr Words majors{"专业要求", "专业", "所需专业", "majors", "major"};
constexpr Words places{"工作地点", "工作地区", "工作城市", "地点", "地区",
                       "城市",     "place",    "location", "city", "region"};
constexpr Words addresses{"详细地址", "工作地址", "地址", "address"};
constexpr Words benefits{"福利", "福利待遇", "员工福利", "岗位福利", "benefits"};
constexpr Words descriptions{"岗位描述", "职位描述", "岗位职责",    "岗位说明",
                             "工作内容", "岗位要求", "description", "duties"};
constexpr Words days{"截止日期",     "截止时间", "报名截止", "有效期",     "有效期至",
                     "招聘截止日期", "closeson", "deadline", "closingday", "closingdate"};

constexpr std::array all{
    TableFieldFacts{
        TableField::reference,
        {"单位内部编号", "Own reference"},
        {"选填。贵单位自己的岗位编号。再次导入同一编号，就是修改原来的岗位。",
         "Optional. What you call the posting yourselves. The same reference again changes it."},
        16,
        false,
        true,
        references},
    TableFieldFacts{
        TableField::title,
        {"岗位名称", "Title"},
        {"必填，最多 80 个字。",
         "Required; at most 80 "
         "characters."},
        24,
        true,
        true,
        titles},
    TableFieldFacts{
        TableField::kind,
        {"岗位类型", "Kind"},
        {"从列表里选，不填就是全职。其他类型还有各自要填的内容，请先存为草稿，补好再提交审核。",
         "Choose from the list; left empty it is full-time. The other kinds have parts of their "
         "own: keep them as drafts, add these, then hand them in."},
        14,
        false,
        true,
        kinds},
    TableFieldFacts{
        TableField::headcount,
        {"招聘人数", "Openings"},
        {"必填，1 到 9999。",
         "Required; 1 to "
         "9999."},
        10,
        true,
        true,
        headcounts},
    TableFieldFacts{
        TableField::salary,
        {"薪资", "Pay"},
        {"必填。例如 8000-12000元/月、1.2-1.5万/月·13薪、200元/天、面议。",
         "Required, e.g. 8000-12000元/月, 200元/天 or 面议 (negotiable)."},
        20,
        true,
        true,
        salaries},
    TableFieldFacts{
        TableField::salary_min,
        {"最低薪资", "Pay from"},
        {"以元计的数字。", "A number of yuan."},
        12,
        false,
        false,
        minima},
    TableFieldFacts{
        TableField::salary_max,
        {"最高薪资", "Pay to"},
        {"以元计的数字。", "A number of yuan."},
        12,
        false,
        false,
        maxima},
    TableFieldFacts{
        TableField::salary_unit,
        {"薪资单位", "Pay per"},
        {"月、天、时或年。", "月 (month), 天 (day), 时 (hour) or 年 (year)."},
        10,
        false,
        false,
        units},
    TableFieldFacts{
        TableField::education,
        {"学历要求", "Education"},
        {"最低学历，从列表里选。不填就是不限。", "The least that is asked. Left empty: any."},
        14,
        false,
        true,
        educations},
    TableFieldFacts{
        TableField::experience,
        {"工作年限", "Experience"},
        {"例如 3年以上、1-3年、不限。不填就是不限。",
         "E.g. 3年以上 (3 years or more). Left empty: "
         "any."},
        12,
        false,
        true,
        experiences},
    TableFieldFacts{
        TableField::majors,
        {"专业要求", "Majors"},
        {"专业名称，用顿号或逗号隔开，例如 会计学、财务管理。不填就是不限。",
         "Names of the official catalogue with commas between. Left empty: any."},
        24,
        false,
        true,
        majors},
    TableFieldFacts{
        TableField::place,
        {"工作地点", "Place"},
        {"写到区县，例如 湖北省武汉市洪山区。可以从列表里选。不填就是不限地点。",
         "Down to the county, from the list or written. Left empty: anywhere."},
        24,
        false,
        true,
        places},
    TableFieldFacts{
        TableField::address,
        {"详细地址", "Address"},
        {"选填，街道和门牌号。", "Optional; street and number."},
        26,
        false,
        true,
        addresses},
    TableFieldFacts{
        TableField::benefits,
        {"福利", "Benefits"},
        {"选填，用顿号隔开，例如 五险一金、双休、年终奖。", "Optional, with commas between."},
        26,
        false,
        true,
        benefits},
    TableFieldFacts{
        TableField::description,
        {"岗位描述", "Description"},
        {"必填。做什么、要会什么。", "Required. What the work is and what it asks for."},
        50,
        true,
        true,
        descriptions},
    TableFieldFacts{
        TableField::closes_on,
        {"截止日期", "Closes on"},
        {"必填，例如 2026-06-30。当天结束前都可以投递。",
         "Required, e.g. 2026-06-30. One may apply "
         "until that day ends."},
        14,
        true,
        true,
        days},
    TableFieldFacts{
        TableField::posting_id,
        {"系统编号", "Posting id"},
        {"只在修改岗位时用。从导出的岗位表里来，不要改动。",
         "Only for changing postings. It comes from the exported list; leave it as it is."},
        38,
        false,
        false,
        ids},
};

}  // namespace

std::span<TableFieldFacts const> table_fields() { return all; }

TableFieldFacts const& facts_of(TableField field) {
    auto const found = std::ranges::find(all, field, &TableFieldFacts::field);
    if (found == all.end()) throw std::logic_error("a field without facts");
    return *found;
}

std::string plain_header(std::string_view header) {
    auto const whole = normalised(header);
    std::string plain;
    int depth = 0;
    for (char const c : whole) {
        if (c == '(' || c == '[') ++depth;
        else if (c == ')' || c == ']') depth = std::max(0, depth - 1);
        else if (depth == 0 && c != '*' && c != ':') plain += c;
    }
    return plain;
}

std::optional<TableField> field_named(std::string_view header) {
    for (auto const& facts : all) {
        bool const its_own = header == plain_header(facts.header.in(Language::zh)) ||
                             header == plain_header(facts.header.in(Language::en));
        if (its_own || std::ranges::find(facts.synonyms, header) != facts.synonyms.end())
            return facts.field;
    }
    return std::nullopt;
}

}  // namespace sx::imports
