#pragma once
#include "features/moderation/desk_messages.hpp"
#include "features/moderation/messages.hpp"
#include "features/moderation/spot_messages.hpp"
#include "platform/exports/exports.hpp"

// What waits at the desk and who has done how much, as tables.
namespace sx::moderation {

exports::Columns<ReviewItemView> const& item_columns();
exports::Columns<SpotCheckView> const& spot_check_columns();
exports::Columns<ReviewerFigures> const& figure_columns();
exports::Columns<Reason> const& reason_columns();

}  // namespace sx::moderation
