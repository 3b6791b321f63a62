#include <algorithm>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>
#include "features/applications/test_market.hpp"
#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/use_cases.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::recommendations;

namespace {

struct Desk : postings::PostingsDesk {
    explicit Desk(store::Database& database) : PostingsDesk(database) {}
    Ready ready{};

    postings::PostingForm form(std::string_view title = "机械工程师") {
        auto offer = postings::posting_form(world.time, title);
        offer.description = decltype(offer.description)::stored("负责机械制图，熟悉 PLC。");
        return offer;
    }
    MyRecommendations mine(access::Caller const& by, ListRecommendations const& asked = {}) {
        web::Request const request;
        std::vector<web::Header> headers;
        return *list_recommendations(
            ready, {db, world, by, language, venue, request, headers}, asked);
    }
    std::vector<std::string> titles(access::Caller const& by) {
        std::vector<std::string> all;
        for (auto const& item : mine(by).items) all.push_back(item.title.str());
        return all;
    }
    Result<RecommendedPeople> people(access::Caller const& by, postings::PostingId const& posting) {
        web::Request const request;
        std::vector<web::Header> headers;
        return recommend_people(
            ready, {db, world, by, language, venue, request, headers}, {posting, {}});
    }
    access::Caller seeker_with(seekers::SaveResume const& resume) {
        auto const who = seeker();
        REQUIRE(write(who, &seekers::save_resume, resume));
        return who;
    }
    access::Caller findable(seekers::SaveResume const& resume = seekers::whole_resume()) {
        auto const who = seeker_with(resume);
        REQUIRE(write(who, &seekers::set_visibility, {seekers::Visibility::findable}));
        return who;
    }
};

using Titles = std::vector<std::string>;

MatchReason const* about(std::vector<MatchReason> const& reasons, std::string_view topic) {
    auto const found = std::ranges::find(reasons, topic, &MatchReason::topic);
    return found == reasons.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a seeker is shown what suits both sides, the wanted work first, with reasons") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto nurse = desk.form("护士");
        desk.published(firm, nurse);
        desk.published(firm, desk.form());
        auto master = desk.form("高级机械工程师");
        master.education = codes::Education::master;
        desk.published(firm, master);
        auto const ana = desk.seeker_with(seekers::whole_resume());
        auto const mine = desk.mine(ana);
        CHECK(desk.titles(ana) == Titles{"机械工程师", "护士"});
        CHECK(mine.eligible == 2);
        auto const& first = mine.items.front();
        CHECK((first.score > mine.items.back().score && first.score <= 100));
        for (auto const* topic : {"title", "region", "salary", "skills"}) {
            auto const* const reason = about(first.reasons, topic);
            REQUIRE_MESSAGE(reason != nullptr, topic);
            CHECK(reason->side == ReasonSide::fits);
        }
        CHECK(about(first.reasons, "region")->label == "在意向地区");
        desk.language = Language::en;
        CHECK(about(desk.mine(ana).items.front().reasons, "region")->label == "in a wanted region");
    });
}

TEST_CASE("what is prepared as the node starts is there before anybody asks") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        desk.published(desk.firm(), desk.form());
        Preparer const preparer(
            desk.ready, db, desk.world, [](auto, auto const& failure) { FAIL(failure.what()); });
        while (!desk.ready.is_filled()) std::this_thread::yield();
        CHECK(desk.ready.market().size() == 1);
    });
}

TEST_CASE("a node that stops before it is prepared leaves that to whoever asks") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        desk.published(desk.firm(), desk.form());
        std::stop_source stop;
        stop.request_stop();
        db.read([&](store::Transaction& tx) {
            desk.ready.follow(tx, desk.world.now(), stop.get_token());
            CHECK(!desk.ready.is_filled());
            return true;
        });
        CHECK(desk.titles(desk.seeker_with(seekers::whole_resume())) == Titles{"机械工程师"});
        CHECK(desk.ready.is_filled());
    });
}

TEST_CASE("what fails on one thing that can be changed is shown apart, with what to do") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto elsewhere = desk.form();
        elsewhere.region_code = codes::RegionCode::stored("310115");
        desk.published(firm, elsewhere);
        auto both = elsewhere;
        both.salary_max = both.salary_min = Money{100000};
        desk.published(firm, both);
        auto const ana = desk.seeker_with(seekers::whole_resume());
        auto const mine = desk.mine(ana);
        CHECK(mine.items.empty());
        REQUIRE(mine.near.size() == 1);
        auto const& lacks = mine.near[0].lacks;
        CHECK((lacks.topic == "region" && lacks.side == ReasonSide::misfits));
        CHECK(lacks.section == seekers::ResumeSection::intent);
        REQUIRE(lacks.step);
        CHECK(lacks.step->find("加进意向地区") != std::string::npos);
    });
}

TEST_CASE("a fact that was not said is unclear, and the seeker is told where to say it") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto posting = desk.form();
        posting.kind = postings::PostingKind::job;
        posting.major_codes = {codes::MajorCode::stored("080202")};
        desk.published(desk.firm(), posting);
        auto const ana = desk.seeker_with(seekers::short_resume());
        auto const mine = desk.mine(ana);
        REQUIRE(mine.items.size() == 1);
        auto const* const major = about(mine.items[0].reasons, "major");
        REQUIRE(major != nullptr);
        CHECK(major->side == ReasonSide::unclear);
        CHECK(major->section == seekers::ResumeSection::education);
        CHECK(major->step);
        CHECK(!mine.missing.empty());
    });
}

TEST_CASE("without a resume, or not looking, nothing is recommended") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        desk.published(desk.firm(), desk.form());
        auto const nobody = desk.mine(desk.seeker());
        CHECK(nobody.items.empty());
        REQUIRE(nobody.missing.size() == 7);  // not the name, whose absence changes nothing here
        CHECK(nobody.missing.front().part == seekers::ResumePart::education);
        auto resting = seekers::whole_resume();
        resting.search_state = seekers::SearchState::not_looking;
        CHECK(desk.mine(desk.seeker_with(resting)).items.empty());
    });
}

TEST_CASE("recommendations follow what is published, changed, closed, and who is blocked") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto const ana = desk.seeker_with(seekers::whole_resume());
        CHECK(desk.titles(ana).empty());
        auto const posting = desk.published(firm, desk.form());
        CHECK(desk.titles(ana) == Titles{"机械工程师"});
        REQUIRE(desk.write(ana, &seekers::block_employer, {firm.organisation}));
        CHECK(desk.titles(ana).empty());
        REQUIRE(desk.write(ana, &seekers::unblock_employer, {firm.organisation}));
        CHECK(desk.titles(ana) == Titles{"机械工程师"});
        REQUIRE(desk.write(
            firm, &postings::take_step,
            {posting.id, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(desk.titles(ana).empty());
        desk.published(firm, desk.form("车工"));
        desk.world.time += std::chrono::days(31);  // nobody has expired it yet
        CHECK(desk.titles(ana).empty());
    });
}

TEST_CASE("what one has applied to is not recommended, until one withdraws") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.published(desk.firm(), desk.form());
        auto const ana = desk.seeker_with(seekers::whole_resume());
        auto const sent = desk.write(ana, &applications::submit, {posting.id, {}, {}});
        REQUIRE(sent);
        CHECK(desk.titles(ana).empty());
        REQUIRE(desk.write(
            ana, &applications::take_step,
            {sent->id, applications::ApplicationStep::withdraw, {}, {}}));
        CHECK(desk.titles(ana) == Titles{"机械工程师"});
    });
}

TEST_CASE("who somebody is changes nothing: name, school, photo and free text are not looked at") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto const posting = desk.published(firm, desk.form());
        desk.published(firm, desk.form("设备维修工"));
        auto plain = seekers::whole_resume();
        auto told = plain;
        told.full_name = web::text<Text<1, 40>>("古丽·示例");
        told.university_code =
            codes::UniversityCode::stored(std::string(codes::universities().all()[0].code));
        told.introduction = web::text<Text<0, 2000>>(
            "女，维吾尔族，信仰伊斯兰教，新疆人，已婚已育，身体健康，毕业于 985 高校。");
        told.experiences.front().text = web::text<Text<0, 1000>>("担任女生部部长，中共党员。");
        told.experiences.front().organisation = web::text<Text<1, 100>>("某宗教团体");
        auto const ana = desk.findable(plain), ben = desk.findable(told);
        auto const written = [&](access::Caller const& by) { return wire::write(desk.mine(by)); };
        CHECK(written(ana) == written(ben));
        auto const people = desk.people(firm, posting.id);
        REQUIRE(people);
        REQUIRE(people->items.size() == 2);
        auto cards = people->items;
        for (auto& card : cards) card.seeker_id = {};
        CHECK(wire::write(cards[0]) == wire::write(cards[1]));
    });
}

TEST_CASE("what is turned down goes away, what is like it comes later, and both can be undone") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm(), other = desk.firm("乙公司");
        auto const turned_down = desk.published(firm, desk.form("机械工程师"));
        desk.published(firm, desk.form("机械设计工程师"));
        desk.published(other, desk.form("机械维修工程师"));
        auto const ana = desk.seeker_with(seekers::whole_resume());
        auto const before = desk.mine(ana);
        REQUIRE(before.items.size() == 3);
        auto const score = [](MyRecommendations const& mine, std::string_view title) {
            for (auto const& item : mine.items)
                if (item.title.str() == title) return item.score;
            return std::int64_t{-1};
        };
        auto const sent = desk.write(ana, &dislike, {turned_down.id, DislikeReason::employer});
        REQUIRE(sent);
        CHECK(sent->posting_title.str() == "机械工程师");
        auto const after = desk.mine(ana);
        CHECK(score(after, "机械工程师") == -1);
        CHECK(score(after, "机械设计工程师") < score(before, "机械设计工程师"));
        CHECK(score(after, "机械维修工程师") == score(before, "机械维修工程师"));
        CHECK(desk.read(ana, &list_dislikes, {})->items.size() == 1);
        CHECK(desk.write(ana, &dislike, {turned_down.id, DislikeReason::other}));
        CHECK(score(desk.mine(ana), "机械设计工程师") == score(before, "机械设计工程师"));
        CHECK(desk.write(ana, &dislike, {turned_down.id, DislikeReason::other}));
        CHECK(desk.announced("posting_disliked") == 2);
        CHECK(desk.write(ana, &undo_dislike, {turned_down.id}));
        CHECK(desk.write(ana, &undo_dislike, {turned_down.id}));
        CHECK(desk.announced("dislike_undone") == 1);
        CHECK(desk.titles(ana).size() == 3);
        postings::PostingId const nobody{desk.world.fresh_id()};
        CHECK(
            desk.write(ana, &dislike, {nobody, DislikeReason::work}).error().code ==
            "posting_not_found");
    });
}

TEST_CASE("an employer is shown findable people who suit its posting, masked and recorded") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm(), other = desk.firm("乙公司");
        auto const posting = desk.published(firm, desk.form());
        auto const ana = desk.findable();
        desk.seeker_with(seekers::whole_resume());  // employers may not find this one
        auto const blocker = desk.findable(), applicant = desk.findable(), bored = desk.findable();
        REQUIRE(desk.write(blocker, &seekers::block_employer, {firm.organisation}));
        REQUIRE(desk.write(applicant, &applications::submit, {posting.id, {}, {}}));
        REQUIRE(desk.write(bored, &dislike, {posting.id, DislikeReason::salary}));
        auto const found = desk.people(firm, posting.id);
        REQUIRE(found);
        REQUIRE(found->items.size() == 1);
        CHECK((found->items[0].seeker_id == ana.account && found->suitable == 1));
        CHECK(about(found->items[0].reasons, "region")->side == ReasonSide::fits);
        auto const written = wire::write(*found);
        for (auto const* secret : {"王小明", "138", "example.com", "示例大学", "踏实"})
            CHECK_MESSAGE(written.find(secret) == std::string::npos, secret);
        REQUIRE(desk.people(firm, posting.id));
        CHECK(desk.announced("cards_shown") == 1);  // the second look is no news
        auto const views = desk.read(ana, &list_card_views, {});
        REQUIRE(views->items.size() == 1);
        CHECK(views->items[0].organisation_id == firm.organisation);
        CHECK(views->items[0].posting_title->str() == "机械工程师");
        CHECK(desk.read(blocker, &list_card_views, {})->items.empty());
        CHECK(desk.people(other, posting.id).error().code == "posting_not_found");
        REQUIRE(desk.write(
            firm, &postings::take_step,
            {posting.id, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(desk.people(firm, posting.id).error().code == "posting_closed");
    });
}

TEST_CASE("who stops being findable is gone at once") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto const posting = desk.published(firm, desk.form());
        auto const ana = desk.findable();
        REQUIRE(desk.people(firm, posting.id)->items.size() == 1);
        REQUIRE(desk.write(ana, &seekers::set_visibility, {seekers::Visibility::hidden}));
        CHECK(desk.people(firm, posting.id)->items.empty());
        REQUIRE(desk.write(ana, &seekers::set_visibility, {seekers::Visibility::findable}));
        CHECK(desk.people(firm, posting.id)->items.size() == 1);
    });
}

TEST_CASE("others ask for one seeker among some postings, and for the reasons in both languages") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const firm = desk.firm();
        auto const one = desk.published(firm, desk.form());
        auto const two = desk.published(firm, desk.form("机械设计工程师"));
        auto const ana = desk.seeker_with(seekers::whole_resume());
        db.read([&](store::Transaction& tx) {
            auto const now = desk.world.now();
            MatchFilter filter;
            CHECK(matches_of(desk.ready, tx, ana.account, filter, now).size() == 2);
            filter.among = [&](std::string const& id) { return id == two.id.text; };
            auto const found = matches_of(desk.ready, tx, ana.account, filter, now);
            REQUIRE(found.size() == 1);
            CHECK((found[0].posting_id == two.id && found[0].score.both > 0));
            auto const reasoned = reasoned_matches_of(desk.ready, tx, ana.account, filter, now);
            REQUIRE((reasoned.size() == 1 && reasoned[0].posting_id == two.id));
            CHECK(reasoned[0].score.both == found[0].score.both);
            REQUIRE((!reasoned[0].zh.empty() && reasoned[0].zh.size() == reasoned[0].en.size()));
            CHECK(reasoned[0].zh[0].text != reasoned[0].en[0].text);
            CHECK(!dislikes(tx, ana.account, one.id));
            return 0;
        });
    });
}

TEST_CASE("a posting's words ask for what its form has no field for") {
    postings::ListedPosting posting;
    posting.title = web::text<postings::PostingTitle>("英语教师");
    posting.description = decltype(posting.description)::stored(
        "要求：本科及以上学历，取得学士学位，持有教师资格证，英语专业八级。有驾驶证者优先。");
    posting.education = codes::Education::master;
    posting.listed_at = TestWorld().time;
    auto const document = document_of(posting, {});
    REQUIRE(document.asked.education);
    CHECK(document.asked.education->least == codes::Education::master);  // the form decides
    CHECK(document.asked.degree == engine::Degree::bachelor);
    REQUIRE(document.asked.languages.size() == 1);
    CHECK(document.asked.languages[0].test == "TEM");
    CHECK(document.asked.certificates.size() == 1);
    CHECK(document.preferred.certificates.size() == 1);
}

TEST_CASE("certificates and languages are read as postings name them") {
    seekers::SeekerCard card;
    CHECK(!document_of(card, {}).facts.languages);
    CHECK(!document_of(card, {}).facts.certificates);
    card.certificates = {
        web::text<Text<1, 80>>("大学英语六级（CET-6）"), web::text<Text<1, 80>>("教师资格证")};
    auto const facts = document_of(card, {}).facts;
    REQUIRE(facts.languages);
    CHECK((facts.languages->front().test == "CET" && facts.languages->front().grade == "6"));
    REQUIRE(facts.certificates);
    CHECK(facts.certificates->size() == 1);
}

TEST_CASE("from September on 应届 means the graduates of the next year") {
    CHECK(graduation_year(seekers::day("2026-03-01")) == 2026);
    CHECK(graduation_year(seekers::day("2026-09-01")) == 2027);
}
