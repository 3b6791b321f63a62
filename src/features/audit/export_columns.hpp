#pragma once
#include "features/audit/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::audit {

exports::Columns<AuditEntry> const& entry_columns();

}  // namespace sx::audit
