#include "features/fairs/export_columns.hpp"

namespace sx::fairs {

exports::Columns<Participation> const& participation_columns() {
    using documents::SheetCell;
    using Item = Participation const&;
    static exports::Columns<Participation> const columns{
        {"参会单位", "Participations"},
        {
            {{"招聘会", "Fair"}, 30, [](Item p, Language) { return SheetCell(p.fair_title); }},
            {{"单位名称", "Employer"},
             30,
             [](Item p, Language) { return SheetCell(p.organisation_name); }},
            {{"状态", "State"},
             12,
             [](Item p, Language l) {
                 return SheetCell(exports::word("participation", p.state, l));
             }},
            {{"申请时间", "Requested"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.requested_at)); }},
            {{"审核时间", "Decided"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.decided_at)); }},
        }};
    return columns;
}

}  // namespace sx::fairs
