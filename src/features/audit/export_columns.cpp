#include "features/audit/export_columns.hpp"

namespace sx::audit {
namespace {

using documents::SheetCell;
using Item = AuditEntry const&;

SheetCell text(std::optional<std::string> const& one) {
    return SheetCell(one.value_or(std::string()));
}

}  // namespace

exports::Columns<AuditEntry> const& entry_columns() {
    static exports::Columns<AuditEntry> const columns{
        {"审计记录", "Audit"},
        {
            {{"编号", "Number"}, 10, [](Item e, Language) { return SheetCell(e.sequence); }},
            {{"时间", "Time"},
             18,
             [](Item e, Language) { return SheetCell(exports::moment(e.at)); }},
            {{"事件", "Event"}, 26, [](Item e, Language) { return SheetCell(e.kind); }},
            {{"结果", "Result"},
             10,
             [](Item e, Language l) {
                 return SheetCell(exports::word("audit_result", e.result, l));
             }},
            {{"操作人", "By"}, 20, [](Item e, Language) { return text(e.account_name); }},
            {{"操作人编号", "Account"},
             38,
             [](Item e, Language) {
                 return e.account_id ? SheetCell(e.account_id->text) : SheetCell();
             }},
            {{"身份", "Role"},
             14,
             [](Item e, Language l) {
                 return e.role ? SheetCell(exports::word("role", *e.role, l)) : SheetCell();
             }},
            {{"来自网段", "From"}, 20, [](Item e, Language) { return text(e.network); }},
            {{"对象", "On"}, 38, [](Item e, Language) { return SheetCell(e.subject); }},
            {{"涉及人数", "People"}, 10, [](Item e, Language) { return SheetCell(e.people); }},
            {{"内容", "Facts"}, 60, [](Item e, Language) { return SheetCell(e.facts); }},
        }};
    return columns;
}

}  // namespace sx::audit
