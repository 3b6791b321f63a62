#pragma once
#include "features/postings/messages.hpp"
#include "platform/exports/exports.hpp"

// The lists of postings as tables.
namespace sx::postings {

exports::Columns<PostingRecord> const& own_columns();       // can be imported again
exports::Columns<PostingRecord> const& reviewed_columns();  // with the employer

}  // namespace sx::postings
