#pragma once
#include "features/organisations/absence_messages.hpp"
#include "features/organisations/employers.hpp"
#include "platform/exports/exports.hpp"

namespace sx::organisations {

exports::Columns<Organisation> const& list_columns();            // staff's list as a table
exports::Columns<Employer> const& employer_columns();            // what everybody may see
exports::Columns<OrganisationMark> const& mark_columns();        // one employer's
exports::Columns<AbsentEmployer> const& absent_columns();        // staff's list of them
exports::Columns<OrganisationPicture> const& picture_columns();  // what is said of them

}  // namespace sx::organisations
