#include <rapidcheck.h>
#include <algorithm>
#include <utility>
#include "features/moderation/moderation.hpp"
#include "features/moderation/use_cases.hpp"
#include "features/organisations/test_organisations.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/access/grants.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::moderation;
using namespace std::chrono_literals;
using postings::PostingState;

namespace {

// A venue with an approved employer, whose postings wait, and two reviewers.
struct Office {
    web::TestDesk desk;
    access::Caller ana = desk.reviewer(), bo = desk.reviewer(), chief = desk.organiser();
    access::Caller firm = organisations::employer_of(desk, "江城机械有限公司");

    postings::PostingForm form(std::string_view title) {
        return postings::posting_form(desk.world.time, title);
    }
    postings::PostingId submitted(std::string_view title) {
        desk.world.time += 1min;
        auto const drafted = *desk.write(firm, &postings::draft, form(title));
        submit(drafted.id);
        return drafted.id;
    }
    void submit(postings::PostingId const& id) {
        CHECK(desk.write(firm, &postings::take_step, {id, postings::EmployerStep::submit}));
    }
    ReviewItemView waiting(postings::PostingId const& id) {
        ListReviewItems asked;
        asked.subject_id = {id.text};
        return desk.read(ana, &list, asked)->items.front();
    }
    // Claims and decides.
    Result<ReviewDetail> decided(
        access::Caller const& by, postings::PostingId const& id, Decision decision,
        std::optional<List<FieldRemark, 50>> const& remarks = {}) {
        auto const item = waiting(id).id;
        CHECK(desk.write(by, &claim, {item}));
        DecideReviewItem form;
        form.item_id = item;
        form.decision = decision;
        form.field_remarks = remarks;
        return desk.write(by, &decide, form);
    }
    PostingState state(postings::PostingId const& id) {
        return desk.read(firm, &postings::show_own, {id})->state;
    }
    void ask_for_second_look(review::SecondLook second_look) {
        ChangeRules const rules{
            ReviewQueue::postings, {480}, {540}, {1020}, {30}, {5}, second_look};
        CHECK(desk.write(chief, &change_rules, rules));
    }
    jobs::Work finished(jobs::Work const& work) {
        web::Live live;
        jobs::WorkRunner runner(desk.db, desk.world, {&bulk_approval()}, live);
        while (runner.step()) {}
        return *desk.db.read([&](store::Transaction& tx) {
            return tx.one<jobs::Work>("from works where id = $1", work.id);
        });
    }
    void grant(access::Caller const& hat) {
        REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, desk.world, hat);
            return {};
        }));
    }
};

List<FieldRemark, 50> remark_at(std::string_view pointer, std::string_view text) {
    return {{web::text<Text<2, 120>>(pointer), web::text<Text<1, 300>>(text)}};
}

}  // namespace

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
            return review::message_of(tx, ref.queue, ref.subject_id);
        });
        CHECK((message.remark == "写清是什么机床" && message.place == "#/title"));
        CHECK(desk.read(desk.employer(), &show_own, ref).error().kind == ProblemKind::not_found);

        postings::EditedPosting edit{office.form("数控操作工"), id, 1};
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
        ChangeRules rules{ReviewQueue::postings, {60}, {540}, {1020}, {5}, {1}, {}};
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
