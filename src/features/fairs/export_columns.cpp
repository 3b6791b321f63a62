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

exports::Columns<Participation> const& own_participation_columns() {
    using documents::SheetCell;
    using Item = Participation const&;
    static exports::Columns<Participation> const columns{
        {"我们参加的招聘会", "Our fairs"},
        {
            {{"招聘会", "Fair"}, 30, [](Item p, Language) { return SheetCell(p.fair_title); }},
            {{"状态", "State"},
             12,
             [](Item p, Language l) {
                 return SheetCell(exports::word("participation", p.state, l));
             }},
            {{"审核意见", "Remark"},
             40,
             [](Item p, Language) {
                 return SheetCell(p.remark ? p.remark->str() : std::string());
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

exports::Columns<ReviewedNotice> const& notice_columns() {
    using documents::SheetCell;
    using Item = ReviewedNotice const&;
    static exports::Columns<ReviewedNotice> const columns{
        {"通知公告", "Notices"},
        {
            {{"标题", "Title"},
             40,
             [](Item n, Language) { return SheetCell(n.notice.title.str()); }},
            {{"类型", "Kind"},
             12,
             [](Item n, Language l) {
                 return SheetCell(exports::word("notice_kind", n.notice.kind, l));
             }},
            {{"状态", "State"},
             12,
             [](Item n, Language l) {
                 return SheetCell(exports::word("notice", n.notice.state, l));
             }},
            {{"版本", "Version"}, 8, [](Item n, Language) { return SheetCell(n.notice.version); }},
            {{"确认人数", "Confirmed by"},
             10,
             [](Item n, Language) { return SheetCell(n.confirmed); }},
            {{"发布时间", "Published"},
             18,
             [](Item n, Language) { return SheetCell(exports::moment(n.notice.published_at)); }},
        }};
    return columns;
}

}  // namespace sx::fairs
