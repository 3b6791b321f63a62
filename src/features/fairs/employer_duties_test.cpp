#include <vector>
#include "features/fairs/rules.hpp"
#include "features/fairs/sealing.hpp"
#include "features/fairs/telling.hpp"
#include "features/fairs/test_fairs.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/privacy/sealing.hpp"

using namespace sx;
using namespace sx::fairs;
using namespace std::chrono_literals;

namespace {

struct Hall {
    web::TestDesk desk;
    Fair fair = fair_in(desk, FairState::open);
    access::Caller member = organisations::employer_of(desk, "示例机械厂");
    Participation asked = *desk.write(member, &request_participation, {fair.id});

    EmployerDutyForm duty(std::string_view person) {
        EmployerDutyForm form;
        form.person = web::text<Text<1, 40>>(person);
        form.task = web::text<Text<0, 60>>("现场面试");
        form.phone = web::text<Text<5, 30>>("000-0000 0001");
        form.starts_at = desk.world.time + 1h;
        form.ends_at = desk.world.time + 5h;
        return form;
    }
    Result<EmployerDuty> add(access::Caller const& by, EmployerDutyForm const& form) {
        return desk.write(by, &add_employer_duty, {form, asked.id});
    }
    void approve() {
        CHECK(desk.write(
            desk.organiser(), &decide_participation,
            {asked.id, ParticipationDecision::approve, {}}));
    }
    std::vector<PublicDuty> shown() {
        return desk.read({}, &show_duties, {member.organisation})->items;
    }
};

}  // namespace

TEST_CASE("what those on duty do is said without conditions") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        auto duty = hall.duty("王女士");
        CHECK(hall.add(hall.member, duty));
        duty.task = web::text<Text<0, 60>>("面试，只招男性");
        auto const refused = hall.add(hall.member, duty);
        REQUIRE(!refused);
        CHECK(refused.error().code == "wording_not_sent");
        CHECK(refused.error().fields.front().pointer == "/task");
    });
}

TEST_CASE("who is on duty stands sealed, also where an older program left it in clear") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, hall.desk.world, hall.member);
            return {};
        });
        CHECK(hall.add(hall.member, hall.duty("王经理")));
        auto own = hall.duty("李老师");
        own.account_id = hall.member.account;
        CHECK(hall.add(hall.member, own));
        NewDuty form;
        form.fair_id = hall.fair.id;
        form.task = web::text<Text<1, 60>>("求职咨询");
        form.person = web::text<Text<1, 40>>("陈老师");
        form.phone = web::text<Text<1, 60>>("000-0000 0000");
        form.starts_at = hall.desk.world.time + 1h;
        form.ends_at = hall.desk.world.time + 2h;
        REQUIRE(hall.desk.write(hall.desk.organiser(), &add_duty, form));
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from fair_duties where person <> '' or phone <> ''") +
                       tx.count("from employer_duties where person <> '' or phone is not null");
            });
        };
        auto const names = [&] {
            std::string all;
            auto const own = *hall.desk.read(hall.member, &list_own_duties, {hall.asked.id});
            for (auto const& one : own.items)
                all.append(one.person.str()).append(one.phone ? one.phone->str() : "");
            auto const roster =
                *hall.desk.read(hall.desk.organiser(), &list_duties, {hall.fair.id});
            for (auto const& one : roster.items)
                all.append(one.person.str()).append(one.phone.str());
            return all;
        };
        auto const before = names();
        CHECK(before == "王经理000-0000 0001李老师000-0000 0001陈老师000-0000 0000");
        CHECK(in_clear() == 0);
        write([](store::Transaction& tx) {
            tx.run("update fair_duties set sealed_person = null, person = '从前', phone = '1'");
            return tx.run("update employer_duties set sealed_person = null, person = '从前'");
        });
        auto const seal = [](store::Transaction& tx) { return seal_clear(tx, 10); };
        CHECK((write(seal) == 3 && write(seal) == 0 && in_clear() == 0));
        CHECK(names() == "从前从前从前1");
        write([&](store::Transaction& tx) {
            privacy::destroy_key(tx, hall.member.account.text);
            return 0;
        });
        CHECK(names() == "从前从前1");  // whose name was the member's own
    });
}

TEST_CASE("everybody sees whom an employer has on duty, the telephone only where it chose so") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        CHECK(hall.add(hall.member, hall.duty("王经理")));
        auto open = hall.duty("李老师");
        open.phone_is_public = true;
        open.starts_at += 1h;
        open.ends_at += 1h;
        CHECK(hall.add(hall.member, open));
        CHECK(hall.shown().empty());  // it does not take part yet
        hall.approve();
        auto const shown = hall.shown();
        REQUIRE(shown.size() == 2);
        CHECK((shown[0].person == "王经理" && !shown[0].phone));
        CHECK((shown[1].person == "李老师" && shown[1].phone == "000-0000 0001"));
        CHECK(shown[0].fair_title == "春季双选会");
        auto const all =
            hall.desk.read(hall.desk.organiser(), &list_employer_duties, {hall.fair.id});
        REQUIRE(all->items.size() == 2);
        CHECK(all->items[0].organisation_name == "示例机械厂");
        CHECK(all->items[0].phone);
        hall.desk.world.time += 5h + 30min;  // the first one has gone home
        CHECK(hall.shown().size() == 1);
    });
}

TEST_CASE("a roster is its employer's alone") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        auto const duty = hall.add(hall.member, hall.duty("王经理"));
        auto const stranger = organisations::employer_of(hall.desk, "另一家");
        CHECK(hall.add(stranger, hall.duty("冒名")).error().code == "participation_not_found");
        CHECK(
            hall.desk.read(stranger, &list_own_duties, {hall.asked.id}).error().code ==
            "participation_not_found");
        CHECK(
            hall.desk.write(stranger, &remove_employer_duty, {duty->id}).error().code ==
            "duty_not_found");
        CHECK(hall.desk.read(hall.member, &list_own_duties, {hall.asked.id})->items.size() == 1);
        CHECK(hall.desk.write(hall.member, &remove_employer_duty, {duty->id}));
        CHECK(hall.desk.read(hall.member, &list_own_duties, {hall.asked.id})->items.empty());
        CHECK(
            hall.desk.write(hall.member, &remove_employer_duty, {duty->id}).error().code ==
            "duty_not_found");
    });
}

TEST_CASE("who has withdrawn names nobody, and is shown with nobody") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        CHECK(hall.add(hall.member, hall.duty("王经理")));
        hall.approve();
        CHECK(hall.desk.write(hall.member, &withdraw_participation, {hall.asked.id}));
        CHECK(hall.shown().empty());
        CHECK(
            hall.add(hall.member, hall.duty("李老师")).error().code ==
            "participation_not_in_that_state");
    });
}

TEST_CASE("a member may be on duty, and is shown nowhere once they have left") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        hall.approve();
        auto const colleague = hall.desk.employer(hall.member.organisation);
        auto const stranger = organisations::employer_of(hall.desk, "另一家");
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, hall.desk.world, colleague);
            access::grant(tx, hall.desk.world, stranger);
            return {};
        });
        auto form = hall.duty("王经理");
        form.account_id = stranger.account;
        auto const refused = hall.add(hall.member, form).error();
        REQUIRE(refused.fields.size() == 1);
        CHECK((refused.fields[0].pointer == "/account_id"));
        CHECK(refused.fields[0].code == "not_a_member");
        form.account_id = colleague.account;
        auto const duty = hall.add(hall.member, form);
        REQUIRE(duty);
        auto const tellers = fairs::tellers();
        auto const told = [&] {
            auto const fact =
                EmployerDutyAdded{hall.fair.id, hall.member.organisation, hall.member.account};
            auto const event = events::event(fact, duty->id, hall.desk.world);
            return db.read([&](store::Transaction& tx) {
                for (auto const& teller : tellers)
                    if (teller.event == EmployerDutyAdded::type)
                        return teller.tell(tx, event).notices;
                return std::vector<notifications::Telling::Told>();
            });
        };
        REQUIRE(told().size() == 1);
        CHECK(told()[0].to == colleague.account);
        CHECK(hall.shown().size() == 1);
        auto const own = [&] {
            return hall.desk.read(hall.member, &list_own_duties, {hall.asked.id})->items;
        };
        CHECK(!own()[0].has_left);
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::withdraw(tx, *access::grant_of(tx, colleague));
            return {};
        });
        CHECK(hall.shown().empty());
        CHECK(hall.desk.read(hall.desk.organiser(), &list_employer_duties, {hall.fair.id})
                  ->items.empty());
        CHECK(own()[0].has_left);
        CHECK(hall.desk.write(hall.member, &remove_employer_duty, {duty->id}));
        CHECK(told().empty());
    });
}

TEST_CASE("a member whom a colleague takes off duty is told, unless the hours are over") {
    store::on_every_database([](store::Database& db) {
        Hall hall{{db}};
        hall.approve();
        auto const colleague = hall.desk.employer(hall.member.organisation);
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, hall.desk.world, colleague);
            access::grant(tx, hall.desk.world, hall.member);
            return {};
        });
        auto const told = [&](access::AccountId const& who, access::Caller const& by) {
            auto form = hall.duty("王经理");
            form.account_id = who;
            auto const duty = hall.add(hall.member, form);
            REQUIRE(duty);
            auto const before = hall.desk.announced("member_taken_off_duty");
            hall.desk.world.time += 2h;
            CHECK(hall.desk.write(by, &remove_employer_duty, {duty->id}));
            return hall.desk.announced("member_taken_off_duty") - before;
        };
        CHECK(told(colleague.account, hall.member) == 1);
        CHECK(told(colleague.account, colleague) == 0);  // who did it knows
        auto const over = hall.add(hall.member, [&] {
            auto form = hall.duty("王经理");
            form.account_id = colleague.account;
            return form;
        }());
        hall.desk.world.time += 6h;
        CHECK(hall.desk.write(hall.member, &remove_employer_duty, {over->id}));
        CHECK(hall.desk.announced("member_taken_off_duty") == 1);

        MemberTakenOffDuty const fact{
            hall.fair.id, colleague.account, *parse_instant("2026-03-05T01:00:00Z"),
            *parse_instant("2026-03-05T04:00:00Z"), hall.member.account};
        auto const event = events::event(fact, over->id, hall.desk.world);
        std::vector<notifications::Telling::Told> notices;
        db.read([&](store::Transaction& tx) {
            for (auto const& teller : fairs::tellers())
                if (teller.event == MemberTakenOffDuty::type)
                    notices = teller.tell(tx, event).notices;
            return 0;
        });
        REQUIRE(notices.size() == 1);
        CHECK((notices[0].to == colleague.account && notices[0].notice.kind == "duty_taken"));
        REQUIRE(notices[0].notice.parameters.size() == 3);
        CHECK(notices[0].notice.parameters[1].value == "2026-03-05 09:00");
        CHECK(notices[0].notice.parameters[2].value == "2026-03-05 12:00");
    });
}

TEST_CASE("hours have an order, and a public telephone a number") {
    EmployerDutyForm form;
    form.starts_at = form.ends_at = TestWorld().time;
    CHECK(check_duty(form).error().fields.front().pointer == "/ends_at");
    form.ends_at += 1h;
    CHECK(check_duty(form));
    form.phone_is_public = true;
    CHECK(check_duty(form).error().fields.front().pointer == "/phone");
}
