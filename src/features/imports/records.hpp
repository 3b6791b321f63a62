#pragma once
#include "features/postings/postings.hpp"

// The tables imported_rows and imported_employers.
namespace sx::imports::records {

bool is_known(store::Transaction&, std::string const& row_key);
void add_row(store::Transaction&, std::string const& row_key, postings::PostingId const&);
std::optional<access::OrganisationId> find_employer(store::Transaction&, std::string const& name);
void add_employer(store::Transaction&, std::string const& name, access::OrganisationId const&);

}  // namespace sx::imports::records
