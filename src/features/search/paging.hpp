#pragma once
#include <optional>
#include <string>
#include "engine/search/documents.hpp"
#include "engine/search/snapshot.hpp"
#include "platform/web/paging.hpp"

// Pages of answers that change between one page and the next.
namespace sx::search {

// Where a page ends: after how many, and behind which. By a column the next page begins behind that
// place, whatever has come or gone. Scores change with everything that comes or goes; there it
// begins behind the document, or after as many.
struct PageEnd {
    std::int64_t before = 0;  // how many stand before the next page
    std::int64_t place = 0;   // the last one's, in the column; 0 by relevance
    std::string id;           // the last one's
};
std::string cursor_of(PageEnd const&);  // "40.1234.0199…"
Result<std::optional<PageEnd>> page_end_of(std::optional<web::Cursor> const&);

// Asks for as many as the page and what stands before it need.
struct Page {
    std::vector<Hit> hits{};
    bool more = false;
    Answer answer{};  // totals and counts
};
Page page_of(Snapshot const&, Query query, std::optional<PageEnd> const& after, std::size_t size);
PageEnd end_of(
    Snapshot const&, Query const&, std::optional<PageEnd> const& after, std::vector<Hit> const&);

}  // namespace sx::search
