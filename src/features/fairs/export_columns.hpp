#pragma once
#include "features/fairs/notice_messages.hpp"
#include "features/fairs/participation_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::fairs {

exports::Columns<Participation> const& participation_columns();      // staff's list as a table
exports::Columns<Participation> const& own_participation_columns();  // an employer's
exports::Columns<ReviewedNotice> const& notice_columns();            // with how many have confirmed

}  // namespace sx::fairs
