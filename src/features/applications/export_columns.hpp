#pragma once
#include "features/applications/candidate_messages.hpp"
#include "features/applications/disclosure_messages.hpp"
#include "features/applications/limit_messages.hpp"
#include "features/applications/messages.hpp"
#include "platform/exports/exports.hpp"

// The lists of applications as tables: each side takes what it sees in its list.
namespace sx::applications {

exports::Columns<OwnApplication> const& own_columns();
exports::Columns<UnansweredEmployer> const& unanswered_columns();
exports::Columns<Candidate> const& candidate_columns();
exports::Columns<Disclosure> const& disclosure_columns();

}  // namespace sx::applications
