#include "platform/courier/export_columns.hpp"

namespace sx::courier {

exports::Columns<ShownLetter> const& letter_columns() {
    using documents::SheetCell;
    using Item = ShownLetter const&;
    static exports::Columns<ShownLetter> const columns{
        {"邮件和短信", "Letters"},
        {
            {{"渠道", "Channel"},
             10,
             [](Item m, Language l) {
                 return SheetCell(exports::word("letter_channel", m.channel, l));
             }},
            {{"地址（只显示首尾）", "Address (masked)"},
             26,
             [](Item m, Language) { return SheetCell(m.address); }},
            {{"状态", "State"},
             10,
             [](Item m, Language l) { return SheetCell(exports::word("letter", m.state, l)); }},
            {{"原因", "Why"},
             28,
             [](Item m, Language l) {
                 return SheetCell(
                     m.trouble ? exports::word("letter_trouble", *m.trouble, l) : std::string());
             }},
            {{"回执代码", "Reply code"},
             10,
             [](Item m, Language) {
                 return m.reply_code ? SheetCell(*m.reply_code) : SheetCell();
             }},
            {{"发送次数", "Attempts"}, 10, [](Item m, Language) { return SheetCell(m.attempts); }},
            {{"产生时间", "Made"},
             18,
             [](Item m, Language) { return SheetCell(exports::moment(m.created_at)); }},
            {{"办结时间", "Settled"},
             18,
             [](Item m, Language) { return SheetCell(exports::moment(m.settled_at)); }},
        }};
    return columns;
}

}  // namespace sx::courier
