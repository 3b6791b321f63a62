#pragma once
#include "features/unmasking/messages.hpp"
#include "platform/store/transaction.hpp"

// The table unmaskings.
namespace sx::unmasking::records {

void insert(store::Transaction&, Unmasking const&);
std::int64_t count_by(store::Transaction&, access::AccountId const& by, Instant after);
// Newest first; those before the id `before`.
std::vector<OwnUnmasking> of_person(
    store::Transaction&, access::AccountId const&, std::optional<std::string> const& before,
    std::int64_t most);
// That somebody looked stays, on whom and in which words goes.
void forget_person(store::Transaction&, access::AccountId const&);
// As sealing.hpp says.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::unmasking::records
