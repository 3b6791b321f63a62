#include "features/complaints/export_columns.hpp"

namespace sx::complaints {
namespace {

using documents::SheetCell;

// First what it is about, why, and how it stands: of whatever says that of a complaint.
template <class Item> std::vector<exports::Column<Item>> first_columns() {
    using One = Item const&;
    return {
        {{"投诉对象", "About"}, 30, [](One c, Language) { return SheetCell(c.title); }},
        {{"原因", "Reason"},
         20,
         [](One c, Language l) {
             return SheetCell(exports::word("complaint_reason", c.reason, l));
         }},
        {{"状态", "State"}, 12, [](One c, Language l) {
             return SheetCell(exports::word("complaint", c.state, l));
         }}};
}

}  // namespace

exports::Columns<OwnComplaint> const& own_columns() {
    using Item = OwnComplaint const&;
    static auto const columns = [] {
        exports::Columns<OwnComplaint> all{
            {"我的投诉", "My complaints"}, first_columns<OwnComplaint>()};
        all.all.insert(
            all.all.end(),
            {{{"单位", "Employer"},
              30,
              [](Item c, Language) { return SheetCell(c.organisation_name); }},
             {{"内容", "What happened"}, 60, [](Item c, Language) { return SheetCell(c.text); }},
             {{"提交时间", "Handed in"},
              18,
              [](Item c, Language) { return SheetCell(exports::moment(c.submitted_at)); }},
             {{"答复", "Answer"},
              60,
              [](Item c, Language) { return SheetCell(c.answer.value_or("")); }},
             {{"答复时间", "Answered"}, 18, [](Item c, Language) {
                  return SheetCell(exports::moment(c.decided_at));
              }}});
        return all;
    }();
    return columns;
}

exports::Columns<UniversityComplaint> const& university_columns() {
    using Item = UniversityComplaint const&;
    static auto const columns = [] {
        exports::Columns<UniversityComplaint> all{
            {"学校的投诉", "Complaints of the university"}, first_columns<UniversityComplaint>()};
        all.all.insert(
            all.all.end(),
            {{{"单位", "Employer"},
              30,
              [](Item c, Language) { return SheetCell(c.organisation_name); }},
             {{"本校提出", "By the university"},
              10,
              [](Item c, Language l) { return SheetCell(exports::yes_or_no(c.is_own, l)); }},
             {{"提交时间", "Handed in"},
              18,
              [](Item c, Language) { return SheetCell(exports::moment(c.submitted_at)); }},
             {{"答复", "Answer"},
              60,
              [](Item c, Language) { return SheetCell(c.answer.value_or("")); }},
             {{"升级次数", "Escalations"}, 10, [](Item c, Language) {
                  return SheetCell(static_cast<std::int64_t>(c.escalations.size()));
              }}});
        return all;
    }();
    return columns;
}

exports::Columns<HeardComplaint> const& heard_columns() {
    using Item = HeardComplaint const&;
    static auto const columns = [] {
        exports::Columns<HeardComplaint> all{
            {"投诉问询", "Complaints about us"}, first_columns<HeardComplaint>()};
        all.all.insert(
            all.all.end(),
            {{{"工作人员的问询", "Question of staff"},
              60,
              [](Item c, Language) { return SheetCell(c.question); }},
             {{"问询时间", "Asked"},
              18,
              [](Item c, Language) { return SheetCell(exports::moment(c.asked_at)); }},
             {{"我们的说明", "Our answer"},
              60,
              [](Item c, Language) { return SheetCell(c.reply.value_or("")); }},
             {{"说明时间", "Answered"}, 18, [](Item c, Language) {
                  return SheetCell(exports::moment(c.replied_at));
              }}});
        return all;
    }();
    return columns;
}

}  // namespace sx::complaints
