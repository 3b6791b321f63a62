#include <algorithm>
#include "features/postings/telling.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/access/grants.hpp"

// Whether a posting that nobody tends still stands.
using namespace sx;
using namespace sx::postings;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::days stale{90}, answer{7};

std::int64_t run(PostingsDesk& desk) {
    return *desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return ask_about_stale(tx, desk.world);
    });
}
// Far from its last day.
PostingRecord published(PostingsDesk& desk, access::Caller const& firm) {
    auto form = desk.form();
    form.closes_at = end_of_shanghai_day(shanghai_day(desk.world.time) + std::chrono::days(300));
    return desk.published(firm, form);
}
PostingRecord own(PostingsDesk& desk, access::Caller const& firm, PostingId const& id) {
    return *desk.read(firm, &show_own, {id});
}
Result<PostingRecord> confirmed(
    PostingsDesk& desk, access::Caller const& firm, PostingId const& id) {
    return desk.write(firm, &take_step, {id, EmployerStep::confirm});
}
void hold(PostingsDesk& desk, PostingId const& id, HoldCause cause) {
    REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
        hide(tx, desk.world, {id, cause});
        return {};
    }));
}
void end_hold(PostingsDesk& desk, PostingId const& id, HoldCause cause) {
    REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
        show_again(tx, desk.world, {id, cause});
        return {};
    }));
}
PostingSettings set(PostingsDesk& desk, std::int64_t days) {
    auto settings = usual_settings();
    settings.stale_days = {days};
    REQUIRE(desk.write(desk.caller(access::Role::administrator), &change_settings, settings));
    return settings;
}

}  // namespace

TEST_CASE("what nobody has tended for ninety days is asked about once, then hidden") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        desk.world.time += stale - 1ms;
        CHECK(run(desk) == 0);
        desk.world.time += 1ms;
        CHECK(run(desk) == 1);
        CHECK(run(desk) == 0);
        auto const asked = own(desk, firm, posting.id);
        CHECK((asked.asked_at == desk.world.time && asked.hides_at == desk.world.time + answer));
        CHECK(asked.state == PostingState::published);
        CHECK(asked.version == posting.version);
        CHECK(std::ranges::count(asked.allowed_steps, PostingStep::confirm) == 1);
        CHECK(desk.listed() == 1);
        desk.world.time += answer - 1ms;
        CHECK(run(desk) == 0);
        desk.world.time += 1ms;
        CHECK(run(desk) == 1);
        CHECK(run(desk) == 0);
        auto const hidden = own(desk, firm, posting.id);
        CHECK(hidden.state == PostingState::hidden);
        CHECK(hidden.held_for == std::vector{HoldCause::stale});
        CHECK((desk.listed() == 0 && !desk.read({}, &show, {posting.id})));
        CHECK(
            (desk.announced(PostingAsked::type) == 1 && desk.announced(PostingHidden::type) == 1));
    });
}

TEST_CASE("one click answers, whether it is still shown or hidden already") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm(), rival = desk.firm("别家公司");
        auto const posting = published(desk, firm);
        auto const fair = desk.fair();
        desk.admit(fair, firm);
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        CHECK(confirmed(desk, rival, posting.id).error().code == "posting_not_found");
        auto const answered = *confirmed(desk, firm, posting.id);
        CHECK((!answered.asked_at && answered.tended_at == desk.world.time));
        CHECK(std::ranges::count(answered.allowed_steps, PostingStep::confirm) == 0);
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        desk.world.time += answer;
        CHECK(run(desk) == 1);
        CHECK(!desk.is_in(posting.id, fair));
        auto const back = *confirmed(desk, firm, posting.id);
        CHECK((back.state == PostingState::published && back.held_for.empty() && !back.asked_at));
        CHECK((desk.listed() == 1 && desk.is_in(posting.id, fair)));
        CHECK(back.listed_at == posting.listed_at);  // no way up among the newest
        CHECK(confirmed(desk, firm, posting.id));    // a second member clicks as well
        CHECK(run(desk) == 0);
    });
}

TEST_CASE("an employer's answer ends no complaint and no sanction") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        for (auto const cause : {HoldCause::complaint, HoldCause::sanction}) {
            desk.world.time += stale;
            CHECK(run(desk) == 1);
            desk.world.time += answer;
            CHECK(run(desk) == 1);
            hold(desk, posting.id, cause);
            auto const answered = *confirmed(desk, firm, posting.id);
            CHECK(answered.state == PostingState::hidden);
            CHECK(answered.held_for == std::vector{cause});
            CHECK((desk.listed() == 0 && !answered.asked_at));
            end_hold(desk, posting.id, cause);
            CHECK(desk.listed() == 1);
        }
        hold(desk, posting.id, HoldCause::complaint);
        CHECK(confirmed(desk, firm, posting.id)->state == PostingState::hidden);
    });
}

TEST_CASE("whoever was out of sight for a complaint gets the whole time to answer") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        hold(desk, posting.id, HoldCause::complaint);
        desk.world.time += answer * 3;
        CHECK(run(desk) == 0);
        end_hold(desk, posting.id, HoldCause::complaint);
        CHECK(own(desk, firm, posting.id).hides_at == desk.world.time + answer);
        CHECK(run(desk) == 0);
    });
}

TEST_CASE("whatever its employer does with it answers") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        auto const ask = [&] {
            desk.world.time += stale;
            CHECK(run(desk) == 1);
            CHECK(own(desk, firm, posting.id).asked_at);
        };
        auto const is_answered = [&] {
            auto const now = own(desk, firm, posting.id);
            return !now.asked_at && now.tended_at == desk.world.time;
        };
        ask();
        REQUIRE(desk.write(firm, &take_step, {posting.id, EmployerStep::refresh}));
        CHECK(is_answered());
        ask();
        REQUIRE(desk.write(firm, &take_step, {posting.id, EmployerStep::prolong}));
        CHECK(is_answered());
        ask();
        EditedPosting edited;
        static_cast<PostingForm&>(edited) = own(desk, firm, posting.id);
        edited.posting_id = posting.id;
        edited.version = own(desk, firm, posting.id).version;
        edited.description = decltype(edited.description)::stored("操作数控机床，两班倒。");
        REQUIRE(desk.write(firm, &edit, edited));  // waits for the reviewers
        CHECK(is_answered());
    });
}

TEST_CASE("a step of an application answers, and is written once a day") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        auto const look = [&] {
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                tend(tx, desk.world, {posting.id, firm});
                return {};
            }));
        };
        auto const first = own(desk, firm, posting.id).tended_at;
        desk.world.time += 23h;
        look();
        CHECK(own(desk, firm, posting.id).tended_at == first);
        desk.world.time += 1h;
        look();
        CHECK(own(desk, firm, posting.id).tended_at == desk.world.time);
        CHECK(desk.announced(PostingConfirmed::type) == 0);
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        look();
        CHECK(!own(desk, firm, posting.id).asked_at);
        CHECK(desk.announced(PostingConfirmed::type) == 1);
        // Going through what came in does not say that more is wanted.
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        desk.world.time += answer;
        CHECK(run(desk) == 1);
        look();
        CHECK(own(desk, firm, posting.id).state == PostingState::hidden);
    });
}

TEST_CASE("what closes before it would be hidden is not asked about") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto form = desk.form();
        form.closes_at = end_of_shanghai_day(shanghai_day(desk.world.time + stale + answer));
        auto const posting = desk.published(firm, form);
        desk.world.time = posting.closes_at - answer;
        CHECK(run(desk) == 0);
        desk.world.time -= 1ms;
        CHECK(run(desk) == 1);
    });
}

TEST_CASE("none is asked about where the days are nought, and open questions end") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        set(desk, 0);
        desk.world.time += stale;
        CHECK(run(desk) == 0);
        set(desk, 30);
        CHECK(run(desk) == 1);
        set(desk, 0);
        CHECK(run(desk) == 1);
        CHECK(!own(desk, firm, posting.id).asked_at);
        desk.world.time += answer;
        CHECK(run(desk) == 0);
        CHECK(desk.listed() == 1);
    });
}

TEST_CASE("more than one batch is asked about in the end, the longest untended first") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = published(desk, firm);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            for (int more = 0; more < 600; ++more) {
                auto copy = *find_own(tx, posting.id, firm.organisation);
                copy.id = desk.world.fresh<Posting>();
                tx.insert("postings", copy);
            }
            return {};
        }));
        desk.world.time += stale;
        CHECK((run(desk) == 500 && run(desk) == 101 && run(desk) == 0));
        CHECK(desk.read(firm, &list_own, {{}, {}, true, {}, {}})->total == 601);
        CHECK(desk.read(firm, &list_own, {{}, {}, false, {}, {}})->total == 0);
    });
}

TEST_CASE("its people hear once of all that they have left alone, and where to answer") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, desk.world, firm);
            return {};
        }));
        published(desk, firm);
        desk.world.time += stale;
        CHECK(run(desk) == 1);
        auto const told = [&](std::string_view type) {
            return db.read([&](store::Transaction& tx) {
                auto const event =
                    tx.all<events::Event>("from events where type = $1", type).back();
                for (auto const& teller : tellers())
                    if (teller.event == type) return teller.tell(tx, event);
                return notifications::Telling();
            });
        };
        auto const asked = told(PostingAsked::type).notices.at(0);
        CHECK((asked.to == firm.account && asked.notice.kind == "posting_asked"));
        CHECK(asked.notice.subject == firm.organisation.text);
        CHECK(asked.notice.repeats == notifications::Repeats::counted);
        CHECK(asked.notice.link == "/app/postings?asked=true");
        CHECK(asked.notice.parameters.at(1).value == "2026-06-06");
        desk.world.time += answer;
        CHECK(run(desk) == 1);
        CHECK(told(PostingHidden::type).notices.at(0).notice.kind == "posting_put_away");
    });
}
