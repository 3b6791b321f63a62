#include "features/notifications/export_columns.hpp"

namespace sx::notifications {

exports::Columns<Notification> const& own_columns() {
    using documents::SheetCell;
    using Item = Notification const&;
    static exports::Columns<Notification> const columns{
        {"我的通知", "My notifications"},
        {
            {{"标题", "Title"}, 40, [](Item n, Language) { return SheetCell(n.title); }},
            {{"内容", "Text"}, 60, [](Item n, Language) { return SheetCell(n.text); }},
            {{"身份", "Role"},
             14,
             [](Item n, Language l) { return SheetCell(exports::word("role", n.role, l)); }},
            {{"通知时间", "Told"},
             18,
             [](Item n, Language) { return SheetCell(exports::moment(n.told_at)); }},
            {{"阅读时间", "Read"},
             18,
             [](Item n, Language) { return SheetCell(exports::moment(n.read_at)); }},
        }};
    return columns;
}

}  // namespace sx::notifications
