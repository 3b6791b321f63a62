#pragma once
#include "features/consents/consents.hpp"
#include "platform/store/transaction.hpp"

// The table consents.
namespace sx::consents::records {

void insert(store::Transaction&, Receipt const&);
void update(store::Transaction&, Receipt const&);
std::optional<Receipt> find(store::Transaction&, access::AccountId const&, ReceiptId const&);
// The one that stands, whatever its version.
std::optional<Receipt> standing(store::Transaction&, Disclosed const&);
// Whether one stands of this version or a newer one, as a condition.
struct Covering {
    ConsentPurpose purpose{};
    access::OrganisationId const& recipient;
    std::int64_t oldest = 0;
};
store::Condition covered(std::string_view account, Covering const&);
// At least of this version, towards the employers of the venue; by account.
std::vector<Receipt> standing_between(
    store::Transaction&, ConsentPurpose, std::int64_t oldest, AccountRange const&);
// The latest first, those after the place.
std::vector<Receipt> of_account(
    store::Transaction&, access::AccountId const&, std::optional<web::Place> const& after,
    std::int64_t most);
std::vector<Receipt> all_standing(store::Transaction&, access::AccountId const&);

}  // namespace sx::consents::records
