#include "features/applications/records.hpp"
#include "features/applications/candidate_records.hpp"
#include "features/applications/sent_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::applications::records {
namespace {

constexpr std::string_view behind_all = "g";  // sorts after every id

struct PostingOfRow {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingOfRow, (), (posting_id))
struct StoredApplication : ApplicationHead, SealedNote, SealedResume {};
BOOST_DESCRIBE_STRUCT(StoredApplication, (ApplicationHead, SealedNote, SealedResume), ())

struct WrittenApplication : ApplicationHead, SealedNote {
    std::int64_t attempt = 1;
    seekers::ResumeId resume_id;
    std::int64_t resume_version = 0;
};
BOOST_DESCRIBE_STRUCT(
    WrittenApplication, (ApplicationHead, SealedNote), (attempt, resume_id, resume_version))

privacy::Place note_of(ApplicationId const& id) { return {"applications", id.text, "sealed_note"}; }

privacy::Sealed seal_note(
    store::Transaction& tx, access::AccountId const& account, ApplicationId const& id,
    CoverNote const& note) {
    return privacy::seal(tx, account.text, note_of(id), note.str());
}

// From before there were keys.
struct ClearNote {
    ApplicationId id;
    access::AccountId account_id;
    CoverNote cover_note;
};
BOOST_DESCRIBE_STRUCT(ClearNote, (), (id, account_id, cover_note))

std::int64_t seal_clear_notes(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<ClearNote>(
        "from applications where cover_note is not null order by id limit $1", most);
    for (auto const& row : rows)
        tx.run(
            "update applications set sealed_note = $2, cover_note = null where id = $1", row.id,
            seal_note(tx, row.account_id, row.id, row.cover_note));
    return static_cast<std::int64_t>(rows.size());
}

struct StoredResume {
    seekers::ResumeId resume_id;
    std::int64_t resume_version = 0;
    std::string resume;  // where a program from before there were keys left it
    privacy::Sealed sealed;
};
BOOST_DESCRIBE_STRUCT(StoredResume, (), (resume_id, resume_version, resume, sealed))

// From before there were keys.
struct ClearResume {
    ApplicationId id;
    access::AccountId account_id;
    seekers::ResumeId resume_id;
    std::int64_t resume_version = 0;
    seekers::ResumeContent resume;
};
BOOST_DESCRIBE_STRUCT(ClearResume, (), (id, account_id, resume_id, resume_version, resume))

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

bool has_sent_to(
    store::Transaction& tx, access::AccountId const& account,
    access::OrganisationId const& employer) {
    return tx.count(
               "from applications where account_id = $1 and organisation_id = $2 "
               "and stage <> 'withdrawn'",
               account, employer) > 0;
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

std::vector<access::AccountId> open_applicants_of(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    std::vector<access::AccountId> ids;
    for (auto& row : tx.all<AccountOfRow>(
             "from (select distinct account_id from applications where organisation_id = $1 and "
             "stage in ('delivered', 'viewed', 'shortlisted', 'interview', 'offered')) as "
             "open_ones "
             "order by account_id",
             organisation))
        ids.push_back(std::move(row.account_id));
    return ids;
}

bool was_sent(store::Transaction& tx, seekers::ResumeVersion const& version) {
    return tx.count(
               "from sent_resumes where resume_id = $1 and resume_version = $2", version.id,
               version.version) > 0;
}

privacy::Sealed seal(
    store::Transaction& tx, access::AccountId const& account, seekers::ResumeVersion const& version,
    seekers::ResumeContent const& resume) {
    auto const row =
        std::string(version.id.text).append("/").append(std::to_string(version.version));
    return privacy::seal_part(tx, account.text, {"sent_resumes", row, "sealed"}, resume);
}

void insert(store::Transaction& tx, SentResume const& sent) {
    tx.insert(
        "sent_resumes",
        StoredResume{sent.id, sent.version, {}, seal(tx, sent.account_id, sent, sent.resume)});
}

std::optional<CoverNote> opened_note(
    store::Transaction& tx, ApplicationHead const& head, SealedNote const& note) {
    if (!note.sealed_note) return std::nullopt;
    auto text = privacy::open(tx, head.account_id.text, note_of(head.id), *note.sealed_note);
    return text ? std::optional(CoverNote::stored(*std::move(text))) : std::nullopt;
}

Sealing seal_clear(store::Transaction& tx, ApplicationId const& after, std::int64_t most) {
    if (auto const others =
            seal_clear_notes(tx, most) + seal_clear_remarks(tx, most) + seal_clear_names(tx, most);
        others > 0)
        return {others, after};
    if (tx.count(
            "from (select 1 from sent_resumes where sealed is null and resume <> '' limit 1) "
            "as one") == 0)
        return {};
    auto const rows = tx.all<ClearResume>(
        "from applications join sent_resumes using (resume_id, resume_version) "
        "where sealed is null and resume <> '' and id > $1 order by id limit $2",
        after, most);
    for (auto const& row : rows)
        tx.run(
            "update sent_resumes set sealed = $3, resume = '' "
            "where resume_id = $1 and resume_version = $2",
            row.resume_id, row.resume_version,
            seal(tx, row.account_id, {{row.resume_id}, row.resume_version}, row.resume));
    if (rows.empty()) return {};
    return {static_cast<std::int64_t>(rows.size()), rows.back().id};
}

std::optional<Application> find(store::Transaction& tx, ApplicationId const& id) {
    auto stored = tx.one<StoredApplication>(
        "from applications join sent_resumes using (resume_id, resume_version) where id = $1", id);
    if (!stored) return std::nullopt;
    auto resume = opened<seekers::ResumeContent>(tx, stored->account_id, *stored);
    auto note = opened_note(tx, *stored, *stored);
    return Application{static_cast<ApplicationHead&&>(*stored), std::move(note), std::move(resume)};
}

std::optional<ApplicationHead> find_head(store::Transaction& tx, ApplicationId const& id) {
    return tx.one<ApplicationHead>("from applications where id = $1", id);
}

void insert(store::Transaction& tx, ApplicationRow const& application) {
    WrittenApplication row{
        application, {}, application.attempt, application.resume_id, application.resume_version};
    if (auto const& note = application.cover_note)
        row.sealed_note = seal_note(tx, row.account_id, row.id, *note);
    tx.insert("applications", row);
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
