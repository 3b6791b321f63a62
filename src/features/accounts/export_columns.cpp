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

}  // namespace sx::accounts
