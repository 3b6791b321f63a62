#include "features/pushes/push_records.hpp"

namespace sx::pushes::records {
namespace {

constexpr std::string_view behind_all = "g";  // sorts behind every id

struct PostingOfPush {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingOfPush, (), (posting_id))

std::vector<postings::PostingId> postings_of(std::vector<PostingOfPush> rows) {
    std::vector<postings::PostingId> postings;
    for (auto& row : rows) postings.push_back(std::move(row.posting_id));
    return postings;
}

struct QuietAccount {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(QuietAccount, (), (account_id))

std::vector<access::AccountId> accounts_of(std::vector<QuietAccount> rows) {
    std::vector<access::AccountId> accounts;
    for (auto& row : rows) accounts.push_back(std::move(row.account_id));
    return accounts;
}

// Sent, or about to be.
constexpr std::string_view promised =
    "(sent_at is not null or (withheld is null and batch_id in "
    "(select id from push_batches where state in ('sending', 'paused'))))";

// What has not been sent says nothing of what came after; whoever applied or said no has looked.
constexpr std::string_view counted =
    "from (select "
    "count(case when sent_at is null and withheld is null then 1 end) as waiting, "
    "count(sent_at) as delivered, "
    "count(case when sent_at is not null and coalesce(seen_at, applied_at, declined_at) is not "
    "null "
    "then 1 end) as seen, "
    "count(case when sent_at is not null then applied_at end) as applied, "
    "count(case when sent_at is not null then declined_at end) as declined, "
    "count(withheld) as withheld from pushes where batch_id = $1";

}  // namespace

void insert(store::Transaction& tx, Push const& push) { tx.insert("pushes", push); }
void update(store::Transaction& tx, Push const& push) { tx.update("pushes", push); }

std::vector<Push> of_person(
    store::Transaction& tx, PushBatchId const& batch, access::AccountId const& account) {
    return tx.all<Push>(
        "from pushes where batch_id = $1 and account_id = $2 order by utility desc, id", batch,
        account);
}

std::vector<Push> sent_to(
    store::Transaction& tx, access::AccountId const& account,
    std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<Push>(
        "from pushes where account_id = $1 and sent_at is not null and id < $2 "
        "order by id desc limit $3",
        account, before ? std::string_view(*before) : behind_all, most);
}

std::vector<postings::PostingId> known_to(
    store::Transaction& tx, access::AccountId const& account) {
    return postings_of(tx.all<PostingOfPush>(
        "from pushes where account_id = $1 and sent_at is not null", account));
}

std::vector<postings::PostingId> promised_to(
    store::Transaction& tx, access::AccountId const& account) {
    return postings_of(tx.all<PostingOfPush>(
        std::string("from pushes where account_id = $1 and ").append(promised), account));
}

std::vector<access::AccountId> told_after(
    store::Transaction& tx, access::AccountId const& first, access::AccountId const& last,
    Instant moment) {
    return accounts_of(tx.all<QuietAccount>(
        "from (select distinct account_id from pushes where account_id >= $1 and account_id <= $2 "
        "and sent_at is not null and sent_at > $3) as told",
        first, last, moment));
}

std::int64_t count_sent(store::Transaction& tx, postings::PostingId const& posting) {
    return tx.count("from pushes where posting_id = $1 and sent_at is not null", posting);
}

std::vector<PromisedOfPosting> promised_by_posting(store::Transaction& tx) {
    return tx.all<PromisedOfPosting>(
        std::string("from (select posting_id, count(*) as promised from pushes where ")
            .append(promised)
            .append(" group by posting_id) as counted"));
}

std::int64_t see(
    store::Transaction& tx, access::AccountId const& account, PushId const& id, Instant now) {
    return tx.run(
        "update pushes set seen_at = $3 where id = $1 and account_id = $2 "
        "and sent_at is not null and seen_at is null",
        id, account, now);
}

void note_application(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting,
    Instant at) {
    tx.run(
        "update pushes set applied_at = $3 where account_id = $1 and posting_id = $2 "
        "and planned_at <= $3 and applied_at is null",
        account, posting, at);
}

void note_dislike(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting,
    std::optional<Instant> at) {
    tx.run(
        "update pushes set declined_at = $3 where account_id = $1 and posting_id = $2 "
        "and sent_at is not null",
        account, posting, at);
}

void forget_answers(store::Transaction& tx) {
    tx.run(
        "update pushes set applied_at = null, declined_at = null "
        "where applied_at is not null or declined_at is not null");
}

void withhold_rest(store::Transaction& tx, PushBatchId const& batch, Withheld reason) {
    tx.run(
        "update pushes set withheld = $2 where batch_id = $1 and sent_at is null "
        "and withheld is null",
        batch, reason);
}

void remove_planned(store::Transaction& tx, PushBatchId const& batch) {
    tx.run("delete from pushes where batch_id = $1 and sent_at is null", batch);
}

PushResults results(store::Transaction& tx, PushBatchId const& batch) {
    return *tx.one<PushResults>(std::string(counted).append(") as counted"), batch);
}

PushResults results(
    store::Transaction& tx, PushBatchId const& batch, postings::PostingId const& posting) {
    return *tx.one<PushResults>(
        std::string(counted).append(" and posting_id = $2) as counted"), batch, posting);
}

bool wants_none(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from push_refusals where id = $1", account) > 0;
}

std::vector<access::AccountId> refusers(
    store::Transaction& tx, access::AccountId const& first, access::AccountId const& last) {
    return accounts_of(tx.all<QuietAccount>(
        "from (select id as account_id from push_refusals where id >= $1 and id <= $2) as "
        "unwilling",
        first, last));
}

void set_wish(
    store::Transaction& tx, access::AccountId const& account, PushWish wish, Instant now) {
    tx.run("delete from push_refusals where id = $1", account);
    if (!wish.wanted)
        tx.run("insert into push_refusals (id, refused_at) values ($1, $2)", account, now);
}

}  // namespace sx::pushes::records
