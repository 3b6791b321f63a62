#include "features/sanctions/export_columns.hpp"

namespace sx::sanctions {
namespace {

using documents::SheetCell;

std::string words_of(std::optional<SanctionText> const& text) {
    return text ? text->str() : std::string();
}

// What it is, why and for how long: of whatever says that of a sanction.
template <class Item> void add_facts(std::vector<exports::Column<Item>>& columns) {
    using One = Item const&;
    columns.insert(
        columns.end(),
        {{{"处置", "Sanction"},
          16,
          [](One s, Language l) { return SheetCell(exports::word("sanction_kind", s.kind, l)); }},
         {{"来源", "Cause"},
          12,
          [](One s, Language l) { return SheetCell(exports::word("sanction_cause", s.cause, l)); }},
         {{"招聘会", "Fair"},
          30,
          [](One s, Language) { return SheetCell(s.fair_title.value_or("")); }},
         {{"原因", "Reason"}, 50, [](One s, Language) { return SheetCell(s.reason.str()); }},
         {{"状态", "State"},
          12,
          [](One s, Language l) { return SheetCell(exports::word("sanction", s.state, l)); }},
         {{"开始", "From"},
          18,
          [](One s, Language) { return SheetCell(exports::moment(s.starts_at)); }},
         {{"到期", "Until"},
          18,
          [](One s, Language) { return SheetCell(exports::moment(s.ends_at)); }},
         {{"下架岗位", "Postings taken down"},
          12,
          [](One s, Language) { return SheetCell(s.closed_postings); }},
         {{"申诉", "Appeal"}, 50, [](One s, Language) { return SheetCell(words_of(s.appeal)); }},
         {{"申诉答复", "Answer"},
          50,
          [](One s, Language) { return SheetCell(words_of(s.appeal_answer)); }},
         {{"解除时间", "Lifted"}, 18, [](One s, Language) {
              return SheetCell(exports::moment(s.lifted_at));
          }}});
}

}  // namespace

exports::Columns<StaffSanction> const& staff_columns() {
    static auto const columns = [] {
        exports::Columns<StaffSanction> all{{"处置记录", "Sanctions"}, {}};
        all.all.push_back({{"单位", "Employer"}, 30, [](StaffSanction const& s, Language) {
                               return SheetCell(s.organisation_name);
                           }});
        add_facts(all.all);
        return all;
    }();
    return columns;
}

exports::Columns<MySanction> const& own_columns() {
    static auto const columns = [] {
        exports::Columns<MySanction> all{{"对我们的处置", "Sanctions against us"}, {}};
        add_facts(all.all);
        return all;
    }();
    return columns;
}

}  // namespace sx::sanctions
