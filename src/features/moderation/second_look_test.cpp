#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

TEST_CASE("where refusals take two people, the first one's is an opinion and another one decides") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.ask_for_second_look(review::SecondLook::refusals);
        auto const fine = office.submitted("甲"), doubtful = office.submitted("乙");
        CHECK(office.decided(office.ana, fine, Decision::approve)->item.decision);
        auto const remarks = remark_at("/title", "虚假岗位");
        auto const first = *office.decided(office.ana, doubtful, Decision::refuse, remarks);
        CHECK((first.item.state == ReviewState::waiting && first.item.withheld));
        CHECK((first.item.first_by == office.ana.account && !first.item.claimed));
        CHECK(office.state(doubtful) == PostingState::submitted);
        CHECK(
            desk.write(office.ana, &claim, {first.item.id}).error().code ==
            "another_reviewer_needed");
        CHECK(desk.write(office.ana, &next, {}).error().code == "nothing_waits");
        CHECK(desk.read(office.ana, &list_queues, {})->items[0].free == 0);
        CHECK(desk.read(office.bo, &list_queues, {})->items[0].free == 1);
        StartBulk choice;
        choice.queue = ReviewQueue::postings;  // nobody approves in passing what one would refuse
        CHECK(desk.write(office.bo, &start_bulk, choice).error().code == "nothing_chosen");

        auto const seen = *desk.write(office.bo, &next, {});
        CHECK(seen.item.first_decision == Decision::refuse);
        CHECK(seen.item.first_remark->str() == "虚假岗位");
        auto const last = *office.decided(office.bo, doubtful, Decision::refuse, remarks);
        CHECK(last.item.decided_by == office.bo.account);
        CHECK(office.state(doubtful) == PostingState::refused);
        CHECK((desk.announced("review_passed_on") == 1 && desk.announced("review_decided") == 2));
        auto const all = desk.read(office.chief, &figures, {})->items;
        for (auto const& one : all)
            CHECK(one.first_looks == (one.account_id == office.ana.account ? 1 : 0));
    });
}

TEST_CASE("where everything takes two people, many are approved only after somebody else's look") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.ask_for_second_look(review::SecondLook::always);
        auto const seen = office.submitted("甲");
        office.submitted("乙");
        CHECK(!office.decided(office.ana, seen, Decision::approve)->item.decision);
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        CHECK(desk.write(office.ana, &start_bulk, choice).error().code == "nothing_chosen");
        auto const bulk = *desk.write(office.bo, &start_bulk, choice);
        REQUIRE(bulk.samples.size() == 1);
        CHECK(desk.write(office.bo, &look_at_sample, {bulk.id, bulk.samples[0].item_id}));
        office.grant(office.bo);
        auto const work = *desk.write(office.bo, &approve_bulk, {bulk.id});
        CHECK(office.finished(work).outcome == R"({"approved":1,"left":0})");
        CHECK(office.state(seen) == PostingState::published);
    });
}

TEST_CASE("an employer appeals once against a refusal, and somebody else decides") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const id = office.submitted("甲");
        AppealReview const form{
            ReviewQueue::postings, {id.text}, web::text<ReviewRemark>("我们不收费")};
        auto const refused = [&](access::Caller const& by) {
            return desk.write(by, &appeal, form).error().code;
        };
        CHECK(refused(office.firm) == "nothing_to_appeal");
        CHECK(office.decided(office.ana, id, Decision::refuse, remark_at("/title", "收费")));
        CHECK(refused(desk.employer()) == "review_item_not_found");
        CHECK(desk.read(office.firm, &show_own, {ReviewQueue::postings, {id.text}})->may_appeal);
        auto const own = *desk.write(office.firm, &appeal, form);
        CHECK((own.appeal && !own.may_appeal && own.state == ReviewState::waiting));
        CHECK(office.state(id) == PostingState::submitted);
        CHECK(desk.announced("review_appealed") == 1);

        CHECK(desk.write(office.ana, &next, {}).error().code == "nothing_waits");
        CHECK(desk.write(office.bo, &next, {})->item.appeal->str() == "我们不收费");
        CHECK(office.decided(office.bo, id, Decision::refuse, remark_at("/title", "收费")));
        CHECK(refused(office.firm) == "nothing_to_appeal");
    });
}
