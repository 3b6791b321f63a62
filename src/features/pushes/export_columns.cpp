#include "features/pushes/export_columns.hpp"
#include <iomanip>
#include <sstream>

namespace sx::pushes {
namespace {

using documents::SheetCell;

std::string joined(std::vector<std::string> const& sentences) {
    std::string text;
    for (auto const& sentence : sentences) text.append(text.empty() ? "" : "\n").append(sentence);
    return text;
}

// A count as it is, a share as "12.34%", an index as "0.0712".
SheetCell amount(std::int64_t value, PushUnit unit) {
    constexpr std::int64_t hundred = 100, whole = 10'000;
    std::ostringstream text;
    text << std::setfill('0');
    switch (unit) {
        case PushUnit::count: return SheetCell(value);
        case PushUnit::share:
            text << value / hundred << "." << std::setw(2) << value % hundred << "%";
            break;
        case PushUnit::index: text << value / whole << "." << std::setw(4) << value % whole; break;
    }
    return SheetCell(std::move(text).str());
}

template <class Item>
exports::Column<Item> count_of(
    Phrase header, std::int64_t PushResults::*member, PushResults Item::*results) {
    constexpr int width = 12;
    return {header, width, [member, results](Item const& item, Language) {
                return SheetCell(item.*results.*member);
            }};
}

template <class Item>
void add_results(std::vector<exports::Column<Item>>& columns, PushResults Item::*results) {
    columns.push_back(count_of<Item>({"已送达", "Delivered"}, &PushResults::delivered, results));
    columns.push_back(count_of<Item>({"已看", "Seen"}, &PushResults::seen, results));
    columns.push_back(count_of<Item>({"已投递", "Applied"}, &PushResults::applied, results));
    columns.push_back(count_of<Item>({"不感兴趣", "Declined"}, &PushResults::declined, results));
    columns.push_back(count_of<Item>({"没有发送", "Not sent"}, &PushResults::withheld, results));
}

exports::Columns<PushBatchView> make_batch_columns() {
    using Item = PushBatchView const&;
    exports::Columns<PushBatchView> columns{
        {"推送批次", "Batches of pushes"},
        {
            {{"名称", "Name"}, 30, [](Item b, Language) { return SheetCell(b.name.str()); }},
            {{"状态", "State"},
             12,
             [](Item b, Language l) { return SheetCell(exports::word("push_batch", b.state, l)); }},
            {{"人数", "People"}, 10, [](Item b, Language) { return SheetCell(b.people); }},
            {{"岗位数", "Postings"}, 10, [](Item b, Language) { return SheetCell(b.postings); }},
            {{"建立时间", "Made"},
             18,
             [](Item b, Language) { return SheetCell(exports::moment(b.created_at)); }},
            {{"批准时间", "Approved"},
             18,
             [](Item b, Language) { return SheetCell(exports::moment(b.approved_at)); }},
        }};
    add_results(columns.all, &PushBatchView::results);
    return columns;
}

exports::Columns<PushPosting> make_posting_columns() {
    using Item = PushPosting const&;
    exports::Columns<PushPosting> columns{
        {"批次里的岗位", "Postings of a batch"},
        {
            {{"岗位名称", "Title"}, 24, [](Item p, Language) { return SheetCell(p.title.str()); }},
            {{"单位名称", "Employer"},
             30,
             [](Item p, Language) { return SheetCell(p.employer_name.str()); }},
            {{"招聘人数", "Openings"}, 10, [](Item p, Language) { return SheetCell(p.headcount); }},
            {{"可推人数", "Capacity"}, 10, [](Item p, Language) { return SheetCell(p.capacity); }},
            {{"适合人数", "Suits"}, 10, [](Item p, Language) { return SheetCell(p.listed); }},
            {{"安排人数", "Planned"}, 10, [](Item p, Language) { return SheetCell(p.given); }},
            {{"情况", "Why no more"},
             30,
             [](Item p, Language l) {
                 return SheetCell(exports::word("push_outcome", p.outcome, l));
             }},
        }};
    add_results(columns.all, &PushPosting::results);
    return columns;
}

}  // namespace

exports::Columns<PushBatchView> const& batch_columns() {
    static auto const columns = make_batch_columns();
    return columns;
}

exports::Columns<PushFigureLine> const& figure_columns() {
    using Item = PushFigureLine const&;
    static exports::Columns<PushFigureLine> const columns{
        {"批次数字", "Figures of a batch"},
        {
            {{"数字", "Figure"},
             24,
             [](Item f, Language l) {
                 return SheetCell(exports::word("push_figure", f.figure, l));
             }},
            {{"这个批次", "This batch"},
             16,
             [](Item f, Language) { return amount(f.batch, f.unit); }},
            {{"各取最合适", "Everybody’s best"},
             16,
             [](Item f, Language) {
                 return f.naive ? amount(*f.naive, f.unit) : SheetCell(std::string());
             }},
        }};
    return columns;
}

exports::Columns<PushPosting> const& posting_columns() {
    static auto const columns = make_posting_columns();
    return columns;
}

exports::Columns<OwnPush> const& own_columns() {
    using Item = OwnPush const&;
    static exports::Columns<OwnPush> const columns{
        {"为你推送", "Picked for you"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item p, Language) { return SheetCell(p.posting_title.str()); }},
            {{"单位名称", "Employer"},
             30,
             [](Item p, Language) { return SheetCell(p.employer_name.str()); }},
            {{"为什么适合", "Why it suits"},
             40,
             [](Item p, Language) { return SheetCell(joined(p.reasons)); }},
            {{"状态", "State"},
             12,
             [](Item p, Language l) { return SheetCell(exports::word("push", p.state, l)); }},
            {{"推送时间", "Sent"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.sent_at)); }},
        }};
    return columns;
}

}  // namespace sx::pushes
