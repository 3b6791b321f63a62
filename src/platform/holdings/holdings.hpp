#pragma once
#include "platform/exports/exports.hpp"

// What the venue keeps of a person. Each feature says it once: as rows for the person's own copy
// (PIPL article 45), and by what becomes of them when the person is erased (article 47).
namespace sx::holdings {

struct Line {
    std::string heading, value;
};
BOOST_DESCRIBE_STRUCT(Line, (), (heading, value))

struct HeldItem {
    std::vector<Line> lines;  // those that say something
};
BOOST_DESCRIBE_STRUCT(HeldItem, (), (lines))

// The same rows twice: for people to read, and whole for programs.
struct Held {
    std::vector<HeldItem> items;
    std::string json = "[]";  // an array
    void add(HeldItem, std::string const& row);
};

struct Holding {
    std::string_view name;  // its member in the file
    Phrase heading;
    // Of the caller, whatever hat they wear; nothing of other people.
    std::function<Result<Held>(web::Call const&)> tell;
};
using Holdings = std::vector<Holding>;

// A column of what is no table: for people to read below each other.
template <class Item> using Told = std::string (*)(Item const&, Language);
template <class Item> exports::Column<Item> line(Phrase const& heading, Told<Item> told) {
    return {heading, 0, [told](Item const& item, Language language) {
                return documents::SheetCell(told(item, language));
            }};
}

// A list that its person may see, or a function of the same form: all its pages.
template <auto List>
Holding held(
    std::string_view name,
    exports::Columns<
        typename decltype(web::Signature<decltype(List)>::Out::items)::value_type> const& columns) {
    using In = typename web::Signature<decltype(List)>::In;
    return {name, columns.name, [&columns](web::Call const& call) -> Result<Held> {
                Held held;
                In page_of{};
                if constexpr (exports::Paged<In>)
                    page_of.limit.emplace().value = exports::rows_at_once;
                for (;;) {
                    auto const page = TRY(List(call, page_of));
                    for (auto const& item : page.items) {
                        HeldItem read;
                        for (auto const& column : columns.all) {
                            auto cell = column.cell(item, call.language);
                            if (!cell.text.empty())
                                read.lines.push_back(
                                    {std::string(column.header.in(call.language)),
                                     std::move(cell.text)});
                        }
                        held.add(std::move(read), wire::write(item));
                    }
                    if constexpr (exports::Paged<In>) {
                        if (page.next_cursor) {
                            page_of.cursor = web::Cursor::stored(*page.next_cursor);
                            continue;
                        }
                    }
                    return held;
                }
            }};
}

// "a、b、c" of what says something.
std::string together(std::vector<std::string> const& parts, std::string_view between = "、");

// A person leaves for good: what a feature keeps of them goes, or tells no more whose it was. All
// of them share one transaction, in the order in which the app names them; after it the person's
// key is destroyed.
struct Erasing {
    store::Transaction& tx;
    World& world;
    access::AccountId const& account;
};
using Eraser = void (*)(Erasing const&);

}  // namespace sx::holdings
