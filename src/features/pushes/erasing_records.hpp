#pragma once
#include "platform/access/caller.hpp"

namespace sx::pushes::records {

// Why postings suited the person.
void forget_reasons(store::Transaction&, access::AccountId const&);

}  // namespace sx::pushes::records
