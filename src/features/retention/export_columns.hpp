#pragma once
#include "features/retention/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::retention {

exports::Columns<RetentionProof> const& proof_columns();

}  // namespace sx::retention
