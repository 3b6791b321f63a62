#include <doctest/doctest.h>
#include <algorithm>
#include "platform/aging/test_aging.hpp"
#include "features/applications/aging.hpp"
#include "features/applications/download_records.hpp"
#include "features/applications/test_market.hpp"
#include "platform/jobs/runner.hpp"

using namespace sx;
using namespace sx::applications;
using namespace std::chrono_literals;

namespace {

std::vector<Instant> downloads(
    Market& market, access::Caller const& seeker, ApplicationId const& id) {
    return market.read(seeker, &applications::show, {id})->downloads;
}

std::string code_of(Result<web::Download> const& fetched) {
    return fetched ? std::string() : fetched.error().code;
}

// As many seekers more as wanted, with their applications.
std::vector<ApplicationId> crowd(Market& market, int count) {
    std::vector<ApplicationId> ids;
    for (int left = count; left > 0; --left)
        ids.push_back(market.apply(seekers::seeker_with_resume(market))->id);
    return ids;
}

std::optional<jobs::Work> work_of(Market& market, ResumeDownloadStarted const& started) {
    return market.db.read([&](store::Transaction& tx) {
        return tx.one<jobs::Work>("from works where id = $1", started.work->id);
    });
}

}  // namespace

TEST_CASE("a resume is taken as PDF, which is a look that its seeker is shown") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        CHECK(downloads(market, market.ana, id).empty());
        auto const started = *market.write(market.acme, &download_resumes, {{id, id}});
        CHECK((started.resumes == 1 && started.withheld == 0 && !started.work));
        auto const paper = *market.read(market.acme, &fetch_download, {started.id});
        CHECK(paper.name == "林知夏 数控操作工.pdf");
        CHECK(paper.bytes.starts_with("%PDF-1."));
        CHECK(downloads(market, market.ana, id) == std::vector{market.world.now()});
        CHECK(
            market.read(market.ana, &applications::show, {id})->stage == ApplicationStage::viewed);
        CHECK(market.announced("resumes_downloaded") == 1);
        CHECK(market.read(market.acme, &fetch_download, {started.id}));
        CHECK(downloads(market, market.ana, id).size() == 1);  // fetched again is taken once
        market.world.time += 24h;
        CHECK(
            code_of(market.read(market.acme, &fetch_download, {started.id})) == "download_expired");
    });
}

TEST_CASE("only the employer's own can be taken, and only by who asked") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto const rival = market.firm("乙公司");
        auto const foreign = market.write(rival, &download_resumes, {{id}});
        CHECK(foreign.error().code == "application_not_found");
        CHECK(downloads(market, market.ana, id).empty());
        auto const started = *market.write(market.acme, &download_resumes, {{id}});
        for (auto const& other : {rival, market.member(market.acme.organisation, "凯")})
            CHECK(
                code_of(market.read(other, &fetch_download, {started.id})) == "download_not_found");
    });
}

TEST_CASE("what a seeker withholds is left out, also of what was asked for before") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kai = market.member(market.acme.organisation, "凯");
        auto const id = market.apply(market.ana)->id;
        auto const open = crowd(market, 1).front();
        auto const before = *market.write(kai, &download_resumes, {{id, open}});
        CHECK(before.resumes == 2);
        REQUIRE(market.write(market.ana, &seekers::set_visibility, {seekers::Visibility::hidden}));
        CHECK(code_of(market.read(kai, &fetch_download, {before.id})) == "download_outdated");
        auto const started = *market.write(kai, &download_resumes, {{id, open}});
        CHECK((started.resumes == 1 && started.withheld == 1));
        CHECK(market.read(kai, &fetch_download, {started.id}));
        CHECK(downloads(market, market.ana, id).size() == 1);
        CHECK(market.write(kai, &download_resumes, {{id}}).error().code == "nothing_to_download");
    });
}

TEST_CASE("what has ended is left out, also of what was asked for before") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kai = market.member(market.acme.organisation, "凯");
        auto const id = market.apply(market.ana)->id;
        auto const open = crowd(market, 1).front();
        auto const before = *market.write(kai, &download_resumes, {{id, open}});
        REQUIRE(market.step(market.ana, id, ApplicationStep::withdraw));
        CHECK(code_of(market.read(kai, &fetch_download, {before.id})) == "download_outdated");
        auto const started = *market.write(kai, &download_resumes, {{id, open}});
        CHECK((started.resumes == 1 && started.withheld == 1));
        CHECK(market.read(kai, &fetch_download, {started.id}));
        REQUIRE(market.step(market.acme, open, ApplicationStep::decline));
        CHECK(
            market.write(kai, &download_resumes, {{id, open}}).error().code ==
            "nothing_to_download");
    });
}

TEST_CASE("many are printed step by step, and their paper is kept for a day") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kai = market.member(market.acme.organisation, "凯");
        List<ApplicationId, 200> ids;
        for (auto const& id : crowd(market, 21)) ids.push_back(id);
        auto const started = *market.write(kai, &download_resumes, {ids});
        REQUIRE(started.work);
        CHECK(started.work->total == 21);
        CHECK(code_of(market.read(kai, &fetch_download, {started.id})) == "download_not_ready");
        web::Live live;
        jobs::WorkRunner runner(db, market.world, {&resume_printing()}, live);
        REQUIRE(runner.step());
        CHECK(work_of(market, started)->done == 10);
        CHECK(market.announced("resumes_downloaded") == 0);
        while (runner.step()) {}
        auto const over = *work_of(market, started);
        CHECK((over.state == jobs::WorkState::done && over.done == 21));
        CHECK(over.outcome->find(started.id.text) != std::string::npos);
        auto const paper = *market.read(kai, &fetch_download, {started.id});
        CHECK(paper.name == "简历 21 份.pdf");
        CHECK(paper.bytes.starts_with("%PDF-1."));
        CHECK(market.announced("resumes_downloaded") == 1);
        market.world.time += 24h;
        CHECK(aging::ended(db, market.world, applications::data_classes()) == 0);
        market.world.time += 1h;
        CHECK(aging::ended(db, market.world, applications::data_classes()) == 1);
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from stored_files"); }) == 0);
    });
}

TEST_CASE("a download that was stopped has not taken anybody's resume") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kai = market.member(market.acme.organisation, "凯");
        List<ApplicationId, 200> ids{market.apply(market.ana)->id};
        for (auto const& id : crowd(market, 20)) ids.push_back(id);
        auto const started = *market.write(kai, &download_resumes, {ids});
        web::Live live;
        jobs::WorkRunner runner(db, market.world, {&resume_printing()}, live);
        REQUIRE(runner.step());
        auto const stopped = db.write([&](store::Transaction& tx) -> Result<bool> {
            tx.run("update works set cancel_requested = 1 where id = $1", started.work->id);
            return true;
        });
        REQUIRE(stopped);
        while (runner.step()) {}
        CHECK(work_of(market, started)->state == jobs::WorkState::cancelled);
        CHECK(downloads(market, market.ana, ids.front()).empty());
        CHECK(
            market.read(market.ana, &applications::show, {ids.front()})->stage ==
            ApplicationStage::delivered);
    });
}

TEST_CASE("a seeker sees who has opened and taken the resume, and nobody else's") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kai = market.member(market.acme.organisation, "凯");
        auto const seen = [&](access::Caller const& by, ListDisclosures const& asked = {}) {
            return *market.read(by, &list_disclosures, asked);
        };
        auto const id = market.apply(market.ana)->id;
        auto const other = crowd(market, 1).front();
        CHECK(seen(market.ana).items.empty());
        REQUIRE(market.write(kai, &applications::open, {id}));
        market.world.time += 1min;
        REQUIRE(market.write(kai, &applications::open, {id}));  // the first time counts
        REQUIRE(market.write(kai, &download_resumes, {List<ApplicationId, 200>{id, other}}));
        auto const items = seen(market.ana).items;
        REQUIRE(items.size() == 2);
        CHECK((items[0].kind == DisclosureKind::paper && items[1].kind == DisclosureKind::opened));
        CHECK((items[0].application_id == id && items[0].seen_at == market.world.now()));
        CHECK(items[1].organisation_id == market.acme.organisation);
        auto const first = seen(market.ana, {{}, web::Limit{1}});
        REQUIRE((first.items.size() == 1 && first.next_cursor));
        auto const rest =
            seen(market.ana, {web::text<web::Cursor>(*first.next_cursor), web::Limit{1}});
        REQUIRE(rest.items.size() == 1);
        CHECK((rest.items[0].kind == DisclosureKind::opened && !rest.next_cursor));
        CHECK(seen(market.seeker()).items.empty());
    });
}

TEST_CASE("every member who reads a resume is in the list, once a day, and nobody who does not") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        market.world.time = *parse_instant("2026-03-18T02:00:00Z");
        auto const kai = market.member(market.acme.organisation, "凯"),
                   mei = market.member(market.acme.organisation, "梅");
        auto const id = market.apply(market.ana)->id;
        auto const openings = [&] {
            auto const all = market.read(market.ana, &list_disclosures, {})->items;
            return std::ranges::count(all, DisclosureKind::opened, &Disclosure::kind);
        };
        REQUIRE(market.step(kai, id, ApplicationStep::view));  // sorted without reading
        CHECK(openings() == 0);
        REQUIRE(market.write(kai, &applications::open, {id}));
        REQUIRE(market.write(mei, &applications::open, {id}));
        REQUIRE(market.write(mei, &applications::open, {id}));
        CHECK(openings() == 2);
        market.world.time += 24h;
        REQUIRE(market.write(mei, &applications::open, {id}));
        CHECK(openings() == 3);
        market.world.time += 24h;
        REQUIRE(market.write(market.ana, &seekers::set_visibility, {seekers::Visibility::hidden}));
        REQUIRE(market.write(mei, &applications::open, {id}));  // nothing is shown
        CHECK(openings() == 3);
        REQUIRE(market.read(market.ana, &applications::show, {id}));
        CHECK(openings() == 3);
    });
}
