#include <rapidcheck.h>
#include "features/moderation/rules.hpp"
#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

namespace {

void draw(Office& office, std::int64_t percent) {
    ChangeRules rules{ReviewQueue::postings, {480}, {540}, {1020}, {30}, {5}, {}, {0}};
    rules.spot_percent.value = percent;
    CHECK(office.desk.write(office.chief, &change_rules, rules));
}

std::string found(
    Office& office, access::Caller const& by, Id<SpotCheck> const& id, SpotFinding finding,
    std::string_view remark = {}) {
    FindSpotCheck form{id, finding, {}};
    if (!remark.empty()) form.remark = web::text<ReviewRemark>(remark);
    auto const answer = office.desk.write(by, &find_spot_check, form);
    return answer ? "" : answer.error().code;
}

std::vector<SpotCheckView> waiting(Office& office, access::Caller const& by) {
    return office.desk.read(by, &list_spot_checks, {SpotState::waiting, {}, {}})->items;
}

}  // namespace

TEST_CASE("of a hundred lots as many win as the percentage says") {
    CHECK(rc::check([](std::uint32_t lot) {
        RC_ASSERT(!is_drawn(lot, 0));
        RC_ASSERT(is_drawn(lot, 100));
        auto const percent = *rc::gen::inRange<std::int64_t>(0, 100);
        RC_ASSERT(!is_drawn(lot, percent) || is_drawn(lot, percent + 1));
    }));
    int drawn = 0;
    for (std::uint32_t at = 0; at < 10'000; ++at) drawn += is_drawn(at * 429'496U, 5) ? 1 : 0;
    CHECK((drawn >= 499 && drawn <= 501));
}

TEST_CASE("what was approved and drawn waits for somebody else; what was refused is not drawn") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        draw(office, 100);
        CHECK(office.decided(office.ana, office.submitted("甲"), Decision::approve));
        auto const refused = office.waiting(office.submitted("乙")).id;
        CHECK(office.desk.write(office.ana, &claim, {refused}));
        DecideReviewItem no;
        no.item_id = refused;
        no.decision = Decision::refuse;
        no.remark = web::text<ReviewRemark>("虚假岗位");
        CHECK(office.desk.write(office.ana, &decide, no));
        auto const drawn = waiting(office, office.ana);
        REQUIRE(drawn.size() == 1);
        CHECK((drawn[0].title == "甲" && !drawn[0].may_find));
        CHECK(waiting(office, office.bo)[0].may_find);
        CHECK(office.desk.read(office.bo, &list_queues, {})->spot_checks == 1);
        CHECK(office.desk.read(office.ana, &list_queues, {})->spot_checks == 0);
        auto const id = drawn[0].id;
        CHECK(found(office, office.ana, id, SpotFinding::right) == "spot_check_of_own");
        CHECK(found(office, office.bo, id, SpotFinding::wrong) == "invalid_fields");
        CHECK(found(office, office.bo, id, SpotFinding::wrong, "薪资与说明不符").empty());
        CHECK(found(office, office.chief, id, SpotFinding::right) == "spot_check_done");
        CHECK(found(office, office.chief, {"x"}, SpotFinding::right) == "spot_check_not_found");
        CHECK(office.desk.announced("review_spot_checked") == 1);
        CHECK(waiting(office, office.bo).empty());
    });
}

TEST_CASE("figures tell how many of whose approvals were looked at again, and were wrong") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        draw(office, 100);
        for (auto const* title : {"甲", "乙"})
            CHECK(office.decided(office.ana, office.submitted(title), Decision::approve));
        auto const drawn = waiting(office, office.bo);
        REQUIRE(drawn.size() == 2);
        CHECK(found(office, office.bo, drawn[0].id, SpotFinding::right).empty());
        CHECK(found(office, office.bo, drawn[1].id, SpotFinding::wrong, "重复发布").empty());
        auto const of_ana = [&] { return office.desk.read(office.ana, &figures, {})->items.at(0); };
        CHECK((of_ana().spot_checked == 2 && of_ana().spot_wrong == 1));
        office.desk.world.time += 24h * 91;
        CHECK(office.desk.read(office.ana, &figures, {})->items.empty());
    });
}

TEST_CASE("without a percentage nothing is drawn") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        draw(office, 0);
        CHECK(office.decided(office.ana, office.submitted("甲"), Decision::approve));
        CHECK(office.desk.read(office.bo, &list_spot_checks, {})->total == 0);
    });
}
