#include "features/moderation/export_columns.hpp"

namespace sx::moderation {
namespace {

using documents::SheetCell;

std::string decision_text(std::optional<Decision> decision, Language language) {
    static constexpr Phrase approved{"通过", "Approved"}, returned{"退回修改", "Returned"},
        refused{"不予通过", "Refused"};
    if (!decision) return {};
    auto const& words = *decision == Decision::approve   ? approved
                        : *decision == Decision::return_ ? returned
                                                         : refused;
    return std::string(words.in(language));
}

}  // namespace

exports::Columns<ReviewItemView> const& item_columns() {
    using Item = ReviewItemView const&;
    static exports::Columns<ReviewItemView> const columns{
        {"审核事项", "Items under review"},
        {
            {{"种类", "Kind"},
             14,
             [](Item i, Language l) {
                 return SheetCell(exports::word("review_queue", i.queue, l));
             }},
            {{"内容", "What"}, 30, [](Item i, Language) { return SheetCell(i.title); }},
            {{"单位名称", "Employer"},
             30,
             [](Item i, Language) { return SheetCell(i.organisation_name); }},
            {{"状态", "State"},
             12,
             [](Item i, Language l) {
                 return SheetCell(exports::word("review_state", i.state, l));
             }},
            {{"第几次提交", "Round"}, 10, [](Item i, Language) { return SheetCell(i.round); }},
            {{"提交时间", "Submitted"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.submitted_at)); }},
            {{"办理期限", "Due"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.due_at)); }},
            {{"超时", "Overdue"},
             8,
             [](Item i, Language l) { return SheetCell(exports::yes_or_no(i.overdue, l)); }},
            {{"在审人", "Claimed by"},
             14,
             [](Item i, Language) { return SheetCell(i.claimed_by_name.value_or("")); }},
            {{"审核结果", "Decision"},
             12,
             [](Item i, Language l) { return SheetCell(decision_text(i.decision, l)); }},
            {{"审核意见", "Remark"},
             40,
             [](Item i, Language) {
                 return SheetCell(i.remark ? i.remark->str() : std::string());
             }},
            {{"审核人", "Decided by"},
             14,
             [](Item i, Language) { return SheetCell(i.decided_by_name.value_or("")); }},
            {{"审核时间", "Decided"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.decided_at)); }},
        }};
    return columns;
}

exports::Columns<SpotCheckView> const& spot_check_columns() {
    using Item = SpotCheckView const&;
    static exports::Columns<SpotCheckView> const columns{
        {"事后抽查", "Spot checks"},
        {
            {{"种类", "Kind"},
             14,
             [](Item i, Language l) {
                 return SheetCell(exports::word("review_queue", i.queue, l));
             }},
            {{"内容", "What"}, 30, [](Item i, Language) { return SheetCell(i.title); }},
            {{"单位名称", "Employer"},
             30,
             [](Item i, Language) { return SheetCell(i.organisation_name); }},
            {{"通过时间", "Approved"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.decided_at)); }},
            {{"抽查结果", "Finding"},
             12,
             [](Item i, Language l) {
                 return i.finding ? SheetCell(exports::word("spot_finding", *i.finding, l))
                                  : SheetCell();
             }},
            {{"说明", "Remark"},
             40,
             [](Item i, Language) {
                 return SheetCell(i.remark ? i.remark->str() : std::string());
             }},
            {{"抽查人", "Looked at by"},
             14,
             [](Item i, Language) { return SheetCell(i.found_by_name.value_or("")); }},
            {{"抽查时间", "Looked at"},
             18,
             [](Item i, Language) { return SheetCell(exports::moment(i.found_at)); }},
        }};
    return columns;
}

exports::Columns<ReviewerFigures> const& figure_columns() {
    using Item = ReviewerFigures const&;
    static exports::Columns<ReviewerFigures> const columns{
        {"审核员进度", "Reviewers' figures"},
        {
            {{"审核员", "Reviewer"},
             18,
             [](Item r, Language) { return SheetCell(r.display_name); }},
            {{"今日已审", "Decided today"},
             12,
             [](Item r, Language) { return SheetCell(r.decided_today); }},
            {{"本周已审", "Decided this week"},
             12,
             [](Item r, Language) { return SheetCell(r.decided_this_week); }},
            {{"本周退回比例（%）", "Returned this week (%)"},
             16,
             [](Item r, Language) { return SheetCell(std::int64_t{r.returned_share}); }},
            {{"本周超时", "Overdue this week"},
             12,
             [](Item r, Language) { return SheetCell(r.overdue); }},
            {{"本周初审", "First looks this week"},
             12,
             [](Item r, Language) { return SheetCell(r.first_looks); }},
            {{"手上在审", "Claimed now"},
             12,
             [](Item r, Language) { return SheetCell(r.claimed_now); }},
            {{"用时中位数（秒）", "Median (seconds)"},
             16,
             [](Item r, Language) {
                 return r.median_seconds ? SheetCell(*r.median_seconds) : SheetCell();
             }},
            {{"90 天抽查", "Spot checks in 90 days"},
             12,
             [](Item r, Language) { return SheetCell(r.spot_checked); }},
            {{"其中有问题", "Found wrong"},
             12,
             [](Item r, Language) { return SheetCell(r.spot_wrong); }},
        }};
    return columns;
}

exports::Columns<Reason> const& reason_columns() {
    using Item = Reason const&;
    static exports::Columns<Reason> const columns{
        {"审核理由", "Reasons"},
        {
            {{"种类", "Kind"},
             14,
             [](Item r, Language l) {
                 return SheetCell(exports::word("review_queue", r.queue, l));
             }},
            {{"用于", "For"},
             12,
             [](Item r, Language l) { return SheetCell(decision_text(r.decision, l)); }},
            {{"中文", "Chinese"}, 50, [](Item r, Language) { return SheetCell(r.zh.str()); }},
            {{"英文", "English"}, 50, [](Item r, Language) { return SheetCell(r.en.str()); }},
        }};
    return columns;
}

}  // namespace sx::moderation
