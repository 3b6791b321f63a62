#include "platform/jobs/export_columns.hpp"

namespace sx::jobs {

exports::Columns<Work> const& work_columns() {
    using documents::SheetCell;
    using Item = Work const&;
    static exports::Columns<Work> const columns{
        {"办理进度", "Progress"},
        {
            {{"事项", "What"},
             20,
             [](Item w, Language l) { return SheetCell(exports::word("work_kind", w.kind, l)); }},
            {{"状态", "State"},
             12,
             [](Item w, Language l) { return SheetCell(exports::word("work", w.state, l)); }},
            {{"已处理", "Done"}, 10, [](Item w, Language) { return SheetCell(w.done); }},
            {{"总数", "In all"}, 10, [](Item w, Language) { return SheetCell(w.total); }},
            {{"开始时间", "Begun"},
             18,
             [](Item w, Language) { return SheetCell(exports::moment(w.created_at)); }},
            {{"结束时间", "Ended"},
             18,
             [](Item w, Language) { return SheetCell(exports::moment(w.finished_at)); }},
        }};
    return columns;
}

}  // namespace sx::jobs
