#include "features/postings/export_columns.hpp"
#include "platform/codes/codes.hpp"

namespace sx::postings {
namespace {

using documents::SheetCell;
using Column = exports::Column<PostingRecord>;

// As the import reads it again: "6000-9000元/月·13薪".
std::string pay_of(PostingForm const& form) {
    if (form.salary_unit == SalaryUnit::negotiable || !form.salary_min) return "面议";
    auto text = exports::yuan(*form.salary_min);
    if (!form.salary_max) text.append("元以上");
    else if (*form.salary_max == *form.salary_min) text.append("元");
    else text.append("-").append(exports::yuan(*form.salary_max)).append("元");
    switch (form.salary_unit) {
        case SalaryUnit::month: text.append("/月"); break;
        case SalaryUnit::day: text.append("/天"); break;
        case SalaryUnit::hour: text.append("/时"); break;
        case SalaryUnit::year: text.append("/年"); break;
        case SalaryUnit::negotiable: break;
    }
    if (form.salary_months)
        text.append("·").append(std::to_string(*form.salary_months)).append("薪");
    return text;
}

std::string experience_of(std::int64_t years) {
    return years == 0 ? "不限" : std::to_string(years).append("年以上");
}

std::string majors_of(PostingForm const& form) {
    std::string text;
    for (auto const& code : form.major_codes)
        text.append(text.empty() ? "" : "、").append(codes::majors().name_of(code.str()));
    return text;
}

std::string place_of(PostingForm const& form) {
    return form.region_code ? codes::regions().path_name(form.region_code->str()) : "不限";
}

std::string benefits_of(PostingForm const& form) {
    std::string text;
    for (auto const& one : form.benefits) text.append(text.empty() ? "" : "、").append(one.str());
    return text;
}

// Closing at midnight is closing on the day before.
std::string last_day_of(PostingForm const& form) {
    return to_text(shanghai_day(form.closes_at - std::chrono::seconds(1)));
}

std::vector<Column> described() {
    using Posting = PostingRecord const&;
    return {
        {{"岗位名称", "Title"}, 24, [](Posting p, Language) { return SheetCell(p.title.str()); }},
        {{"岗位类型", "Kind"},
         14,
         [](Posting p, Language l) { return SheetCell(exports::word("posting_kind", p.kind, l)); }},
        {{"招聘人数", "Openings"},
         10,
         [](Posting p, Language) { return SheetCell(std::int64_t{p.headcount}); }},
        {{"薪资", "Pay"}, 20, [](Posting p, Language) { return SheetCell(pay_of(p)); }},
        {{"学历要求", "Education"},
         14,
         [](Posting p, Language l) {
             return SheetCell(exports::word("education", p.education, l));
         }},
        {{"工作年限", "Experience"},
         12,
         [](Posting p, Language) { return SheetCell(experience_of(p.experience_years)); }},
        {{"专业要求", "Majors"}, 24, [](Posting p, Language) { return SheetCell(majors_of(p)); }},
        {{"工作地点", "Place"}, 24, [](Posting p, Language) { return SheetCell(place_of(p)); }},
        {{"详细地址", "Address"},
         26,
         [](Posting p, Language) { return SheetCell(p.address ? p.address->str() : ""); }},
        {{"福利", "Benefits"}, 26, [](Posting p, Language) { return SheetCell(benefits_of(p)); }},
        {{"岗位描述", "Description"},
         50,
         [](Posting p, Language) { return SheetCell(p.description.str()); }},
        {{"截止日期", "Closes on"},
         14,
         [](Posting p, Language) { return SheetCell(last_day_of(p)); }},
        {{"状态", "State"},
         12,
         [](Posting p, Language l) { return SheetCell(exports::word("posting", p.state, l)); }},
        {{"提交时间", "Submitted"},
         18,
         [](Posting p, Language) { return SheetCell(exports::moment(p.submitted_at)); }},
        {{"发布时间", "Published"},
         18,
         [](Posting p, Language) { return SheetCell(exports::moment(p.published_at)); }},
        {{"系统编号", "Posting id"}, 38, [](Posting p, Language) { return SheetCell(p.id.text); }},
    };
}

std::vector<Column> with_employer() {
    auto columns = described();
    columns.insert(
        columns.begin(), {{"单位名称", "Employer"}, 30, [](PostingRecord const& posting, Language) {
                              return SheetCell(posting.employer_name.str());
                          }});
    return columns;
}

}  // namespace

exports::Columns<PostingRecord> const& own_columns() {
    static exports::Columns<PostingRecord> const columns{{"岗位", "Postings"}, described()};
    return columns;
}

exports::Columns<PostingRecord> const& reviewed_columns() {
    static exports::Columns<PostingRecord> const columns{
        {"全部岗位", "All postings"}, with_employer()};
    return columns;
}

}  // namespace sx::postings
