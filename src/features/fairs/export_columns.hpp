#pragma once
#include "features/fairs/participation_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::fairs {

exports::Columns<Participation> const& participation_columns();  // staff's list as a table

}  // namespace sx::fairs
