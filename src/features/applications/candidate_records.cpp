#include "features/applications/candidate_records.hpp"
#include <algorithm>
#include "features/applications/rules.hpp"
#include "features/applications/sent_records.hpp"
#include "platform/codes/codes.hpp"
#include "platform/store/conditions.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::applications::records {
namespace {

using store::Conditions;

void add_late(Conditions& where, std::vector<Late> const& late) {
    where.add(" and (1 = 0");
    for (auto const& one : late)
        where.add(
            " or (stage = ? and moved_at < ?)",
            {store::to_value(one.stage), store::to_value(one.before)});
    where.add(")");
}

void add_waiting_since(Conditions& where, Instant since) {
    where.add(
        " and stage in ('delivered', 'viewed', 'shortlisted', 'interview') and moved_at <= ?",
        {store::to_value(since)});
}

// Of a posting by the posting's index: SQLite would not know that it is the narrower one, so the
// other column is hidden from its choice.
void begin(Conditions& where, Asked const& asked) {
    if (auto const& posting = asked.filter.posting_id)
        where.add(
            " where posting_id = ? and organisation_id || '' = ?",
            {posting->text, asked.organisation.text});
    else where.add(" where organisation_id = ?", {asked.organisation.text});
    if (auto const& fair = asked.filter.fair_id) where.add(" and fair_id = ?", {fair->text});
}

void add_person(Conditions& where, CandidateFilter const& filter) {
    if (filter.education)
        where.add(" and education_level >= ?", {static_cast<std::int64_t>(*filter.education)});
    if (filter.major_branch) {
        auto const range = codes::majors().range(filter.major_branch->str());
        where.add(
            " and major_code between ? and ?", {std::string(range.first), std::string(range.last)});
    }
    if (filter.graduation_year) {
        auto const year = std::to_string(filter.graduation_year->value);
        where.add(" and graduates_on between ? and ?", {year + "-01-01", year + "-12-31"});
    }
    if (filter.q)
        where.add(" and words like lower(?) escape '!'", {store::containing(filter.q->str())});
}

Conditions matching(std::string_view from, Asked const& asked) {
    auto const& filter = asked.filter;
    Conditions where(from);
    begin(where, asked);
    add_person(where, filter);
    if (filter.unread) where.add(*filter.unread ? " and opened_at is null" : " and opened_at > 0");
    if (filter.unanswered == true) add_late(where, asked.late);
    if (filter.waiting_since) add_waiting_since(where, *filter.waiting_since);
    if (filter.assigned_to) where.add(" and assigned_to = ?", {filter.assigned_to->text});
    if (filter.unassigned == true) where.add(" and assigned_to is null");
    return where;
}

struct Order {
    std::string_view after, by;
};
Order order_of(CandidateOrder order) {
    switch (order) {
        case CandidateOrder::newest:
            return {
                " and (submitted_at, id) < (?, ?)", " order by submitted_at desc, id desc limit ?"};
        case CandidateOrder::education:
            return {
                " and (education_level, id) < (?, ?)",
                " order by education_level desc, id desc limit ?"};
        case CandidateOrder::waiting: break;
    }
    return {" and (moved_at, id) > (?, ?)", " order by moved_at, id limit ?"};
}

std::vector<FilterChoice> choices(
    store::Transaction& tx, Asked const& asked, std::string_view value) {
    Conditions where("from (select ");
    where.add(value);
    where.add(" as value, '' as name, count(*) as applications from candidates");
    begin(where, asked);
    where.add(" group by 1) as counted where value is not null order by value");
    return tx.all_bound<FilterChoice>(where.text(), where.bound());
}

// What the board shows of a resume; the rest is passed over.
struct Sketch : Applicant {
    std::optional<codes::MajorCode> major_code;
};
BOOST_DESCRIBE_STRUCT(Sketch, (Applicant), (major_code))

struct SentApplication : ApplicationHead, SealedResume {};
BOOST_DESCRIBE_STRUCT(SentApplication, (ApplicationHead, SealedResume), ())

// As much of it as the employer sees in that stage: the board does not keep the rest.
Sketch as_seen(Sketch const& resume, ApplicationStage stage) {
    auto const seen = seen_by_employer(stage);
    if (seen == SeenResume::whole) return resume;
    Sketch who;
    if (seen == SeenResume::name) who.full_name = resume.full_name;
    return who;
}

CandidateRow candidate(ApplicationHead const& application, Sketch const& sent) {
    auto const resume = as_seen(sent, application.stage);
    CandidateRow row;
    static_cast<Applicant&>(row) = resume;
    row.id = application.id;
    row.organisation_id = application.organisation_id;
    row.posting_id = application.posting_id;
    row.posting_title = application.posting_title;
    row.fair_id = application.fair_id;
    row.account_id = application.account_id;
    row.stage = application.stage;
    row.board_column = column_of(application.stage);
    row.is_over = application_life.is_final(application.stage);
    row.submitted_at = application.submitted_at;
    row.moved_at = application.moved_at;
    if (resume.education) row.education_level = static_cast<std::int64_t>(*resume.education);
    if (resume.major_code) row.major_code = resume.major_code->str();
    row.reason_category = application.reason_category;
    return row;
}

struct ApplicantRow {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(ApplicantRow, (), (account_id))

// Sealed with the applicant's key, whom it is about.
struct StoredNote {
    Id<Note> id;
    access::AccountId account_id;
    std::string author_name;
    std::string text;  // where an older program left it
    std::optional<privacy::Sealed> sealed_text;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(StoredNote, (), (id, account_id, author_name, text, sealed_text, created_at))

privacy::Place place_of(Id<Note> const& id) {
    return {"application_notes", id.text, "sealed_text"};
}

std::string applicant_of(store::Transaction& tx, ApplicationId const& application) {
    return tx.one<ApplicantRow>("from applications where id = $1", application)->account_id.text;
}

struct ClearText {
    Id<Note> id;
    ApplicationId application_id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ClearText, (), (id, application_id, text))

}  // namespace

std::optional<CandidateRow> find_candidate(store::Transaction& tx, ApplicationId const& id) {
    return tx.one<CandidateRow>("from candidates where id = $1", id);
}

void put_on_board(store::Transaction& tx, ApplicationId const& id) {
    if (tx.count("from candidates where id = $1", id) > 0) return;
    auto const application = tx.one<SentApplication>(
        "from applications join sent_resumes using (resume_id, resume_version) where id = $1", id);
    if (!application) return;
    auto const sent = opened<Sketch>(tx, application->account_id, *application);
    tx.insert("candidates", candidate(*application, sent));
}

void move_candidate(store::Transaction& tx, ApplicationHead const& head) {
    tx.run(
        "update candidates set stage = $2, board_column = $3, is_over = $4, moved_at = $5, "
        "reason_category = $6 where id = $1",
        head.id, head.stage, column_of(head.stage), application_life.is_final(head.stage),
        head.moved_at, head.reason_category);
    auto const seen = seen_by_employer(head.stage);
    if (seen == SeenResume::whole) return;
    tx.run(
        "update candidates set education = null, education_level = 0, university_name = null, "
        "major_code = null, major_name = null, graduates_on = null, skills = '[]' where id = $1",
        head.id);
    if (seen == SeenResume::nothing)
        tx.run("update candidates set full_name = null where id = $1", head.id);
}

void mark_opened(store::Transaction& tx, ApplicationId const& id, Instant at) {
    tx.run("update candidates set opened_at = $2 where id = $1 and opened_at is null", id, at);
}

void assign(
    store::Transaction& tx, ApplicationId const& id,
    std::optional<access::AccountId> const& account) {
    tx.run("update candidates set assigned_to = $2 where id = $1", id, account);
}

std::vector<CandidateRow> candidates(
    store::Transaction& tx, Asked const& asked, CandidateSlice const& slice) {
    auto where = matching("from candidates", asked);
    if (slice.column) where.add(" and board_column = ?", {store::to_value(*slice.column)});
    auto const order = order_of(slice.order);
    if (slice.after) where.add(order.after, {slice.after->value, slice.after->id});
    where.add(order.by, {slice.most});
    return tx.all_bound<CandidateRow>(where.text(), where.bound());
}

web::Place place_of(CandidateRow const& row, CandidateOrder order) {
    if (order == CandidateOrder::education) return {row.education_level, row.id.text};
    auto const at = order == CandidateOrder::newest ? row.submitted_at : row.moved_at;
    return {at.time_since_epoch().count(), row.id.text};
}

std::vector<StageCount> count_stages(store::Transaction& tx, Asked const& asked) {
    auto where = matching("from (select stage, count(*) as applications from candidates", asked);
    where.add(" group by stage) as counted");
    auto counts = tx.all_bound<StageCount>(where.text(), where.bound());
    std::ranges::sort(counts, {}, &StageCount::stage);
    return counts;
}

std::int64_t count_candidates(store::Transaction& tx, Asked const& asked) {
    auto const where = matching("from candidates", asked);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<PostingCount> count_postings(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<PostingCount>(
        "from (select posting_id, max(posting_title) as title, count(*) as applications, "
        "count(case when opened_at is null and is_over = 0 then 1 end) as unread "
        "from candidates where organisation_id = $1 group by posting_id) as counted "
        "order by applications desc, posting_id",
        organisation);
}

std::vector<FilterChoice> graduation_years(store::Transaction& tx, Asked const& asked) {
    return choices(tx, asked, "substr(graduates_on, 1, 4)");
}

std::vector<FilterChoice> major_branches(store::Transaction& tx, Asked const& asked) {
    return choices(tx, asked, "substr(major_code, 1, 4)");
}

void close_posting(store::Transaction& tx, postings::PostingId const& posting) {
    tx.run(
        "update candidates set closing = 'posting_closed' where posting_id = $1 and is_over = 0",
        posting);
}

void reopen_posting(store::Transaction& tx, postings::PostingId const& posting) {
    tx.run(
        "update candidates set closing = null where posting_id = $1 and closing = 'posting_closed'",
        posting);
}

void close_fair(store::Transaction& tx, fairs::FairId const& fair) {
    tx.run(
        "update candidates set closing = 'fair_closed' where fair_id = $1 and is_over = 0 "
        "and closing is null",
        fair);
}

void reopen_fair(store::Transaction& tx, fairs::FairId const& fair) {
    tx.run(
        "update candidates set closing = null where fair_id = $1 and is_over = 0 "
        "and closing = 'fair_closed'",
        fair);
}

std::vector<DueCandidate> due(store::Transaction& tx, Due const& due, std::int64_t most) {
    return tx.all<DueCandidate>(
        "from candidates where is_over = 0 and stage = $1 and (moved_at < $2 or (closing is not "
        "null and moved_at < $3)) order by moved_at, id limit $4",
        due.stage, due.lapsed, due.answered.value_or(due.lapsed), most);
}

void insert(store::Transaction& tx, ApplicationId const& application, ApplicationNote const& note) {
    tx.run(
        "insert into application_notes (id, application_id, account_id, author_name, text, "
        "sealed_text, created_at) values ($1, $2, $3, $4, '', $5, $6)",
        note.id, application, note.account_id, note.author_name,
        privacy::seal(tx, applicant_of(tx, application), place_of(note.id), note.text.str()),
        note.created_at);
    tx.run("update candidates set notes = notes + 1 where id = $1", application);
}

void forget_words(store::Transaction& tx, std::string_view which, std::string_view bound) {
    auto const of_these = [&](std::string sql) {
        tx.run(sql.append(" in (").append(which).append(")"), bound);
    };
    of_these(
        "update applications set cover_note = null, sealed_note = null, reason = null where id");
    of_these("update application_moves set reason = null where application_id");
    of_these("delete from application_notes where application_id");
    of_these(
        "update candidates set full_name = null, education = null, education_level = 0, "
        "university_name = null, major_code = null, major_name = null, graduates_on = null, "
        "skills = '[]', notes = 0 where id");
}

void forget(store::Transaction& tx, access::AccountId const& account) {
    forget_words(tx, "select id from applications where account_id = $1", account.text);
    tx.run("update application_notes set author_name = '已注销' where account_id = $1", account);
}

bool remove_note(store::Transaction& tx, NoteRef const& ref, access::AccountId const& author) {
    auto const removed = tx.run(
        "delete from application_notes where id = $1 and application_id = $2 and account_id = $3",
        ref.note_id, ref.application_id, author);
    if (removed == 0) return false;
    tx.run("update candidates set notes = notes - 1 where id = $1", ref.application_id);
    return true;
}

std::vector<ApplicationNote> notes(store::Transaction& tx, ApplicationId const& application) {
    auto const stored = tx.all<StoredNote>(
        "from application_notes where application_id = $1 order by id", application);
    if (stored.empty()) return {};
    auto const applicant = applicant_of(tx, application);
    std::vector<ApplicationNote> notes;
    for (auto const& one : stored) {
        auto text = one.sealed_text
                        ? privacy::open(tx, applicant, place_of(one.id), *one.sealed_text)
                        : std::optional(one.text);
        if (!text) continue;  // the applicant has left, and their key with them
        notes.push_back(
            {one.id, one.account_id, one.author_name, NoteText::stored(*std::move(text)),
             one.created_at});
    }
    return notes;
}

std::int64_t seal_clear_remarks(store::Transaction& tx, std::int64_t most) {
    auto const rows =
        tx.all<ClearText>("from application_notes where text <> '' order by id limit $1", most);
    for (auto const& row : rows)
        tx.run(
            "update application_notes set text = '', sealed_text = $2 where id = $1", row.id,
            privacy::seal(tx, applicant_of(tx, row.application_id), place_of(row.id), row.text));
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::applications::records
