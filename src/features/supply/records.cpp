#include "features/supply/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::supply::records {
namespace {

constexpr std::string_view behind_all = "g";  // sorts behind every id

SupplySettings usual_settings() { return {{3}, {50}, {5}, {14}}; }

struct AskedRow {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AskedRow, (), (account_id))
struct MadeRow {
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(MadeRow, (), (made_at))

std::vector<access::AccountId> accounts_of(std::vector<AskedRow> rows) {
    std::vector<access::AccountId> accounts;
    for (auto& row : rows) accounts.push_back(std::move(row.account_id));
    return accounts;
}

store::Conditions sent(
    access::OrganisationId const& organisation, ListSentApproaches const& asked) {
    store::Conditions where("from approaches where ");
    where.add("organisation_id = ?", {organisation.text});
    if (asked.posting_id) where.add(" and posting_id = ?", {asked.posting_id->text});
    if (asked.answer == ApproachAnswer::applied) where.add(" and application_id is not null");
    if (asked.answer == ApproachAnswer::declined)
        where.add(" and application_id is null and declined_at is not null");
    if (asked.answer == ApproachAnswer::waiting)
        where.add(" and application_id is null and declined_at is null");
    return where;
}

}  // namespace

void insert(store::Transaction& tx, Approach const& approach) { tx.insert("approaches", approach); }

void update(store::Transaction& tx, Approach const& approach) { tx.update("approaches", approach); }

std::optional<Approach> find_between(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting) {
    return tx.one<Approach>(
        "from approaches where account_id = $1 and posting_id = $2", account, posting);
}

std::optional<Approach> find_received(
    store::Transaction& tx, access::AccountId const& account, ApproachId const& id) {
    return tx.one<Approach>("from approaches where id = $1 and account_id = $2", id, account);
}

std::vector<access::AccountId> spared(store::Transaction& tx, Spared const& of) {
    return accounts_of(tx.all<AskedRow>(
        "from (select account_id from approaches where organisation_id = $1 and made_at > $2 "
        "union all select account_id from approaches where made_at >= $3 "
        "group by account_id having count(*) >= $4 "
        "union all select id as account_id from approach_refusals) as spared",
        of.organisation_id, of.quiet_since, of.today, of.enough));
}

std::vector<access::AccountId> approached(
    store::Transaction& tx, postings::PostingId const& posting) {
    return accounts_of(tx.all<AskedRow>("from approaches where posting_id = $1", posting));
}

std::int64_t count_of_employer(
    store::Transaction& tx, access::OrganisationId const& organisation, Instant since) {
    return tx.count(
        "from approaches where organisation_id = $1 and made_at >= $2", organisation, since);
}

std::int64_t count_to_person(
    store::Transaction& tx, access::AccountId const& account, Instant since) {
    return tx.count("from approaches where account_id = $1 and made_at >= $2", account, since);
}

std::optional<Instant> last_between(
    store::Transaction& tx, access::OrganisationId const& organisation,
    access::AccountId const& account) {
    auto const row = tx.one<MadeRow>(
        "from approaches where account_id = $1 and organisation_id = $2 order by made_at desc "
        "limit 1",
        account, organisation);
    return row ? std::optional(row->made_at) : std::nullopt;
}

// Whoever declined and applied after all has applied.
std::vector<PostingResults> results_by_posting(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<PostingResults>(
        "from (select posting_id, count(*) as approached, count(application_id) as applied, "
        "count(case when application_id is null then declined_at end) as declined, "
        "count(case when outcome in ('shortlisted', 'interviewed', 'hired') then 1 end) "
        "as shortlisted, count(case when outcome in ('interviewed', 'hired') then 1 end) "
        "as interviewed, count(case when outcome = 'hired' then 1 end) as hired "
        "from approaches where organisation_id = $1 group by posting_id) as counted",
        organisation);
}

std::vector<Approach> sent_by(
    store::Transaction& tx, access::OrganisationId const& organisation,
    ListSentApproaches const& asked, std::optional<std::string> const& before, std::int64_t most) {
    auto where = sent(organisation, asked);
    if (before) where.add(" and id < ?", {*before});
    where.add(" order by id desc limit ?", {most});
    return tx.all_bound<Approach>(where.text(), where.bound());
}

std::int64_t count_sent(
    store::Transaction& tx, access::OrganisationId const& organisation,
    ListSentApproaches const& asked) {
    auto const where = sent(organisation, asked);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<Approach> received_by(
    store::Transaction& tx, access::AccountId const& account,
    std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<Approach>(
        "from approaches where account_id = $1 and id < $2 order by id desc limit $3", account,
        before ? std::string_view(*before) : behind_all, most);
}

std::int64_t see(
    store::Transaction& tx, access::AccountId const& account, ApproachId const& id, Instant now) {
    return tx.run(
        "update approaches set seen_at = $3 where id = $1 and account_id = $2 and seen_at is null",
        id, account, now);
}

void forget_outcomes(store::Transaction& tx) {
    tx.run(
        "update approaches set application_id = null, stage = null, outcome = 'none' "
        "where application_id is not null");
}

bool wants_none(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from approach_refusals where id = $1", account) > 0;
}

void set_wish(
    store::Transaction& tx, access::AccountId const& account, ApproachWish wish, Instant now) {
    tx.run("delete from approach_refusals where id = $1", account);
    if (!wish.wanted)
        tx.run("insert into approach_refusals (id, refused_at) values ($1, $2)", account, now);
}

SupplySettings settings(store::Transaction& tx) {
    return tx.one<SupplySettings>("from supply_settings where id = 'venue'")
        .value_or(usual_settings());
}

void save_settings(store::Transaction& tx, SupplySettings const& settings) {
    tx.run("delete from supply_settings where id = 'venue'");
    tx.run(
        "insert into supply_settings (id, an_opening, a_day, a_person_day, quiet_days) "
        "values ('venue', $1, $2, $3, $4)",
        settings.an_opening, settings.a_day, settings.a_person_day, settings.quiet_days);
}

}  // namespace sx::supply::records
