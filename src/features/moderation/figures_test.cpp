#include <algorithm>
#include <utility>
#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

TEST_CASE("queues count what waits and what is overdue, in working time") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};  // a Sunday
        auto& desk = office.desk;
        office.submitted("甲");
        auto const postings = [&] { return desk.read(office.ana, &list_queues, {})->items[0]; };
        CHECK((postings().waiting == 1 && postings().overdue == 0 && postings().free == 1));
        desk.world.time = *parse_instant("2026-03-02T17:00:00+08:00");  // Monday's work is over
        CHECK(postings().overdue == 0);
        desk.world.time += 1ms;
        CHECK(postings().overdue == 1);
        desk.world.time = *parse_instant("2026-03-03T10:30:00+08:00");
        CHECK(desk.read(office.ana, &list, {})->items[0].working_minutes_left == -90);
        ChangeRules rules{ReviewQueue::postings, {60}, {540}, {1020}, {5}, {1}, {}, {0}};
        CHECK(desk.write(office.chief, &change_rules, rules));
        auto const quick = office.submitted("乙");
        CHECK(office.waiting(quick).working_minutes_left == 60);
        CHECK(desk.read(office.ana, &list_queues, {})->holidays_known);
        desk.world.time = *parse_instant("2026-12-02T09:00:00+08:00");  // 2027 is not published
        CHECK_FALSE(desk.read(office.ana, &list_queues, {})->holidays_known);
    });
}

TEST_CASE("figures tell who decided how many, how fast and how many too late") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        desk.world.time = *parse_instant("2026-03-02T09:00:00+08:00");
        for (int i = 0; i < 3; ++i) {
            auto const item = office.waiting(office.submitted("甲")).id;
            CHECK(desk.write(office.ana, &claim, {item}));
            desk.world.time += 20s;
            DecideReviewItem form;
            form.item_id = item;
            if (i == 2) {
                form.decision = Decision::refuse;
                form.remark = web::text<ReviewRemark>("虚假岗位");
            }
            CHECK(desk.write(office.ana, &decide, form));
        }
        auto const late = office.submitted("乙");
        desk.world.time += 24h * 2;
        CHECK(office.decided(office.bo, late, Decision::approve));
        auto const all = desk.read(office.chief, &figures, {})->items;
        REQUIRE(all.size() == 2);
        CHECK((all[0].account_id == office.ana.account && all[0].decided_this_week == 3));
        CHECK((all[0].decided_today == 0 && all[0].returned_share == 33 && all[0].overdue == 0));
        CHECK(all[0].median_seconds == 20);
        CHECK((all[1].decided_today == 1 && all[1].overdue == 1 && all[1].returned_share == 0));
        auto const own = desk.read(office.bo, &figures, {})->items;
        CHECK((own.size() == 1 && own[0].account_id == office.bo.account));
        CHECK(own[0].decided_this_week == 1);
    });
}

TEST_CASE("reasons are the bureau's own") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const first = desk.read(office.ana, &list_reasons, {})->items;
        auto const shipped = first.size();
        CHECK(std::ranges::is_sorted(first, {}, [](Reason const& reason) {
            return std::pair(wire::name(reason.queue), reason.decision);
        }));  // those for returning come before those for refusing
        NewReason const form{
            ReviewQueue::postings, Decision::return_, web::text<ReasonText>("请写清"),
            web::text<ReasonText>("Please be clear")};
        auto const added = *desk.write(office.chief, &add_reason, form);
        EditedReason const edit{
            added.id, web::text<ReasonText>("请写清楚"), web::text<ReasonText>("Be clear")};
        CHECK(desk.write(office.chief, &edit_reason, edit)->zh.str() == "请写清楚");
        CHECK(desk.read(office.ana, &list_reasons, {})->items.size() == shipped + 1);
        CHECK(desk.write(office.chief, &remove_reason, {added.id}));
        CHECK(
            desk.write(office.chief, &remove_reason, {added.id}).error().code ==
            "review_reason_not_found");
        CHECK(desk.read(office.ana, &list_reasons, {})->items.size() == shipped);
    });
}
