#include "features/imports/table_field_facts.hpp"

namespace sx::imports {
namespace {

using Words = std::string_view const[];

constexpr Words ids{"系统编号", "岗位id", "postingid", "id"};
constexpr Words references{"单位内部编号", "内部编号", "岗位编号", "编号",
                           "reference",    "ref",      "number"};
constexpr Words titles{"岗位名称", "职位名称", "招聘岗位", "招聘职位", "岗位",
                       "职位",     "title",    "position", "jobtitle", "posting"};
constexpr Words kinds{"岗位类型", "岗位性质", "性质", "职位类型",
                      "类型",     "招聘类型", "kind", "type"};
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
constexpr Words other_places{"其他工作地点", "其他地点", "更多工作地点", "otherplaces"};
constexpr Words contact_names{"联系人", "联系人姓名", "联系人称呼", "contact", "contactname"};
constexpr Words contact_phones{"联系电话", "电话", "手机", "联系方式", "phone", "contactphone"};
constexpr Words contact_emails{"联系邮箱", "邮箱", "电子邮箱", "email", "mail", "contactmail"};
constexpr Words benefits{"福利", "福利待遇", "员工福利", "岗位福利", "benefits"};
constexpr Words descriptions{"岗位描述", "职位描述", "岗位职责",    "岗位说明",
                             "工作内容", "岗位要求", "description", "duties"};
constexpr Words days{"截止日期",     "截止时间", "报名截止", "有效期",     "有效期至",
                     "招聘截止日期", "closeson", "deadline", "closingday", "closingdate"};

constexpr std::array all{
    TableFieldFacts{
        .field = TableField::reference,
        .header = {"单位内部编号", "Own reference"},
        .note =
            {"选填。贵单位自己的岗位编号。再次导入同一编号，就是修改原来的岗位。",
             "Optional. What you call the posting yourselves. The same reference again changes "
             "it."},
        .width = 16,
        .synonyms = references},
    TableFieldFacts{
        .field = TableField::title,
        .pointers = {"/title"},
        .header = {"岗位名称", "Title"},
        .note = {"必填，最多 80 个字。", "Required; at most 80 characters."},
        .width = 24,
        .required = true,
        .synonyms = titles},
    TableFieldFacts{
        .field = TableField::kind,
        .pointers = {"/kind"},
        .header = {"岗位类型", "Kind"},
        .note =
            {"从列表里选，不填就是全职。后面有些列只有某些类型才填，列名里写着；带 * 的必填。",
             "Choose from the list; left empty it is full-time. Some columns are for certain "
             "kinds: their names say so, with * where it is required."},
        .width = 14,
        .synonyms = kinds},
    TableFieldFacts{
        .field = TableField::headcount,
        .pointers = {"/headcount"},
        .header = {"招聘人数", "Openings"},
        .note = {"必填，1 到 9999。", "Required; 1 to 9999."},
        .width = 10,
        .required = true,
        .synonyms = headcounts},
    TableFieldFacts{
        .field = TableField::salary,
        .pointers = {"/salary_months"},
        .header = {"薪资", "Pay"},
        .note =
            {"必填。例如 8000-12000元/月、1.2-1.5万/月·13薪、200元/天、面议。",
             "Required, e.g. 8000-12000元/月, 200元/天 or 面议 (negotiable)."},
        .width = 20,
        .required = true,
        .synonyms = salaries},
    TableFieldFacts{
        .field = TableField::salary_min,
        .pointers = {"/salary_min"},
        .header = {"最低薪资", "Pay from"},
        .note = {"以元计的数字。", "A number of yuan."},
        .width = 12,
        .in_template = false,
        .synonyms = minima},
    TableFieldFacts{
        .field = TableField::salary_max,
        .pointers = {"/salary_max"},
        .header = {"最高薪资", "Pay to"},
        .note = {"以元计的数字。", "A number of yuan."},
        .width = 12,
        .in_template = false,
        .synonyms = maxima},
    TableFieldFacts{
        .field = TableField::salary_unit,
        .pointers = {"/salary_unit"},
        .header = {"薪资单位", "Pay per"},
        .note = {"月、天、时或年。", "月 (month), 天 (day), 时 (hour) or 年 (year)."},
        .width = 10,
        .in_template = false,
        .synonyms = units},
    TableFieldFacts{
        .field = TableField::education,
        .pointers = {"/education"},
        .header = {"学历要求", "Education"},
        .note =
            {"最低学历，从列表里选。不填就是不限。", "The least that is asked. Left empty: any."},
        .width = 14,
        .synonyms = educations},
    TableFieldFacts{
        .field = TableField::experience,
        .pointers = {"/experience_years"},
        .header = {"工作年限", "Experience"},
        .note =
            {"例如 3年以上、1-3年、不限。不填就是不限。",
             "E.g. 3年以上 (3 years or more). Left empty: any."},
        .width = 12,
        .synonyms = experiences},
    TableFieldFacts{
        .field = TableField::majors,
        .pointers = {"/major_codes"},
        .header = {"专业要求", "Majors"},
        .note =
            {"专业名称，用顿号或逗号隔开，例如 会计学、财务管理。不填就是不限。",
             "Names of the official catalogue with commas between. Left empty: any."},
        .width = 24,
        .synonyms = majors},
    TableFieldFacts{
        .field = TableField::place,
        .pointers = {"/region_code"},
        .header = {"工作地点", "Place"},
        .note =
            {"写到区县，例如 湖北省武汉市洪山区。可以从列表里选。不填就是不限地点。",
             "Down to the county, from the list or written. Left empty: anywhere."},
        .width = 24,
        .synonyms = places},
    TableFieldFacts{
        .field = TableField::address,
        .pointers = {"/address"},
        .header = {"详细地址", "Address"},
        .note = {"选填，街道和门牌号。", "Optional; street and number."},
        .width = 26,
        .synonyms = addresses},
    TableFieldFacts{
        .field = TableField::other_places,
        .pointers = {"/other_places"},
        .header = {"其他工作地点", "Other places"},
        .note =
            {"选填，用分号隔开，例如 湖北省宜昌市；湖北省襄阳市。同一个岗位只算一个。",
             "Optional, with semicolons between. The posting is found at each of them and counts "
             "once."},
        .width = 26,
        .synonyms = other_places},
    TableFieldFacts{
        .field = TableField::benefits,
        .pointers = {"/benefits"},
        .header = {"福利", "Benefits"},
        .note =
            {"选填，用顿号隔开，例如 五险一金、双休、年终奖。", "Optional, with commas between."},
        .width = 26,
        .synonyms = benefits},
    TableFieldFacts{
        .field = TableField::description,
        .pointers = {"/description"},
        .header = {"岗位描述", "Description"},
        .note = {"必填。做什么、要会什么。", "Required. What the work is and what it asks for."},
        .width = 50,
        .required = true,
        .synonyms = descriptions},
    TableFieldFacts{
        .field = TableField::closes_on,
        .pointers = {"/closes_at"},
        .header = {"截止日期", "Closes on"},
        .note =
            {"必填，例如 2026-06-30。当天结束前都可以投递。",
             "Required, e.g. 2026-06-30. One may apply until that day ends."},
        .width = 14,
        .required = true,
        .synonyms = days},
    TableFieldFacts{
        .field = TableField::contact_name,
        .pointers = {"/contact/name"},
        .header = {"联系人", "Contact"},
        .note =
            {"选填，姓名或称呼。会公开显示；不填就只在平台上联系。",
             "Optional; everybody may read it. Left empty: contact through this site only."},
        .width = 12,
        .synonyms = contact_names},
    TableFieldFacts{
        .field = TableField::contact_phone,
        .pointers = {"/contact/phone"},
        .header = {"联系电话", "Contact phone"},
        .note =
            {"填了联系人，电话和邮箱至少填一项。",
             "With a contact, a phone number or a mail address."},
        .width = 16,
        .synonyms = contact_phones},
    TableFieldFacts{
        .field = TableField::contact_email,
        .pointers = {"/contact/email"},
        .header = {"联系邮箱", "Contact mail"},
        .note =
            {"填了联系人，电话和邮箱至少填一项。",
             "With a contact, a phone number or a mail address."},
        .width = 22,
        .synonyms = contact_emails},
    TableFieldFacts{
        .field = TableField::posting_id,
        .header = {"系统编号", "Posting id"},
        .note =
            {"只在修改岗位时用。从导出的岗位表里来，不要改动。",
             "Only for changing postings. It comes from the exported list; leave it as it is."},
        .width = 38,
        .in_template = false,
        .synonyms = ids},
};

}  // namespace

std::span<TableFieldFacts const> fields_of_all_kinds() { return all; }

}  // namespace sx::imports
