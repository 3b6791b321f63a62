#include "features/imports/imports.hpp"
#include "features/imports/table_use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::imports {

using namespace web;
using namespace access;

Endpoints endpoints() {
    static constexpr documents::SheetLimits limits;
    return {
        download<&table_template>(
            "/posting-tables/template", employers, "Take a workbook to write postings into"),
        outside<&receive_table>(
            {Method::post, 201, "/my/posting-tables", employers,
             "Read a table of postings that was sent in"},
            limits),
        get<&list_tables>("/my/posting-tables", employers, "List the organisation's tables"),
        exports::exported<&list_tables>(
            "/my/posting-tables/table", employers,
            "Take which tables the organisation has sent in as a table", table_columns()),
        get<&show_table>("/my/posting-tables/{table_id}", employers, "Look at a table"),
        put<&choose_columns>(
            "/my/posting-tables/{table_id}/columns", employers,
            "Say what the columns mean, and see how the first rows fare"),
        post<&import_table>(
            "/my/posting-tables/{table_id}/import", employers,
            "Check every row, and take all of them or none"),
        download<&marked_table>(
            "/my/posting-tables/{table_id}/marked", employers,
            "Take the refused table with what is wrong in it"),
        exports::exported<&list_own_postings>(
            "/my/postings/table", employers, "Take the organisation's postings as a table",
            own_columns()),
        exports::exported<&postings::list_reviewed>(
            "/review/postings/table", staff, "Take the postings for review as a table",
            reviewed_columns()),
    };
}

}  // namespace sx::imports
