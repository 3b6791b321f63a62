#include "features/retention/export_columns.hpp"
#include "features/retention/use_cases.hpp"
#include "platform/web/served.hpp"

namespace sx::retention {
namespace {

// Whoever answers for the installation, and whoever looks at what they do.
constexpr access::Access overseers{
    "overseers", access::roles_of(access::Role::administrator, access::Role::audit_administrator),
    access::Scope::venue};

web::Endpoint put_from(web::Endpoint endpoint) {
    endpoint.method = web::Method::put;
    endpoint.status = 200;
    return endpoint;
}

}  // namespace

web::Endpoints endpoints(Desk& desk) {
    using access::administrators;
    return {
        web::get_from<&list_classes>(
            desk, "/retention/classes", overseers,
            "List what is kept for how long and why, and what will be due by a day"),
        put_from(web::post_from<&set_period>(
            desk, "/retention/classes/{class_name}/period", administrators,
            "Set for how long a class of data is kept, never less than the law asks")),
        web::post_from<&end_now>(
            desk, "/retention/classes/{class_name}/runs", administrators,
            "End what is due of a class of data now, as long work"),
        web::get<&list_proofs>(
            "/retention/proofs", overseers, "List what was ended when, with its proof"),
        exports::exported<&list_proofs>(
            "/retention/proofs/table", overseers,
            "Take what was ended when, with its proof, as a table", proof_columns()),
    };
}

}  // namespace sx::retention
