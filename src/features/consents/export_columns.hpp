#pragma once
#include "features/consents/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::consents {

exports::Columns<OwnConsent> const& own_columns();

}  // namespace sx::consents
