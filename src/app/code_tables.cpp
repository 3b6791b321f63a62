#include "app/code_tables.hpp"
#include "platform/codes/codes.hpp"

namespace sx::app {
namespace {

struct CodeTable {
    std::string name, version, url;
};
BOOST_DESCRIBE_STRUCT(CodeTable, (), (name, version, url))

struct CodeTables {
    std::vector<CodeTable> items;
};
BOOST_DESCRIBE_STRUCT(CodeTables, (), (items))

struct CodeTableRef {
    Text<1, 40> table, version;
};
BOOST_DESCRIBE_STRUCT(CodeTableRef, (), (table, version))

}  // namespace

Result<CodeTables> list_code_tables(web::Call const&, web::Nothing const&) {
    CodeTables all;
    for (auto const name : codes::table_names()) {
        auto const version = codes::table(name)->version();
        all.items.push_back(
            {std::string(name), std::string(version),
             std::string(web::api_prefix)
                 .append("/codes/")
                 .append(name)
                 .append("/")
                 .append(version)});
    }
    return all;
}

Result<web::Document> show_code_table(web::Call const&, CodeTableRef const& ref) {
    auto const* table = codes::table(ref.table.str());
    if (!table || table->version() != ref.version.str())
        return refuse(ProblemKind::not_found, "no_such_code_table");
    return web::Document{codes::json(*table), 200, "application/json", true};
}

web::Endpoints code_table_endpoints() {
    return {
        web::get<&list_code_tables>(
            "/codes", access::anyone, "Name the code tables with their versions"),
        web::page<&show_code_table>(
            "/api/v1/codes/{table}/{version}", "Give one version of a code table"),
    };
}

}  // namespace sx::app
