#include "features/accounts/export_columns.hpp"

namespace sx::accounts {

exports::Columns<OrganisationMember> const& member_columns() {
    using documents::SheetCell;
    using Item = OrganisationMember const&;
    static exports::Columns<OrganisationMember> const columns{
        {"成员", "Members"},
        {
            {{"姓名", "Name"}, 20, [](Item m, Language) { return SheetCell(m.display_name); }},
            {{"角色", "Role"},
             16,
             [](Item m, Language l) { return SheetCell(exports::word("member", m.role, l)); }},
        }};
    return columns;
}

exports::Columns<Invitation> const& invitation_columns() {
    using documents::SheetCell;
    using Item = Invitation const&;
    static exports::Columns<Invitation> const columns{
        {"邀请", "Invitations"},
        {
            {{"角色", "Role"},
             16,
             [](Item i, Language l) { return SheetCell(exports::word("member", i.role, l)); }},
            {{"邮箱（只显示首尾）", "Mail address (ends only)"},
             26,
             [](Item i, Language) { return SheetCell(i.email.value_or("")); }},
            {{"邀请人", "Invited by"},
             20,
             [](Item i, Language) { return SheetCell(i.invited_by); }},
            {{"发出时间", "Invited"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.created_at)); }},
            {{"有效期至", "Good until"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.expires_at)); }},
        }};
    return columns;
}

exports::Columns<MembershipRequest> const& membership_columns() {
    using documents::SheetCell;
    using Item = MembershipRequest const&;
    static exports::Columns<MembershipRequest> const columns{
        {"加入申请", "Requests to join"},
        {
            {{"姓名", "Name"}, 20, [](Item r, Language) { return SheetCell(r.display_name); }},
            {{"申请说明", "In their words"},
             50,
             [](Item r, Language) { return SheetCell(r.note.str()); }},
            {{"申请时间", "Asked"},
             18,
             [](Item r, Language) { return SheetCell(exports::moment(r.asked_at)); }},
        }};
    return columns;
}

exports::Columns<Device> const& device_columns() {
    using documents::SheetCell;
    using Item = Device const&;
    static exports::Columns<Device> const columns{
        {"登录的设备", "Where you are signed in"},
        {
            {{"浏览器", "Browser"},
             16,
             [](Item d, Language l) { return SheetCell(exports::word("browser", d.browser, l)); }},
            {{"系统", "System"},
             12,
             [](Item d, Language l) { return SheetCell(exports::word("system", d.system, l)); }},
            {{"登录时间", "Signed in"},
             18,
             [](Item d, Language) { return SheetCell(exports::moment(d.started_at)); }},
            {{"最近使用时间", "Last used"},
             18,
             [](Item d, Language) { return SheetCell(exports::moment(d.seen_at)); }},
        }};
    return columns;
}

}  // namespace sx::accounts
