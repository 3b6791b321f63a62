#include <algorithm>
#include "features/organisations/organisations.hpp"
#include "features/organisations/renewal.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/base/day.hpp"

// A registration is confirmed again from time to time.
using namespace sx;
using namespace sx::organisations;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view text) { return *parse_instant(text); }

std::int64_t run(Bureau& bureau) {
    return *bureau.desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return ask_for_renewals(tx, bureau.desk.world);
    });
}
std::string publishing(Bureau& bureau, access::Caller const& member) {
    return bureau.desk.db.read([&](store::Transaction& tx) {
        auto const may = may_publish(tx, member.organisation);
        return may ? std::string("free") : may.error().code;
    });
}
bool is_renewal_of(Bureau& bureau, access::Caller const& member) {
    return bureau.desk.db.read(
        [&](store::Transaction& tx) { return is_renewal(tx, member.organisation); });
}
void set(Bureau& bureau, RenewalSettings const& renewals) {
    OrganisationSettings const settings{renewals, usual_absences()};
    REQUIRE(bureau.desk.write(
        bureau.desk.caller(access::Role::administrator), &change_settings, settings));
}
// Reminded, then overdue.
access::Caller overdue(Bureau& bureau) {
    auto const member = bureau.approved("示例机械厂", 1);
    bureau.desk.world.time = at("2026-08-20T09:00:00+08:00");
    CHECK(run(bureau) == 1);
    bureau.desk.world.time = at("2026-09-02T00:00:00+08:00");
    CHECK(run(bureau) == 1);
    return member;
}

}  // namespace

TEST_CASE("six months end with the same day, or with that month's last one") {
    auto const settings = usual_renewals();
    auto const by = [&](std::string_view verified) {
        return to_text(shanghai_day(renew_by(at(verified), settings) - 1ms));
    };
    CHECK(by("2026-03-15T00:00:00+08:00") == "2026-09-15");
    CHECK(by("2026-03-15T23:59:59+08:00") == "2026-09-15");
    CHECK(by("2026-08-31T12:00:00+08:00") == "2027-02-28");
    CHECK(by("2027-08-31T12:00:00+08:00") == "2028-02-29");
    // What is asked of the rows says the same on every day.
    for (int day = 0; day < 800; ++day) {
        auto const verified = at("2026-01-01T12:00:00+08:00") + std::chrono::days(day);
        auto const last = shanghai_day(renew_by(verified, settings) - 1ms);
        CHECK(verified_since(last, settings) <= verified);
        CHECK(verified_since(last + std::chrono::days(1), settings) > verified);
    }
}

TEST_CASE("its members are reminded thirty and seven days before, each once") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);  // on 1 March
        CHECK(bureau.own(member)->verified_at == bureau.desk.world.time);
        auto& now = bureau.desk.world.time;
        now = at("2026-08-01T23:59:59+08:00");
        CHECK(run(bureau) == 0);
        CHECK(!bureau.own(member)->renewal->is_due);
        now = at("2026-08-03T00:00:00+08:00");
        CHECK((run(bureau) == 1 && run(bureau) == 0));
        CHECK(bureau.own(member)->renewal->is_due);
        CHECK(bureau.own(member)->renewal->renew_by == at("2026-09-02T00:00:00+08:00"));
        now = at("2026-08-26T00:00:00+08:00");
        CHECK((run(bureau) == 1 && run(bureau) == 0));
        CHECK(bureau.desk.announced(RenewalDue::type) == 2);
        CHECK(publishing(bureau, member) == "free");
    });
}

TEST_CASE("what is not confirmed in time publishes nothing until staff have approved it again") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = overdue(bureau);
        CHECK((run(bureau) == 0 && publishing(bureau, member) == "verification_overdue"));
        CHECK(bureau.own(member)->renewal->overdue);
        auto const handed_in = *bureau.desk.write(member, &renew_own, {});
        CHECK((handed_in.change->submitted && handed_in.change->renews));
        CHECK(handed_in.changes.empty());
        CHECK(is_renewal_of(bureau, member));
        CHECK(bureau.desk.write(member, &renew_own, {}).error().code == "organisation_in_review");
        CHECK(publishing(bureau, member) == "verification_overdue");
        CHECK(bureau.decide_on(member, Decision::return_, web::text<Remark>("执照看不清")));
        CHECK(publishing(bureau, member) == "verification_overdue");
        CHECK(bureau.desk.write(member, &submit_own, {})->change->submitted);
        CHECK(bureau.decide_on(member, Decision::approve));
        auto const again = *bureau.own(member);
        CHECK((again.verified_at == bureau.desk.world.time && !again.change));
        CHECK((!again.renewal->overdue && !again.renewal->is_due));
        CHECK(publishing(bureau, member) == "free");
        CHECK(!is_renewal_of(bureau, member));
        CHECK(bureau.desk.announced(RenewalEnded::type) == 1);
        CHECK(run(bureau) == 0);
    });
}

TEST_CASE("whoever has handed in waits for the reviewers without being stopped") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        bureau.desk.world.time = at("2026-08-20T09:00:00+08:00");
        CHECK(run(bureau) == 1);
        auto form = form_of("示例重工", 1);
        CHECK(bureau.edit(member, form));
        CHECK(bureau.desk.write(member, &renew_own, {})->changes.size() == 1);
        bureau.desk.world.time = at("2026-09-20T09:00:00+08:00");
        CHECK((run(bureau) == 0 && publishing(bureau, member) == "free"));
        CHECK(bureau.decide_on(member, Decision::approve)->name.str() == "示例重工");
        CHECK(bureau.own(member)->verified_at == bureau.desk.world.time);
    });
}

TEST_CASE("nobody is stopped who was not reminded a week before") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto& now = bureau.desk.world.time;
        now = at("2027-03-01T09:00:00+08:00");  // the venue stood still meanwhile
        CHECK((run(bureau) == 1 && publishing(bureau, member) == "free"));
        now += 24h * 7 - 1ms;
        CHECK((run(bureau) == 0 && publishing(bureau, member) == "free"));
        now += 1ms;
        CHECK((run(bureau) == 1 && publishing(bureau, member) == "verification_overdue"));
    });
}

TEST_CASE("longer months release whom they are long enough for; nought asks nobody") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = overdue(bureau);
        set(bureau, {{12}, {{30}}});
        CHECK((run(bureau) == 1 && publishing(bureau, member) == "free"));
        CHECK(bureau.desk.announced(RenewalEnded::type) == 1);
        set(bureau, {{6}, {{30}}});
        CHECK((run(bureau) == 1 && publishing(bureau, member) == "verification_overdue"));
        set(bureau, {{0}, {}});
        CHECK((run(bureau) == 1 && publishing(bureau, member) == "free"));
        CHECK((run(bureau) == 0 && !bureau.own(member)->renewal));
    });
}

TEST_CASE(
    "what staff have loaded from a file is not asked about; everybody sees when it was seen") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const imported = employer_of(bureau.desk, "示例进口公司");
        auto const member = bureau.approved("示例机械厂", 1);
        auto const verified = bureau.desk.world.time;
        CHECK(bureau.desk.read({}, &show_employer, {member.organisation})->verified_at == verified);
        CHECK(!bureau.desk.read({}, &show_employer, {imported.organisation})->verified_at);
        bureau.desk.world.time += 24h * 900;
        CHECK(run(bureau) == 1);
        CHECK(publishing(bureau, imported) == "free");
    });
}
