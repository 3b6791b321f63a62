#include <algorithm>
#include "features/imports/imports.hpp"
#include "features/imports/table_import.hpp"
#include "features/imports/table_reading.hpp"
#include "features/imports/table_taking.hpp"
#include "features/imports/table_use_cases.hpp"
#include "platform/store/trial.hpp"

namespace sx::imports {
namespace {

constexpr std::size_t rows_in_preview = 20;

TableView view_of(PostingTable const& table) {
    TableView view;
    view.table_id = table.id;
    view.name = table.name;
    view.state = table.state;
    view.aim = table.aim;
    view.columns = table.columns;
    view.total_rows = table.total_rows;
    view.bad_rows = table.bad_rows;
    view.added = table.added;
    view.changed = table.changed;
    view.work_id = table.work_id;
    view.version = table.version;
    view.created_at = table.created_at;
    return view;
}

Result<PostingTable> find_own_table(web::Call const& call, PostingTableId const& id) {
    auto table = records::find_table(call.tx, id);
    if (!table || table->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "table_not_found");
    return *std::move(table);
}

Result<PostingTable> find_open_table(web::Call const& call, PostingTableId const& id) {
    auto table = TRY(find_own_table(call, id));
    if (table.state == TableState::imported)
        return refuse(ProblemKind::conflict, "table_already_imported");
    return table;
}

Result<> check_columns(PostingTable const& table, ChooseColumns const& form) {
    std::vector<FieldProblem> wrong;
    if (form.columns.size() != table.columns.size())
        wrong.push_back({"/columns", "columns_do_not_fit"});
    for (std::size_t at = 0; at < form.columns.size(); ++at) {
        auto const first =
            std::ranges::find(form.columns, form.columns[at].field, &ColumnMeaning::field);
        if (form.columns[at].field && first - form.columns.begin() < std::ptrdiff_t(at))
            wrong.push_back(
                {std::string("/columns/").append(std::to_string(at)).append("/field"),
                 "field_chosen_twice"});
    }
    if (wrong.empty()) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
}

TableRowView view_of(TableRow const& row, std::vector<RowFault> const& faults, Language language) {
    TableRowView view{row.number, row.cells, {}};
    for (auto const& fault : faults)
        view.problems.push_back({fault.column, fault.code, text_of(fault, language)});
    return view;
}

std::vector<TableRowView> preview_of(web::Call const& call, PostingTable const& table) {
    std::vector<TableRowView> rows;
    auto const chunk = records::find_chunk(call.tx, table.id, 0);
    if (!chunk) return rows;
    RowTaking taking(call, table);
    store::on_trial(call.tx, [&] {
        for (auto const& row : chunk->cells) {
            if (rows.size() == rows_in_preview) break;
            rows.push_back(view_of(row, taking.take(row), call.language));
        }
        return false;
    });
    return rows;
}

struct Upload {
    std::optional<TableView> known;  // it was received before
    files::StoredFile file;
};

Result<Upload> find_upload(web::OutsideCall const& call, Id<files::StoredFile> const& id) {
    return call.db.read([&](store::Transaction& tx) -> Result<Upload> {
        auto const known = records::table_of_file(tx, id);
        if (known && known->account_id == call.caller.account) return Upload{view_of(*known), {}};
        auto file = TRY(files::open_unclaimed(tx, id, call.caller.account, files::Purpose::table));
        return Upload{std::nullopt, std::move(file)};
    });
}

// The rows stand in the chunks now, so the file itself is let go.
Result<TableView> keep_table(
    store::Transaction& tx, web::OutsideCall const& call, NewTable const& form,
    TableContent const& content) {
    auto const facts =
        TRY(files::claim(tx, form.file_id, call.caller.account, files::Purpose::table));
    files::release(tx, form.file_id);
    PostingTable table;
    table.id = call.world.fresh<PostingTable>();
    table.organisation_id = call.caller.organisation;
    table.account_id = call.caller.account;
    table.file_id = form.file_id;
    table.name = facts.name;
    table.columns = content.columns;
    propose(tx, table.organisation_id, table.columns);
    table.total_rows = content.rows;
    table.created_at = call.world.now();
    records::insert(tx, table);
    std::int64_t place = 0;
    for (auto const& rows : content.chunks)
        records::insert(tx, TableChunk{call.world.fresh_id(), table.id, place++, rows, {}});
    return view_of(table);
}

}  // namespace

Result<TableView> receive_table(
    documents::SheetLimits const& limits, web::OutsideCall const& call, NewTable const& form) {
    if (call.caller.organisation.text.empty())
        return refuse(ProblemKind::conflict, "no_organisation_yet");
    auto const upload = TRY(find_upload(call, form.file_id));
    if (upload.known) return *upload.known;
    auto const content = TRY(read_table(upload.file.bytes, limits));
    return call.db.write(
        [&](store::Transaction& tx) { return keep_table(tx, call, form, content); });
}

Result<TablePage> list_tables(web::Call const& call, ListTables const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    TablePage page;
    for (auto const& table :
         records::tables_of(call.tx, call.caller.organisation, before, size + 1))
        page.items.push_back(view_of(table));
    page.next_cursor =
        web::cut_page(page.items, size, [](TableView const& last) { return last.table_id.text; });
    return page;
}

Result<TableView> show_table(web::Call const& call, TableKey const& key) {
    auto const table = TRY(find_own_table(call, key.table_id));
    return view_of(table);
}

Result<TablePreview> choose_columns(web::Call const& call, ChooseColumns const& form) {
    auto table = TRY(find_open_table(call, form.table_id));
    if (table.version != form.version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    TRY(check_columns(table, form));
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        auto& column = table.columns[at];
        column.field = form.columns[at].field;
        records::remember(
            call.tx, table.organisation_id, plain_header(column.header), column.field);
    }
    table.aim = form.aim;
    table.state = TableState::open;
    table.bad_rows = 0;
    table.work_id.reset();
    ++table.version;
    records::update(call.tx, table);
    return TablePreview{view_of(table), preview_of(call, table)};
}

Result<jobs::Work> import_table(web::Call const& call, TableKey const& key) {
    auto table = TRY(find_open_table(call, key.table_id));
    auto const has = [&](TableField field) {
        return std::ranges::find(table.columns, std::optional(field), &TableColumn::field) !=
               table.columns.end();
    };
    if (!has(TableField::title) && !has(TableField::reference) && !has(TableField::posting_id))
        return refuse(ProblemKind::conflict, "table_needs_titles");
    table.state = TableState::open;
    auto const work =
        jobs::start(call, import_of_table(), wire::write(TableWorkInput{table.id, table.version}));
    table.work_id = work.id;
    records::update(call.tx, table);
    return work;
}

}  // namespace sx::imports
