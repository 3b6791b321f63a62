#include <algorithm>
#include <string>
#include <string_view>
#include <vector>
#include "platform/aging/test_aging.hpp"
#include "features/recommendations/aging.hpp"
#include "features/applications/test_market.hpp"
#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/rules.hpp"
#include "features/recommendations/showing.hpp"
#include "features/recommendations/use_cases.hpp"

using namespace sx;
using namespace sx::recommendations;
using applications::ApplicationStep;
using std::chrono::days;
using std::chrono::hours;

namespace {

// Three postings that suit everybody, the best first.
struct Fair : postings::PostingsDesk {
    explicit Fair(store::Database& database) : PostingsDesk(database) {}

    Ready ready{};
    access::Caller const firm = PostingsDesk::firm();
    postings::PostingId const engineer = offered("机械工程师"), designer = offered("机械设计师"),
                              nurse = offered("护士");
    access::Caller const ana = looking();

    postings::PostingId offered(std::string_view title) {
        return published(firm, postings::posting_form(world.time, title)).id;
    }
    access::Caller looking() {
        auto const who = seeker();
        REQUIRE(write(who, &seekers::save_resume, seekers::whole_resume()));
        return who;
    }
    std::vector<postings::PostingId> shows(access::Caller const& by, std::int64_t most = 20) {
        web::Request const request;
        std::vector<web::Header> headers;
        ListRecommendations asked;
        asked.limit = web::Limit{most};
        std::vector<postings::PostingId> ids;
        auto const mine =
            list_recommendations(ready, {db, world, by, language, venue, request, headers}, asked);
        for (auto const& item : mine->items) ids.push_back(item.id);
        return ids;
    }
    applications::ApplicationId applies(
        access::Caller const& by, postings::PostingId const& posting) {
        auto const sent = write(by, &applications::submit, {posting, {}, {}});
        REQUIRE(sent);
        return sent->id;
    }
    void steps(
        access::Caller const& by, applications::ApplicationId const& id,
        std::initializer_list<ApplicationStep> all) {
        for (auto const step : all) {
            applications::TakeApplicationStep form{id, step, {}, {}};
            if (step == ApplicationStep::decline)
                form.reason_category = applications::ReasonCategory::position_filled;
            REQUIRE(write(by, &applications::take_step, form));
        }
    }
    std::vector<ShownDay> kept() {
        return db.read([](store::Transaction& tx) {
            std::vector<ShownDay> all;
            auto day = shown_after(tx, {});
            while (day) {
                all.push_back(*std::move(day));
                day = shown_after(tx, all.back().day);
            }
            return all;
        });
    }
    // Of each list, by position: "applied,none,none".
    std::vector<std::string> outcomes() {
        follow();
        events::catch_up(db, follower);
        std::vector<std::string> all;
        for (auto const& day : kept())
            for (auto const& list : day.lists) {
                auto& line = all.emplace_back();
                for (auto const& one : list)
                    line.append(line.empty() ? "" : ",").append(wire::name(one.outcome));
            }
        return all;
    }
    std::int64_t writes() {
        return db.read([](store::Transaction& tx) { return tx.count("from shown_postings"); });
    }
    ShownOutcomes follower{};
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what a seeker is shown is kept once a day, with position and parts") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        auto const page = fair.shows(fair.ana);
        REQUIRE(page.size() == 3);
        auto const kept = fair.kept();
        REQUIRE((kept.size() == 1 && kept[0].lists.size() == 1));
        CHECK(kept[0].day == shanghai_day(fair.world.now()));
        auto const& first = kept[0].lists[0];
        REQUIRE(first.size() == 3);
        auto const part = [&](std::size_t row, learning::Feature feature) {
            auto const place = std::ranges::find(kept_features, feature) - kept_features.begin();
            return first[row].parts.at(static_cast<std::size_t>(place));
        };
        for (std::size_t row = 0; row < 3; ++row) {
            CHECK(first[row].position == static_cast<std::int64_t>(row) + 1);
            CHECK(first[row].parts.size() == kept_features.size());
            CHECK(part(row, learning::Feature::region) == 1000);
        }
        CHECK(part(0, learning::Feature::title) == 1000);  // the very title that is wanted
        CHECK(part(2, learning::Feature::title) < part(0, learning::Feature::title));
        fair.shows(fair.ana);
        fair.world.time += hours(1);
        fair.shows(fair.ana);
        CHECK(fair.writes() == 3);
        fair.world.time += days(1);
        fair.shows(fair.ana);
        CHECK(fair.kept().size() == 2);
        CHECK(fair.writes() == 6);
    });
}

TEST_CASE("a longer page of the same day adds what it shows at its place") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        fair.shows(fair.ana, 1);
        CHECK(fair.writes() == 1);
        fair.shows(fair.ana, 2);
        fair.shows(fair.ana);
        auto const kept = fair.kept();
        REQUIRE((kept.size() == 1 && kept[0].lists.size() == 1));
        std::vector<std::int64_t> positions;
        for (auto const& one : kept[0].lists[0]) positions.push_back(one.position);
        CHECK(positions == std::vector<std::int64_t>{1, 2, 3});
    });
}

TEST_CASE("parts stay as they were when it was shown") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        fair.shows(fair.ana);
        auto const before = fair.kept()[0].lists[0][0].parts;
        auto changed = seekers::whole_resume();
        changed.version = 1;
        changed.skills.clear();
        changed.wanted_salary_min = Money{changed.wanted_salary_min->fen + 100};
        REQUIRE(fair.write(fair.ana, &seekers::save_resume, changed));
        fair.shows(fair.ana);
        CHECK(fair.kept()[0].lists[0][0].parts == before);
        fair.world.time += days(1);
        fair.shows(fair.ana);
        CHECK(fair.kept()[1].lists[0][0].parts != before);
    });
}

TEST_CASE("two pages at once leave one list, and no day's list grows without end") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        auto const now = fair.world.now();
        constexpr int pages = 3, on_each = 33;
        for (int page = 0; page < pages; ++page)
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                std::vector<ShownPostingRow> rows(on_each);
                for (auto& row : rows) {
                    row.posting_id = fair.world.fresh<postings::Posting>();
                    row.position = 1;
                    row.shown_at = now;
                    row.parts = {100, 200};  // as a version that knew fewer features left them
                }
                keep_shown(tx, fair.world, fair.ana.account, rows);
                keep_shown(tx, fair.world, fair.ana.account, rows);
                return {};
            }));
        CHECK(fair.writes() == std::int64_t{pages} * on_each);
        fair.shows(fair.ana);
        fair.shows(fair.ana);
        CHECK(fair.writes() == 100);
        auto const kept = fair.kept();
        REQUIRE((kept.size() == 1 && kept[0].lists.size() == 1));
        std::vector<std::int64_t> expected{100, 200};
        expected.resize(kept_features.size());
        CHECK(kept[0].lists[0].back().parts == expected);
    });
}

TEST_CASE("nothing is kept where nothing is shown") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        fair.shows(fair.seeker());
        auto elsewhere = seekers::whole_resume();
        elsewhere.wanted_regions = {codes::RegionCode::stored("310000")};
        auto const who = fair.seeker();
        REQUIRE(fair.write(who, &seekers::save_resume, elsewhere));
        CHECK(fair.shows(who).empty());  // near they are
        CHECK(fair.kept().empty());
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from shown_lists"); }) == 0);
    });
}

TEST_CASE("each step of an application is noted at what was shown, and the same when made anew") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        auto const page = fair.shows(fair.ana);
        CHECK(fair.outcomes() == Lines{"none,none,none"});
        auto const best = fair.applies(fair.ana, page[0]), last = fair.applies(fair.ana, page[2]);
        CHECK(fair.outcomes() == Lines{"applied,none,applied"});
        fair.steps(fair.firm, best, {ApplicationStep::view, ApplicationStep::shortlist});
        CHECK(fair.outcomes() == Lines{"shortlisted,none,applied"});
        fair.steps(fair.firm, best, {ApplicationStep::invite, ApplicationStep::offer});
        fair.steps(fair.firm, last, {ApplicationStep::shortlist, ApplicationStep::decline});
        CHECK(fair.outcomes() == Lines{"interviewed,none,shortlisted"});
        fair.steps(fair.ana, best, {ApplicationStep::sign});
        Lines const end{"hired,none,shortlisted"};
        CHECK(fair.outcomes() == end);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            fair.follower.forget(tx);
            return {};
        }));
        CHECK(fair.outcomes() == Lines{"none,none,none"});
        events::rebuild(db, fair.follower);
        CHECK(fair.outcomes() == end);
    });
}

TEST_CASE("an application counts once, for the last list that showed the posting before it") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        auto const ben = fair.looking();
        auto const unseen = fair.applies(ben, fair.nurse);  // before anything was shown to ben
        fair.world.time += hours(1);
        fair.shows(fair.ana);
        fair.world.time += days(1);
        auto const page = fair.shows(fair.ana);
        fair.world.time += hours(1);
        auto const sent = fair.applies(fair.ana, page[1]);
        fair.world.time += days(1);
        fair.shows(fair.ana);
        fair.steps(fair.firm, sent, {ApplicationStep::shortlist});
        fair.steps(fair.firm, unseen, {ApplicationStep::shortlist});
        Lines const expected{"none,none,none", "none,shortlisted,none", "none,none"};
        CHECK(fair.outcomes() == expected);
        events::rebuild(db, fair.follower);
        CHECK(fair.outcomes() == expected);
    });
}

TEST_CASE("who applies long after does not do so because of the list") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        auto const ben = fair.looking();
        fair.shows(fair.ana);
        fair.shows(ben);
        fair.world.time += counts_for;
        // By hand: the postings have closed by then.
        auto const applies = [&](access::Caller const& by) {
            applications::ApplicationSubmitted const fact{
                fair.engineer, fair.firm.organisation, by.account, {}};
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                tx.announce(
                    events::event(fact, fair.world.fresh<applications::Application>(), fair.world));
                return {};
            }));
        };
        applies(fair.ana);
        fair.world.time += hours(1);
        applies(ben);
        auto lines = fair.outcomes();
        std::ranges::sort(lines);
        CHECK(lines == Lines{"applied,none,none", "none,none,none"});
    });
}

TEST_CASE("lists tell nothing of who came first, and stand in the same order each time") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        constexpr std::int64_t seekers = 12;
        for (std::int64_t number = 1; number <= seekers; ++number)
            fair.shows(fair.looking(), 1 + number % 3);
        auto const sizes = [&] {
            auto const kept = fair.kept();
            std::vector<std::size_t> all;
            for (auto const& list : kept[0].lists) all.push_back(list.size());
            return all;
        };
        auto const found = sizes();
        REQUIRE(found.size() == seekers);
        CHECK(found == sizes());
        std::vector<std::size_t> as_they_came;
        for (std::int64_t number = 1; number <= seekers; ++number)
            as_they_came.push_back(static_cast<std::size_t>(1 + number % 3));
        CHECK(found != as_they_came);
        CHECK(std::ranges::count(found, 1U) == 4);
    });
}

TEST_CASE("what was shown is forgotten in time, the rest is not") {
    store::on_every_database([](store::Database& db) {
        Fair fair(db);
        fair.shows(fair.ana);
        fair.world.time += days(1);
        fair.shows(fair.ana);
        auto const purge = [&] {
            return aging::ended(db, fair.world, recommendations::data_classes());
        };
        fair.world.time += days(179);
        CHECK(purge() == 0);
        fair.world.time += days(1);
        CHECK(purge() == 1);
        CHECK(fair.kept().size() == 1);
        CHECK(fair.writes() == 3);
        fair.world.time += days(1);
        CHECK(purge() == 1);
        CHECK(fair.writes() == 0);
    });
}
