#include "features/pushes/test_batches.hpp"

using namespace sx;
using namespace sx::pushes;
using Step = PushBatchStep;
using seekers::seeker_with_resume;

TEST_CASE("a batch is sent to so many people a minute, each with one notice") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open("甲");
        office.open("乙");
        for (int i = 0; i < 3; ++i) seeker_with_resume(office);
        auto settings = *office.read(office.chief, &show_settings, {});
        settings.a_minute = {2};
        REQUIRE(office.write(office.chief, &change_settings, settings));
        auto const id = office.approved(office.batch_form(2, 10));
        CHECK(db.read([](store::Transaction& tx) { return has_something_to_send(tx); }));
        office.send();
        CHECK(office.announced("pushes_delivered") == 2);
        CHECK(office.now(id).results.delivered == 4);
        REQUIRE(office.step(id, Step::pause));
        office.send();
        CHECK(office.now(id).results.delivered == 4);
        REQUIRE(office.step(id, Step::resume));
        office.send();
        CHECK(office.announced("pushes_delivered") == 3);
        CHECK(office.now(id).state == PushBatchState::sent);
        CHECK(!db.read([](store::Transaction& tx) { return has_something_to_send(tx); }));
    });
}

TEST_CASE("what is left of a batch that is stopped is not sent") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open();
        auto const ana = seeker_with_resume(office);
        auto const id = office.approved(office.batch_form());
        REQUIRE(office.step(id, Step::pause));
        REQUIRE(office.step(id, Step::stop));
        office.send();
        CHECK(office.withheld(id, Withheld::stopped) == 1);
        CHECK(office.titles(ana).empty());
    });
}

TEST_CASE("what has changed since the simulation is looked at once more") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        auto const posting = office.open();
        auto const other = office.firm("东湖机械有限公司");
        auto offer = office.form("焊工");
        office.suiting.postings.push_back(office.published(other, offer).id);
        auto const second = office.suiting.postings.back();
        auto const applied = seeker_with_resume(office), blocking = seeker_with_resume(office),
                   declined = seeker_with_resume(office), unwilling = seeker_with_resume(office),
                   settled = seeker_with_resume(office);
        auto const id = office.approved(office.batch_form(2, 10));
        REQUIRE(office.write(applied, &applications::submit, {posting, {}, {}}));
        REQUIRE(office.write(blocking, &seekers::block_employer, {office.acme.organisation}));
        office.suiting.turned_down = {{declined.account.text, posting.text}};
        REQUIRE(office.write(unwilling, &set_wish, {false}));
        auto resume = seekers::a_resume();
        resume.search_state = seekers::SearchState::not_looking;
        resume.version = 1;
        REQUIRE(office.write(settled, &seekers::save_resume, resume));
        REQUIRE(office.write(
            other, &postings::take_step,
            {second, postings::EmployerStep::close, postings::CloseReason::filled}));
        office.send();
        CHECK(office.withheld(id, Withheld::applied) == 1);
        CHECK(office.withheld(id, Withheld::blocked) == 1);
        CHECK(office.withheld(id, Withheld::turned_down) == 1);
        CHECK(office.withheld(id, Withheld::not_wanted) == 2);
        CHECK(office.withheld(id, Withheld::not_looking) == 2);
        CHECK(office.withheld(id, Withheld::closed) == 3);
        CHECK(office.now(id).results.delivered == 0);
        CHECK(office.announced("pushes_delivered") == 0);
    });
}

TEST_CASE("two batches beside each other tell nobody of the same posting twice") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open("甲");
        auto const ana = seeker_with_resume(office);
        auto const first = office.simulated(office.batch_form(1, 10)).id;
        auto const second = office.simulated(office.batch_form(1, 10)).id;
        office.approve(first);
        office.approve(second);
        office.send();
        CHECK(office.titles(ana) == Titles{"甲"});
        CHECK(office.now(first).results.delivered == 1);
        CHECK(office.withheld(second, Withheld::received) == 1);
    });
}

TEST_CASE("two batches beside each other keep a posting's capacity together") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        auto const posting = office.open("甲");
        auto const ana = seeker_with_resume(office), bo = seeker_with_resume(office);
        office.suiting.unsuited = {{bo.account.text, posting.text}};
        auto const first = office.simulated(office.batch_form(1, 1)).id;
        office.suiting.unsuited = {{ana.account.text, posting.text}};
        auto const second = office.simulated(office.batch_form(1, 1)).id;
        office.approve(first);
        office.approve(second);
        office.send();
        CHECK((office.titles(ana) == Titles{"甲"} && office.titles(bo).empty()));
        CHECK(office.withheld(second, Withheld::full) == 1);
    });
}

TEST_CASE("what an approved batch will send is no candidate of the next, and takes its places") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open("甲");
        office.open("乙");
        seeker_with_resume(office);
        office.approved(office.batch_form(1, 1));
        auto const second = office.simulated(office.batch_form(2, 1));
        CHECK((second.reckoning->batch.pushes == 1 && second.results.waiting == 1));
        CHECK(office.outcomes(second.id).at("乙") == PushOutcome::exhausted);
        auto const rows = office.read(office.chief, &list_postings, {second.id, {}, {}, {}});
        CHECK((rows->items[0].title.str() == "甲" && rows->items[0].capacity == 0));
    });
}

TEST_CASE("what suits a seeker best stands first") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        for (auto const* title : {"甲", "乙", "丙"}) office.open(title);
        auto const ana = seeker_with_resume(office);
        office.sent(office.batch_form(3, 1));
        Titles titles;
        auto const own = office.read(ana, &list_own, {});
        for (auto const& push : own->items) titles.push_back(push.posting_title.str());
        CHECK(titles == Titles{"甲", "乙", "丙"});
    });
}

TEST_CASE("a seeker sees what they were told of, each marked seen once, and nobody else does") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        auto const posting = office.open("甲");
        auto const ana = seeker_with_resume(office), bo = office.seeker();
        auto const id = office.sent(office.batch_form(1, 10));
        auto const own = office.read(ana, &list_own, {})->items;
        REQUIRE(own.size() == 1);
        CHECK((own[0].state == PushState::open && !own[0].seen_at));
        CHECK(own[0].reasons == Titles{"想做的工作"});
        SeePushes const looked{{own[0].id}};
        CHECK(office.write(bo, &see, looked)->seen == 0);
        CHECK(office.write(ana, &see, looked)->seen == 1);
        CHECK(office.write(ana, &see, looked)->seen == 0);
        CHECK(office.now(id).results.seen == 1);
        CHECK(office.read(bo, &list_own, {})->items.empty());
        REQUIRE(office.write(
            office.acme, &postings::take_step,
            {posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(office.read(ana, &list_own, {})->items[0].state == PushState::closed);
    });
}

TEST_CASE(
    "whoever wants to be told of nothing is chosen by no batch, until they change their mind") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open();
        auto const ana = seeker_with_resume(office);
        CHECK(office.read(ana, &show_wish, {})->wanted);
        REQUIRE(office.write(ana, &set_wish, {false}));
        CHECK(!office.read(ana, &show_wish, {})->wanted);
        CHECK(office.write(office.chief, &estimate, office.batch_form())->people == 0);
        REQUIRE(office.write(ana, &set_wish, {true}));
        CHECK(office.write(office.chief, &estimate, office.batch_form())->people == 1);
    });
}
