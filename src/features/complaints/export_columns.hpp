#pragma once
#include "features/complaints/hearing_messages.hpp"
#include "features/complaints/university_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::complaints {

exports::Columns<OwnComplaint> const& own_columns();
exports::Columns<HeardComplaint> const& heard_columns();
exports::Columns<UniversityComplaint> const& university_columns();

}  // namespace sx::complaints
