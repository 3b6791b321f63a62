#include <map>
#include <set>
#include "app/assembly.hpp"
#include "platform/aging/test_aging.hpp"
#include "platform/base/test_world.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace std::chrono_literals;

namespace {

// A row of each table that comes to an end: $1 its id, $2 the moment, or the day, that counts, $3
// no bytes.
std::map<std::string_view, std::vector<std::string_view>> const rows_of{
    {"resume_papers",
     {"insert into resume_downloads (id, organisation_id, account_id, resumes, asked_at, made_at, "
      "file_id) values ($1, 'o', 'a', 1, 99999999999999, $2, 'file')"}},
    {"disclosed_resumes",
     {"insert into resume_downloads (id, organisation_id, account_id, resumes, asked_at) "
      "values ($1, 'o', 'a', 1, $2)",
      "insert into resume_openings (id, application_id, account_id, day, opened_at) "
      "values ($1, $1, 'a', '', $2)"}},
    {"ended_applications",
     {"insert into applications (id, posting_id, posting_title, organisation_id, employer_name, "
      "account_id, stage, submitted_at, moved_at) "
      "values ($1, $1, '', 'o', '', 'a', 'declined', 0, $2)"}},
    {"ended_consents",
     {"insert into consents (id, account_id, purpose, recipient, fields, version, text_hash, "
      "given_at, ended_at) values ($1, 'a', 'application', 'o', '[]', 1, '', 0, $2)"}},
    {"unmaskings",
     {"insert into unmaskings (id, subject, subject_id, fields, reason, remark, seen_by, role, at) "
      "values ($1, 'account', '', '[]', 'enquiry', '', 'a', 'organiser', $2)"}},
    {"closed_complaints",
     {"insert into complaints (id, subject, subject_id, organisation_id, organisation_name, title, "
      "reason, text, complainant, language, code_hash, state, submitted_at, decided_at, "
      "letter_owed) values ($1, 'posting', 'p', 'o', '', '', 'fees', '', 'visitor', 'zh', $1, "
      "'upheld', 0, $2, 0)"}},
    {"shown_lists", {"insert into shown_lists (id, account_id, day) values ($1, $1, $2)"}},
    {"notifications",
     {"insert into notifications (id, account_id, role, kind, subject, parameters, link, times, "
      "told_at) values ($1, 'a', 'seeker', '', '', '', '', 1, $2)"}},
    {"letters",
     {"insert into letters (id, channel, address, subject, text, pace, state, attempts, due_at, "
      "expires_at, cancel_key, repeated, created_at, settled_at) "
      "values ($1, 'sms', '', '', '', '', 'sent', 1, 0, 0, '', 0, 0, $2)"}},
    {"failed_tries",
     {"insert into failed_tries (id, failures, last_at, waits_until) values ($1, 1, $2, 0)"}},
    {"known_devices", {"insert into known_devices (id, account_id, seen_at) values ($1, 'a', $2)"}},
    {"codes",
     {"insert into proofs (id, purpose, address, code_hash, tries_left, created_at, expires_at) "
      "values ($1, '', '', '', 1, $2, 0)"}},
    {"invitations",
     {"insert into invitations (id, token_hash, role, invited_by, created_at, expires_at) "
      "values ($1, $1, '', 'a', 0, $2)"}},
    {"membership_requests",
     {"insert into membership_requests (id, account_id, organisation_id, credit_code, note, state, "
      "asked_at, decided_at, lapses_at) values ($1, $1, 'o', '', '', 'declined', 0, $2, 0)"}},
    {"sign_in_steps",
     {"insert into second_steps (id, account_id, grant_id, kind, expires_at) "
      "values ($1, 'a', '', '', $2)",
      "insert into passkey_challenges (id, ceremony, browser, expires_at) values ($1, '', '', $2)",
      "insert into identity_attempts (id, state_hash, browser, expires_at) "
      "values ($1, $1, '', $2)",
      "insert into shown_identities (id, issuer, subject_index, expires_at) "
      "values ($1, '', '', $2)"}},
    {"offered_secrets",
     {"insert into totp_secrets (id, account_id, sealed, created_at, last_step) "
      "values ($1, 'a', $3, $2, 0)"}},
    {"posting_tables",
     {"insert into posting_tables (id, organisation_id, account_id, file_id, name, state, aim, "
      "columns, total_rows, bad_rows, added, changed, version, created_at) "
      "values ($1, 'o', 'a', $1, '', '', '', '', 0, 0, 0, 0, 1, $2)"}},
    {"sessions",
     {"insert into sessions (id, handle, account_id, role, browser, system, created_at, seen_at, "
      "expires_at, ends_at) values ($1, $1, 'a', '', '', '', 0, 0, $2, 0)"}},
    {"kept_answers",
     {"insert into kept_answers (id, request_hash, status, body, created_at) "
      "values ($1, '', 200, '', $2)",
      "insert into idempotency_keys (id, created_at) values ($1, $2)"}},
    {"unclaimed_files",
     {"insert into stored_files (id, purpose, name, media_type, size, uploaded_by, claimed, "
      "created_at, content) values ($1, 'photo', '', '', 0, 'a', 0, $2, $3)"}},
    {"works",
     {"insert into works (id, kind, account_id, role, input, state, cursor, done, total, "
      "cancel_requested, created_at, finished_at) "
      "values ($1, '', 'a', 'seeker', '', 'done', '', 0, 0, 0, 0, $2)"}},
};

struct Shelf {
    store::Database& db;
    TestWorld world{};
    aging::Classes classes = app::Assembly::data_classes();

    void write(std::function<void(store::Transaction&)> const& act) {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            act(tx);
            return {};
        }));
    }
    std::int64_t due(aging::DataClass const& data) {
        return db.read(
            [&](store::Transaction& tx) { return aging::due(tx, data, world.now()).amount; });
    }
    std::int64_t end(aging::DataClass const& data) { return aging::ended(db, world, {data}); }
    // One that is due, and one whose time has not quite come.
    void fill(aging::DataClass const& data) {
        auto const before = aging::cut_off(data.period.usual, world.now());
        for (std::size_t at = 0; at < data.rows.size(); ++at) {
            auto const& sql = rows_of.at(data.name)[at];
            bool const by_day = data.rows[at].clock == aging::Rows::Clock::day;
            for (auto const moment : {before - 24h, by_day ? before : before + 1ms})
                write([&](store::Transaction& tx) {
                    auto const id = world.fresh_id();
                    privacy::Sealed const nothing;
                    if (by_day) tx.run(sql, id, to_text(shanghai_day(moment)));
                    else if (sql.find("$3") != sql.npos) tx.run(sql, id, moment, nothing);
                    else tx.run(sql, id, moment);
                });
        }
    }
};

}  // namespace

TEST_CASE("each class of data has a name of its own, and a period that the law allows") {
    std::set<std::string_view> names;
    for (auto const& data : app::Assembly::data_classes()) {
        CAPTURE(data.name);
        CHECK(names.insert(data.name).second);
        auto const& [usual, least, most] = data.period;
        CHECK((least <= usual && usual <= most));
        CHECK(data.rows.empty() == (data.ending == aging::Ending::kept));
        CHECK(data.most_at_once > 0);
    }
    for (auto const* name :
         {"ended_consents", "disclosed_resumes", "unmaskings", "ended_applications",
          "closed_complaints"})
        CHECK(aging::find(app::Assembly::data_classes(), name)->period.least >= aging::three_years);
}

TEST_CASE("of each class what is due comes to an end once, and nothing younger") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        for (auto const& data : shelf.classes) {
            if (data.rows.empty()) continue;
            CAPTURE(data.name);
            shelf.fill(data);
            auto const tables = static_cast<std::int64_t>(data.rows.size());
            CHECK(shelf.due(data) == tables);
            CHECK(shelf.end(data) == tables);
            CHECK(shelf.due(data) == 0);
            CHECK(shelf.end(data) == 0);
            shelf.world.time += 24h;
            CHECK(shelf.due(data) == tables);
            shelf.world.time -= 24h;
        }
    });
}

TEST_CASE("where nothing is due nothing is announced") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        for (auto const& data : shelf.classes) CHECK(shelf.end(data) == 0);
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from events"); }) == 0);
    });
}
