#include "features/imports/records.hpp"

namespace sx::imports::records {
namespace {

struct ImportedEmployer {
    std::string id;  // the name
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(ImportedEmployer, (), (id, organisation_id))

}  // namespace

bool is_known(store::Transaction& tx, std::string const& row_key) {
    return tx.count("from imported_rows where id = $1", row_key) > 0;
}

void add_row(
    store::Transaction& tx, std::string const& row_key, postings::PostingId const& posting) {
    tx.run("insert into imported_rows (id, posting_id) values ($1, $2)", row_key, posting);
}

std::optional<access::OrganisationId> find_employer(
    store::Transaction& tx, std::string const& name) {
    auto employer = tx.one<ImportedEmployer>("from imported_employers where id = $1", name);
    if (!employer) return std::nullopt;
    return std::move(employer->organisation_id);
}

void add_employer(
    store::Transaction& tx, std::string const& name, access::OrganisationId const& id) {
    tx.insert("imported_employers", ImportedEmployer{name, id});
}

}  // namespace sx::imports::records
