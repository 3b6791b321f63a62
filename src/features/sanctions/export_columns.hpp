#pragma once
#include "features/sanctions/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::sanctions {

exports::Columns<StaffSanction> const& staff_columns();
exports::Columns<MySanction> const& own_columns();

}  // namespace sx::sanctions
