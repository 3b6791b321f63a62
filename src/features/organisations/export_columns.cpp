#include "features/organisations/export_columns.hpp"
#include "platform/codes/codes.hpp"

namespace sx::organisations {

exports::Columns<Organisation> const& list_columns() {
    using documents::SheetCell;
    using Item = Organisation const&;
    static exports::Columns<Organisation> const columns{
        {"招聘单位", "Employers"},
        {
            {{"单位名称", "Name"}, 30, [](Item o, Language) { return SheetCell(o.name.str()); }},
            {{"统一社会信用代码", "Credit code"},
             22,
             [](Item o, Language) {
                 return SheetCell(o.credit_code ? o.credit_code->str() : std::string());
             }},
            {{"地区", "Region"},
             24,
             [](Item o, Language) {
                 return SheetCell(
                     o.region_code ? codes::regions().path_name(o.region_code->str())
                                   : std::string());
             }},
            {{"行业", "Industry"},
             24,
             [](Item o, Language) {
                 return SheetCell(
                     o.industry_code
                         ? std::string(codes::industries().name_of(o.industry_code->str()))
                         : std::string());
             }},
            {{"规模", "Size"},
             14,
             [](Item o, Language l) {
                 return SheetCell(o.size ? exports::word("size", *o.size, l) : std::string());
             }},
            {{"单位性质", "Ownership"},
             14,
             [](Item o, Language l) {
                 return SheetCell(
                     o.ownership ? exports::word("ownership", *o.ownership, l) : std::string());
             }},
            {{"联系人", "Contact"}, 12, [](Item o, Language) { return SheetCell(o.contact_name); }},
            {{"联系电话", "Phone"},
             18,
             [](Item o, Language) { return SheetCell(o.contact_phone); }},
            {{"状态", "State"},
             12,
             [](Item o, Language l) {
                 return SheetCell(exports::word("organisation", o.state, l));
             }},
            {{"提交时间", "Submitted"},
             18,
             [](Item o, Language) { return SheetCell(exports::moment(o.submitted_at)); }},
            {{"审核时间", "Decided"},
             18,
             [](Item o, Language) { return SheetCell(exports::moment(o.decided_at)); }},
        }};
    return columns;
}

}  // namespace sx::organisations
