#include <rapidcheck.h>
#include <algorithm>
#include <set>
#include <string>
#include <vector>
#include "features/search/test_search.hpp"
#include "features/seekers/test_seekers.hpp"
#include "platform/wire/reader.hpp"

using namespace sx;
using namespace sx::search;
using seekers::SaveResume, seekers::Visibility;
using Names = std::vector<std::string>;

namespace {

struct Saved {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Saved, (), (version))

struct PeopleDesk : postings::PostingsDesk {
    PersonIndex index{world};
    access::Caller const acme = firm();

    explicit PeopleDesk(store::Database& database) : PostingsDesk(database) {}

    void save(access::Caller const& who, SaveResume resume) {
        resume.version = db.read([&](store::Transaction& tx) {
            return tx.one<Saved>("from resumes where account_id = $1", who.account)
                .value_or(Saved())
                .version;
        });
        REQUIRE(write(who, &seekers::save_resume, resume));
    }
    access::Caller findable(SaveResume const& resume) {
        auto const who = seeker();
        save(who, resume);
        REQUIRE(write(who, &seekers::set_visibility, {Visibility::findable}));
        world.time += std::chrono::minutes(1);
        return who;
    }
    access::Caller wanting(std::string_view title) {
        auto resume = seekers::whole_resume();
        resume.wanted_titles = {web::text<Text<1, 40>>(title)};
        return findable(resume);
    }
    Result<FoundPeople> ask(PersonIndex& among, access::Caller const& by, FindPeople const& asked) {
        web::Request const request;
        std::vector<web::Header> headers;
        return find_people(among, {db, world, by, language, venue, request, headers}, asked);
    }
    FoundPeople found(FindPeople const& asked = {}) { return *ask(index, acme, asked); }
    Names titles(FindPeople const& asked = {}) {
        Names all;
        for (auto const& one : found(asked).items)
            all.push_back(one.wanted_titles.empty() ? "" : one.wanted_titles.front().str());
        return all;
    }
};

FindPeople of(std::string_view q) {
    FindPeople asked;
    asked.q = web::text<Text<1, 80>>(q);
    return asked;
}

codes::RegionCode region(std::string_view code) {
    return codes::RegionCode::stored(std::string(code));
}

template <class T> T some(std::vector<T> const& values) {
    return values[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(values.size())))];
}

// Wishes and facts by chance, out of few, so that they often meet.
SaveResume some_resume() {
    auto resume = seekers::short_resume();
    resume.education = some<std::optional<codes::Education>>(
        {{}, codes::Education::vocational_college, codes::Education::master});
    resume.wanted_titles = {web::text<Text<1, 40>>(some<std::string>({"会计", "Java 开发"}))};
    for (auto const* code : {"420000", "420100", "420111", "420106", "310000", "310115"})
        if (*rc::gen::inRange(0, 4) == 0) resume.wanted_regions.push_back(region(code));
    if (*rc::gen::arbitrary<bool>()) {
        resume.major_code = codes::MajorCode::stored(some<std::string>({"080901", "080202"}));
        resume.graduates_on = seekers::day(some<std::string>({"2026-06-30", "2025-06-30"}));
    }
    for (auto const kind : {postings::PostingKind::job, postings::PostingKind::internship})
        if (*rc::gen::arbitrary<bool>()) resume.wanted_kinds.push_back(kind);
    if (*rc::gen::arbitrary<bool>())
        resume.experiences.push_back(
            {web::text<Text<1, 60>>("文员"),
             web::text<Text<1, 100>>("某单位"),
             seekers::day(some<std::string>({"2012-01-01", "2021-01-01", "2025-09-01"})),
             seekers::day("2026-01-01"),
             {},
             seekers::ExperienceKind::work});
    return resume;
}

constexpr PeopleFacet all_facets[] = {PeopleFacet::region,    PeopleFacet::major,
                                      PeopleFacet::education, PeopleFacet::graduation,
                                      PeopleFacet::kind,      PeopleFacet::experience};

FindPeople some_question() {
    FindPeople asked;
    auto const perhaps = [] { return *rc::gen::inRange(0, 3) == 0; };
    if (perhaps()) asked.q = web::text<Text<1, 80>>(some<std::string>({"会计", "java", "硕士"}));
    if (perhaps())
        asked.region = {region(some<std::string>({"420000", "420100", "420111", "310000"}))};
    if (perhaps())
        asked.major = {codes::MajorCode::stored(some<std::string>({"0809", "080901", "08"}))};
    if (perhaps()) asked.education = codes::Education::bachelor;
    if (perhaps()) asked.graduation.emplace().push_back({2026});
    if (perhaps()) asked.kind = {postings::PostingKind::internship};
    if (perhaps()) asked.experience_at_least = {3};
    asked.facets.emplace().assign(std::begin(all_facets), std::end(all_facets));
    asked.limit = {100};
    return asked;
}

void choose(PeopleFacet facet, std::string const& value, FindPeople& asked) {
    switch (facet) {
        case PeopleFacet::region: asked.region = {region(value)}; break;
        case PeopleFacet::major: asked.major = {codes::MajorCode::stored(value)}; break;
        case PeopleFacet::education:
            asked.education = *wire::parse_enum<codes::Education>(value);
            break;
        case PeopleFacet::graduation:
            asked.graduation.emplace().push_back({std::stoll(value)});
            break;
        case PeopleFacet::kind:
            asked.kind = {*wire::parse_enum<postings::PostingKind>(value)};
            break;
        case PeopleFacet::experience: asked.experience_at_least = {std::stoll(value)}; break;
    }
}

}  // namespace

TEST_CASE("people are found by what their cards say, in whatever wording") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        desk.wanting("Java工程师");
        desk.wanting("会计");
        CHECK(desk.titles(of("java开发")) == Names{"Java工程师"});
        CHECK(desk.titles(of("JAVA")) == Names{"Java工程师"});
        CHECK(desk.titles(of("機械工程 钳工")).size() == 2);  // major and skill
        CHECK(desk.titles(of("本科")).size() == 2);
        CHECK(desk.titles(of("湖北 会计")) == Names{"会计"});
        CHECK(desk.titles() == Names{"会计", "Java工程师"});  // the one changed last first
        auto const marked = desk.found(of("plc"));
        CHECK(marked.total == 2);
        CHECK(marked.items.front().found == Names{"PLC"});
        CHECK(!marked.loosened);
        auto const loose = desk.found(of("会计 厨师"));
        CHECK((loose.total == 1 && loose.loosened.value_or(false)));
        CHECK(desk.found(of("，。")).items.empty());
    });
}

TEST_CASE(
    "who somebody is cannot be searched for: names, contacts, schools, employers, free text") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        auto resume = seekers::whole_resume();
        resume.experiences.front().organisation = web::text<Text<1, 100>>("远山集团");
        desk.findable(resume);
        REQUIRE(desk.found().total == 1);
        for (auto const* secret :
             {"王小明", "小明", "13800000000", "138", "xiaoming", "example", "示例大学", "远山集团",
              "踏实", "画图纸"})
            CHECK_MESSAGE(desk.found(of(secret)).total == 0, secret);
    });
}

TEST_CASE("only who agreed and is looking is found, and a withdrawal counts from the next search") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        auto const shy = seekers::seeker_with_resume(desk);
        CHECK(desk.found().total == 0);
        auto const ana = desk.wanting("会计");
        CHECK(desk.found().total == 1);
        auto resting = seekers::whole_resume();
        resting.search_state = seekers::SearchState::not_looking;
        desk.save(ana, resting);
        CHECK(desk.found().total == 0);
        desk.save(ana, seekers::whole_resume());
        CHECK(desk.found(of("会计")).total == 0);
        CHECK(desk.found(of("机械工程师")).total == 1);
        REQUIRE(desk.write(ana, &seekers::set_visibility, {Visibility::applied_to}));
        CHECK(desk.found().total == 0);
        CHECK(desk.found(of("机械工程师")).items.empty());
    });
}

TEST_CASE("a blocked employer finds neither the person nor a number that counts them") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        auto const ana = desk.wanting("会计");
        desk.wanting("出纳");
        auto const rival = desk.firm("乙公司");
        REQUIRE(desk.write(ana, &seekers::block_employer, {desk.acme.organisation}));
        FindPeople asked;
        asked.facets = {PeopleFacet::education};
        auto const found = desk.found(asked);
        CHECK((found.total == 1 && found.items.size() == 1));
        CHECK(found.facets.front().values.back().people == 1);
        CHECK(desk.ask(desk.index, rival, asked)->total == 2);
        REQUIRE(desk.write(ana, &seekers::unblock_employer, {desk.acme.organisation}));
        CHECK(desk.found(asked).total == 2);
    });
}

TEST_CASE("an employer that is not approved finds nobody") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        desk.wanting("会计");
        auto const nobody = desk.employer({});
        CHECK(desk.ask(desk.index, nobody, {}).error().code == "no_organisation_yet");
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run(
                "update organisations set state = 'returned' where id = $1",
                desk.acme.organisation);
            return {};
        }));
        CHECK(desk.ask(desk.index, desk.acme, {}).error().code == "organisation_not_approved");
    });
}

TEST_CASE("who is shown is told, once for each employer, and sees it was by searching") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        auto const ana = desk.wanting("会计"), ben = desk.wanting("出纳");
        CHECK(desk.found(of("会计")).items.front().seeker_id == ana.account);
        desk.found(of("会计"));
        CHECK(desk.announced("cards_found") == 1);
        auto const seen = [&](access::Caller const& who) {
            return db.read([&](store::Transaction& tx) {
                return tx.count(
                    "from card_views where account_id = $1 and organisation_id = $2 and "
                    "posting_id is null",
                    who.account, desk.acme.organisation);
            });
        };
        CHECK((seen(ana) == 1 && seen(ben) == 0));
    });
}

TEST_CASE("who names a province would work in its towns, who names none anywhere") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        for (auto const* code : {"420000", "420111", "310000", ""}) {
            auto resume = seekers::short_resume();
            resume.wanted_titles = {web::text<Text<1, 40>>(*code == 0 ? "哪都行" : code)};
            if (*code != 0) resume.wanted_regions = {region(code)};
            desk.findable(resume);
        }
        auto const in = [&](std::string_view code) {
            FindPeople asked;
            asked.region = {region(code)};
            auto all = desk.titles(asked);
            std::ranges::sort(all);
            return all;
        };
        CHECK(in("420000") == Names{"420000", "420111", "哪都行"});
        CHECK(in("420111") == Names{"420000", "420111", "哪都行"});
        CHECK(in("420106") == Names{"420000", "哪都行"});
        CHECK(in("310115") == Names{"310000", "哪都行"});
        CHECK(in("110000") == Names{"哪都行"});
    });
}

TEST_CASE("what a choice is counted with is what choosing it finds") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        CHECK(rc::check([&] {
            desk.findable(some_resume());  // one more each time
            auto const asked = some_question();
            for (auto const& facet : desk.found(asked).facets)
                for (auto const& choice : facet.values) {
                    auto narrower = asked;
                    choose(facet.facet, choice.value, narrower);
                    RC_ASSERT(desk.found(narrower).total == choice.people);
                }
        }));
    });
}

TEST_CASE("after any course of events the index of people answers as one made anew") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        std::vector<access::Caller> people;
        CHECK(rc::check([&] {
            auto const step = *rc::gen::inRange(0, 6);
            if (step <= 1 || people.empty()) people.push_back(desk.findable(some_resume()));
            auto const& one = some(people);
            if (step == 2) desk.save(one, some_resume());
            if (step >= 3)
                RC_ASSERT(desk.write(
                    one, &seekers::set_visibility,
                    {step == 3 ? Visibility::hidden : Visibility::findable}));
            if (*rc::gen::arbitrary<bool>()) desk.follow();
            while (*rc::gen::arbitrary<bool>() && desk.index.compact()) continue;
            auto const asked = some_question();
            PersonIndex anew(desk.world);
            RC_ASSERT(
                wire::write(desk.found(asked)) == wire::write(*desk.ask(anew, desk.acme, asked)));
        }));
    });
}

TEST_CASE("pages hold everybody once, by relevance and by time") {
    store::on_every_database([](store::Database& db) {
        PeopleDesk desk(db);
        for (int number = 0; number < 7; ++number) desk.wanting("会计");
        for (auto const order : {PeopleOrder::relevance, PeopleOrder::newest}) {
            auto asked = of("会计");
            asked.sort = order;
            asked.limit = {3};
            std::set<std::string> seen;
            int pages = 0;
            for (bool more = true; more; ++pages) {
                auto const page = desk.found(asked);
                CHECK(page.total == 7);
                for (auto const& one : page.items) seen.insert(one.seeker_id.text);
                more = page.next_cursor.has_value();
                if (more) asked.cursor = web::text<web::Cursor>(*page.next_cursor);
            }
            CHECK((pages == 3 && seen.size() == 7));
        }
        auto wrong = of("会计");
        wrong.cursor = web::text<web::Cursor>("nonsense");
        CHECK(
            desk.ask(desk.index, desk.acme, wrong).error().fields.front().code == "unknown_cursor");
    });
}
