#include "features/applications/test_market.hpp"
#include "features/consents/consents.hpp"
#include "platform/privacy/sealing.hpp"

using namespace sx;
using namespace sx::applications;
using Step = ApplicationStep;
using Stage = ApplicationStage;

namespace {

// Somebody else than the usual seeker.
access::Caller somebody(
    Market& market, std::string_view name, codes::Education education, std::string_view major,
    std::string_view graduates_on) {
    auto const seeker = market.seeker();
    auto resume = seekers::a_resume();
    resume.full_name = web::text<Text<1, 40>>(name);
    resume.education = education;
    resume.major_code = codes::MajorCode::stored(std::string(major));
    resume.graduates_on = parse_day(graduates_on);
    REQUIRE(market.write(seeker, &seekers::save_resume, resume));
    return seeker;
}

std::vector<std::string> ids(CandidatePage const& page) {
    std::vector<std::string> ids;
    for (auto const& item : page.items) ids.push_back(item.id.text);
    return ids;
}

}  // namespace

TEST_CASE("the board shows who waits longest first, column by column, page by page") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        std::vector<ApplicationId> all{market.apply(market.ana)->id};
        for (int more = 0; more < 3; ++more) {
            market.world.time += std::chrono::minutes(1);
            all.push_back(market.apply(seekers::seeker_with_resume(market))->id);
        }
        market.follow_board();
        CHECK(market.step(market.acme, all[1], Step::shortlist));
        ListCandidates which;
        which.column = BoardColumn::delivered;
        which.limit = web::Limit{2};
        auto const page = *market.read(market.acme, &list_candidates, which);
        REQUIRE((page.items.size() == 2 && page.next_cursor));
        CHECK(ids(page) == std::vector{all[0].text, all[2].text});
        CHECK(page.items[0].applicant.full_name->str() == "林知夏");
        CHECK(page.items[0].unread);
        CHECK(page.items[0].allowed_steps.front() == Step::view);
        which.cursor = web::text<web::Cursor>(*page.next_cursor);
        auto const rest = *market.read(market.acme, &list_candidates, which);
        CHECK((ids(rest) == std::vector{all[3].text} && !rest.next_cursor));
        which.cursor.reset();
        which.order = CandidateOrder::newest;
        CHECK(ids(*market.read(market.acme, &list_candidates, which))[0] == all[3].text);
        auto const counts = *market.read(market.acme, &applications::count_candidates, {});
        REQUIRE((counts.stages.size() == 2 && counts.total == 4 && counts.unread == 4));
        CHECK((counts.stages[0].stage == Stage::delivered && counts.stages[0].applications == 3));
        CHECK(market.read(market.firm("乙公司"), &list_candidates, {})->items.empty());
    });
}

TEST_CASE("the board can be narrowed by who they are, where they applied and what waits") {
    store::on_every_database([](store::Database& db) {
        using codes::Education;
        Market market{db};
        market.world.time = *parse_instant("2026-03-18T02:00:00Z");
        auto const lin =
            market.apply(somebody(market, "林一", Education::master, "080902", "2027-06-30"))->id;
        auto const other_posting = market.published(market.acme, market.form("会计")).id;
        auto const wu =
            market
                .write(
                    somebody(market, "吴二", Education::vocational_college, "120203", "2026-06-30"),
                    &submit, {other_posting, {}, {}})
                ->id;
        market.follow_board();
        auto const found = [&](auto set) {
            ListCandidates which;
            set(which);
            return ids(*market.read(market.acme, &list_candidates, which));
        };
        std::vector const only_lin{lin.text}, only_wu{wu.text}, both{lin.text, wu.text};
        CHECK(found([](auto&) {}) == both);
        CHECK(found([&](auto& f) { f.posting_id = other_posting; }) == only_wu);
        CHECK(found([&](auto& f) { f.fair_id = market.fair; }) == both);
        CHECK(found([&](auto& f) { f.fair_id = market.world.fresh<fairs::Fair>(); }).empty());
        CHECK(found([](auto& f) { f.education = Education::bachelor; }) == only_lin);
        CHECK(found([](auto& f) { f.major_branch = web::text<Text<2, 6>>("0809"); }) == only_lin);
        CHECK(found([](auto& f) { f.major_branch = web::text<Text<2, 6>>("12"); }) == only_wu);
        CHECK(found([](auto& f) { f.graduation_year = Number<1950, 2100>{2026}; }) == only_wu);
        CHECK(found([](auto& f) { f.q = web::text<Text<1, 40>>("林"); }) == only_lin);
        CHECK(found([](auto& f) { f.q = web::text<Text<1, 40>>("会计"); }) == only_wu);
        CHECK(found([](auto& f) { f.q = web::text<Text<1, 40>>("%"); }).empty());
        REQUIRE(market.write(market.acme, &open, {lin}));
        CHECK(found([](auto& f) { f.unread = true; }) == only_wu);
        CHECK(found([](auto& f) { f.unread = false; }) == only_lin);
        CHECK(found([](auto& f) { f.unanswered = true; }).empty());
        CHECK(found([&](auto& f) {
                  f.waiting_since = market.world.time - std::chrono::hours(1);
              }).empty());
        market.world.time += std::chrono::days(7);  // the next Wednesday: past 3 days, not past 5
        CHECK(found([](auto& f) { f.unanswered = true; }) == only_wu);
        CHECK(found([&](auto& f) {
                  f.waiting_since = market.world.time - std::chrono::days(6);
              }) == both);
        CHECK(market.step(market.acme, lin, Step::invite));
        CHECK(market.step(market.acme, lin, Step::offer));
        CHECK(found([&](auto& f) { f.waiting_since = market.world.time; }) == only_wu);
        auto const counts = *market.read(market.acme, &applications::count_candidates, {});
        CHECK((counts.unanswered == 1 && counts.graduation_years.size() == 2));
        REQUIRE(counts.major_branches.size() == 2);
        CHECK((counts.major_branches[0].value == "0809"));
        CHECK(counts.major_branches[0].name == "计算机类");
        ListCandidates wrong;
        wrong.major_branch = web::text<Text<2, 6>>("zz");
        CHECK(!market.read(market.acme, &list_candidates, wrong));
    });
}

namespace {

// The two who have applied; of the second the employer is to see nothing soon.
struct Pair {
    explicit Pair(Market& market)
        : lin(somebody(market, "林一", codes::Education::bachelor, "080902", "2027-06-30")),
          wu(somebody(market, "Wu 吴二", codes::Education::master, "120203", "2026-06-30")),
          lins(market.apply(lin)->id.text),
          wus(market.apply(wu)->id.text) {
        market.follow_board();
    }
    access::Caller lin, wu;
    std::string lins, wus;
};

template <class Set> std::vector<std::string> found(Market& market, Set set) {
    ListCandidates which;
    set(which);
    auto const found = ids(*market.read(market.acme, &list_candidates, which));
    CountCandidates same;
    static_cast<CandidateFilter&>(same) = which;
    auto const counts = *market.read(market.acme, &applications::count_candidates, same);
    CHECK(counts.total == std::ssize(found));
    CHECK(counts.unread == std::ssize(found));  // nobody has looked
    return found;
}

auto sought(std::string_view words) {
    return [q = web::text<Text<1, 40>>(words)](ListCandidates& f) { f.q = q; };
}

void check_unknown(Market& market, Pair const& pair) {
    std::vector const only_lin{pair.lins};
    CHECK(found(market, [](auto&) {}) == std::vector{pair.lins, pair.wus});
    CHECK(found(market, sought("吴")).empty());
    CHECK(found(market, sought("林")) == only_lin);
    CHECK(found(market, sought("操作")).size() == 2);  // the posting's title is on every card
    CHECK(found(market, [](auto& f) { f.education = codes::Education::none; }) == only_lin);
    CHECK(found(market, [](auto& f) { f.major_branch = web::text<Text<2, 6>>("12"); }).empty());
    CHECK(found(market, [](auto& f) { f.graduation_year = Number<1950, 2100>{2026}; }).empty());
    auto const order = [](auto& f) { f.order = CandidateOrder::education; };
    CHECK(found(market, order) == std::vector{pair.lins, pair.wus});
    auto const counts = *market.read(market.acme, &applications::count_candidates, {});
    CHECK((counts.total == 2 && counts.postings.at(0).applications == 2));
    CHECK((counts.graduation_years.size() == 1 && counts.graduation_years[0].value == "2027"));
    CHECK((counts.major_branches.size() == 1 && counts.major_branches[0].value == "0809"));
}

void check_known(Market& market, Pair const& pair) {
    CHECK(found(market, sought("吴")) == std::vector{pair.wus});
    CHECK(found(market, sought("wU")) == std::vector{pair.wus});
    auto const order = [](auto& f) { f.order = CandidateOrder::education; };
    CHECK(found(market, order) == std::vector{pair.wus, pair.lins});
    auto const counts = *market.read(market.acme, &applications::count_candidates, {});
    CHECK((counts.graduation_years.size() == 2 && counts.major_branches.size() == 2));
}

}  // namespace

TEST_CASE("whom the employer may not see is found by no filter and counted in no choice") {
    store::on_every_database([](store::Database& db) {
        using seekers::Visibility;
        Market market{db};
        Pair const pair(market);
        check_known(market, pair);
        REQUIRE(market.write(pair.wu, &seekers::set_visibility, {Visibility::hidden}));
        check_unknown(market, pair);
        REQUIRE(market.write(pair.wu, &seekers::set_visibility, {Visibility::applied_to}));
        check_known(market, pair);
        REQUIRE(market.write(pair.wu, &seekers::block_employer, {market.acme.organisation}));
        check_unknown(market, pair);
        REQUIRE(market.write(pair.wu, &seekers::unblock_employer, {market.acme.organisation}));
        consents::Disclosed const to{
            pair.wu.account, consents::ConsentPurpose::application, market.acme.organisation};
        auto const change = [&](auto what) {
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                what(tx);
                return {};
            }));
        };
        change([&](store::Transaction& tx) {
            consents::end(tx, market.world, to, consents::ConsentEnd::withdrawn);
        });
        check_unknown(market, pair);
        change([&](store::Transaction& tx) { consents::give(tx, market.world, to); });
        check_known(market, pair);
    });
}

TEST_CASE("a name is sealed on the board, and found by a part of it on any page") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        std::vector<std::string> wanted;
        for (int number = 0; number < 7; ++number) {
            market.world.time += std::chrono::minutes(1);
            auto const name = std::string(number % 2 ? "陈" : "林").append(std::to_string(number));
            auto const id =
                market
                    .apply(somebody(market, name, codes::Education::master, "080902", "2026-06-30"))
                    ->id;
            if (number % 2) wanted.push_back(id.text);
        }
        market.follow_board();
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from candidates where full_name is null and sealed_name is not null");
        }) == 7);
        CHECK(found(market, sought("陈")) == wanted);
        ListCandidates which;
        which.q = web::text<Text<1, 40>>("陈");
        which.limit = web::Limit{2};
        auto const first = *market.read(market.acme, &list_candidates, which);
        REQUIRE((first.items.size() == 2 && first.next_cursor));
        CHECK(first.items[0].applicant.full_name->str() == "陈1");
        which.cursor = web::text<web::Cursor>(*first.next_cursor);
        auto const rest = *market.read(market.acme, &list_candidates, which);
        CHECK((ids(rest) == std::vector{wanted[2]} && !rest.next_cursor));
    });
}

TEST_CASE("names that an older program left in clear are sealed, and found as before") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        Pair const pair(market);
        auto const write = [&](std::string_view sql) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return tx.run(sql); });
        };
        write("update candidates set sealed_name = null, full_name = '林一'");
        auto const seal = [&] {
            return db
                .write([&](store::Transaction& tx) -> Result<Sealing> {
                    return seal_clear(tx, {}, 100);
                })
                ->applications;
        };
        CHECK(seal() == 2);
        CHECK(seal() == 0);
        CHECK(found(market, sought("林一")).size() == 2);
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from candidates where full_name is null and words not like '%林一%'");
        }) == 2);
        *db.write([&](store::Transaction& tx) -> Result<bool> {
            return privacy::destroy_key(tx, pair.lin.account.text).has_value();
        });
        privacy::keyring().let_all_go();
        CHECK(found(market, sought("林一")) == std::vector{pair.wus});
    });
}

TEST_CASE("opening a resume is a step that is taken once") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto const opened = *market.write(market.acme, &open, {id});  // before the follower came
        CHECK((opened.stage == Stage::viewed && opened.resume.full_name->str() == "林知夏"));
        CHECK(market.write(market.acme, &open, {id})->history.size() == 1);
        CHECK(market.announced("application_moved") == 1);
        market.follow_board();
        auto const page = *market.read(market.acme, &list_candidates, {});
        REQUIRE(page.items.size() == 1);
        CHECK((!page.items[0].unread && page.items[0].stage == Stage::viewed));
    });
}

TEST_CASE("members note and assign among themselves, and the seeker learns nothing of it") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        auto const kai = market.member(market.acme.organisation, "凯"),
                   mei = market.member(market.acme.organisation, "梅");
        auto const note =
            *market.write(kai, &write_note, {id, web::text<NoteText>("电话里表达清楚")});
        CHECK(market.write(kai, &assign, {{id}, mei.account})->moved == 1);
        auto const opened = *market.write(mei, &open, {id});
        REQUIRE(opened.notes.size() == 1);
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from application_notes where text = '' and sealed_text is not null");
        }) == 1);
        CHECK((opened.notes[0].author_name == "凯" && opened.assigned_to == mei.account));
        ListCandidates mine;
        mine.assigned_to = mei.account;
        CHECK(market.read(mei, &list_candidates, mine)->items[0].notes == 1);
        auto const told = wire::write(*market.read(market.ana, &show, {id}));
        CHECK(told.find("表达清楚") == std::string::npos);
        CHECK(told.find(mei.account.text) == std::string::npos);
        CHECK(market.write(mei, &remove_note, {id, note.id}).error().code == "note_not_found");
        CHECK(market.write(kai, &remove_note, {id, note.id}));
        CHECK(market.read(mei, &list_candidates, mine)->items[0].notes == 0);
        auto const stranger = market.member(market.firm("乙公司").organisation, "外人");
        CHECK(
            market.write(kai, &assign, {{id}, stranger.account}).error().fields[0].code ==
            "not_a_member");
        CHECK(market.write(stranger, &assign, {{id}, {}})->moved == 0);
        CHECK(!market.write(stranger, &write_note, {id, web::text<NoteText>("x")}));
        CHECK(market.write(kai, &assign, {{id}, {}})->moved == 1);
        CHECK(market.read(mei, &list_candidates, mine)->items.empty());
    });
}

TEST_CASE("of what was withdrawn the employer keeps its own notes, and that it was withdrawn") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const before = market.apply(market.ana)->id;
        market.follow_board();
        auto const kai = market.member(market.acme.organisation, "凯");
        REQUIRE(market.write(kai, &write_note, {before, web::text<NoteText>("会车工")}));
        REQUIRE(market.step(market.ana, before, Step::withdraw));
        auto const after = market.apply(market.ana)->id;
        REQUIRE(market.step(market.ana, after, Step::withdraw));
        market.follow_board();  // the second one comes to the board when it is over
        auto const cards = market.read(market.acme, &list_candidates, {})->items;
        REQUIRE(cards.size() == 2);
        for (auto const& card : cards) {
            CHECK((card.stage == Stage::withdrawn && !card.applicant.full_name));
            CHECK(!card.applicant.education);
        }
        ListCandidates which;
        which.q = web::text<Text<1, 40>>("林知夏");
        CHECK(market.read(market.acme, &list_candidates, which)->items.empty());
        auto const opened = *market.write(market.acme, &open, {before});
        CHECK((opened.withheld && !opened.resume.full_name && !opened.contact.phone));
        CHECK((!opened.resume.education && !opened.cover_note));
        CHECK((opened.notes.size() == 1 && opened.history.back().step == Step::withdraw));
        CHECK(market.read(market.ana, &show, {before})->resume.full_name->str() == "林知夏");
    });
}

TEST_CASE("of what has come to nothing the employer sees who it was, and no more") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        market.follow_board();
        CHECK(market.read(market.acme, &list_candidates, {})->items[0].applicant.education);
        REQUIRE(market.step(market.acme, id, Step::decline));
        auto const card = market.read(market.acme, &list_candidates, {})->items[0];
        CHECK((card.applicant.full_name->str() == "林知夏" && !card.applicant.education));
        auto const opened = *market.write(market.acme, &open, {id});
        CHECK((opened.withheld && opened.resume.full_name->str() == "林知夏"));
        CHECK((!opened.resume.education && !opened.contact.phone));
    });
}

TEST_CASE("the board followed again is the same board, with the members' marks") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const id = market.apply(market.ana)->id;
        market.follow_board();
        REQUIRE(market.write(market.acme, &open, {id}));
        auto const before = wire::write(*market.read(market.acme, &list_candidates, {}));
        Board board;
        events::rebuild(db, board);
        CHECK(wire::write(*market.read(market.acme, &list_candidates, {})) == before);
    });
}
