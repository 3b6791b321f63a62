#pragma once
#include "platform/courier/letter_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::courier {

exports::Columns<ShownLetter> const& letter_columns();

}  // namespace sx::courier
