#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>
#include "platform/documents/sheets/writing.hpp"
#include "platform/web/outside.hpp"
#include "platform/web/paging.hpp"

// A list as a table that one may take away: with the list's own filters, under its own access, all
// its pages if it has any. A list opts in by one line beside its endpoint, and by its columns:
//     exported<&list_own>("/my/postings/table", employers, "Take …", own_columns)
namespace sx::exports {

enum class TableFormat { xlsx, csv };
BOOST_DESCRIBE_ENUM(TableFormat, xlsx, csv)

template <class Item> struct Column {
    Phrase header;
    int width;  // in digits
    std::function<documents::SheetCell(Item const&, Language)> cell;
};
template <class Item> struct Columns {
    Phrase name;  // of the file
    std::vector<Column<Item>> all;
};

// The word for an enumerated value, as the workplaces show it: word("posting", "draft", …) of
// client/src/texts/…/words.json. The value itself where there is none.
std::string word(std::string_view kind, std::string_view value, Language);
template <wire::DescribedEnum E>
std::string word(std::string_view kind, E value, Language language) {
    return word(kind, wire::name(value), language);
}
// Whether it is so: 是 or 否.
std::string yes_or_no(bool, Language);
// In Shanghai: "2026-03-01 09:30".
std::string moment(std::optional<Instant> const&);
// "6000-9000 元/月" is said by the feature; this is one amount in yuan, e.g. "6000" or "18.50".
std::string yuan(Money);

// Who took what; nothing of what stands in it.
struct ListExported {
    static constexpr std::string_view type = "list_exported";
    access::AccountId by;
    std::string list;  // its address
    TableFormat format{};
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(ListExported, (), (by, list, format, rows))

// What is recorded of an export.
struct Taken {
    ListExported fact;
    std::string operation;
    web::Witness seen{};
};

// What is asked for: the list's own input, and a format.
template <class In> struct Asked : In {
    TableFormat format{};
    BOOST_DESCRIBE_CLASS(Asked, (In), (format), (), ())
};
// Its members without those that cut pages.
wire::Type without_paging(wire::Type const&);

inline constexpr std::int64_t rows_at_once = 1000;
using Writer = std::unique_ptr<documents::SheetWriter>;
Writer writer_of(TableFormat, std::string name, std::vector<documents::SheetColumn>);
// Records the export and hands out the file.
web::Answer handed_out(
    web::OutsideCall const&, documents::SheetWriter&, Taken const&, std::string name);

template <class In>
concept Paged = requires(In& in) {
    in.cursor, in.limit;
};

template <auto List>
web::Endpoint exported(
    std::string_view path, access::Access access, std::string_view summary,
    Columns<typename decltype(web::Signature<decltype(List)>::Out::items)::value_type> const&
        columns) {
    using In = typename web::Signature<decltype(List)>::In;
    static wire::Type const input = without_paging(wire::type_of<Asked<In>>());
    auto endpoint = web::described<List>(web::Method::get, path, access, summary);
    endpoint.operation_id.append("_table");
    endpoint.runs = web::Endpoint::Runs::outside;
    endpoint.gives = web::Endpoint::Gives::file;
    endpoint.input = &input;
    endpoint.make_input = []() -> std::shared_ptr<void> { return std::make_shared<Asked<In>>(); };
    endpoint.run_outside =
        [&columns, path](web::OutsideCall const& call, void const* given) -> Result<web::Answer> {
        auto const& asked = *static_cast<Asked<In> const*>(given);
        std::string const name(columns.name.in(call.language));
        Taken taken{
            {call.caller.account, std::string(path), asked.format},
            web::operation_id<List>().append("_table")};
        // One snapshot, a page at a time: only the file grows.
        auto const writer = TRY(call.db.read([&](store::Transaction& tx) -> Result<Writer> {
            std::vector<documents::SheetColumn> headers;
            for (auto const& column : columns.all)
                headers.push_back({std::string(column.header.in(call.language)), column.width});
            auto out = writer_of(asked.format, name, std::move(headers));
            taken.seen = {};
            web::Call const inside{tx,         call.world, call.caller, call.language,
                                   call.venue, &taken.seen};
            In page_of = asked;
            if constexpr (Paged<In>) page_of.limit.emplace().value = rows_at_once;
            taken.fact.rows = 0;
            for (;;) {
                auto const page = TRY(List(inside, page_of));
                for (auto const& item : page.items) {
                    std::vector<documents::SheetCell> cells;
                    for (auto const& column : columns.all)
                        cells.push_back(column.cell(item, call.language));
                    out->row(cells);
                    ++taken.fact.rows;
                }
                if constexpr (Paged<In>) {
                    if (page.next_cursor) {
                        page_of.cursor = web::Cursor::stored(*page.next_cursor);
                        continue;
                    }
                }
                return Result<Writer>(std::move(out));
            }
        }));
        return handed_out(call, *writer, taken, name);
    };
    return endpoint;
}

}  // namespace sx::exports
