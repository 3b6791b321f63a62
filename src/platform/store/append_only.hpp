#pragma once
#include <string>
#include <string_view>

// The one statement of the migrations' dialect that is no SQL, on a line of its own:
//     append_only checkpoints;
//     append_only events once hash;
// From then on the database itself refuses to change or remove a row (that holds something in the
// column), and on PostgreSQL to empty the table. Who owns the table can still take that away again,
// so the program serves as somebody else (docs/operate.md), and what is signed tells.
namespace sx::store {

struct AppendOnly {
    std::string_view table;
    std::string_view column;  // empty: every row stays
};

using AppendOnlySql = std::string (*)(AppendOnly const&);
std::string with_append_only(std::string_view sql, AppendOnlySql written);

std::string append_only_on_sqlite(AppendOnly const&);
std::string append_only_on_postgres(AppendOnly const&);

}  // namespace sx::store
