#pragma once
#include "features/supply/own_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::supply {

exports::Columns<SupplyNeed> const& need_columns();
exports::Columns<SentApproach> const& sent_columns();
exports::Columns<ReceivedApproach> const& received_columns();

}  // namespace sx::supply
