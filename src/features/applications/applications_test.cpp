#include "features/applications/applications.hpp"
#include <rapidcheck.h>
#include <fstream>
#include <map>
#include "features/applications/test_market.hpp"

using namespace sx;
using namespace sx::applications;
using access::Caller;
using Step = ApplicationStep;
using Stage = ApplicationStage;

namespace {

// What both sides may do, written down a second time.
std::map<std::pair<Stage, Step>, Stage> const by_employer{
    {{Stage::delivered, Step::view}, Stage::viewed},
    {{Stage::delivered, Step::shortlist}, Stage::shortlisted},
    {{Stage::viewed, Step::shortlist}, Stage::shortlisted},
    {{Stage::delivered, Step::invite}, Stage::interview},
    {{Stage::viewed, Step::invite}, Stage::interview},
    {{Stage::shortlisted, Step::invite}, Stage::interview},
    {{Stage::interview, Step::offer}, Stage::offered},
    {{Stage::delivered, Step::decline}, Stage::declined},
    {{Stage::viewed, Step::decline}, Stage::declined},
    {{Stage::shortlisted, Step::decline}, Stage::declined},
    {{Stage::interview, Step::decline}, Stage::declined}};
std::map<std::pair<Stage, Step>, Stage> const by_seeker{
    {{Stage::offered, Step::sign}, Stage::signed_},
    {{Stage::offered, Step::refuse}, Stage::refused},
    {{Stage::delivered, Step::withdraw}, Stage::withdrawn},
    {{Stage::viewed, Step::withdraw}, Stage::withdrawn},
    {{Stage::shortlisted, Step::withdraw}, Stage::withdrawn},
    {{Stage::interview, Step::withdraw}, Stage::withdrawn}};

bool is_end(Stage stage) {
    return stage == Stage::signed_ || stage == Stage::declined || stage == Stage::refused ||
           stage == Stage::withdrawn || stage == Stage::lapsed;
}

std::int64_t applications_in(store::Database& db) {
    return db.read([](store::Transaction& tx) { return tx.count("from applications"); });
}

}  // namespace

TEST_CASE("a seeker applies once to an open posting, and anew only after withdrawing") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const first = *market.apply(market.ana);
        CHECK((first.stage == Stage::delivered && first.posting_title.str() == "数控操作工"));
        CHECK(first.allowed_steps == std::vector{Step::withdraw});
        CHECK(market.apply(market.ana).error().code == "already_applied");
        CHECK(market.step(market.ana, first.id, Step::withdraw)->stage == Stage::withdrawn);
        CHECK(market.apply(market.ana)->id != first.id);
        CHECK(market.apply(market.ana).error().code == "already_applied");
        CHECK(market.announced("application_submitted") == 2);
        market.world.time += std::chrono::days(30);
        auto const late = seekers::seeker_with_resume(market);
        CHECK(market.apply(late).error().code == "posting_closed");
        CHECK(applications_in(db) == 2);
    });
}

TEST_CASE("an application needs a resume, and in a fair an open fair that holds the posting") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        CHECK(!market.apply(market.seeker()));
        auto const bare = market.seeker();
        auto resume = seekers::a_resume();
        resume.phone.reset();
        REQUIRE(market.write(bare, &seekers::save_resume, resume));
        CHECK(market.apply(bare).error().code == "resume_incomplete");
        auto const in = [&](fairs::FairId const& fair) {
            return market.write(market.ana, &submit, {market.posting, fair, {}});
        };
        auto const other = fairs::fair_in(market, fairs::FairState::open).id;
        auto const closed = fairs::fair_in(market, fairs::FairState::closed).id;
        CHECK(in(other).error().code == "posting_not_in_fair");
        CHECK(in(closed).error().code == "fair_not_open");
        CHECK(in(market.world.fresh<fairs::Fair>()).error().code == "fair_not_found");
        auto const gone = market.world.fresh<postings::Posting>();
        CHECK(
            market.write(market.ana, &submit, {gone, {}, {}}).error().code == "posting_not_found");
        CHECK(applications_in(db) == 0);
        CHECK(market.write(market.ana, &submit, {market.posting, {}, {}}));
    });
}

TEST_CASE("the employer sees the resume as it was, and the phone only from the interview on") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto changed = seekers::a_resume();
        changed.full_name = web::text<Text<1, 40>>("改名");
        changed.version = 1;
        REQUIRE(market.write(market.ana, &seekers::save_resume, changed));
        auto const seen = [&](Caller const& by) { return *market.look(by, id); };
        CHECK(seen(market.acme).resume.full_name->str() == "林知夏");
        CHECK(!seen(market.acme).resume.phone);
        CHECK(seen(market.acme).contact.phone == "138****1234");
        CHECK(seen(market.acme).contact.email == "z***@example.com");
        CHECK(seen(market.ana).contact.phone == "13800001234");
        CHECK(market.step(market.acme, id, Step::invite));
        CHECK(seen(market.acme).contact.phone == "13800001234");
        CHECK(!seen(market.acme).contact.masked);
        CHECK(market.step(market.acme, id, Step::decline, "岗位已招满"));
        CHECK(seen(market.acme).contact.masked);
    });
}

TEST_CASE("a version of a resume is kept once, however many applications carry it") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const kept = [&] {
            return db.read([](store::Transaction& tx) { return tx.count("from sent_resumes"); });
        };
        auto const first = market.apply(market.ana)->id;
        auto const apply_to = [&](postings::PostingId const& posting) {
            return market.write(market.ana, &submit, {posting, {}, {}})->id;
        };
        auto const second = apply_to(market.published(market.acme).id);
        CHECK(kept() == 1);
        auto changed = seekers::a_resume();
        changed.full_name = web::text<Text<1, 40>>("林知秋");
        changed.version = 1;
        REQUIRE(market.write(market.ana, &seekers::save_resume, changed));
        auto const third = apply_to(market.published(market.acme).id);
        CHECK(kept() == 2);
        auto const name = [&](ApplicationId const& id) {
            return market.look(market.acme, id)->resume.full_name->str();
        };
        CHECK((name(first) == "林知夏" && name(second) == "林知夏" && name(third) == "林知秋"));
    });
}

TEST_CASE("an application carries the resume that was chosen for it") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const copy = market.write(
            market.ana, &seekers::copy_resume,
            {{market.ana.account.text}, web::text<seekers::ResumeName>("运营岗")});
        REQUIRE(copy);
        seekers::SaveSections form;
        form.resume_id = copy->id;
        form.introduction.emplace().introduction = web::text<Text<0, 2000>>("爱写字");
        REQUIRE(market.write(market.ana, &seekers::save_sections, form));
        SubmitApplication chosen{market.posting, {}, {}};
        chosen.resume_id = copy->id;
        auto const id = market.write(market.ana, &submit, chosen)->id;
        CHECK(market.look(market.acme, id)->resume.introduction.str() == "爱写字");
        auto const ben = seekers::seeker_with_resume(market);
        CHECK(market.write(ben, &submit, chosen).error().code == "resume_not_found");
    });
}

TEST_CASE("applying to a blocked employer is asked first, and lifts the block") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        REQUIRE(market.write(market.ana, &seekers::block_employer, {market.acme.organisation}));
        CHECK(market.apply(market.ana).error().code == "employer_blocked");
        SubmitApplication form{market.posting, {}, {}};
        form.lift_block = true;
        auto const id = market.write(market.ana, &submit, form)->id;
        CHECK(market.read(market.ana, &seekers::show_privacy, {})->blocked.empty());
        CHECK(market.look(market.acme, id)->resume.full_name);
    });
}

TEST_CASE("a blocked employer keeps the application and loses sight of what was sent") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        REQUIRE(market.write(market.ana, &seekers::block_employer, {market.acme.organisation}));
        auto const seen = market.look(market.acme, id);
        CHECK((seen->withheld && !seen->resume.full_name && !seen->contact.phone));
        market.follow_board();
        CHECK(!market.read(market.acme, &list_candidates, {})->items[0].applicant.full_name);
        CHECK(market.read(market.ana, &show, {id})->resume.full_name);
        REQUIRE(market.write(market.ana, &seekers::unblock_employer, {market.acme.organisation}));
        CHECK(market.look(market.acme, id)->resume.full_name);
    });
}

TEST_CASE("every move is recorded with who made it, and a decline tells the seeker why") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        CHECK(market.step(market.acme, id, Step::view));
        auto const bare = market.write(market.acme, &take_step, {id, Step::decline, {}, {}});
        CHECK(bare.error().fields[0].pointer == "/reason_category");
        CHECK(market.step(market.acme, id, Step::invite));
        market.world.time += std::chrono::hours(2);
        CHECK(market.step(market.acme, id, Step::offer));
        CHECK(market.step(market.ana, id, Step::refuse, "已有其他安排"));
        auto const seen = *market.look(market.acme, id);
        REQUIRE(seen.history.size() == 4);
        CHECK(seen.history[1].step == Step::invite);
        CHECK(seen.history[2].moved_at - seen.history[1].moved_at == std::chrono::hours(2));
        CHECK(seen.history[3].by_role == ApplicationParty::seeker);
        CHECK(seen.history[3].from_stage == Stage::offered);
        CHECK(seen.reason->str() == "已有其他安排");
        CHECK(seen.allowed_steps.empty());
        CHECK(market.announced("application_moved") == 4);
    });
}

TEST_CASE(
    "an employer's own words to a seeker hold no condition; a refusal tells no way of contact") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto const say = [&](Step step, std::string_view words) {
            TakeApplicationStep form{id, step, {}, web::text<Reason>(words)};
            if (step == Step::decline) form.reason_category = ReasonCategory::other;
            return market.write(market.acme, &take_step, form);
        };
        auto const refused = say(Step::decline, "岗位只招男性");
        REQUIRE(!refused);
        CHECK(refused.error().code == "wording_not_sent");
        CHECK(refused.error().fields.front().code == "wording_gender");
        CHECK(say(Step::decline, "请加微信 abc12345 详谈").error().code == "wording_not_sent");
        CHECK(say(Step::invite, "只招35岁以下").error().code == "wording_not_sent");
        CHECK(say(Step::invite, "请加微信 abc12345 约时间"));
        CHECK(market.step(market.ana, id, Step::withdraw, "只招男性，不合适"));
    });
}

TEST_CASE("an application does not exist for others") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto const rival = market.firm("乙公司"), stranger = seekers::seeker_with_resume(market);
        for (auto const& other : {rival, stranger, market.employer(), market.reviewer()}) {
            CHECK(market.look(other, id).error().code == "application_not_found");
            CHECK(market.step(other, id, Step::withdraw).error().code == "application_not_found");
        }
        CHECK(market.read(rival, &list_candidates, {})->items.empty());
        for (auto const& other : {rival, stranger})
            CHECK(market.write(other, &open, {id}).error().code == "application_not_found");
        CHECK(market.read(stranger, &list_own, {})->items.empty());
        CHECK(market.step(market.ana, id, Step::view).error().kind == ProblemKind::forbidden);
    });
}

TEST_CASE("a seeker's own list is newest first and can be narrowed to a stage") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const old = market.apply(market.ana)->id;
        CHECK(market.step(market.ana, old, Step::withdraw));
        auto const fresh = market.apply(market.ana)->id;
        auto const page = *market.read(market.ana, &list_own, {{}, {}, web::Limit{1}});
        REQUIRE((page.items.size() == 1 && page.next_cursor));
        CHECK((page.items[0].id == fresh && page.items[0].fair_id == market.fair));
        auto const rest = *market.read(
            market.ana, &list_own, {{}, web::text<web::Cursor>(*page.next_cursor), {}});
        CHECK((rest.items.size() == 1 && rest.items[0].id == old));
        auto const gone = *market.read(market.ana, &list_own, {Stage::withdrawn, {}, {}});
        CHECK((gone.items.size() == 1 && gone.items[0].id == old));
    });
}

TEST_CASE("who is declined reads a courteous sentence in the own language, and the own words") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        CHECK(market.step(market.acme, id, Step::decline, "下半年还会招"));
        auto seen = *market.read(market.ana, &show, {id});
        CHECK(seen.reason_category == ReasonCategory::position_filled);
        CHECK(*seen.answer == "谢谢你的投递。这个岗位已经招满，你的简历没有问题。");
        CHECK(seen.reason->str() == "下半年还会招");
        CHECK(!seen.waiting);
        market.language = Language::en;
        CHECK(market.read(market.ana, &list_own, {})->items[0].answer->starts_with("Thank you"));
    });
}

TEST_CASE("a seeker always sees the way so far, whose turn it is, and by when") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        market.world.time = *parse_instant("2026-03-18T02:00:00Z");  // a Wednesday
        auto const id = market.apply(market.ana)->id;
        auto own = market.read(market.ana, &list_own, {})->items[0];
        REQUIRE(own.waiting);
        CHECK(own.waiting->awaited == ApplicationParty::employer);
        CHECK(own.waiting->due_at == *parse_instant("2026-03-24T00:00:00+08:00"));
        CHECK(own.waiting->lapses_at == *parse_instant("2026-04-10T00:00:00+08:00"));
        market.world.time += std::chrono::hours(1);
        for (auto const step : {Step::invite, Step::offer})
            CHECK(market.step(market.acme, id, step));
        own = market.read(market.ana, &list_own, {})->items[0];
        REQUIRE(own.reached.size() == 3);
        CHECK((own.reached[0].stage == Stage::delivered));
        CHECK((own.reached[1].stage == Stage::interview));
        CHECK(own.reached[2].reached_at - own.reached[0].reached_at == std::chrono::hours(1));
        CHECK(own.waiting->awaited == ApplicationParty::seeker);
    });
}

TEST_CASE("an employer moves many at once, and one that cannot move does not hold up the others") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const one = market.apply(market.ana)->id;
        auto const two = market.apply(seekers::seeker_with_resume(market))->id;
        CHECK(market.step(market.acme, one, Step::invite));
        auto const gone = market.world.fresh<Application>();
        TakeApplicationSteps form{{one, gone, two}, Step::shortlist, {}, {}};
        auto const moved = *market.write(market.acme, &take_steps, form);
        REQUIRE((moved.items.size() == 3 && moved.moved == 1));
        CHECK(moved.items[0].code == "application_not_in_that_stage");
        CHECK(moved.items[1].message == "没有这份投递，或不属于你。");
        CHECK(moved.items[2].stage == Stage::shortlisted);
        form.step = Step::decline;
        CHECK(!market.write(market.acme, &take_steps, form));
        form.reason_category = ReasonCategory::other_chosen;
        CHECK(market.write(market.acme, &take_steps, form)->moved == 2);
        auto const rival = market.firm("乙公司");
        CHECK(market.write(rival, &take_steps, {{one, two}, Step::view, {}, {}})->moved == 0);
    });
}

TEST_CASE("the README lists the life cycle as it is") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/applications/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(application_life.as_markdown()) != std::string::npos);
}

TEST_CASE("whatever the parties try, an application moves only as listed, and an end is an end") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    Market market{*db};
    CHECK(rc::check([&] {
        auto const seeker = seekers::seeker_with_resume(market);
        auto const posting = market.published(market.acme).id;  // the last may have expired
        auto const id = market.write(seeker, &submit, {posting, {}, {}})->id;
        auto stage = Stage::delivered;
        auto const party = rc::gen::element(
            ApplicationParty::employer, ApplicationParty::seeker, ApplicationParty::system);
        auto const tries =
            *rc::gen::container<std::vector<std::pair<ApplicationParty, Step>>>(rc::gen::pair(
                party, rc::gen::element(
                           Step::view, Step::shortlist, Step::invite, Step::offer, Step::decline,
                           Step::sign, Step::refuse, Step::withdraw, Step::lapse)));
        std::size_t moves = 0;
        for (auto const& [by, step] : tries) {
            if (by == ApplicationParty::system) {  // it moves by time alone
                market.world.time += std::chrono::days(60);
                market.follow_board();
                market.lapse_now();
                if (!is_end(stage)) stage = Stage::lapsed, ++moves;
            } else {
                bool const employers_turn = by == ApplicationParty::employer;
                auto const& table = employers_turn ? by_employer : by_seeker;
                auto const line = table.find({stage, step});
                auto const who = employers_turn ? market.acme : seeker;
                RC_ASSERT(
                    static_cast<bool>(market.step(who, id, step, "原因")) == (line != table.end()));
                if (line != table.end()) stage = line->second, ++moves;
            }
            auto const seen = *market.read(seeker, &show, {id});
            RC_ASSERT(seen.stage == stage);
            RC_ASSERT(seen.history.size() == moves);
            RC_ASSERT(seen.waiting.has_value() == !is_end(stage));
        }
    }));
}

TEST_CASE("who has not confirmed a fair's must-read cannot apply in it, named or not") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const organiser = market.organiser();
        fairs::NewNotice form;
        form.fair_id = market.fair;
        form.kind = fairs::NoticeKind::must_read;
        form.title = web::text<Text<1, 100>>("求职防骗须知");
        form.body = web::text<Text<1, 20000>>("先收钱的都别信。");
        auto const notice = *market.write(organiser, &fairs::draft_notice, form);
        fairs::MoveNotice const publish{notice.id, fairs::NoticeStep::publish};
        REQUIRE(market.write(organiser, &fairs::move_notice, publish));
        CHECK(market.apply(market.ana).error().code == "must_read_first");
        CHECK(applications_in(db) == 0);
        auto const other = seekers::seeker_with_resume(market);
        SubmitApplication const unnamed{market.posting, {}, {}};
        CHECK(market.write(other, &submit, unnamed).error().code == "must_read_first");
        REQUIRE(market.write(market.ana, &fairs::confirm_reading, {notice.id, 1}));
        CHECK(market.apply(market.ana));
        REQUIRE(market.write(other, &fairs::confirm_reading, {notice.id, 1}));
        CHECK(market.write(other, &submit, unnamed)->fair_id == market.fair);
    });
}
