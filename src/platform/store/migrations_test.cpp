#include <unistd.h>
#include <cstdlib>
#include <string>
#include <vector>
#include "platform/store/test_databases.hpp"

using namespace sx;
using store::Database, store::Transaction;

// A database that older programs have filled is brought up to date with what stands in it.
// Everybody and everything in these rows is invented.
namespace {

constexpr char const* filled_at_24 = R"(
insert into accounts (id, sign_in_name, password_hash, display_name, created_at) values
    ('ana', 'ana', '-', '林知夏', 1), ('rita', 'rita', '-', '示例', 1);
insert into organisations (id, kind, name, address, contact_name, contact_phone, introduction,
    state,
    source, version, created_at) values
    ('acme', 'employer', '示例机械厂', '', '', '', '', 'approved', 'registered', 1, 1);
insert into grants (id, account_id, role, organisation_id, owner) values
    ('g1', 'ana', 'seeker', null, 0), ('g2', 'rita', 'employer', 'acme', 1);
insert into participations (id, fair_id, organisation_id, state, requested_at) values
    ('p1', 'f1', 'acme', 'approved', 1);
insert into employer_duties (id, participation_id, person, task, phone_is_public, starts_at,
    ends_at)
    values ('duty', 'p1', '王经理', '现场面试', 0, 10, 20);
insert into stored_files (id, purpose, name, media_type, size, uploaded_by, claimed, created_at,
    content)
    values ('face', 'photo', 'a.jpg', 'image/jpeg', 1, 'ana', 1, 1, cast('x' as bytea)),
    ('cv-now', 'attachment', 'b.pdf', 'application/pdf', 1, 'ana', 1, 1, cast('x' as bytea)),
    ('cv-sent', 'attachment', 'c.pdf', 'application/pdf', 1, 'ana', 1, 1, cast('x' as bytea)),
    ('cv-replaced', 'attachment', 'd.pdf', 'application/pdf', 1, 'ana', 1, 1, cast('x' as bytea)),
    ('paper', 'attachment', 'e.pdf', 'application/pdf', 1, 'rita', 1, 1, cast('x' as bytea)),
    ('scan', 'licence', 'f.jpg', 'image/jpeg', 1, 'rita', 1, 1, cast('x' as bytea)),
    ('just-sent', 'photo', 'g.jpg', 'image/jpeg', 1, 'ana', 0, 1, cast('x' as bytea));
insert into resumes (id, full_name, schoolings, experiences, projects, skills, skill_levels,
    certificates, languages, works, wanted_titles, wanted_regions, wanted_kinds, introduction,
    photo_id,
    attachment_id, account_id, name, is_default, version, section_versions) values
    ('ana', '林知夏', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '', 'face',
    'cv-now', 'ana', '默认', 1, 2, '{}');
insert into sent_resumes (resume_id, resume_version, resume) values
    ('ana', 1, '{"full_name":"林知夏","photo_id":"face","attachment_id":"cv-sent"}');
insert into applications (id, posting_id, posting_title, organisation_id, employer_name, account_id,
    stage, submitted_at, moved_at, resume_id, resume_version, attempt) values
    ('gone', 'j1', '会计', 'acme', '示例机械厂', 'ana', 'withdrawn', 1, 2, 'ana', 1, 1),
    ('here', 'j1', '会计', 'acme', '示例机械厂', 'ana', 'delivered', 3, 3, 'ana', 1, 2),
    ('not-her', 'j2', '钳工', 'acme', '示例机械厂', 'ana', 'declined', 1, 2, 'ana', 1, 1);
insert into candidates (id, organisation_id, posting_id, posting_title, account_id, stage,
    board_column,
    is_over, submitted_at, moved_at, full_name, education, education_level, university_name,
    skills, notes)
    values
    ('gone', 'acme', 'j1', '会计', 'ana', 'withdrawn', 'ended', 1, 1, 2, '林知夏', 'bachelor', 4,
    '示例大学', '["记账"]', 1),
    ('here', 'acme', 'j1', '会计', 'ana', 'delivered', 'delivered', 0, 3, 3, '林知夏', 'bachelor',
    4,
    '示例大学', '["记账"]', 0),
    ('not-her', 'acme', 'j2', '钳工', 'ana', 'declined', 'ended', 1, 1, 2, '林知夏', 'bachelor', 4,
    '示例大学', '["记账"]', 0);
insert into application_moves (id, application_id, step, from_stage, to_stage, by_role, account_id,
    moved_at)
    values ('m-view', 'not-her', 'view', 'delivered', 'viewed', 'employer', 'rita', 1);
insert into resume_downloads (id, organisation_id, account_id, resumes, asked_at, made_at, file_id)
    values ('taken', 'acme', 'rita', 21, 1, 1, 'paper');
insert into works (id, kind, account_id, input, state, cursor, done, total, outcome,
    cancel_requested,
    created_at, finished_at, role, organisation_id) values
    ('w1', 'import_postings', 'rita', '{}', 'done', '1', 3, 3, '{"state":"refused","bad_rows":3}',
    0, 1,
    2, 'employer', 'acme'),
    ('w2', 'import_postings', 'rita', '{}', 'done', '1', 3, 3,
    '{"state":"imported","bad_rows":0}', 0, 1,
    2, 'employer', 'acme'),
    ('w3', 'import_postings', 'rita', '{}', 'done', '1', 3, 3, 'changed_meanwhile', 0, 1, 2,
    'employer',
    'acme');
)";

constexpr char const* filled_at_28 = R"(
insert into membership_requests (id, account_id, organisation_id, credit_code, note, state,
    asked_at)
    values ('m1', 'kai', 'acme', 'x', '人事部', 'waiting', 1000),
    ('m2', 'mei', 'acme', 'x', '', 'accepted', 2000);
)";

void fill(Database& db, std::string const& sql) {
    auto const done = db.write([&](Transaction& tx) -> Result<> {
        tx.define(sql);
        return {};
    });
    REQUIRE(done);
}

// As on_every_database, but nothing is there yet.
template <class Check> void on_every_empty_database(Check check) {
    SUBCASE("SQLite") {
        store::ScratchFolder const scratch;
        auto const db = store::open_sqlite(scratch.path / "db");
        check(*db);
    }
    auto const* const address = std::getenv("SX_TEST_POSTGRES");
    if (!address) return;
    SUBCASE("PostgreSQL") {
        auto const schema = std::string("sx_old_").append(std::to_string(::getpid()));
        auto const db = store::open_postgres(
            std::string(address).append(" options='-c search_path=").append(schema).append("'"));
        fill(*db, "drop schema if exists " + schema + " cascade; create schema " + schema);
        check(*db);
        fill(*db, "drop schema " + schema + " cascade");
    }
}

// With everything up to that number.
void migrate_to(Database& db, std::size_t number) {
    migrate(db, store::migrations().first(number));
}

std::int64_t count(Database& db, std::string const& from) {
    return db.read([&](Transaction& tx) { return tx.count(from); });
}

struct Kept {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (id))

std::vector<std::string> ids(Database& db, std::string const& from) {
    return db.read([&](Transaction& tx) {
        std::vector<std::string> ids;
        for (auto const& row : tx.all<Kept>(from)) ids.push_back(row.id);
        return ids;
    });
}

}  // namespace

TEST_CASE("a database that older programs have filled is brought up to date, row by row") {
    on_every_empty_database([](Database& db) {
        migrate_to(db, 24);
        fill(db, filled_at_24);
        migrate_to(db, 28);
        fill(db, filled_at_28);
        CHECK(migrate(db, store::migrations()) == store::migrations().size() - 28);
        // 0025: whoever shows a file holds it; what was replaced and never sent is gone.
        using Ids = std::vector<std::string>;
        CHECK(
            ids(db, "from stored_files order by id") ==
            Ids{"cv-now", "cv-sent", "face", "just-sent", "paper", "scan"});
        CHECK(count(db, "from file_holders") == 4);
        CHECK(count(db, "from file_holders where file_id = 'face' and holder = 'resume:ana'") == 1);
        CHECK(
            count(
                db, "from file_holders where file_id = 'face' and holder = 'sent_resume:ana.1'") ==
            1);
        CHECK(
            count(
                db,
                "from file_holders where file_id = 'cv-sent' and holder = "
                "'sent_resume:ana.1'") == 1);
        // 0027, 0028
        CHECK(count(db, "from employer_duties where id = 'duty' and account_id is null") == 1);
        CHECK(count(db, "from resume_downloads where id = 'taken' and content = 'paper'") == 1);
        // 0029: thirty days from when it was asked.
        CHECK(
            count(
                db,
                "from membership_requests where lapses_at = asked_at + 2592000000 "
                "and reminded_at is null") == 2);
        // 0030
        CHECK(ids(db, "from works where state = 'refused' order by id") == Ids{"w1", "w3"});
        CHECK(
            ids(db, "from candidates where full_name is null and words not like '%林知夏%'") ==
            Ids{"gone"});
        CHECK(
            ids(db, "from candidates where words like '%记账%' and education_level = 4") ==
            Ids{"here"});
        CHECK(
            ids(db, "from candidates where full_name = '林知夏' and university_name is null") ==
            Ids{"not-her"});
        CHECK(count(db, "from candidates where notes = 1") == 1);
        // 0057: a receipt for each employer that was sent something and may still look at it.
        CHECK(ids(db, "from consents where purpose = 'application'") == Ids{"here"});
        CHECK(count(db, "from consents where recipient = 'acme' and given_at = 1") == 1);
        // 0063: who came first is known to have read it.
        CHECK(
            ids(db, "from resume_openings where account_id = 'rita' and opened_at = 1") ==
            Ids{"m-view"});
        // The rest stands as it stood.
        CHECK(count(db, "from applications") == 3);
        CHECK(count(db, "from sent_resumes where resume like '%林知夏%'") == 1);
        CHECK(count(db, "from accounts") == 2);
    });
}
