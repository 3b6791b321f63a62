#include <algorithm>
#include "features/organisations/absence.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/access/sessions.hpp"

// Employers to which nobody signs in are asked, then hidden.
using namespace sx;
using namespace sx::organisations;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::days absent{90}, answer{7};

std::int64_t run(Bureau& bureau) {
    return *bureau.desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return ask_absent(tx, bureau.desk.world);
    });
}
void sign_in(Bureau& bureau, access::Caller const& member) {
    REQUIRE(bureau.desk.db.write([&](store::Transaction& tx) -> Result<> {
        note_sign_in(tx, bureau.desk.world, member.organisation);
        return {};
    }));
}
bool is_shown(Bureau& bureau, access::Caller const& member) {
    return bool(bureau.desk.read({}, &show_employer, {member.organisation}));
}
AbsentEmployerPage listed(Bureau& bureau, std::optional<bool> hidden = {}) {
    return *bureau.desk.read(bureau.reviewer, &list_absent, {hidden, {}, {}});
}
Result<web::Nothing> brought_back(Bureau& bureau, access::Caller const& member) {
    return bureau.desk.write(bureau.reviewer, &bring_back, {member.organisation});
}
void set(Bureau& bureau, std::int64_t days) {
    OrganisationSettings const settings{usual_renewals(), {{days}, {7}}};
    REQUIRE(bureau.desk.write(
        bureau.desk.caller(access::Role::administrator), &change_settings, settings));
}
// Asked, then hidden.
access::Caller put_away(Bureau& bureau) {
    auto const member = bureau.approved("示例机械厂", 1);
    bureau.desk.world.time += absent;
    CHECK(run(bureau) == 1);
    bureau.desk.world.time += answer;
    CHECK(run(bureau) == 1);
    return member;
}

}  // namespace

TEST_CASE("a sign-in is written once a day, and at once where somebody is asked") {
    Presence presence;
    auto const now = Instant(1000h);
    CHECK(is_worth_writing(presence, now));
    presence.seen_at = now - 24h + 1ms;
    CHECK(!is_worth_writing(presence, now));
    presence.seen_at = now - 24h;
    CHECK(is_worth_writing(presence, now));
    presence.seen_at = now;
    presence.asked_at = now;
    CHECK(is_worth_writing(presence, now));
    CHECK(hides_at(now, usual_absences()) == now + answer);
}

TEST_CASE("an employer to which nobody signs in for ninety days is asked once, then hidden") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto const seen = bureau.desk.world.time;
        bureau.desk.world.time += absent - 1ms;
        CHECK(run(bureau) == 0);
        bureau.desk.world.time += 1ms;
        CHECK((run(bureau) == 1 && run(bureau) == 0));
        auto const asked = listed(bureau, false);
        REQUIRE(asked.total == 1);
        auto const& one = asked.items.at(0);
        CHECK((one.organisation_id == member.organisation && one.name.str() == "示例机械厂"));
        CHECK((one.seen_at == seen && one.asked_at == bureau.desk.world.time && !one.hidden));
        CHECK(one.hides_at == bureau.desk.world.time + answer);
        CHECK((is_shown(bureau, member) && !bureau.own(member)->absence));
        bureau.desk.world.time += answer - 1ms;
        CHECK(run(bureau) == 0);
        bureau.desk.world.time += 1ms;
        CHECK((run(bureau) == 1 && run(bureau) == 0));
        CHECK((!is_shown(bureau, member) && bureau.own(member)->absence));
        CHECK((listed(bureau, false).total == 0 && listed(bureau, true).items.at(0).hidden));
        auto const page = bureau.desk.read({}, &list_employers, {});
        CHECK((page->total == 0 && page->items.empty()));
        auto const may = db.read([&](store::Transaction& tx) {
            return may_publish(tx, member.organisation).error().code;
        });
        CHECK(may == "employer_absent");
        CHECK(bureau.desk.announced(EmployerAsked::type) == 1);
        CHECK(bureau.desk.announced(EmployerPutAway::type) == 1);
    });
}

TEST_CASE("whoever signs in has answered; what is hidden waits for one who says so") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        bureau.desk.world.time += absent;
        CHECK(run(bureau) == 1);
        sign_in(bureau, member);
        CHECK((listed(bureau).total == 0 && bureau.desk.announced(EmployerBack::type) == 1));
        bureau.desk.world.time += absent - 1ms;
        CHECK(run(bureau) == 0);
        bureau.desk.world.time += 1ms;
        CHECK(run(bureau) == 1);
        bureau.desk.world.time += answer;
        CHECK(run(bureau) == 1);
        sign_in(bureau, member);
        CHECK((!is_shown(bureau, member) && listed(bureau, true).total == 1));
        CHECK(listed(bureau).items.at(0).seen_at == bureau.desk.world.time);
        auto const back = *bureau.desk.write(member, &confirm_presence, {});
        CHECK((!back.absence && is_shown(bureau, member) && listed(bureau).total == 0));
        CHECK(bureau.desk.announced(EmployerBack::type) == 2);
        // A second member presses as well.
        CHECK(bureau.desk.write(member, &confirm_presence, {}));
        CHECK((run(bureau) == 0 && bureau.desk.announced(EmployerBack::type) == 2));
    });
}

TEST_CASE("staff bring an employer back, whether it is asked or hidden") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = put_away(bureau);
        CHECK(brought_back(bureau, member));
        CHECK((is_shown(bureau, member) && run(bureau) == 0));
        CHECK(brought_back(bureau, member).error().code == "employer_not_absent");
        bureau.desk.world.time += absent;
        CHECK((run(bureau) == 1 && brought_back(bureau, member)));
        CHECK(listed(bureau).total == 0);
        auto const nobody = bureau.desk.write(bureau.reviewer, &bring_back, {{"ab"}});
        CHECK(nobody.error().code == "organisation_not_found");
    });
}

TEST_CASE("the blacklist goes on hiding who has answered") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = put_away(bureau);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            blacklist(tx, {{"aa"}, member.organisation, {}, {}, {}});
            return {};
        }));
        CHECK(brought_back(bureau, member));
        CHECK(!is_shown(bureau, member));
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            unlist(tx, {{"aa"}, member.organisation, {}, {}, {}});
            return {};
        }));
        CHECK(is_shown(bureau, member));
    });
}

TEST_CASE("a session that goes on is somebody who is there") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        set(bureau, 1);
        auto const member = bureau.approved("示例机械厂", 1);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::open_session(tx, bureau.desk.world, member);
            return {};
        }));
        auto const opened = bureau.desk.world.time;
        bureau.desk.world.time += 23h;
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            auto const sessions = access::sessions_of(tx, member.account, bureau.desk.world.time);
            access::see(tx, sessions.at(0), bureau.desk.world.time);
            return {};
        }));
        bureau.desk.world.time = opened + 30h;
        CHECK(run(bureau) == 0);
        bureau.desk.world.time = opened + 47h;
        CHECK(run(bureau) == 1);
    });
}

TEST_CASE("nobody is asked where the days are nought, nor where nobody ever signed in") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const imported = employer_of(bureau.desk, "示例进口公司");
        auto const draft = bureau.founder("示例草稿公司", 2);
        auto const hidden = put_away(bureau);
        auto const asked = bureau.approved("示例重工", 3);
        bureau.desk.world.time += absent * 4;
        CHECK(run(bureau) == 1);
        CHECK(is_shown(bureau, imported));
        set(bureau, 0);
        CHECK((run(bureau) == 1 && run(bureau) == 0));
        CHECK((listed(bureau, false).total == 0 && is_shown(bureau, asked)));
        CHECK((listed(bureau, true).total == 1 && !is_shown(bureau, hidden)));
        sign_in(bureau, imported);
        bureau.desk.world.time += absent;
        set(bureau, 90);
        CHECK(run(bureau) == 2);
        CHECK(!bureau.own(draft)->absence);
    });
}
