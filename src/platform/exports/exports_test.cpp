#include "platform/exports/exports.hpp"
#include "platform/access/sessions.hpp"
#include "platform/base/test_world.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/dispatcher.hpp"
#include "platform/web/openapi.hpp"

using namespace sx;
using namespace sx::exports;

namespace shelf {

struct Book {
    std::string title;
    std::int64_t pages = 0;
};
struct ListBooks {
    std::optional<Text<1, 20>> q;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListBooks, (), (q, cursor, limit))
struct BookPage {
    std::vector<Book> items;
    std::optional<std::string> next_cursor;
};

constexpr int books = 2500;

// Every book, in pages; those that q names alone when it is given.
Result<BookPage> list(web::Call const&, ListBooks const& asked) {
    BookPage page;
    auto const from = asked.cursor ? std::stoi(asked.cursor->str()) : 0;
    auto const size = static_cast<int>(web::page_size(asked.limit));
    for (int number = from; number < std::min(books, from + size); ++number) {
        auto title = std::string("=书").append(std::to_string(number));
        if (!asked.q || asked.q->str() == title) page.items.push_back({title, number});
    }
    if (from + size < books) page.next_cursor = std::to_string(from + size);
    return page;
}

// Short enough to need no pages.
struct ListShelf {
    std::optional<Text<1, 20>> q;
};
BOOST_DESCRIBE_STRUCT(ListShelf, (), (q))
struct Shown {
    std::vector<Book> items;
};
Result<Shown> list_shown(web::Call const&, ListShelf const&) {
    return Shown{{{"甲", 1}, {"乙", 2}}};
}

Columns<Book> const& columns() {
    using documents::SheetCell;
    static Columns<Book> const all{
        {"书单", "Books"},
        {{{"书名", "Title"}, 20, [](Book const& b, Language) { return SheetCell(b.title); }},
         {{"页数", "Pages"}, 8, [](Book const& b, Language) { return SheetCell(b.pages); }}}};
    return all;
}

}  // namespace shelf

namespace {

using Table = std::vector<std::vector<std::string>>;

struct Shelf {
    store::Database& db;
    TestWorld world{};
    web::Dispatcher dispatcher{
        db,
        world,
        web::Endpoints{
            exported<&shelf::list>(
                "/books/table", access::signed_in, "Take the books", shelf::columns()),
            exported<&shelf::list_shown>(
                "/shown/table", access::signed_in, "Take those shown", shelf::columns())},
        {}};

    std::string token = *db.write([&](store::Transaction& tx) -> Result<std::string> {
        return access::open_session(
            tx, world, {access::Role::employer, world.fresh<access::Account>()});
    });
    web::Reply take(std::string query, std::string language = "zh", std::string list = "books") {
        web::Request request{web::Method::get, "/api/v1/" + list + "/table", std::move(query)};
        request.headers = {{"cookie", "lang=" + language + "; session=" + token}};
        return dispatcher.answer(request);
    }
    static Table rows(web::Reply const& reply) {
        Table all;
        auto const read =
            documents::read_sheet(reply.text(), {}, [&](std::int64_t, auto const& cells) {
                all.push_back(cells);
                return true;
            });
        CHECK(read);
        return all;
    }
};

}  // namespace

TEST_CASE("a list goes out whole, whatever its pages, in both formats and languages") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        for (auto const* format : {"xlsx", "csv"}) {
            auto const reply = shelf.take(std::string("format=").append(format));
            REQUIRE(reply.status == 200);
            auto const rows = Shelf::rows(reply);
            REQUIRE(rows.size() == shelf::books + 1);
            CHECK(rows.front() == std::vector<std::string>{"书名", "页数"});
            CHECK(rows.back() == std::vector<std::string>{"=书2499", "2499"});
        }
        auto const csv = shelf.take("format=csv", "en");
        CHECK(csv.content_type == "text/csv; charset=utf-8");
        CHECK(csv.text().starts_with("\xEF\xBB\xBFTitle,Pages\r\n\"'=书0\",0\r\n"));
    });
}

TEST_CASE("the list's filters hold, its pages are no parameter, and the format must be said") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        auto const one = Shelf::rows(shelf.take("format=xlsx&q=%3D%E4%B9%A67"));
        CHECK((one.size() == 2 && one[1][1] == "7"));
        CHECK(shelf.take("format=xlsx&limit=5").status == 422);
        CHECK(shelf.take("").status == 422);
        CHECK(shelf.take("format=pdf").status == 422);
        shelf.token = "nobody";
        CHECK(shelf.take("format=csv").status == 401);
    });
}

TEST_CASE("a list without pages goes out once") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        auto const rows = Shelf::rows(shelf.take("format=csv", "zh", "shown"));
        REQUIRE(rows.size() == 3);
        CHECK((rows[1][0] == "甲" && rows[2][1] == "2"));
    });
}

TEST_CASE("what was taken is recorded: who, which list, how many, and nothing that stands in it") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        CHECK(shelf.take("format=csv").status == 200);
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count(
                "from events where type = 'list_exported' and payload like "
                "'%\"list\":\"/books/table\",\"format\":\"csv\",\"rows\":2500}'");
        }) == 1);
    });
}

TEST_CASE("enumerated values have the words of the workplace; amounts and moments are plain") {
    CHECK(word("posting", "published", Language::zh) == "招聘中");
    CHECK(word("posting", "nonsense", Language::zh) == "nonsense");
    CHECK(word("nonsense", "x", Language::en) == "x");
    CHECK((yuan(Money{600000}) == "6000" && yuan(Money{1850}) == "18.50"));
    CHECK(yuan(Money{1805}) == "18.05");
    CHECK(moment(*parse_instant("2026-02-28T17:05:00Z")) == "2026-03-01 01:05");
    CHECK(moment(std::nullopt).empty());
}
