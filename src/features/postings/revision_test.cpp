#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;
using organisations::Decision;
using namespace std::chrono_literals;

namespace {

PostingRemark const why = web::text<PostingRemark>("薪资与岗位不符");

EditedPosting edited(PostingRecord const& posting, PostingForm form) {
    return {std::move(form), posting.id, posting.version, {}};
}
std::string shown_title(PostingsDesk& desk, PostingId const& id) {
    return desk.read({}, &show, {id})->title.str();
}

}  // namespace

TEST_CASE(
    "what is changed in a published posting is reviewed while everybody reads the old words") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm);
        auto const after = *desk.write(firm, &edit, edited(published, desk.form("数控技师")));
        CHECK((after.state == PostingState::published && after.version == 1));
        REQUIRE(after.revision);
        CHECK(after.revision->state == PostingState::submitted);
        CHECK(shown_title(desk, published.id) == "数控操作工");
        CHECK(desk.listed() == 1);
        CHECK(desk.read(firm, &list_own, {})->total == 1);

        auto const waiting = desk.read(desk.reviewer(), &list_reviewed, {})->items.at(0);
        CHECK((waiting.id == after.revision->id && waiting.revises == published.id));
        CHECK(
            (waiting.allowed_steps ==
             std::vector{PostingStep::merge, PostingStep::return_, PostingStep::refuse}));
        auto const merged =
            *desk.write(desk.reviewer(), &decide, {waiting.id, Decision::approve, {}, {}});
        CHECK(merged.state == PostingState::merged);
        CHECK(shown_title(desk, published.id) == "数控技师");
        CHECK(desk.read({}, &show, {waiting.id}).error().code == "posting_not_found");
        CHECK(desk.listed() == 1);
        auto const now = *desk.read(firm, &show_own, {published.id});
        CHECK((now.version == 2 && !now.revision && now.published_at == published.published_at));
        auto const kept = *desk.read(firm, &versions, {published.id});
        REQUIRE(kept.items.size() == 1);
        CHECK((kept.items[0].version == 1 && kept.items[0].form.title.str() == "数控操作工"));
        CHECK(desk.announced(PostingMerged::type) == 1);
        CHECK(desk.announced(PostingEdited::type) == 1);
        CHECK(desk.announced(PostingPublished::type) == 1);
    });
}

TEST_CASE("an edit under an old version is refused, and so is a second change while one waits") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm);
        auto longer = desk.form();
        longer.closes_at += 24h;
        REQUIRE(desk.write(firm, &edit, edited(published, longer)));
        CHECK(
            desk.write(firm, &edit, edited(published, longer)).error().code == "changed_meanwhile");
        auto const now = *desk.read(firm, &show_own, {published.id});
        REQUIRE(desk.write(firm, &edit, edited(now, desk.form("数控技师"))));
        CHECK(
            desk.write(firm, &edit, edited(now, desk.form("技师"))).error().code ==
            "revision_waits");
    });
}

TEST_CASE("a returned revision is put right or discarded, and the posting stays as it is") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm);
        auto const first = *desk.write(firm, &edit, edited(published, desk.form("数控技师")));
        auto const id = first.revision->id;
        REQUIRE(desk.write(desk.reviewer(), &decide, {id, Decision::return_, why, {}}));
        auto const seen = *desk.read(firm, &show_own, {published.id});
        CHECK((seen.revision->state == PostingState::returned && seen.revision->remark == why));
        CHECK((seen.state == PostingState::published && !seen.remark));
        auto const revision = *desk.read(firm, &show_own, {id});
        REQUIRE(desk.write(firm, &edit, edited(revision, desk.form("高级技师"))));
        REQUIRE(desk.write(firm, &take_step, {id, EmployerStep::submit}));
        REQUIRE(desk.write(firm, &take_step, {id, EmployerStep::withdraw}));
        auto const gone = *desk.write(firm, &take_step, {id, EmployerStep::discard});
        CHECK(gone.state == PostingState::discarded);
        CHECK(!desk.read(firm, &show_own, {published.id})->revision);
        CHECK(shown_title(desk, published.id) == "数控操作工");
        REQUIRE(desk.write(firm, &edit, edited(published, desk.form("技师"))));
    });
}

TEST_CASE("a revision goes with its posting, and what changed meanwhile is not turned back") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const one = desk.published(firm), two = desk.published(firm);
        auto const revised = *desk.write(firm, &edit, edited(one, desk.form("数控技师")));
        auto const prolonged = *desk.write(firm, &take_step, {one.id, EmployerStep::prolong});
        CHECK(prolonged.closes_at > one.closes_at);
        REQUIRE(desk.write(
            desk.reviewer(), &decide, {revised.revision->id, Decision::approve, {}, {}}));
        CHECK(desk.read({}, &show, {one.id})->closes_at == prolonged.closes_at);

        auto const other = *desk.write(firm, &edit, edited(two, desk.form("焊工")));
        REQUIRE(
            desk.write(firm, &take_step, {two.id, EmployerStep::close, CloseReason::cancelled}));
        auto const left = *desk.read(firm, &show_own, {other.revision->id});
        CHECK(left.state == PostingState::discarded);
        CHECK(
            desk.write(desk.reviewer(), &decide, {left.id, Decision::approve, {}, {}})
                .error()
                .code == "posting_not_in_that_state");
        CHECK(desk.announced(PostingDiscarded::type) == 1);
    });
}

TEST_CASE(
    "a refused revision is reopened only while its posting is published and waits for no other") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm);
        auto const refused = [&](std::string_view title) {
            auto const id =
                desk.write(firm, &edit, edited(published, desk.form(title)))->revision->id;
            REQUIRE(desk.write(desk.reviewer(), &decide, {id, Decision::refuse, why, {}}));
            return id;
        };
        auto const first = refused("数控技师"), second = refused("高级技师");
        CHECK(desk.write(desk.organiser(), &reopen, {first})->state == PostingState::submitted);
        CHECK(desk.write(desk.organiser(), &reopen, {second}).error().code == "revision_waits");
        REQUIRE(desk.write(desk.reviewer(), &decide, {first, Decision::approve, {}, {}}));
        CHECK(shown_title(desk, published.id) == "数控技师");
        REQUIRE(desk.write(
            firm, &take_step, {published.id, EmployerStep::close, CloseReason::cancelled}));
        CHECK(desk.write(desk.organiser(), &reopen, {second}).error().code == "posting_closed");
    });
}

TEST_CASE("a new headcount is counted in the fairs at once, and a posting once in each") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const fair = desk.fair(), another = desk.fair();
        desk.admit(fair, firm);
        desk.admit(another, firm);
        auto form = desk.form();
        form.other_places = {
            {codes::RegionCode::stored("420500"), {}}, {codes::RegionCode::stored("420115"), {}}};
        auto const posting = desk.published(firm, form);
        auto const counted = [&](fairs::FairId const& in) {
            return db.read([&](store::Transaction& tx) { return count_in_fair(tx, in); });
        };
        form.headcount = {8};
        auto const adjusted = *desk.write(firm, &edit, edited(posting, form));
        CHECK((adjusted.state == PostingState::published && !adjusted.revision));
        for (auto const& in : {fair, another}) {
            CHECK(counted(in).postings == 1);
            CHECK(counted(in).openings == 8);
        }
        CHECK(desk.listed() == 1);
        CHECK(desk.announced(PostingEnteredFair::type) == 4);
        CHECK(desk.announced(PostingLeftFair::type) == 2);
    });
}
