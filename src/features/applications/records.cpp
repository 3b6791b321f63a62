#include "features/applications/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::applications::records {
namespace {

constexpr std::string_view behind_all = "g";  // sorts after every id

struct PostingOfRow {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingOfRow, (), (posting_id))
struct AccountOfRow {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AccountOfRow, (), (account_id))

}  // namespace

std::optional<Attempt> last_attempt(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting) {
    return tx.one<Attempt>(
        "from applications where account_id = $1 and posting_id = $2 "
        "order by attempt desc limit 1",
        account, posting);
}

std::vector<postings::PostingId> applied_to(
    store::Transaction& tx, access::AccountId const& account) {
    std::vector<postings::PostingId> ids;
    for (auto& row : tx.all<PostingOfRow>(
             "from applications where account_id = $1 and stage <> 'withdrawn'", account))
        ids.push_back(std::move(row.posting_id));
    return ids;
}

std::vector<access::AccountId> applicants_of(
    store::Transaction& tx, postings::PostingId const& posting) {
    std::vector<access::AccountId> ids;
    for (auto& row : tx.all<AccountOfRow>("from applications where posting_id = $1", posting))
        ids.push_back(std::move(row.account_id));
    return ids;
}

bool was_sent(store::Transaction& tx, seekers::ResumeVersion const& version) {
    return tx.count(
               "from sent_resumes where resume_id = $1 and resume_version = $2", version.id,
               version.version) > 0;
}

void insert(store::Transaction& tx, SentResume const& sent) { tx.insert("sent_resumes", sent); }

std::optional<Application> find(store::Transaction& tx, ApplicationId const& id) {
    return tx.one<Application>(
        "from applications join sent_resumes using (resume_id, resume_version) where id = $1", id);
}

std::optional<ApplicationHead> find_head(store::Transaction& tx, ApplicationId const& id) {
    return tx.one<ApplicationHead>("from applications where id = $1", id);
}

void insert(store::Transaction& tx, ApplicationRow const& application) {
    tx.insert("applications", application);
}

void save_stage(store::Transaction& tx, ApplicationHead const& head) {
    tx.run(
        "update applications set stage = $2, reason_category = $3, reason = $4, moved_at = $5 "
        "where id = $1",
        head.id, head.stage, head.reason_category, head.reason, head.moved_at);
}

void insert(store::Transaction& tx, MoveRow const& move) { tx.insert("application_moves", move); }

std::vector<ApplicationMove> moves(store::Transaction& tx, ApplicationId const& application) {
    return tx.all<ApplicationMove>(
        "from application_moves where application_id = $1 order by id", application);
}

std::vector<ReachedRow> reached(
    store::Transaction& tx, std::vector<ApplicationId> const& applications) {
    if (applications.empty()) return {};
    store::Conditions where(
        "from (select application_id, to_stage as stage, moved_at as reached_at, id "
        "from application_moves) as moves where application_id in (");
    for (auto const& id : applications)
        where.add(&id == &applications.front() ? "?" : ", ?", {id.text});
    where.add(") order by id");
    return tx.all_bound<ReachedRow>(where.text(), where.bound());
}

std::vector<ApplicationHead> of_account(
    store::Transaction& tx, access::AccountId const& account, Slice const& slice) {
    auto const before = slice.after ? std::string_view(*slice.after) : behind_all;
    if (!slice.stage)
        return tx.all<ApplicationHead>(
            "from applications where account_id = $1 and id < $2 order by id desc limit $3",
            account, before, slice.most);
    return tx.all<ApplicationHead>(
        "from applications where account_id = $1 and id < $2 and stage = $4 "
        "order by id desc limit $3",
        account, before, slice.most, *slice.stage);
}

std::vector<Interest> interest_in(
    store::Transaction& tx, std::vector<postings::PostingId> const& ids) {
    if (ids.empty()) return {};
    store::Conditions where(
        "from (select posting_id, count(*) as applications from applications where posting_id in "
        "(");
    for (auto const& id : ids) where.add(&id == ids.data() ? "?" : ", ?", {id.text});
    where.add(") and stage <> 'withdrawn' group by posting_id) as counted");
    return tx.all_bound<Interest>(where.text(), where.bound());
}

FairApplications count_in_fair(store::Transaction& tx, fairs::FairId const& fair) {
    return *tx.one<FairApplications>(
        "from (select count(*) as applications, count(distinct account_id) as seekers, "
        "count(case when stage = 'signed' then 1 end) as intents, "
        "count(case when exists (select 1 from application_moves where application_id = "
        "applications.id and to_stage = 'interview') then 1 end) as interviews "
        "from applications where fair_id = $1) as counted",
        fair);
}

}  // namespace sx::applications::records
