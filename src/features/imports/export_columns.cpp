#include "features/imports/export_columns.hpp"
#include "features/imports/table_fields.hpp"
#include "features/imports/table_saying.hpp"

namespace sx::imports {
namespace {

using documents::SheetCell;
using postings::PostingRecord;

PostingRecord const& posting_of(PostingRecord const& posting) { return posting; }
PostingRecord const& posting_of(TabledRecord const& row) { return row.posting; }

SheetCell cell_of(TableFieldFacts const& facts, PostingRecord const& posting, Language language) {
    if (facts.field == TableField::headcount) return std::int64_t{posting.headcount};
    return said(facts, posting, language);
}

template <class Item> exports::Column<Item> field_column(TableFieldFacts const& facts) {
    return {facts.header, facts.width, [&facts](Item const& item, Language language) {
                return cell_of(facts, posting_of(item), language);
            }};
}

// What is told and not read: an import leaves such columns out.
template <class Item> void add_course(std::vector<exports::Column<Item>>& columns) {
    columns.push_back({{"状态", "State"}, 12, [](Item const& item, Language language) {
                           auto const state = posting_of(item).state;
                           return SheetCell(exports::word("posting", state, language));
                       }});
    columns.push_back({{"提交时间", "Submitted"}, 18, [](Item const& item, Language) {
                           return SheetCell(exports::moment(posting_of(item).submitted_at));
                       }});
    columns.push_back({{"发布时间", "Published"}, 18, [](Item const& item, Language) {
                           return SheetCell(exports::moment(posting_of(item).published_at));
                       }});
    columns.push_back({{"刷新时间", "Refreshed"}, 18, [](Item const& item, Language) {
                           return SheetCell(exports::moment(posting_of(item).listed_at));
                       }});
    columns.push_back({facts_of(TableField::posting_id).header, 38, [](Item const& item, Language) {
                           return SheetCell(posting_of(item).id.text);
                       }});
}

// `first`, then the fields that the template has and the posting itself says.
template <class Item> std::vector<exports::Column<Item>> described(exports::Column<Item> first) {
    std::vector<exports::Column<Item>> columns;
    columns.push_back(std::move(first));
    for (auto const& facts : table_fields())
        if (facts.in_template && facts.field != TableField::reference)
            columns.push_back(field_column<Item>(facts));
    add_course(columns);
    return columns;
}

exports::Column<TabledRecord> reference_column() {
    auto const& facts = facts_of(TableField::reference);
    return {facts.header, facts.width, [](TabledRecord const& row, Language) {
                return SheetCell(row.reference);
            }};
}

exports::Column<PostingRecord> employer_column() {
    return {{"单位名称", "Employer"}, 30, [](PostingRecord const& posting, Language) {
                return SheetCell(posting.employer_name.str());
            }};
}

std::string state_text(TableState state, Language language) {
    static constexpr Phrase open{"没导入", "Not imported"}, refused{"有问题", "Refused"},
        imported{"已导入", "Imported"};
    auto const& words = state == TableState::open      ? open
                        : state == TableState::refused ? refused
                                                       : imported;
    return std::string(words.in(language));
}

}  // namespace

exports::Columns<TabledRecord> const& own_columns() {
    static exports::Columns<TabledRecord> const columns{
        {"岗位", "Postings"}, described(reference_column())};
    return columns;
}

exports::Columns<PostingRecord> const& reviewed_columns() {
    static exports::Columns<PostingRecord> const columns{
        {"全部岗位", "All postings"}, described(employer_column())};
    return columns;
}

exports::Columns<TableView> const& table_columns() {
    using Item = TableView const&;
    static exports::Columns<TableView> const columns{
        {"导入记录", "Imported files"},
        {
            {{"文件", "File"}, 40, [](Item t, Language) { return SheetCell(t.name); }},
            {{"状态", "State"},
             12,
             [](Item t, Language l) { return SheetCell(state_text(t.state, l)); }},
            {{"行数", "Rows"}, 10, [](Item t, Language) { return SheetCell(t.total_rows); }},
            {{"有问题的行", "Rows to mend"},
             12,
             [](Item t, Language) { return SheetCell(t.bad_rows); }},
            {{"新增岗位", "Added"}, 10, [](Item t, Language) { return SheetCell(t.added); }},
            {{"修改岗位", "Changed"}, 10, [](Item t, Language) { return SheetCell(t.changed); }},
            {{"上传时间", "Sent in"},
             18,
             [](Item t, Language) { return SheetCell(exports::moment(t.created_at)); }},
        }};
    return columns;
}

}  // namespace sx::imports
