#pragma once
#include "platform/exports/exports.hpp"
#include "platform/jobs/works.hpp"

namespace sx::jobs {

exports::Columns<Work> const& work_columns();

}  // namespace sx::jobs
