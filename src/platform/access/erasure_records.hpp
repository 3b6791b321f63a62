#pragma once
#include "platform/access/caller.hpp"

// Who was erased (PIPL, article 47): ids alone.
namespace sx::access {

void note_erased(store::Transaction&, AccountId const&, Instant now);
// Nothing tells any more who it was.
bool is_erased(store::Transaction&, AccountId const&);
// From the first on, by account; those after `after`.
std::vector<AccountId> erased(store::Transaction&, AccountId const& after, std::int64_t most);

}  // namespace sx::access
