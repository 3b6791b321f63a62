#include "features/unmasking/export_columns.hpp"
#include "platform/holdings/holdings.hpp"

namespace sx::unmasking {
namespace {

using documents::SheetCell;
using Item = OwnUnmasking const&;

std::string fields_of(Item one, Language language) {
    std::vector<std::string> words;
    for (auto const field : one.fields)
        words.push_back(exports::word("unmasked_field", field, language));
    return holdings::together(words);
}

}  // namespace

exports::Columns<OwnUnmasking> const& own_columns() {
    static exports::Columns<OwnUnmasking> const columns{
        {"工作人员查看联系方式的记录", "Staff who saw my contact data"},
        {
            {{"时间", "Time"},
             18,
             [](Item one, Language) { return SheetCell(exports::moment(one.at)); }},
            {{"身份", "Role"},
             14,
             [](Item one, Language l) { return SheetCell(exports::word("role", one.role, l)); }},
            {{"看了什么", "Seen"},
             24,
             [](Item one, Language l) { return SheetCell(fields_of(one, l)); }},
            {{"原因", "Reason"},
             20,
             [](Item one, Language l) {
                 return SheetCell(exports::word("unmasking_reason", one.reason, l));
             }},
            {{"说明", "In their words"},
             50,
             [](Item one, Language) { return SheetCell(one.remark); }},
        }};
    return columns;
}

}  // namespace sx::unmasking
