#include "features/applications/candidate_records.hpp"
#include <utility>
#include "features/applications/rules.hpp"
#include "features/applications/sent_records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::applications::records {
namespace {

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

// As it is written: the name sealed with the applicant's key.
struct StoredCandidate : CandidateRow {
    std::optional<privacy::Sealed> sealed_name;
};
BOOST_DESCRIBE_STRUCT(StoredCandidate, (CandidateRow), (sealed_name))

StoredCandidate candidate(
    store::Transaction& tx, ApplicationHead const& application, Sketch const& sent) {
    auto resume = as_seen(sent, application.stage);
    StoredCandidate row;
    if (auto const name = std::exchange(resume.full_name, std::nullopt))
        row.sealed_name =
            privacy::seal(tx, application.account_id.text, name_of(application.id), name->str());
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
    std::string text;  // where an older program left it
    std::optional<privacy::Sealed> sealed_text;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(StoredNote, (), (id, account_id, text, sealed_text, created_at))

privacy::Place place_of(Id<Note> const& id) {
    return {"application_notes", id.text, "sealed_text"};
}

std::string applicant_of(store::Transaction& tx, ApplicationId const& application) {
    return tx.one<ApplicantRow>("from applications where id = $1", application)->account_id.text;
}

struct ClearName {
    ApplicationId id;
    access::AccountId account_id;
    std::string full_name;
};
BOOST_DESCRIBE_STRUCT(ClearName, (), (id, account_id, full_name))

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
    tx.insert("candidates", candidate(tx, *application, sent));
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
        tx.run("update candidates set full_name = null, sealed_name = null where id = $1", head.id);
}

void mark_opened(store::Transaction& tx, ApplicationId const& id, Instant at) {
    tx.run("update candidates set opened_at = $2 where id = $1 and opened_at is null", id, at);
}

void assign(
    store::Transaction& tx, ApplicationId const& id,
    std::optional<access::AccountId> const& account) {
    tx.run("update candidates set assigned_to = $2 where id = $1", id, account);
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
        "sealed_text, created_at) values ($1, $2, $3, '', '', $4, $5)",
        note.id, application, note.account_id,
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
        "update candidates set full_name = null, sealed_name = null, education = null, "
        "education_level = 0, university_name = null, major_code = null, major_name = null, "
        "graduates_on = null, skills = '[]', notes = 0 where id");
}

void forget(store::Transaction& tx, access::AccountId const& account) {
    forget_words(tx, "select id from applications where account_id = $1", account.text);
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
            {one.id, one.account_id, {}, NoteText::stored(*std::move(text)), one.created_at});
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

std::int64_t seal_clear_names(store::Transaction& tx, std::int64_t most) {
    auto const rows =
        tx.all<ClearName>("from candidates where full_name is not null order by id limit $1", most);
    for (auto const& row : rows)
        tx.run(
            "update candidates set full_name = null, sealed_name = $2 where id = $1", row.id,
            privacy::seal(tx, row.account_id.text, name_of(row.id), row.full_name));
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::applications::records
