#include <rapidcheck.h>
#include "features/moderation/test_office.hpp"
#include "platform/review/telling.hpp"

using namespace sx;
using namespace sx::moderation;

TEST_CASE("next gives the most urgent one that nobody has, and never the same to two") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const first = office.submitted("甲"), second = office.submitted("乙"),
                   third = office.submitted("丙");
        CHECK(desk.write(
            office.chief, &prioritise, {office.waiting(third).id, ReviewPriority::urgent}));
        CHECK(desk.write(office.ana, &next, {})->item.subject_id.text == third.text);
        CHECK(desk.write(office.bo, &next, {})->item.subject_id.text == first.text);
        CHECK(desk.write(office.ana, &next, {})->item.subject_id.text == second.text);
        CHECK(desk.write(office.bo, &next, {}).error().code == "nothing_waits");
        desk.world.time += 31min;  // the claims run out
        CHECK(desk.write(office.bo, &next, {})->item.subject_id.text == third.text);
        auto const mine = desk.read(office.bo, &list, {})->items.front();
        CHECK((mine.mine && mine.claimed && mine.priority == ReviewPriority::urgent));
    });
}

TEST_CASE("a decision needs the claim, and a claim keeps others away until it runs out") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const posting = office.submitted("甲");
        auto const item = office.waiting(posting).id;
        DecideReviewItem approve;
        approve.item_id = item;
        CHECK(desk.write(office.ana, &decide, approve).error().code == "claim_first");
        CHECK(desk.write(office.ana, &claim, {item}));
        CHECK(desk.write(office.bo, &claim, {item}).error().code == "claimed_by_another");
        CHECK(desk.write(office.bo, &decide, approve).error().code == "claimed_by_another");
        CHECK(desk.write(office.bo, &release, {item}).error().code == "claimed_by_another");
        CHECK(desk.write(office.ana, &release, {item}));
        CHECK(desk.write(office.bo, &claim, {item}));
        CHECK(desk.write(office.bo, &decide, approve)->posting->state == PostingState::published);
        CHECK(desk.write(office.bo, &decide, approve).error().code == "review_item_decided");
        CHECK(desk.announced("review_decided") == 1);
    });
}

TEST_CASE("the employer reads the remark at its field, and the desk shows what it changed") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const id = office.submitted("操作工");
        CHECK(office.decided(
            office.ana, id, Decision::return_, remark_at("/title", "写清是什么机床")));
        OwnReviewRef const ref{ReviewQueue::postings, {id.text}};
        auto const told = *desk.read(office.firm, &show_own, ref);
        REQUIRE(told.field_remarks.size() == 1);
        CHECK(told.field_remarks[0].pointer.str() == "/title");
        CHECK(told.remark->str() == "写清是什么机床");
        auto const message = db.read([&](store::Transaction& tx) {
            return review::message_of(
                tx, {ref.queue, ref.subject_id, Decision::return_, desk.world.time});
        });
        CHECK((message.remark == "写清是什么机床" && message.place == "#/title"));
        CHECK(desk.read(desk.employer(), &show_own, ref).error().kind == ProblemKind::not_found);

        postings::EditedPosting edit{office.form("数控操作工"), id, 1, {}};
        CHECK(desk.write(office.firm, &postings::edit, edit));
        office.submit(id);
        auto const again = *desk.write(office.bo, &next, {});
        CHECK((again.item.round == 2 && again.history.size() == 1));
        CHECK(again.history[0].field_remarks.size() == 1);
        std::vector<std::string> fields;
        for (auto const& change : again.changes) fields.push_back(change.field);
        CHECK(fields == std::vector<std::string>{"title"});
        CHECK(again.changes[0].before == "\"操作工\"");
        CHECK(again.changes[0].after == "\"数控操作工\"");
    });
}

TEST_CASE("what its employer takes back waits no longer") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        CHECK(desk.write(office.ana, &claim, {item}));
        CHECK(
            desk.write(office.firm, &postings::take_step, {id, postings::EmployerStep::withdraw}));
        CHECK(desk.read(office.ana, &list, {})->total == 0);
        CHECK(desk.write(office.ana, &claim, {item}).error().code == "review_item_decided");
        CHECK(desk.read(office.ana, &show, {item})->item.state == ReviewState::withdrawn);
    });
}

TEST_CASE("an organiser may ask for another decision, on the latest one and with a reason") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const id = office.submitted("甲");
        auto const decided = office.decided(office.ana, id, Decision::approve)->item.id;
        ReopenReviewItem const form{decided, web::text<ReviewRemark>("有人投诉收费")};
        auto const again = *desk.write(office.chief, &reopen, form);
        CHECK((again.round == 2 && again.state == ReviewState::waiting));
        CHECK(office.state(id) == PostingState::submitted);
        auto const shown = *desk.read(office.ana, &show, {again.id});
        CHECK(shown.history.front().reopening_reason->str() == "有人投诉收费");
        CHECK(shown.changes.empty());
        CHECK(
            desk.write(office.chief, &reopen, form).error().code ==
            "review_item_not_the_last_decision");
        CHECK(desk.announced("review_reopened") == 1);
    });
}

TEST_CASE("marks are shown to everybody once they are confirmed") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const marks = [&] {
            return desk.read({}, &organisations::show_employer, {office.firm.organisation})->marks;
        };
        organisations::ClaimMark const form{
            organisations::MarkKind::little_giant, web::text<Text<1, 500>>("2025 年第七批")};
        auto const mark = *desk.write(office.firm, &organisations::claim_mark, form);
        CHECK(marks().empty());
        CHECK(!desk.write(office.firm, &organisations::claim_mark, form));
        NextReviewItem asked;
        asked.queue = ReviewQueue::marks;
        auto const item = desk.write(office.ana, &next, asked)->item.id;
        DecideReviewItem approve;
        approve.item_id = item;
        CHECK(
            desk.write(office.ana, &decide, approve)->mark->state ==
            organisations::MarkState::confirmed);
        CHECK(marks() == std::vector{organisations::MarkKind::little_giant});
        CHECK(desk.write(office.firm, &organisations::withdraw_mark, {mark.id}));
        CHECK(marks().empty());
    });
}

TEST_CASE("property: whatever two reviewers try, no item is ever held by both") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    Office office{{*db}};
    auto& desk = office.desk;
    for (int i = 0; i < 4; ++i) office.submitted("甲");
    auto const items = desk.read(office.ana, &list, {})->items;
    CHECK(rc::check([&] {
        auto const by = *rc::gen::element(office.ana, office.bo);
        auto const& other = by.account == office.ana.account ? office.bo : office.ana;
        auto const& item = items[static_cast<std::size_t>(*rc::gen::inRange(0, 4))];
        desk.world.time += std::chrono::minutes(*rc::gen::inRange(0, 20));
        bool const takes = *rc::gen::arbitrary<bool>();
        bool const done = takes ? bool(desk.write(by, &claim, {item.id}))
                                : bool(desk.write(by, &release, {item.id}));
        auto const now = desk.read(by, &show, {item.id})->item;
        if (takes && done) RC_ASSERT(now.mine && now.claimed);
        if (takes && !done) RC_ASSERT(now.claimed_by == other.account && now.claimed);
        if (!takes && done) RC_ASSERT(!now.claimed);
    }));
}
