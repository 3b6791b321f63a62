#include "features/retention/export_columns.hpp"

namespace sx::retention {

exports::Columns<RetentionProof> const& proof_columns() {
    using documents::SheetCell;
    using Item = RetentionProof const&;
    static exports::Columns<RetentionProof> const columns{
        {"到期数据处理证明", "Proofs of what was ended"},
        {
            {{"记录编号", "Event"}, 12, [](Item p, Language) { return SheetCell(p.sequence); }},
            {{"数据类别", "Class"}, 24, [](Item p, Language) { return SheetCell(p.class_name); }},
            {{"处理时间", "Ended"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.at)); }},
            {{"按期自动", "By schedule"},
             12,
             [](Item p, Language l) { return SheetCell(exports::yes_or_no(!p.account_id, l)); }},
            {{"保存天数", "Days kept"}, 12, [](Item p, Language) { return SheetCell(p.days); }},
            {{"截止时间", "Before"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.before)); }},
            {{"数量", "Amount"}, 12, [](Item p, Language) { return SheetCell(p.amount); }},
            {{"最早的一条", "Oldest"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.oldest)); }},
            {{"编号摘要（SHA-256）", "SHA-256 of the ids"},
             68,
             [](Item p, Language) { return SheetCell(p.ids_hash); }},
        }};
    return columns;
}

}  // namespace sx::retention
