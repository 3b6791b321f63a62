#pragma once
#include "features/consents/events.hpp"
#include "platform/store/conditions.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: receipts of what people agreed to. Whoever shows a person's data to
// somebody else asks covers() in the transaction that shows it.
namespace sx::consents {

// To whom a person's data goes, and for what.
struct Disclosed {
    access::AccountId account;
    ConsentPurpose purpose{};
    access::OrganisationId recipient{};  // none: employers of the venue
};

// Whether a receipt stands whose words still count.
bool covers(store::Transaction&, Disclosed const&);
// The same for a list, whose column `account` names the person, e.g. "candidates.account_id".
store::Condition covered(
    std::string_view account, ConsentPurpose, access::OrganisationId const& recipient);
// Of the accounts from one to another those who are covered for a purpose towards the employers of
// the venue, in their order.
struct AccountRange {
    access::AccountId first, last;
};
std::vector<access::AccountId> covered_between(
    store::Transaction&, ConsentPurpose, AccountRange const&);

// The person has just agreed, by what they do. Where the newest words were agreed to already it
// changes nothing.
void give(store::Transaction&, World&, Disclosed const&);
// Where nothing stands it changes nothing.
void end(store::Transaction&, World&, Disclosed const&, ConsentEnd);

web::Endpoints endpoints();

}  // namespace sx::consents
