#include "features/seekers/export_columns.hpp"
#include <cstdint>
#include "platform/codes/codes.hpp"

namespace sx::seekers {

exports::Columns<SavedPosting> const& saved_columns() {
    using documents::SheetCell;
    using Item = SavedPosting const&;
    static exports::Columns<SavedPosting> const columns{
        {"收藏的岗位", "Saved postings"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item s, Language) { return SheetCell(s.posting_title.str()); }},
            {{"单位名称", "Employer"},
             30,
             [](Item s, Language) { return SheetCell(s.employer_name.str()); }},
            {{"状态", "State"},
             12,
             [](Item s, Language l) { return SheetCell(exports::word("saved", s.state, l)); }},
            {{"工作地点", "Place"},
             24,
             [](Item s, Language) {
                 return SheetCell(
                     s.region_code ? codes::regions().path_name(s.region_code->str())
                                   : std::string());
             }},
            {{"截止时间", "Closes"},
             18,
             [](Item s, Language) { return SheetCell(exports::moment(s.closes_at)); }},
            {{"收藏时间", "Saved"},
             18,
             [](Item s, Language) { return SheetCell(exports::moment(s.saved_at)); }},
        }};
    return columns;
}

exports::Columns<ResumeSummary> const& resume_columns() {
    using documents::SheetCell;
    using Item = ResumeSummary const&;
    static exports::Columns<ResumeSummary> const columns{
        {"我的简历", "My resumes"},
        {
            {{"简历名称", "Name"}, 24, [](Item r, Language) { return SheetCell(r.name.str()); }},
            {{"默认简历", "The default one"},
             12,
             [](Item r, Language l) { return SheetCell(exports::yes_or_no(r.is_default, l)); }},
            {{"完整度（%）", "Complete (%)"},
             12,
             [](Item r, Language) { return SheetCell(std::int64_t{r.completeness}); }},
            {{"修改时间", "Changed"},
             18,
             [](Item r, Language) { return SheetCell(exports::moment(r.updated_at)); }},
        }};
    return columns;
}

}  // namespace sx::seekers
