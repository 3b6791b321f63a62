#include "platform/store/append_only.hpp"
#include <stdexcept>

namespace sx::store {
namespace {

constexpr std::string_view mark = "append_only ", until = " once ";

AppendOnly read(std::string_view line) {
    if (!line.ends_with(';')) throw std::logic_error(std::string("no end of ").append(line));
    line.remove_suffix(1);
    line.remove_prefix(mark.size());
    auto const once = line.find(until);
    if (once == std::string_view::npos) return {line, {}};
    return {line.substr(0, once), line.substr(once + until.size())};
}

// Fills in @table and @when, the condition for a row to stay.
std::string filled(std::string_view form, AppendOnly const& what) {
    std::string when;
    if (!what.column.empty())
        when.append("when (old.").append(what.column).append(" is not null) ");
    std::string text;
    for (std::size_t at = 0; at < form.size();) {
        auto const rest = form.substr(at);
        if (rest.starts_with("@table")) {
            text.append(what.table);
            at += 6;
        } else if (rest.starts_with("@when ")) {
            text.append(when);
            at += 6;
        } else text += form[at++];
    }
    return text;
}

}  // namespace

std::string with_append_only(std::string_view sql, AppendOnlySql written) {
    std::string text;
    while (!sql.empty()) {
        auto const end = sql.find('\n');
        auto const line = sql.substr(0, end);
        if (line.starts_with(mark)) text.append(written(read(line)));
        else text.append(line);
        text += '\n';
        sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 1);
    }
    return text;
}

std::string append_only_on_sqlite(AppendOnly const& what) {
    return filled(
        "create trigger @table_keeps_rows before update on @table @when "
        "begin select raise(abort, '@table is append-only'); end;\n"
        "create trigger @table_keeps_all before delete on @table @when "
        "begin select raise(abort, '@table is append-only'); end;",
        what);
}

std::string append_only_on_postgres(AppendOnly const& what) {
    return filled(
        "create function @table_is_append_only() returns trigger language plpgsql as $$ begin "
        "raise exception '@table is append-only' using errcode = 'insufficient_privilege'; "
        "end $$;\n"
        "create trigger @table_keeps_rows before update or delete on @table for each row @when "
        "execute function @table_is_append_only();\n"
        "create trigger @table_keeps_all before truncate on @table for each statement "
        "execute function @table_is_append_only();",
        what);
}

}  // namespace sx::store
