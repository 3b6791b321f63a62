#pragma once
#include "features/seekers/saved_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::seekers {

exports::Columns<SavedPosting> const& saved_columns();

}  // namespace sx::seekers
