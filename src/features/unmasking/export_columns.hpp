#pragma once
#include "features/unmasking/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::unmasking {

exports::Columns<OwnUnmasking> const& own_columns();

}  // namespace sx::unmasking
