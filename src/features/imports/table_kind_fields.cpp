#include "features/imports/table_field_facts.hpp"

namespace sx::imports {
namespace {

using Words = std::string_view const[];

constexpr Words contract_years{"合同年限", "合同期限", "合同期", "contract", "contractyears"};
constexpr Words probation_months{"试用期", "试用期月数", "试用期限", "probation"};
constexpr Words probation_salaries{"试用期工资", "试用期薪资", "probationpay", "probationsalary"};
constexpr Words shifts{"班次", "工作班次", "倒班", "shift"};
constexpr Words days_a_week{"每周工作几天", "每周工作天数", "周工作天数", "每周实习天数"};
constexpr Words months{"见习月数", "实习月数", "见习期", "实习期", "见习期限", "实习期限"};
constexpr Words retentions{"留用", "是否留用", "retention"};
constexpr Words living_allowances{"生活补助", "见习补贴", "见习补助"};
constexpr Words mentors{"带教", "带教老师", "带教导师", "谁来带教", "指导老师"};
constexpr Words insurances{"意外险", "意外伤害险", "人身意外伤害保险"};
constexpr Words allowances{"餐补", "补贴", "餐补、住宿等补贴"};
constexpr Words certificates{"是否提供实习证明", "certificate"};
constexpr Words position_codes{"职位代码", "岗位编码", "code"};
constexpr Words categories{"岗位类别名称", "岗位分类", "category"};
constexpr Words exams{"考试方式", "招考方式", "招聘形式", "examination"};
constexpr Words departments{"主管单位", "上级主管部门", "department"};
constexpr Words graduate_years{"毕业年份", "毕业届别", "届别", "面向哪几届毕业生"};
constexpr Words ratios{"面试比例", "开考比例", "面试人选比例"};
constexpr Words programmes{"项目名称", "基层项目", "服务项目"};
constexpr Words service_years{"服务期", "服务期限", "termofservice"};
constexpr Words after_services{"期满待遇", "优惠政策", "服务期满政策"};

constexpr std::array all{
    TableFieldFacts{
        .field = TableField::contract_years,
        .pointers = {"/job/contract_years"},
        .header = {"合同年限", "Contract years"},
        .note =
            {"选填，例如 3 年。无固定期限就写 无固定期限。",
             "Optional, e.g. 3. Without an end: open-ended."},
        .width = 10,
        .synonyms = contract_years},
    TableFieldFacts{
        .field = TableField::probation_months,
        .pointers = {"/job/probation_months"},
        .header = {"试用期月数", "Probation months"},
        .note =
            {"选填，0 到 6。合同不满三年最多 2 个月。",
             "Optional, 0 to 6; at most 2 under a contract of less than 3 years."},
        .width = 10,
        .synonyms = probation_months},
    TableFieldFacts{
        .field = TableField::probation_salary,
        .pointers = {"/job/probation_salary"},
        .header = {"试用期工资", "Probation pay"},
        .note =
            {"选填，元/月，不低于薪资的 80%。", "Optional, yuan a month; at least 80% of the pay."},
        .width = 12,
        .synonyms = probation_salaries},
    TableFieldFacts{
        .field = TableField::shift,
        .pointers = {"/job/shift"},
        .header = {"班次", "Shifts"},
        .note = {"选填，从列表里选。", "Optional, from the list."},
        .width = 12,
        .synonyms = shifts},
    TableFieldFacts{
        .field = TableField::days_a_week,
        .pointers = {"/internship/days_a_week", "/job/days_a_week"},
        .header = {"每周天数", "Days a week"},
        .note = {"每周工作或实习几天，1 到 7。", "1 to 7."},
        .width = 10,
        .synonyms = days_a_week},
    TableFieldFacts{
        .field = TableField::months,
        .pointers = {"/traineeship/months", "/internship/months"},
        .header = {"见习或实习月数", "Duration in months"},
        .note =
            {"见习 3 到 12 个月，实习 1 到 24 个月。",
             "A traineeship lasts 3 to 12, an internship 1 to 24."},
        .width = 12,
        .synonyms = months},
    TableFieldFacts{
        .field = TableField::retention,
        .pointers = {"/traineeship/retention", "/internship/retention"},
        .header = {"期满留用", "Staying on"},
        .note = {"从列表里选。", "From the list."},
        .width = 16,
        .synonyms = retentions},
    TableFieldFacts{
        .field = TableField::living_allowance,
        .pointers = {"/traineeship/living_allowance"},
        .header = {"见习生活补助", "Living allowance"},
        .note = {"选填，元/月。", "Optional, yuan a month."},
        .width = 12,
        .synonyms = living_allowances},
    TableFieldFacts{
        .field = TableField::mentor,
        .pointers = {"/traineeship/mentor"},
        .header = {"带教人", "Who teaches"},
        .note =
            {"选填，姓名、岗位或安排，最多 100 个字。",
             "Optional: a name, a post or how it is arranged; at most 100 characters."},
        .width = 16,
        .synonyms = mentors},
    TableFieldFacts{
        .field = TableField::accident_insurance,
        .pointers = {"/traineeship/accident_insurance"},
        .header = {"意外伤害保险", "Accident insurance"},
        .note = {"选填，从列表里选。", "Optional, from the list."},
        .width = 12,
        .synonyms = insurances},
    TableFieldFacts{
        .field = TableField::allowance,
        .pointers = {"/internship/allowance"},
        .header = {"实习补贴", "Internship allowance"},
        .note =
            {"选填，餐补、住宿等补贴，元/月。", "Optional, for meals or lodging, yuan a month."},
        .width = 12,
        .synonyms = allowances},
    TableFieldFacts{
        .field = TableField::certificate,
        .pointers = {"/internship/certificate"},
        .header = {"实习证明", "Internship certificate"},
        .note = {"选填，从列表里选。", "Optional, from the list."},
        .width = 12,
        .synonyms = certificates},
    TableFieldFacts{
        .field = TableField::position_code,
        .pointers = {"/public_institution/position_code"},
        .header = {"岗位代码", "Position code"},
        .note = {"公告里的岗位代码，最多 40 个字。", "As in the notice; at most 40 characters."},
        .width = 12,
        .synonyms = position_codes},
    TableFieldFacts{
        .field = TableField::category,
        .pointers = {"/public_institution/category"},
        .header = {"岗位类别", "Position category"},
        .note = {"从列表里选。", "From the list."},
        .width = 14,
        .synonyms = categories},
    TableFieldFacts{
        .field = TableField::exam,
        .pointers = {"/public_institution/exam"},
        .header = {"招聘方式", "How one is chosen"},
        .note = {"从列表里选。", "From the list."},
        .width = 14,
        .synonyms = exams},
    TableFieldFacts{
        .field = TableField::competent_department,
        .pointers = {"/public_institution/competent_department"},
        .header = {"主管部门", "Competent department"},
        .note = {"最多 100 个字。", "At most 100 characters."},
        .width = 18,
        .synonyms = departments},
    TableFieldFacts{
        .field = TableField::graduate_years,
        .pointers = {"/public_institution/graduate_years"},
        .header = {"面向届别", "Graduates of"},
        .note =
            {"选填，例如 2026、2027。不填就是不限。",
             "Optional, e.g. 2026, 2027. Left empty: any."},
        .width = 14,
        .synonyms = graduate_years},
    TableFieldFacts{
        .field = TableField::interview_ratio,
        .pointers = {"/public_institution/interview_ratio"},
        .header = {"面试比例", "Interview ratio"},
        .note = {"选填，例如 1:3。", "Optional, e.g. 1:3."},
        .width = 10,
        .synonyms = ratios},
    TableFieldFacts{
        .field = TableField::programme,
        .pointers = {"/grassroots/programme"},
        .header = {"基层项目", "Programme"},
        .note = {"从列表里选。", "From the list."},
        .width = 16,
        .synonyms = programmes},
    TableFieldFacts{
        .field = TableField::service_years,
        .pointers = {"/grassroots/service_years"},
        .header = {"服务年限", "Years of service"},
        .note = {"1 到 6 年。", "1 to 6."},
        .width = 10,
        .synonyms = service_years},
    TableFieldFacts{
        .field = TableField::after_service,
        .pointers = {"/grassroots/after_service"},
        .header = {"期满政策", "After the service"},
        .note =
            {"选填，考研加分、定向招录等，最多 500 个字。",
             "Optional: what those may count on who have served; at most 500 characters."},
        .width = 26,
        .synonyms = after_services}};

}  // namespace

std::span<TableFieldFacts const> fields_of_some_kinds() { return all; }

}  // namespace sx::imports
