#include "features/accounts/membership_records.hpp"

namespace sx::accounts::records {

std::optional<MembershipRow> find_membership(
    store::Transaction& tx, MembershipRequestId const& id) {
    return tx.one<MembershipRow>("from membership_requests where id = $1", id);
}

std::optional<MembershipRow> find_membership(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    return tx.one<MembershipRow>(
        "from membership_requests where account_id = $1 and organisation_id = $2", account,
        organisation);
}

std::vector<MembershipRow> memberships_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<MembershipRow>(
        "from membership_requests where account_id = $1 order by id", account);
}

std::optional<MembershipRow> last_membership(store::Transaction& tx, AccountId const& account) {
    return tx.one<MembershipRow>(
        "from membership_requests where account_id = $1 order by asked_at desc, id desc limit 1",
        account);
}

std::vector<MembershipRow> waiting_memberships(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<MembershipRow>(
        "from membership_requests where organisation_id = $1 and state = 'waiting' "
        "order by asked_at, id",
        organisation);
}

std::vector<MembershipRow> ending_memberships(
    store::Transaction& tx, Instant until, std::int64_t most) {
    return tx.all<MembershipRow>(
        "from membership_requests where state = 'waiting' and lapses_at <= $1 "
        "and reminded_at is not null order by lapses_at, id limit $2",
        until, most);
}

std::vector<MembershipRow> unreminded_memberships(
    store::Transaction& tx, Instant until, std::int64_t most) {
    return tx.all<MembershipRow>(
        "from membership_requests where state = 'waiting' and lapses_at <= $1 "
        "and reminded_at is null order by lapses_at, id limit $2",
        until, most);
}

void insert(store::Transaction& tx, MembershipRow const& row) {
    tx.insert("membership_requests", row);
}
void update(store::Transaction& tx, MembershipRow const& row) {
    tx.update("membership_requests", row);
}

}  // namespace sx::accounts::records
