#pragma once
#include "features/seekers/saved_messages.hpp"
#include "features/seekers/section_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::seekers {

exports::Columns<SavedPosting> const& saved_columns();
exports::Columns<ResumeSummary> const& resume_columns();

}  // namespace sx::seekers
