#include "features/postings/export_columns.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include "platform/codes/codes.hpp"

namespace sx::postings {
namespace {

std::string yuan_of(std::optional<Money> const& amount) {
    return amount ? exports::yuan(*amount) : std::string();
}

}  // namespace

exports::Columns<PostingVersion> const& version_columns() {
    using documents::SheetCell;
    using Item = PostingVersion const&;
    static exports::Columns<PostingVersion> const columns{
        {"岗位的历次内容", "What the posting said"},
        {
            {{"版本", "Version"}, 8, [](Item v, Language) { return SheetCell(v.version); }},
            {{"改动时间", "Changed"},
             18,
             [](Item v, Language) { return SheetCell(exports::moment(v.changed_at)); }},
            {{"岗位名称", "Title"},
             24,
             [](Item v, Language) { return SheetCell(v.form.title.str()); }},
            {{"招聘人数", "Openings"},
             10,
             [](Item v, Language) { return SheetCell(std::int64_t{v.form.headcount}); }},
            {{"最低薪资（元）", "Salary from (yuan)"},
             12,
             [](Item v, Language) { return SheetCell(yuan_of(v.form.salary_min)); }},
            {{"最高薪资（元）", "Salary to (yuan)"},
             12,
             [](Item v, Language) { return SheetCell(yuan_of(v.form.salary_max)); }},
            {{"薪资单位", "Salary unit"},
             10,
             [](Item v, Language l) {
                 return SheetCell(exports::word("salary_unit", v.form.salary_unit, l));
             }},
            {{"学历要求", "Education"},
             12,
             [](Item v, Language l) {
                 return SheetCell(exports::word("education", v.form.education, l));
             }},
            {{"工作地点", "Place"},
             24,
             [](Item v, Language) {
                 auto const& region = v.form.region_code;
                 return SheetCell(
                     region ? codes::regions().path_name(region->str()) : std::string());
             }},
            {{"岗位描述", "Description"},
             60,
             [](Item v, Language) { return SheetCell(v.form.description.str()); }},
            {{"截止时间", "Closes"},
             18,
             [](Item v, Language) { return SheetCell(exports::moment(v.form.closes_at)); }},
        }};
    return columns;
}

}  // namespace sx::postings
