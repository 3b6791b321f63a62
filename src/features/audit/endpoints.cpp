#include "features/audit/audit.hpp"
#include "features/audit/export_columns.hpp"
#include "features/audit/use_cases.hpp"

namespace sx::audit {
namespace {

// What somebody signs in with may be their name or number.
web::Endpoint by_name(web::Endpoint endpoint) {
    return web::discreet(std::move(endpoint), {"name"});
}

}  // namespace

web::Endpoints endpoints() {
    using access::audit_administrators;
    return {
        by_name(web::get<&list_entries>(
            "/audit/entries", audit_administrators, "Search what was done here, newest first")),
        by_name(exports::exported<&list_entries>(
            "/audit/entries/table", audit_administrators, "Take what was done here as a table",
            entry_columns())),
        web::get<&show_standing>(
            "/audit/standing", audit_administrators, "See how far the audit is sealed and signed"),
    };
}

}  // namespace sx::audit
