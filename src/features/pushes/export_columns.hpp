#pragma once
#include "features/pushes/own_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::pushes {

exports::Columns<PushBatchView> const& batch_columns();
exports::Columns<PushFigureLine> const& figure_columns();
exports::Columns<PushPosting> const& posting_columns();
exports::Columns<OwnPush> const& own_columns();

}  // namespace sx::pushes
