#include "features/statistics/statistics.hpp"
#include <rapidcheck.h>
#include <atomic>
#include "features/statistics/test_counting.hpp"
#include "platform/events/feed.hpp"

using namespace sx;
using namespace sx::statistics;
using access::Caller;
using applications::ApplicationId, applications::ApplicationStep, applications::Market;
using fairs::ParticipationId;

namespace {

// Employers, seekers and staff who do at random what they may, and often what they may not.
class Crowd {
public:
    explicit Crowd(Counting& counting) : counting_(counting), market_(counting.market) {}

    void act() {
        switch (*rc::gen::inRange(0, 9)) {
            case 0: return join();
            case 1: return decide();
            case 2: return leave();
            case 3: return publish();
            case 4: return close();
            case 5: return apply();
            case 6:
            case 7: return step();
            default: return counting_.catch_up();
        }
    }

private:
    template <class T> T const& any(std::vector<T> const& all) {
        return all[*rc::gen::inRange<std::size_t>(0, all.size())];
    }
    void join() {
        if (firms_.size() < 3) firms_.push_back(market_.firm("新单位"));
        auto const asked =
            market_.write(any(firms_), &fairs::request_participation, {market_.fair});
        if (asked) requests_.push_back(asked->id);
    }
    void decide() {
        if (requests_.empty()) return;
        fairs::DecideParticipation form{any(requests_), {}, web::text<fairs::Remark>("资料不全")};
        if (*rc::gen::arbitrary<bool>()) form.decision = fairs::ParticipationDecision::decline;
        (void)market_.write(market_.reviewer(), &fairs::decide_participation, form);
    }
    void leave() {
        if (!requests_.empty())
            (void)market_.write(any(firms_), &fairs::withdraw_participation, {any(requests_)});
    }
    void publish() {
        auto const& firm = any(firms_);
        auto form = market_.form();
        form.headcount = {*rc::gen::inRange(1, 50)};
        postings_.emplace_back(firm, market_.published(firm, form).id);
    }
    void close() {
        auto const& [firm, posting] = any(postings_);
        (void)market_.write(
            firm, &postings::take_step,
            {posting, postings::EmployerStep::close, postings::CloseReason::filled});
    }
    void apply() {
        if (seekers_.size() < 4) seekers_.push_back(seekers::seeker_with_resume(market_));
        auto const& seeker = any(seekers_);
        applications::SubmitApplication form{any(postings_).second, market_.fair, {}};
        if (*rc::gen::inRange(0, 5) == 0) form.fair_id.reset();
        auto const made = market_.write(seeker, &applications::submit, form);
        if (made) applications_.emplace_back(seeker, made->id);
    }
    void step() {
        if (applications_.empty()) return;
        auto const& [seeker, id] = any(applications_);
        auto const which = *rc::gen::element(
            ApplicationStep::view, ApplicationStep::invite, ApplicationStep::offer,
            ApplicationStep::sign, ApplicationStep::decline, ApplicationStep::withdraw);
        for (auto const& by : firms_) (void)market_.step(by, id, which, "原因");
        (void)market_.step(seeker, id, which);
    }

    Counting& counting_;
    Market& market_;
    std::vector<Caller> firms_{market_.acme};
    std::vector<Caller> seekers_{market_.ana};
    std::vector<ParticipationId> requests_;
    std::vector<std::pair<Caller, postings::PostingId>> postings_{{market_.acme, market_.posting}};
    std::vector<std::pair<Caller, ApplicationId>> applications_;
};

}  // namespace

TEST_CASE("each figure counts what its definition says") {
    store::on_every_database([](store::Database& db) {
        Counting counting{db};
        auto& market = counting.market;
        counting.catch_up();
        CHECK(counting.shown() == Figures{.employers = 1, .postings = 1, .openings = 3});
        auto const id = market.apply(market.ana)->id;
        CHECK(market.apply(seekers::seeker_with_resume(market)));
        CHECK(market.step(market.ana, id, ApplicationStep::withdraw));
        auto const again = market.apply(market.ana)->id;
        CHECK(market.step(market.acme, again, ApplicationStep::invite));
        CHECK(market.step(market.acme, again, ApplicationStep::offer));
        CHECK(market.step(market.ana, again, ApplicationStep::sign));
        CHECK(!counting.recount().equal);
        counting.catch_up();
        CHECK(counting.shown() == Figures{1, 1, 3, 2, 3, 1, 1});
        CHECK(counting.recount().equal);
    });
}

TEST_CASE("figures are explained in the caller's language, zero before anything happened") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const visitor = desk.caller(access::Role::visitor);
        auto const fair = fairs::fair_in(desk, fairs::FairState::announced);
        auto const shown = *desk.read(visitor, &show_figures, {fair.id});
        CHECK((shown.as_of == fair.created_at && static_cast<Figures>(shown) == Figures{}));
        REQUIRE(shown.definitions.size() == wire::type_of<Figures>().members.size());
        CHECK(shown.definitions[0].meaning == "已通过参会审核的单位");
        for (std::size_t at = 0; at < shown.definitions.size(); ++at)
            CHECK(shown.definitions[at].figure == wire::type_of<Figures>().members[at].name);
        auto const draft = fairs::fair_in(desk, fairs::FairState::draft).id;
        CHECK(desk.read(visitor, &show_figures, {draft}).error().code == "fair_not_found");
        CHECK(desk.read(desk.reviewer(), &show_recount, {draft})->equal);
    });
}

TEST_CASE(
    "whatever happens in whatever order, followed figures equal a recount, rebuilt ones too") {
    CHECK(rc::check([] {
        store::ScratchFolder const scratch;
        auto const db = store::open_sqlite(scratch.path / "db");
        store::migrate(*db, store::migrations());
        Counting counting{*db};
        Crowd crowd{counting};
        auto const actions = *rc::gen::inRange(0, 60);
        for (int done = 0; done < actions; ++done) crowd.act();
        counting.catch_up();
        auto const once = counting.recount();
        RC_ASSERT(once.equal);
        events::rebuild(*db, counting.figures);
        events::rebuild(*db, counting.course);
        RC_ASSERT(counting.recount().followed == once.followed);
        RC_ASSERT(counting.recount().course == once.course);
    }));
}

TEST_CASE("eight threads submit 2,000 applications: none is lost, and each is counted once") {
    store::on_every_database([](store::Database& db) {
        Counting counting{db};
        auto& market = counting.market;
        std::vector<std::vector<Caller>> crowds(8);
        for (auto& crowd : crowds)
            for (int more = 0; more < 250; ++more)
                crowd.push_back(seekers::seeker_with_resume(market));
        std::atomic<int> accepted = 0;
        {
            events::Feed const feed(
                db, market.world, {&counting.figures},
                [](std::string_view, std::exception const& failure) {
                    FAIL_CHECK(failure.what());
                });
            std::vector<std::jthread> threads;
            for (auto const& crowd : crowds)
                threads.emplace_back([&] {
                    for (auto const& seeker : crowd)
                        if (market.apply(seeker)) ++accepted;
                });
        }
        CHECK(accepted == 2000);
        counting.catch_up();
        auto const recount = counting.recount();
        CHECK(recount.equal);
        CHECK((recount.followed.applications == 2000 && recount.followed.seekers == 2000));
        events::rebuild(db, counting.figures);
        CHECK(counting.recount().followed == recount.followed);
    });
}

TEST_CASE("it is said live which fair's figures changed, and what they are") {
    store::on_every_database([](store::Database& db) {
        Counting counting{db};
        std::vector<std::string> changed;
        counting.live.bring_changes(
            [&](std::string topic) { changed.push_back(std::move(topic)); });
        auto const message = [&](std::string const& fair) {
            return db.read([&](store::Transaction& tx) { return live_topic().message(tx, fair); });
        };
        for (int round = 1; round <= 2; ++round) {
            CHECK(counting.market.apply(seekers::seeker_with_resume(counting.market)));
            counting.catch_up();
            auto const figures =
                wire::read_own<FiguresOfFair>(message(counting.market.fair.text).value());
            CHECK(figures.fair_id == counting.market.fair);
            CHECK(figures.applications == round);
        }
        counting.catch_up();
        auto const topic = "fair:" + counting.market.fair.text;
        CHECK(changed == std::vector<std::string>{topic, topic});
        CHECK_FALSE(message("nowhere"));
    });
}
