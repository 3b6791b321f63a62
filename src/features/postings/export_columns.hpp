#pragma once
#include "features/postings/version_messages.hpp"
#include "platform/exports/exports.hpp"

// What a posting said before, as a table. The postings themselves go out in the columns that an
// import reads (features/imports).
namespace sx::postings {

exports::Columns<PostingVersion> const& version_columns();

}  // namespace sx::postings
