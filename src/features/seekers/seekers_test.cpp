#include "features/seekers/seekers.hpp"
#include "features/seekers/test_seekers.hpp"
#include "platform/events/events.hpp"

using namespace sx;
using namespace sx::seekers;
TEST_CASE("a resume is saved as it was sent, and nobody else's changes") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker(), ben = desk.seeker();
        auto const saved = desk.write(ana, &save_resume, whole_resume());
        REQUIRE(saved);
        CHECK((saved->version == 1 && saved->updated_at == desk.world.time));
        CHECK((saved->completeness == 100 && !saved->next_step));
        auto const shown = desk.read(ana, &show_resume, {});
        CHECK(wire::write(*shown) == wire::write(*saved));
        CHECK(shown->experiences.front().ends_on == day("2025-08-31"));
        CHECK(shown->wanted_salary_min == Money{600000});
        auto const other = desk.read(ben, &show_resume, {});
        CHECK((other->version == 0 && !other->full_name && !other->updated_at));
        CHECK(other->account_id == ben.account);
        auto const found =
            db.read([&](store::Transaction& tx) { return find_resume(tx, ben.account); });
        CHECK(found.error().code == "resume_not_found");
    });
}

TEST_CASE("an edit of an older version is refused instead of overwriting") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        auto form = short_resume();
        CHECK(desk.write(ana, &save_resume, form));
        CHECK(desk.write(ana, &save_resume, form).error().code == "changed_meanwhile");
        form.version = 1;
        form.full_name = web::text<Text<1, 40>>("王大明");
        CHECK(desk.write(ana, &save_resume, form)->version == 2);
        CHECK(desk.read(ana, &show_resume, {})->full_name->str() == "王大明");
    });
}

TEST_CASE("a code brings its official name") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto form = short_resume();
        form.major_code = web::text<codes::MajorCode>("080901");
        form.major_name = web::text<Text<1, 100>>("something else");
        auto const saved = desk.write(desk.seeker(), &save_resume, form);
        CHECK(saved->major_name->str() == "计算机科学与技术");
        CHECK(!codes::MajorCode::parse("999999"));
    });
}

TEST_CASE("the event tells whose resume changed, and nothing of what is in it") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        CHECK(desk.write(ana, &save_resume, whole_resume()));
        auto const events =
            db.read([](store::Transaction& tx) { return tx.all<events::Event>("from events"); });
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == "resume_updated");
        CHECK(events.front().subject == ana.account.text);
        CHECK(events.front().payload == R"({"version":1})");
    });
}

TEST_CASE("days that cannot be are refused where they stand, and nothing is saved") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        auto form = whole_resume();
        form.graduates_on = day("2126-06-30");
        form.experiences.push_back(form.experiences.front());
        form.experiences[0].ends_on = day("2025-06-30");
        form.experiences[1].starts_on = day("2026-03-02");  // tomorrow
        CHECK(
            complaints(desk.write(ana, &save_resume, form).error()) ==
            "/schoolings/0/graduates_on=day_out_of_range /experiences/0/ends_on=ends_before_start "
            "/experiences/1/starts_on=day_out_of_range /experiences/1/ends_on=ends_before_start ");
        CHECK(desk.read(ana, &show_resume, {})->version == 0);
    });
}

TEST_CASE("JSON beyond the limits is refused field by field") {
    auto const read = wire::read<SaveResume>(
        R"({"phone":"138 0000 0000","email":"a@b","education":"phd","skills":[""],"version":0,)"
        R"("wanted_regions":["000001"],"wanted_titles":[],"experiences":[{}],)"
        R"("works":[{"title":"页","link":"a.cn","text":""}],"introduction":"",)"
        R"("wanted_salary_min":-1})");
    CHECK(
        complaints(read.error()) ==
        "/phone=phone_format /email=email_format /education=unknown_value /schoolings=required "
        "/experiences/0/title=required /experiences/0/organisation=required "
        "/experiences/0/starts_on=required /experiences/0/text=required /projects=required "
        "/skills/0=too_short /skill_levels=required /certificates=required /languages=required "
        "/works/0/link=link_format /wanted_regions/0=unknown_code /wanted_salary_min=negative "
        "/wanted_kinds=required ");
}

TEST_CASE("who a resume is about stands sealed in its table, and opens for its owner") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        REQUIRE(desk.write(ana, &save_resume, whole_resume()));
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count(
                    "from resumes where sealed is null or full_name is not null or phone is not "
                    "null or email is not null or experiences <> '[]' or schoolings <> '[]' "
                    "or introduction <> ''");
            });
        };
        CHECK(in_clear() == 0);
        auto const mine = desk.read(ana, &show_resume, {});
        REQUIRE(mine);
        CHECK(mine->full_name->str() == "王小明");
        CHECK(mine->introduction.str() == "踏实");
        REQUIRE(mine->experiences.size() == 1);
        CHECK(mine->experiences[0].organisation.str() == "示例机械厂");
        CHECK(mine->schoolings.size() == 1);

        auto const seal = [&] {
            return *db.write(
                [](store::Transaction& tx) -> Result<std::int64_t> { return seal_clear(tx, 100); });
        };
        CHECK(seal() == 0);
        REQUIRE(db.write([](store::Transaction& tx) -> Result<> {
            tx.run(
                "update resumes set sealed = null, full_name = '林知夏', phone = '13800001234', "
                "introduction = '从前的话'");
            return {};
        }));
        CHECK(in_clear() == 1);
        CHECK(seal() == 1);
        CHECK(seal() == 0);
        CHECK(in_clear() == 0);
        CHECK(desk.read(ana, &show_resume, {})->full_name->str() == "林知夏");
        CHECK(desk.read(ana, &show_resume, {})->introduction.str() == "从前的话");
    });
}
