#include "features/moderation/events.hpp"
#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

namespace {

// What recurs each second.
void carry_out(Office& office) {
    auto const run = [&](store::Transaction& tx) -> Result<> {
        if (has_decisions_due(tx, office.desk.world)) carry_out_held(tx, office.desk.world);
        return {};
    };
    REQUIRE(office.desk.db.write(run));
}

// Claimed and decided, and not counting yet.
ReviewDetail held(
    Office& office, access::Caller const& by, ReviewItemId const& item, Decision decision) {
    CHECK(office.desk.write(by, &claim, {item}));
    DecideReviewItem form;
    form.item_id = item;
    form.decision = decision;
    form.effect = DecisionEffect::held;
    if (decision != Decision::approve) form.field_remarks = remark_at("/title", "请写清是什么机床");
    auto const decided = office.desk.write(by, &decide, form);
    REQUIRE(decided);
    return *decided;
}
ReviewDetail held(Office& office, ReviewItemId const& item, Decision decision) {
    return held(office, office.ana, item, decision);
}

}  // namespace

TEST_CASE("a decision counts after ten seconds, as of when it was given") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        auto const given = desk.world.time;
        auto const first = held(office, item, Decision::approve).item;
        CHECK((first.held_decision == Decision::approve && !first.decision && !first.mine));
        CHECK(office.state(id) == PostingState::submitted);
        CHECK((desk.announced("review_decided") == 0 && desk.announced("posting_published") == 0));

        desk.world.time += 10s - 1ms;
        carry_out(office);
        CHECK(office.state(id) == PostingState::submitted);
        desk.world.time += 1ms;
        carry_out(office);
        CHECK(office.state(id) == PostingState::published);
        auto const last = desk.read(office.bo, &show, {item})->item;
        CHECK((last.decision == Decision::approve && last.decided_by == office.ana.account));
        CHECK((last.decided_at == given && !last.held_at && !last.held_decision));
        CHECK((desk.announced("review_decided") == 1 && desk.announced("posting_published") == 1));
        carry_out(office);
        CHECK(desk.announced("review_decided") == 1);
    });
}

TEST_CASE("whoever decided takes it back as long as it does not count, and nobody hears of it") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        CHECK(desk.write(office.ana, &undo, {item}).error().code == "nothing_to_undo");
        held(office, item, Decision::return_);
        OwnReviewRef const own{ReviewQueue::postings, {id.text}};
        CHECK(desk.read(office.firm, &show_own, own)->field_remarks.empty());
        CHECK(desk.write(office.bo, &undo, {item}).error().code == "nothing_to_undo");
        auto const after = *desk.write(office.ana, &undo, {item});
        CHECK((after.item.mine && !after.item.held_at && after.item.field_remarks.empty()));
        desk.world.time += 1min;
        carry_out(office);
        CHECK(office.state(id) == PostingState::submitted);
        CHECK((desk.announced("review_undone") == 1 && desk.announced("review_decided") == 0));
        CHECK(desk.announced("posting_returned") == 0);

        held(office, item, Decision::return_);
        desk.world.time += 10s;
        carry_out(office);
        CHECK(office.state(id) == PostingState::returned);
        CHECK(desk.read(office.firm, &show_own, own)->field_remarks.size() == 1);
        CHECK(desk.write(office.ana, &undo, {item}).error().code == "nothing_to_undo");
    });
}

TEST_CASE(
    "what is decided and does not count yet is nobody else's, nor claimed, listed or counted") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const item = office.waiting(office.submitted("甲")).id;
        held(office, item, Decision::approve);
        desk.world.time += 1h;  // its claim would have run out
        for (auto const& one : {office.ana, office.bo}) {
            CHECK(desk.write(one, &claim, {item}).error().code == "review_item_decided");
            CHECK(desk.write(one, &release, {item}).error().code == "review_item_decided");
            CHECK(desk.write(one, &next, {}).error().code == "nothing_waits");
            CHECK(desk.read(one, &list, {})->total == 0);
            CHECK(desk.read(one, &list_queues, {})->items[0].waiting == 0);
        }
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        CHECK(desk.write(office.ana, &start_bulk, choice).error().code == "nothing_chosen");
    });
}

TEST_CASE("what cannot be carried out is refused at once, and changes nothing") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        desk.world.time += std::chrono::days(40);  // its last day is over
        CHECK(desk.write(office.ana, &claim, {item}));
        DecideReviewItem form;
        form.item_id = item;
        form.effect = DecisionEffect::held;
        CHECK(desk.write(office.ana, &decide, form).error().code == "posting_closed");
        CHECK(desk.read(office.ana, &show, {item})->item.mine);
    });
}

TEST_CASE("what cannot be carried out any more waits again, and whoever decided is told") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        held(office, item, Decision::approve);
        desk.world.time += std::chrono::days(40);
        carry_out(office);
        CHECK(office.state(id) == PostingState::submitted);
        auto const after = desk.read(office.bo, &show, {item})->item;
        CHECK((!after.held_at && !after.claimed && after.state == ReviewState::waiting));
        CHECK(desk.announced("review_fell_through") == 1);

        auto const other = office.submitted("乙");  // and who is staff no more decides nothing
        held(office, office.waiting(other).id, Decision::approve);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::withdraw(tx, access::grant_of(tx, office.ana).value());
            return {};
        }));
        desk.world.time += 10s;
        carry_out(office);
        CHECK(office.state(other) == PostingState::submitted);
        CHECK(desk.announced("review_fell_through") == 2);
    });
}

TEST_CASE("whoever decided is told that it fell through in a hat in which they can look again") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const told = [&] {
            return db.read([&](store::Transaction& tx) {
                auto const event =
                    tx.all<events::Event>("from events where type = $1", ReviewFellThrough::type)
                        .back();
                for (auto const& teller : tellers())
                    if (teller.event == event.type) return teller.tell(tx, event);
                return notifications::Telling();
            });
        };
        auto const fall = [&](access::Caller const& by) {
            auto const item = office.waiting(office.submitted("甲")).id;
            held(office, by, item, Decision::approve);
            desk.world.time += std::chrono::days(40);
            carry_out(office);
            auto const telling = told();
            REQUIRE(telling.notices.size() == 1);
            CHECK(telling.notices[0].to == by.account);
            CHECK(telling.notices[0].notice.link == "/app/review/postings?item=" + item.text);
            return telling.notices[0].notice.kind;
        };
        office.grant(office.chief);
        CHECK(fall(office.chief) == "organiser_decision_fell_through");
        office.grant(office.ana);
        CHECK(fall(office.ana) == "review_fell_through");
    });
}

TEST_CASE("the opinion of the first of two people is taken back the same way") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        office.ask_for_second_look(review::SecondLook::refusals);
        auto const item = office.waiting(office.submitted("甲")).id;
        auto const first = held(office, item, Decision::refuse).item;
        CHECK((first.takes_another && !first.first_by));
        CHECK(desk.write(office.ana, &undo, {item}));
        held(office, item, Decision::refuse);
        desk.world.time += 10s;
        carry_out(office);
        auto const after = desk.read(office.bo, &show, {item})->item;
        CHECK((after.first_decision == Decision::refuse && !after.held_at && !after.claimed));
        CHECK((after.first_by == office.ana.account && after.field_remarks.size() == 1));
    });
}

TEST_CASE("what its employer takes back while a decision is held needs none") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const id = office.submitted("甲");
        auto const item = office.waiting(id).id;
        held(office, item, Decision::approve);
        CHECK(
            desk.write(office.firm, &postings::take_step, {id, postings::EmployerStep::withdraw}));
        desk.world.time += 10s;
        carry_out(office);
        CHECK(office.state(id) == PostingState::draft);
        CHECK(desk.announced("review_fell_through") == 0);
        CHECK(desk.write(office.ana, &undo, {item}).error().code == "nothing_to_undo");
    });
}
