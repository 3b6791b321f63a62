#pragma once
#include "features/organisations/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::organisations {

exports::Columns<Organisation> const& list_columns();  // staff's list as a table

}  // namespace sx::organisations
