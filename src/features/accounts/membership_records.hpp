#pragma once
#include "features/accounts/membership_messages.hpp"
#include "platform/store/transaction.hpp"

// The table membership_requests.
namespace sx::accounts {

struct MembershipRow : OwnMembershipRequest {
    AccountId account_id;
    access::OrganisationId organisation_id;
    std::optional<Instant> reminded_at;  // the owners, that it ends soon
};
BOOST_DESCRIBE_STRUCT(
    MembershipRow, (OwnMembershipRequest), (account_id, organisation_id, reminded_at))

namespace records {

std::optional<MembershipRow> find_membership(store::Transaction&, MembershipRequestId const&);
std::optional<MembershipRow> find_membership(
    store::Transaction&, AccountId const&, access::OrganisationId const&);
std::vector<MembershipRow> memberships_of(store::Transaction&, AccountId const&);
// The one they asked for last.
std::optional<MembershipRow> last_membership(store::Transaction&, AccountId const&);
// That wait, the oldest first.
std::vector<MembershipRow> waiting_memberships(store::Transaction&, access::OrganisationId const&);
// That wait and end until then, the earliest first; all of them, or those without a reminder.
std::vector<MembershipRow> ending_memberships(
    store::Transaction&, Instant until, std::int64_t most);
std::vector<MembershipRow> unreminded_memberships(
    store::Transaction&, Instant until, std::int64_t most);
void insert(store::Transaction&, MembershipRow const&);
void update(store::Transaction&, MembershipRow const&);

}  // namespace records
}  // namespace sx::accounts
