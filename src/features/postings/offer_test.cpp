#include <algorithm>
#include "features/postings/test_postings.hpp"

// What an employer does with postings that are out: refresh, prolong, close, change many, and what
// it is told of them.
using namespace sx;
using namespace sx::postings;
using organisations::Decision;
using namespace std::chrono_literals;

namespace {

ChangePostings change_of(std::vector<PostingRecord> const& postings, PostingChange change) {
    ChangePostings asked;
    for (auto const& posting : postings) asked.postings.push_back({posting.id, posting.version});
    asked.change = std::move(change);
    return asked;
}
std::int64_t warned(PostingsDesk& desk) {
    return *desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return warn_of_expiry(tx, desk.world);
    });
}
std::string first_title(PostingsDesk& desk) {
    auto const rows =
        desk.db.read([](store::Transaction& tx) { return listed(tx, std::string(), 100); });
    return std::ranges::max(rows, {}, &ListedPosting::listed_at).title.str();
}

}  // namespace

TEST_CASE("a refreshed posting is the newest again, once in the time that is set") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const early = desk.published(firm, desk.form("焊工"));
        desk.world.time += 1h;
        desk.published(firm, desk.form("钳工"));
        CHECK(first_title(desk) == "钳工");
        StepPosting const refresh{early.id, EmployerStep::refresh};
        CHECK(desk.write(firm, &take_step, refresh).error().code == "refreshed_recently");
        desk.world.time += 23h;
        auto const refreshed = *desk.write(firm, &take_step, refresh);
        CHECK(refreshed.refresh_from == desk.world.time + 24h);
        CHECK(first_title(desk) == "焊工");
        CHECK(desk.read({}, &show, {early.id})->published_at == early.published_at);
        CHECK(desk.write(firm, &take_step, refresh).error().code == "refreshed_recently");
        desk.world.time += 2h;
        auto often = usual_settings();
        often.refresh_hours = {2};
        auto const administrator = desk.caller(access::Role::administrator);
        REQUIRE(desk.write(administrator, &change_settings, often));
        CHECK(desk.read(administrator, &show_settings, {})->refresh_hours == 2);
        REQUIRE(desk.write(firm, &take_step, refresh));
        CHECK(desk.announced(PostingRefreshed::type) == 2);
    });
}

TEST_CASE("an employer is told once that seven days are left, and once that one is") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = desk.published(firm);
        auto short_one = desk.form("短期");
        short_one.closes_at = posting.closes_at - 24h * 26;  // three days: seven were never left
        auto const brief = desk.published(firm, short_one);
        CHECK(warned(desk) == 0);
        desk.world.time = brief.closes_at - 23h;
        CHECK(warned(desk) == 1);
        desk.world.time = posting.closes_at - 24h * 7 - 1ms;
        CHECK(warned(desk) == 0);
        desk.world.time += 1ms;
        CHECK(warned(desk) == 1);
        CHECK(warned(desk) == 0);
        desk.world.time = posting.closes_at - 20h;
        CHECK(warned(desk) == 1);
        CHECK(warned(desk) == 0);
        REQUIRE(desk.write(firm, &take_step, {posting.id, EmployerStep::prolong}));
        CHECK(warned(desk) == 0);
        desk.world.time = desk.read(firm, &show_own, {posting.id})->closes_at - 1h;
        CHECK(warned(desk) == 1);  // of the new last day, and not of seven as well
        CHECK(desk.announced(PostingExpiresSoon::type) == 4);
    });
}

TEST_CASE("closing says why, and many are closed together or none") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm(), rival = desk.firm("别家公司");
        auto const one = desk.published(firm), two = desk.published(firm);
        auto const waiting = desk.submitted(firm, desk.form());
        CHECK(
            desk.write(firm, &take_step, {one.id, EmployerStep::close}).error().fields.at(0).code ==
            "close_reason_required");
        StepPostings many{{one.id, waiting.id, two.id}, EmployerStep::close, CloseReason::filled};
        auto const refused = desk.write(firm, &step_many, many);
        REQUIRE(!refused);
        CHECK(refused.error().fields.size() == 1);
        CHECK(refused.error().fields[0].pointer == "/posting_ids/1");
        CHECK(desk.listed() == 2);
        many.posting_ids = {one.id, two.id};
        CHECK(desk.write(rival, &step_many, many).error().code == "posting_not_found");
        CHECK(desk.write(firm, &step_many, many)->done == 2);
        CHECK(desk.listed() == 0);
        CHECK(desk.read({}, &show, {one.id})->close_reason == CloseReason::filled);
    });
}

TEST_CASE("a change of many is seen first, then made for all") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const out = desk.published(firm);
        auto const draft = *desk.write(firm, &postings::draft, desk.form("钳工"));
        PostingChange change;
        change.headcount = {9};
        auto const asked = change_of({out, draft}, change);
        auto const seen = *desk.read(firm, &preview_changes, asked);
        REQUIRE(seen.items.size() == 2);
        CHECK(seen.items[0].effect == ChangeEffect::at_once);
        CHECK((seen.items[0].before.headcount == 3 && seen.items[0].after.headcount == 9));
        CHECK(desk.read({}, &show, {out.id})->headcount == 3);
        REQUIRE(desk.write(firm, &change_many, asked));
        CHECK(desk.read({}, &show, {out.id})->headcount == 9);
        CHECK(desk.read(firm, &show_own, {draft.id})->headcount == 9);
        CHECK(desk.read(firm, &preview_changes, asked)->items[0].effect == ChangeEffect::unchanged);

        change.pay = PostingPay{SalaryUnit::month, Money{700000}, Money{900000}, {}};
        auto const now = *desk.read(firm, &show_own, {out.id});
        auto const paid = change_of({now}, change);
        CHECK(desk.read(firm, &preview_changes, paid)->items[0].effect == ChangeEffect::reviewed);
        REQUIRE(desk.write(firm, &change_many, paid));
        CHECK(desk.read({}, &show, {out.id})->salary_min == Money{600000});
        CHECK(desk.read(firm, &show_own, {out.id})->revision.has_value());
    });
}

TEST_CASE("a change of many that one of them cannot take changes none") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const out = desk.published(firm);
        auto const waiting = desk.submitted(firm, desk.form("钳工"));
        PostingChange change;
        change.headcount = {9};
        auto const asked = change_of({out, waiting}, change);
        auto const seen = *desk.read(firm, &preview_changes, asked);
        CHECK(seen.items[1].effect == ChangeEffect::refused);
        CHECK(seen.items[1].problems.at(0).code == "posting_not_in_that_state");
        auto const refused = desk.write(firm, &change_many, asked);
        REQUIRE(!refused);
        CHECK(refused.error().fields.at(0).pointer == "/postings/1");
        CHECK(desk.read({}, &show, {out.id})->headcount == 3);

        auto stale = change_of({out}, change);
        stale.postings[0].version = 7;
        CHECK(
            desk.write(firm, &change_many, stale).error().fields.at(0).code == "changed_meanwhile");
        CHECK(
            desk.write(firm, &change_many, change_of({out}, {})).error().fields.at(0).code ==
            "nothing_to_change");
        CHECK(
            desk.write(firm, &change_many, change_of({out, out}, change))
                .error()
                .fields.at(0)
                .code == "named_twice");
    });
}

TEST_CASE("what an employer has said before is found, and its other work is not") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm(), rival = desk.firm("别家公司");
        auto form = desk.form("数控操作工（夜班）");
        form.description = decltype(form.description)::stored(
            "操作数控机床，按图纸完成零件加工，做好首件检验和过程记录，保持机床与现场整洁。");
        auto const out = desk.published(firm, form);
        desk.published(rival, form);
        auto other = form;
        other.title = web::text<PostingTitle>("会计");
        desk.published(firm, other);
        desk.follow();
        form.title = web::text<PostingTitle>("数控操作工（白班）");
        form.description = decltype(form.description)::stored(
            "操作数控机床，按图纸完成零件加工；做好首件检验和过程记录，保持机床与现场干净。");
        auto const draft = *desk.write(firm, &postings::draft, form);
        auto const found = *desk.read(firm, &repeats, {draft.id});
        REQUIRE(found.items.size() == 1);
        CHECK(found.items[0].id == out.id);
        CHECK((found.items[0].likeness >= 60 && found.items[0].likeness < 100));
        CHECK(found.items[0].refresh_from == desk.world.time + 24h);
        CHECK(desk.read(rival, &repeats, {draft.id}).error().code == "posting_not_found");
        CHECK(
            desk.read(desk.reviewer(), &reviewed_repeats, {draft.id}).error().code ==
            "posting_not_found");
        auto const reason = web::text<RepeatReason>("班次不同");
        auto const waiting =
            *desk.write(firm, &take_step, {draft.id, EmployerStep::submit, {}, reason});
        CHECK(waiting.repeat_reason == reason);
        auto const reviewer = desk.reviewer();
        CHECK(desk.read(reviewer, &show_reviewed, {draft.id})->repeat_reason == reason);
        CHECK(desk.read(reviewer, &reviewed_repeats, {draft.id})->items.at(0).id == out.id);
        PostingMarks follower;
        events::rebuild(db, follower);
        CHECK(desk.read(firm, &repeats, {draft.id})->items.size() == 1);
    });
}
