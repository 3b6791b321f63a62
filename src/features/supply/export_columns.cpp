#include "features/supply/export_columns.hpp"

namespace sx::supply {
namespace {

using documents::SheetCell;

// What somebody looks for; nothing once they may not be found any more.
std::string wanted(std::optional<seekers::SeekerCard> const& card) {
    std::string text;
    if (card)
        for (auto const& title : card->wanted_titles)
            text.append(text.empty() ? "" : "、").append(title.str());
    return text;
}

exports::Column<SupplyNeed> count_of(Phrase header, std::int64_t ApproachCounts::*member) {
    constexpr int width = 12;
    return {header, width, [member](SupplyNeed const& need, Language) {
                return SheetCell(need.results.*member);
            }};
}

}  // namespace

exports::Columns<SupplyNeed> const& need_columns() {
    using Item = SupplyNeed const&;
    static exports::Columns<SupplyNeed> const columns{
        {"邀请的结果", "What came of asking"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item n, Language) { return SheetCell(n.posting_title.str()); }},
            {{"招聘人数", "Openings"}, 10, [](Item n, Language) { return SheetCell(n.headcount); }},
            {{"截止时间", "Closes"},
             18,
             [](Item n, Language) { return SheetCell(exports::moment(n.closes_at)); }},
            count_of({"已邀请", "Asked"}, &ApproachCounts::approached),
            count_of({"投递", "Applied"}, &ApproachCounts::applied),
            count_of({"入围", "Shortlisted"}, &ApproachCounts::shortlisted),
            count_of({"面试", "Interviewed"}, &ApproachCounts::interviewed),
            count_of({"签约", "Signed"}, &ApproachCounts::hired),
            count_of({"不合适", "Said no"}, &ApproachCounts::declined),
        }};
    return columns;
}

exports::Columns<SentApproach> const& sent_columns() {
    using Item = SentApproach const&;
    static exports::Columns<SentApproach> const columns{
        {"邀请投递", "Approaches"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item a, Language) { return SheetCell(a.posting_title.str()); }},
            {{"想做的工作", "Looks for"},
             30,
             [](Item a, Language) { return SheetCell(wanted(a.card)); }},
            {{"结果", "Outcome"},
             14,
             [](Item a, Language l) { return SheetCell(exports::word("approach", a.state, l)); }},
            {{"投递进度", "Application"},
             14,
             [](Item a, Language l) {
                 return a.stage ? SheetCell(exports::word("candidate", *a.stage, l))
                                : SheetCell(std::string());
             }},
            {{"不合适的原因", "Why not"},
             14,
             [](Item a, Language l) {
                 return a.decline_reason
                            ? SheetCell(exports::word("dislike_reason", *a.decline_reason, l))
                            : SheetCell(std::string());
             }},
            {{"最远走到", "Came as far as"},
             14,
             [](Item a, Language l) {
                 return SheetCell(exports::word("approach_outcome", a.outcome, l));
             }},
            {{"邀请时间", "Asked"},
             18,
             [](Item a, Language) { return SheetCell(exports::moment(a.made_at)); }},
        }};
    return columns;
}

exports::Columns<ReceivedApproach> const& received_columns() {
    using Item = ReceivedApproach const&;
    static exports::Columns<ReceivedApproach> const columns{
        {"收到的邀请", "Asked to apply"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item a, Language) { return SheetCell(a.posting_title.str()); }},
            {{"单位名称", "Employer"},
             30,
             [](Item a, Language) { return SheetCell(a.employer_name.str()); }},
            {{"状态", "State"},
             14,
             [](Item a, Language l) { return SheetCell(exports::word("approach", a.state, l)); }},
            {{"邀请时间", "Asked"},
             18,
             [](Item a, Language) { return SheetCell(exports::moment(a.made_at)); }},
        }};
    return columns;
}

}  // namespace sx::supply
