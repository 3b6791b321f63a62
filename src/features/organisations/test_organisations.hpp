#pragma once
#include "features/organisations/use_cases.hpp"
#include "platform/web/test_desk.hpp"

// For tests only.
namespace sx::organisations {

// A member of an approved organisation.
inline access::Caller employer_of(web::TestDesk& desk, std::string_view name) {
    auto const made = desk.db.write([&](store::Transaction& tx) -> Result<Organisation> {
        return create_imported(tx, desk.world, {web::text<OrganisationTitle>(name)});
    });
    return desk.employer(made->id);
}

}  // namespace sx::organisations
