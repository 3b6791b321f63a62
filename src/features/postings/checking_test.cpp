#include "features/postings/check_records.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/access/grants.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/review/records.hpp"

using namespace sx;
using namespace sx::postings;
using organisations::Decision;

namespace {

PostingRemark const why = web::text<PostingRemark>("请删去性别条件");

struct Checking : PostingsDesk {
    using PostingsDesk::PostingsDesk;
    access::Caller const chief = organiser();

    PostingForm worded(std::string_view description) {
        auto one = form();
        one.description = decltype(one.description)::stored(std::string(description));
        return one;
    }
    // Published, its words allowed by the reviewer who approved it.
    PostingRecord allowed(access::Caller const& firm) {
        auto const draft = *write(firm, &postings::draft, worded("操作机床，限男性。"));
        StepPosting submission{draft.id, EmployerStep::submit};
        submission.wording_reason = web::text<WordingReason>("请人工复核");
        REQUIRE(write(firm, &take_step, submission));
        return *write(reviewer(), &decide, {draft.id, Decision::approve, {}, {}});
    }
    // Published before anybody read words by rules.
    PostingRecord older(access::Caller const& firm) {
        auto const posting = allowed(firm);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update postings set allowed_wording = null where id = $1", posting.id);
            return {};
        }));
        return posting;
    }
    jobs::WorkState checked() {
        auto const check = *write(chief, &check_wordings, {});
        web::Live live;
        jobs::WorkRunner runner(db, world, {&wording_check()}, live);
        while (runner.step()) {}
        runner.release();
        auto const last = checks().items.front();
        CHECK((last.id == check.id && last.ended_at));
        return last.whole ? jobs::WorkState::done : jobs::WorkState::failed;
    }
    void grant() {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, world, chief);
            return {};
        }));
    }
    WordingChecks checks() { return *read(chief, &list_wording_checks, {}); }
    PostingRecord own(access::Caller const& firm, PostingId const& id) {
        return *read(firm, &show_own, {id});
    }
    bool waits(PostingId const& id) {
        return db.read([&](store::Transaction& tx) {
            return review::records::waiting(tx, review::ReviewQueue::postings, {id.text})
                .has_value();
        });
    }
};

}  // namespace

TEST_CASE("a check lays before the review what nobody has allowed, and only that") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        desk.grant();
        auto const firm = desk.firm();
        auto const old = desk.older(firm), allowed = desk.allowed(firm);
        auto const clean = desk.published(firm);
        CHECK(!desk.checks().checked);
        CHECK(desk.checked() == jobs::WorkState::done);
        auto const after = desk.checks();
        CHECK((after.checked && after.published == 3 && after.questioned == 1));
        auto const& check = after.items.front();
        CHECK((check.looked_at == 3 && check.questioned == 1 && check.edition == after.edition));
        CHECK((desk.waits(old.id) && !desk.waits(allowed.id) && !desk.waits(clean.id)));
        CHECK(desk.own(firm, old.id).questioned_at == desk.world.time);
        CHECK(desk.listed() == 3);  // until somebody has decided
        CHECK(desk.announced(PostingQuestioned::type) == 1);
        CHECK(desk.checked() == jobs::WorkState::done);  // what waits is not asked about again
        CHECK(desk.checks().items.front().questioned == 0);
    });
}

TEST_CASE("what is upheld stays public and is not asked about again") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        desk.grant();
        auto const firm = desk.firm();
        auto const old = desk.older(firm);
        DecidePosting const approval{old.id, Decision::approve, {}, {}};
        CHECK(
            desk.write(desk.reviewer(), &decide, approval).error().code ==
            "posting_not_in_that_state");
        desk.checked();
        auto const seen = *desk.read(desk.reviewer(), &show_reviewed, {old.id});
        CHECK(
            (seen.allowed_steps == std::vector{
                                       PostingStep::uphold, PostingStep::return_,
                                       PostingStep::refuse, PostingStep::take_down}));
        auto const upheld = *desk.write(desk.reviewer(), &decide, approval);
        CHECK((upheld.state == PostingState::published && !upheld.questioned_at));
        CHECK(upheld.published_at == old.published_at);
        CHECK((!desk.waits(old.id) && desk.announced(PostingUpheld::type) == 1));
        desk.checked();
        CHECK(!desk.waits(old.id));
    });
}

TEST_CASE("what is returned for its words is shown no longer, and may be mended") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        desk.grant();
        auto const firm = desk.firm();
        auto const old = desk.older(firm);
        desk.checked();
        auto const returned =
            *desk.write(desk.reviewer(), &decide, {old.id, Decision::return_, why, {}});
        CHECK((returned.state == PostingState::returned && !returned.questioned_at));
        CHECK((desk.listed() == 0 && !desk.waits(old.id)));
        CHECK(desk.read({}, &show, {old.id}).error().code == "posting_not_found");
        EditedPosting mended{desk.worded("操作机床。"), old.id, returned.version, {}};
        REQUIRE(desk.write(firm, &edit, mended));
        REQUIRE(desk.write(firm, &take_step, {old.id, EmployerStep::submit}));
        CHECK(desk.waits(old.id));
    });
}

TEST_CASE("closing it, or an approved change of it, ends the question") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        desk.grant();
        auto const firm = desk.firm();
        auto const closing = desk.older(firm), changing = desk.older(firm);
        desk.checked();
        StepPosting close{closing.id, EmployerStep::close};
        close.close_reason = CloseReason::filled;
        REQUIRE(desk.write(firm, &take_step, close));
        CHECK(!desk.waits(closing.id));
        EditedPosting mended{desk.worded("操作机床。"), changing.id, changing.version, {}};
        auto const revision = desk.write(firm, &edit, mended)->revision->id;
        CHECK(desk.waits(changing.id));
        REQUIRE(desk.write(desk.reviewer(), &decide, {revision, Decision::approve, {}, {}}));
        CHECK((!desk.waits(changing.id) && !desk.own(firm, changing.id).questioned_at));
        CHECK(desk.checks().questioned == 0);
    });
}

TEST_CASE("one check runs at a time, and a stopped one is not whole") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        desk.published(desk.firm());
        REQUIRE(desk.write(desk.chief, &check_wordings, {}));
        CHECK(desk.write(desk.chief, &check_wordings, {}).error().code == "wording_check_runs");
        web::Live live;
        jobs::WorkRunner runner(db, desk.world, {&wording_check()}, live);
        while (runner.step()) {}  // its organiser has no such hat
        runner.release();
        auto const after = desk.checks();
        CHECK((!after.checked && after.items.front().ended_at && !after.items.front().whole));
    });
}

TEST_CASE("organisers hear once of rules that are new to what is published") {
    store::on_every_database([](store::Database& db) {
        Checking desk{db};
        auto const noted = [&] {
            return db.write([&](store::Transaction& tx) -> Result<bool> {
                bool const news = has_new_wording_rules(tx);
                note_wording_rules(tx, desk.world);
                return news;
            });
        };
        CHECK(*noted());  // an empty venue takes note
        CHECK(desk.announced(WordingRulesChanged::type) == 0);
        desk.published(desk.firm());
        CHECK(!*noted());
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update wording_editions set id = '2025.1'");
            return {};
        }));
        CHECK(*noted());
        CHECK(!*noted());
        CHECK(desk.announced(WordingRulesChanged::type) == 1);
    });
}
