#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;
using access::Role;
using organisations::Decision;
using namespace std::chrono_literals;

namespace {

PostingRemark const why = web::text<PostingRemark>("薪资与岗位不符");

EditedPosting edited(PostingRecord const& posting, PostingForm form) {
    return {std::move(form), posting.id, posting.version, {}};
}

}  // namespace

TEST_CASE("a posting is drafted, submitted, approved and then seen by everybody") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const draft = *desk.write(firm, &postings::draft, desk.form());
        CHECK(draft.state == PostingState::draft);
        CHECK(draft.employer_name.str() == "江城机械有限公司");
        CHECK(
            (draft.allowed_steps ==
             std::vector{PostingStep::edit, PostingStep::submit, PostingStep::discard}));
        CHECK(desk.read({}, &show, {draft.id}).error().code == "posting_not_found");
        auto const waiting = *desk.write(firm, &take_step, {draft.id, EmployerStep::submit});
        CHECK(waiting.submitted_at == desk.world.time);
        CHECK(desk.read({}, &show, {draft.id}).error().code == "posting_not_found");
        auto const published = *desk.write(
            desk.reviewer(), &decide, {draft.id, Decision::approve, {}, waiting.version});
        CHECK(published.state == PostingState::published);
        CHECK((published.allowed_steps == std::vector{PostingStep::take_down}));
        auto const seen = *desk.read({}, &show, {draft.id});
        CHECK(wire::write<PostingForm>(seen) == wire::write(desk.form()));
        CHECK(seen.published_at == desk.world.time);
        CHECK(desk.announced(PostingDrafted::type) == 1);
        CHECK(desk.announced(PostingSubmitted::type) == 1);
        CHECK(desk.announced(PostingPublished::type) == 1);
    });
}

TEST_CASE("only an approved organisation submits, and only its own postings") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm(), rival = desk.firm("别家公司");
        CHECK(
            desk.write(desk.employer(), &postings::draft, desk.form()).error().code ==
            "no_organisation_yet");
        auto const draft = *desk.write(firm, &postings::draft, desk.form());
        StepPosting const submit{draft.id, EmployerStep::submit};
        CHECK(desk.write(rival, &take_step, submit).error().code == "posting_not_found");
        CHECK(
            desk.write(rival, &edit, edited(draft, desk.form())).error().kind ==
            ProblemKind::not_found);
        CHECK(desk.write(rival, &copy, {draft.id}).error().kind == ProblemKind::not_found);
        CHECK(desk.read(rival, &show_own, {draft.id}).error().kind == ProblemKind::not_found);
        CHECK(desk.read(rival, &list_own, {})->total == 0);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update organisations set state = 'submitted' where id = $1", firm.organisation);
            return {};
        }));
        CHECK(desk.write(firm, &take_step, submit).error().code == "organisation_not_approved");
    });
}

TEST_CASE("a published posting is prolonged without a new review") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm);
        auto form = desk.form();
        form.closes_at += 24h;
        auto const prolonged = *desk.write(firm, &edit, edited(published, form));
        CHECK(prolonged.state == PostingState::published);
        CHECK(desk.read({}, &show, {published.id})->closes_at == form.closes_at);
        CHECK(desk.announced(PostingEdited::type) == 1);
    });
}

TEST_CASE("what staff send back can be put right, what they refuse cannot, and both say why") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const waiting = desk.submitted(firm, desk.form());
        auto const staff = desk.reviewer();
        CHECK(
            desk.write(staff, &decide, {waiting.id, Decision::return_, {}, {}})
                .error()
                .fields.front()
                .code == "remark_required");
        auto const returned = *desk.write(staff, &decide, {waiting.id, Decision::return_, why, {}});
        CHECK((returned.state == PostingState::returned && returned.remark == why));
        REQUIRE(desk.write(firm, &edit, edited(returned, desk.form("数控学徒"))));
        REQUIRE(desk.write(firm, &take_step, {waiting.id, EmployerStep::submit}));
        auto const refused = *desk.write(staff, &decide, {waiting.id, Decision::refuse, why, {}});
        CHECK(refused.state == PostingState::refused);
        auto const left = desk.read(firm, &show_own, {waiting.id})->allowed_steps;
        CHECK((left.size() == 1 && left.front() == PostingStep::appeal));
        auto const anew = *desk.write(firm, &copy, {waiting.id});
        CHECK((anew.state == PostingState::draft && anew.title.str() == "数控学徒"));
        CHECK((anew.id != waiting.id && !anew.remark));
    });
}

TEST_CASE("drafts are nobody's business in the review, and the oldest submission comes first") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const draft = *desk.write(firm, &postings::draft, desk.form());
        auto const first = desk.submitted(firm, desk.form("焊工"));
        desk.world.time += 1min;
        auto const second = desk.submitted(firm, desk.form("钳工"));
        auto const staff = desk.reviewer();
        CHECK(desk.read(staff, &show_reviewed, {draft.id}).error().code == "posting_not_found");
        CHECK(
            desk.write(staff, &decide, {draft.id, Decision::approve, {}, {}}).error().code ==
            "posting_not_found");
        ListReviewedPostings one_each;
        one_each.limit = {1};
        auto const page = *desk.read(staff, &list_reviewed, one_each);
        CHECK((page.total == 2 && page.items.size() == 1 && page.items[0].id == first.id));
        one_each.cursor = web::text<web::Cursor>(*page.next_cursor);
        auto const rest = *desk.read(staff, &list_reviewed, one_each);
        CHECK((rest.items.size() == 1 && rest.items[0].id == second.id && !rest.next_cursor));
        ListReviewedPostings search;
        search.q = web::text<Text<1, 40>>("钳");
        CHECK(desk.read(staff, &list_reviewed, search)->total == 1);
        search.state = PostingState::draft;
        CHECK(desk.read(staff, &list_reviewed, search)->total == 0);
    });
}

TEST_CASE("staff take a posting down with a reason, and nobody reads it any more") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const published = desk.published(firm), closed = desk.published(firm);
        auto const gone = *desk.write(desk.organiser(), &take_down, {published.id, why});
        CHECK((gone.state == PostingState::closed && gone.remark == why));
        CHECK(desk.read({}, &show, {published.id}).error().code == "posting_not_found");
        REQUIRE(
            desk.write(firm, &take_step, {closed.id, EmployerStep::close, CloseReason::filled}));
        CHECK(desk.read({}, &show, {closed.id})->state == PostingState::closed);
        CHECK(desk.announced(PostingClosed::type) == 2);
    });
}

TEST_CASE("a posting takes applications until it closes, and then expires") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const posting = desk.published(desk.firm());
        auto const find = [&](Instant now) {
            return db.read([&](store::Transaction& tx) { return find_open(tx, posting.id, now); });
        };
        auto const run = [&] {
            return *db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
                return expire(tx, desk.world);
            });
        };
        CHECK(find(desk.world.time)->title == posting.title);
        CHECK(find(posting.closes_at).error().code == "posting_closed");
        CHECK(run() == 0);
        desk.world.time = posting.closes_at;
        CHECK(run() == 1);
        CHECK(run() == 0);
        CHECK(desk.read({}, &show, {posting.id})->state == PostingState::expired);
        CHECK(desk.announced(PostingExpired::type) == 1);
    });
}
