#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

TEST_CASE("many are approved together only when the sample was looked at") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        std::vector<postings::PostingId> ids;
        for (int i = 0; i < 15; ++i) ids.push_back(office.submitted("装配工"));
        CHECK(desk.write(office.bo, &claim, {office.waiting(ids[0]).id}));
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        auto const bulk = *desk.write(office.ana, &start_bulk, choice);
        CHECK((bulk.chosen == 14 && bulk.samples.size() == 10));
        CHECK(desk.write(office.ana, &approve_bulk, {bulk.id}).error().code == "sample_not_seen");
        for (auto const& sample : bulk.samples) {
            SampleRef const ref{bulk.id, sample.item_id};
            CHECK(
                desk.write(office.bo, &look_at_sample, ref).error().code ==
                "review_bulk_not_found");
            CHECK(desk.write(office.ana, &look_at_sample, ref));
        }
        auto const work = *desk.write(office.ana, &approve_bulk, {bulk.id});
        CHECK(work.total == 14);
        CHECK(
            desk.write(office.ana, &approve_bulk, {bulk.id}).error().code ==
            "review_bulk_approved_already");
        CHECK(office.finished(work).outcome == R"({"approved":14,"left":0})");
        CHECK(office.state(ids[0]) == PostingState::submitted);
        CHECK(office.state(ids[1]) == PostingState::published);
    });
}

TEST_CASE("what a stopped approval has not come to is free for everybody at once") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const posting = office.submitted("甲");
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        auto const bulk = *desk.write(office.ana, &start_bulk, choice);
        for (auto const& sample : bulk.samples)
            CHECK(desk.write(office.ana, &look_at_sample, {bulk.id, sample.item_id}));
        auto const work = *desk.write(office.ana, &approve_bulk, {bulk.id});
        CHECK(
            desk.write(office.bo, &claim, {office.waiting(posting).id}).error().code ==
            "claimed_by_another");
        office.stop(work);
        CHECK(office.finished(work).state == jobs::WorkState::cancelled);
        CHECK(office.state(posting) == PostingState::submitted);
        CHECK(desk.write(office.bo, &claim, {office.waiting(posting).id}));
    });
}

TEST_CASE("those chosen by id may be given back, and one that cannot be approved stays") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const good = office.submitted("甲");
        desk.world.time += std::chrono::days(1);
        auto const late = office.submitted("乙");  // closes a day after the first
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        choice.item_ids = {office.waiting(good).id, office.waiting(late).id};
        auto const first = *desk.write(office.ana, &start_bulk, choice);
        CHECK(desk.write(office.bo, &start_bulk, choice).error().code == "nothing_chosen");
        CHECK(desk.write(office.ana, &release_bulk, {first.id}));
        auto const bulk = *desk.write(office.bo, &start_bulk, choice);
        CHECK(bulk.samples.size() == 2);
        for (auto const& sample : bulk.samples)
            CHECK(desk.write(office.bo, &look_at_sample, {bulk.id, sample.item_id}));
        office.grant(office.bo);
        desk.world.time += std::chrono::days(29);  // the first one is closed by now
        auto const work = *desk.write(office.bo, &approve_bulk, {bulk.id});
        CHECK(office.finished(work).outcome == R"({"approved":1,"left":1})");
        CHECK(office.waiting(good).claimed == false);
        CHECK(office.state(late) == PostingState::published);
    });
}

TEST_CASE("words that a rule forbids are not approved together with many") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        auto const plain = office.submitted("装配工");
        auto form = office.form("检验工");
        form.description = decltype(form.description)::stored("检验零件，限男性。");
        auto const drafted = *desk.write(office.firm, &postings::draft, form);
        postings::StepPosting submission{drafted.id, postings::EmployerStep::submit};
        submission.wording_reason = web::text<postings::WordingReason>("请人工复核");
        REQUIRE(desk.write(office.firm, &postings::take_step, submission));
        StartBulk choice;
        choice.queue = ReviewQueue::postings;
        auto const bulk = *desk.write(office.ana, &start_bulk, choice);
        for (auto const& sample : bulk.samples)
            CHECK(desk.write(office.ana, &look_at_sample, {bulk.id, sample.item_id}));
        auto const work = *desk.write(office.ana, &approve_bulk, {bulk.id});
        CHECK(office.finished(work).outcome == R"({"approved":1,"left":1})");
        CHECK(office.state(plain) == PostingState::published);
        CHECK(office.state(drafted.id) == PostingState::submitted);
        CHECK(office.decided(office.ana, drafted.id, Decision::approve));
        CHECK(office.state(drafted.id) == PostingState::published);
    });
}
