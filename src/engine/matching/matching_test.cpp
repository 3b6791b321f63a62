#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <array>
#include "engine/matching/people.hpp"
#include "engine/matching/plain.hpp"

using namespace sx;
using namespace sx::matching;
using rules::Rule, rules::WorkKind;

namespace {

Day const today = *parse_day("2026-03-01");
Instant const now = end_of_shanghai_day(today);
Instant const open_long = now + std::chrono::days(30);

rules::PostingDocument a_posting(std::string_view title = "Java开发工程师") {
    rules::PostingDocument posting;
    posting.facts.kind = WorkKind::job;
    posting.facts.employer = "acme";
    posting.facts.regions = {"420111"};
    posting.facts.salary_min = Money{600000};
    posting.facts.salary_max = Money{900000};
    posting.words.title = title;
    posting.words.text = "负责后端开发，熟悉 Spring 与 MySQL。";
    return posting;
}

rules::SeekerDocument a_seeker() {
    rules::SeekerDocument seeker;
    seeker.facts.education = codes::Education::bachelor;
    seeker.facts.majors = std::vector<std::string>{"080902"};
    seeker.facts.graduates_on = *parse_day("2026-06-30");
    seeker.asked.regions = {"420000"};
    seeker.asked.salary_least = Money{700000};
    seeker.words.title = "Java工程师";
    seeker.words.skills = {"Spring", "MySQL", "Python"};
    return seeker;
}

Matches asked_of_market(
    std::vector<rules::PostingDocument> const& postings, rules::SeekerDocument const& seeker,
    Wanted wanted = {}) {
    Market market;
    int number = 0;
    for (auto const& posting : postings)
        market.put(known("p" + std::to_string(number++), posting), open_long);
    wanted.now = now;
    return market.matches(known(seeker), wanted, today);
}

template <class T> rc::Gen<T> one_of(std::vector<T> values) {
    return rc::gen::elementOf(std::move(values));
}
template <class T> std::vector<T> drawn_list(std::vector<T> const& from, int most) {
    std::vector<T> list;
    for (int left = *rc::gen::inRange(0, most + 1); left > 0; --left) {
        auto const one = *one_of(from);
        if (std::ranges::find(list, one) == list.end()) list.push_back(one);
    }
    return list;
}
template <class T> std::optional<T> perhaps(std::vector<T> const& from) {
    return *rc::gen::inRange(0, 3) == 0 ? std::nullopt : std::optional(*one_of(from));
}

std::vector<std::string> const regions{"420000", "420100", "420111", "420106",
                                       "310000", "310115", "999999"};
std::vector<std::string> const majors{"080901", "080902", "0809",   "08",
                                      "120203", "G0812",  "510201", "999"};
std::vector<std::string> const certificates{"会计师", "教师资格证", "机动车驾驶证"};
std::vector<std::string> const titles{"Java开发工程师", "会计",     "财务会计",   "护士",
                                      "软件测试工程师", "销售经理", "数据分析师", "中学数学教师"};
std::vector<std::string> const texts{
    "熟悉 Spring、MySQL，能用 Python 写脚本。", "做账报税，熟练使用 Excel。", "照顾病人，值夜班。",
    "带领团队完成销售目标。", ""};
std::vector<std::string> const skills{"Spring", "MySQL", "Python", "Excel", "做账", "团队管理"};
std::vector<Money> const amounts{{300000}, {600000}, {900000}, {1500000}};
std::vector<codes::Education> const levels{
    codes::Education::senior_high, codes::Education::vocational_college, codes::Education::bachelor,
    codes::Education::master};
std::vector<WorkKind> const kinds{WorkKind::job, WorkKind::internship, WorkKind::traineeship};
std::vector<Day> const days{
    *parse_day("2005-03-01"), *parse_day("2009-06-01"), *parse_day("2025-06-30"),
    *parse_day("2026-06-30"), *parse_day("2026-09-01")};
std::vector<rules::LanguageProof> const proofs{
    {"en", "CET", "4", {}}, {"en", "CET", "6", {}}, {"ja", "", "", {}}};

rules::AskedOfPerson drawn_asks() {
    rules::AskedOfPerson asked;
    if (auto const least = perhaps(levels))
        asked.education = rules::EducationRange{*least, {}, *rc::gen::arbitrary<bool>()};
    if (*rc::gen::inRange(0, 3) == 0)
        asked.degree =
            *one_of<engine::Degree>({engine::Degree::matching, engine::Degree::bachelor});
    asked.majors.entries = drawn_list(majors, 3);
    asked.majors.related = *rc::gen::arbitrary<bool>();
    if (*rc::gen::inRange(0, 4) == 0) asked.majors.any_of = {engine::MajorCatalogue::graduate};
    if (*rc::gen::inRange(0, 3) == 0)
        asked.graduation = rules::GraduationChoice{{2026, 2027}, *rc::gen::arbitrary<bool>()};
    if (*rc::gen::inRange(0, 3) == 0)
        asked.experience =
            rules::ExperienceRange{*rc::gen::inRange(0, 60), *one_of<std::string>({"", "会计"})};
    if (*rc::gen::inRange(0, 3) == 0) asked.languages = {*rc::gen::elementOf(proofs)};
    asked.certificates = drawn_list(certificates, 1);
    if (*rc::gen::inRange(0, 5) == 0) asked.lives_in = drawn_list(regions, 2);
    if (*rc::gen::inRange(0, 3) == 0) asked.starts_on = *one_of(days);
    if (*rc::gen::inRange(0, 5) == 0) asked.fairs = {"fair"};
    if (*rc::gen::inRange(0, 5) == 0) asked.age = rules::WorkAge::from_18;
    return asked;
}

rules::PostingDocument drawn_posting() {
    rules::PostingDocument posting;
    posting.facts.kind = *one_of(kinds);
    posting.facts.employer = *one_of<std::string>({"acme", "rival", "third"});
    posting.facts.industry = perhaps<std::string>({"I65", "C34"});
    posting.facts.regions = drawn_list(regions, 2);
    posting.facts.salary_min = perhaps(amounts);
    if (posting.facts.salary_min) posting.facts.salary_max = perhaps(amounts);
    posting.facts.travel = perhaps<rules::Travel>({rules::Travel::none, rules::Travel::often});
    posting.asked = drawn_asks();
    posting.preferred = drawn_asks();
    posting.words.title = *one_of(titles);
    posting.words.text = *one_of(texts);
    return posting;
}

rules::SeekerDocument drawn_seeker() {
    rules::SeekerDocument seeker;
    auto& facts = seeker.facts;
    facts.education = perhaps(levels);
    facts.full_time = perhaps<bool>({true, false});
    if (*rc::gen::inRange(0, 4) > 0) facts.majors = drawn_list(majors, 2);
    facts.graduates_on = perhaps(days);
    facts.experience_months = perhaps<std::int64_t>({0, 12, 48});
    if (*rc::gen::arbitrary<bool>()) facts.languages = std::vector{*rc::gen::elementOf(proofs)};
    if (*rc::gen::arbitrary<bool>()) facts.certificates = drawn_list(certificates, 2);
    facts.lives_in = perhaps(regions);
    facts.born_on = perhaps(days);
    facts.available_from = perhaps(days);
    if (*rc::gen::arbitrary<bool>()) facts.fairs = std::vector<std::string>{"fair"};
    auto& asked = seeker.asked;
    asked.regions = drawn_list(regions, 2);
    asked.kinds = drawn_list(kinds, 2);
    asked.salary_least = perhaps(amounts);
    asked.excluded_employers = drawn_list<std::string>({"acme", "rival", "nobody"}, 1);
    asked.excluded_industries = drawn_list<std::string>({"I", "C34"}, 1);
    asked.travel_most = perhaps<rules::Travel>({rules::Travel::none, rules::Travel::often});
    seeker.words.title = *one_of(titles);
    if (*rc::gen::arbitrary<bool>()) seeker.words.title.append("\n").append(*one_of(titles));
    if (*rc::gen::arbitrary<bool>()) seeker.words.text = *one_of(titles);
    seeker.words.skills = drawn_list(skills, 4);
    return seeker;
}

std::vector<TurnedDown> drawn_turned_down() {
    using Why = TurnedDown::Why;
    std::vector<TurnedDown> all;
    for (int left = *rc::gen::inRange(0, 3); left > 0; --left)
        all.push_back(
            {*one_of<Why>(
                 {Why::employer, Why::place, Why::distance, Why::salary, Why::work, Why::other}),
             *one_of<std::string>({"acme", "rival"}), drawn_list(regions, 1), perhaps(amounts),
             title_terms(*one_of(titles))});
    return all;
}

std::vector<std::string> told(std::vector<Match> const& matches) {
    std::vector<std::string> all;
    for (auto const& one : matches)
        all.push_back(
            one.posting->id + " " + std::to_string(one.score.both) + " " +
            std::to_string(one.score.suits) + " " + std::to_string(one.score.wanted));
    return all;
}

}  // namespace

TEST_CASE("the market finds what a plain walk through all postings finds") {
    CHECK(rc::check([] {
        Market market;
        std::vector<OpenPosting> open;
        auto const count = *rc::gen::inRange(1, 40);
        for (int number = 0; number < count; ++number) {
            auto const posting = known("p" + std::to_string(number), drawn_posting());
            auto const closes_at = *rc::gen::inRange(0, 6) == 0 ? now : open_long;
            market.put(posting, closes_at);
            if (*rc::gen::inRange(0, 5) == 0) market.remove(posting.id);
            else open.push_back({std::make_shared<KnownPosting const>(posting), closes_at});
        }
        auto const seeker = known(drawn_seeker());
        Wanted wanted;
        wanted.most = static_cast<std::size_t>(*rc::gen::inRange(0, 12));
        wanted.most_near = static_cast<std::size_t>(*rc::gen::inRange(0, 4));
        if (*rc::gen::arbitrary<bool>()) wanted.without = {"p0", "p3", "not there"};
        if (*rc::gen::inRange(0, 3) == 0)
            wanted.among = [](std::string const& id) { return id.ends_with('1'); };
        wanted.turned_down = drawn_turned_down();
        wanted.now = now;
        auto const fast = market.matches(seeker, wanted, today);
        auto const plain = plain_matches(open, seeker, wanted, Scale(), today);
        RC_ASSERT(told(fast.eligible) == told(plain.eligible));
        RC_ASSERT(told(fast.near) == told(plain.near));
        RC_ASSERT(fast.eligible_in_all == plain.eligible_in_all);
        RC_ASSERT(fast.near_in_all == plain.near_in_all);
    }));
}

TEST_CASE("people for a posting are those whom a plain walk finds") {
    CHECK(rc::check([] {
        auto const posting = known("p", drawn_posting());
        People people;
        std::vector<PersonMatch> plain;
        auto const count = *rc::gen::inRange(1, 30);
        for (int number = 0; number < count; ++number) {
            auto const id = "s" + std::to_string(number);
            auto const seeker = known(drawn_seeker());
            people.put(id, seeker);
            if (*rc::gen::inRange(0, 5) == 0) {
                people.remove(id);
                continue;
            }
            auto const verdicts = rules::verdicts(posting.document, seeker.document, today);
            if (rules::answer_of(verdicts) == rules::Answer::fails) continue;
            plain.push_back(
                {id, std::make_shared<KnownSeeker const>(seeker),
                 Scale().score(evidence(posting, seeker, verdicts, today))});
        }
        std::ranges::sort(plain, [](auto const& a, auto const& b) {
            return a.score.both != b.score.both ? a.score.both > b.score.both : a.id < b.id;
        });
        Sought sought{.most = 5, .without = {"s2", "not there"}};
        std::erase_if(plain, [](auto const& one) { return one.id == "s2"; });
        auto const found = people.best_for(posting, sought, today);
        RC_ASSERT(found.in_all == std::ssize(plain));
        RC_ASSERT(found.best.size() == std::min<std::size_t>(5, plain.size()));
        for (std::size_t at = 0; at < found.best.size(); ++at) {
            RC_ASSERT(found.best[at].id == plain[at].id);
            RC_ASSERT(found.best[at].score == plain[at].score);
        }
    }));
}

TEST_CASE("the work that is wanted comes before other work") {
    auto const found = asked_of_market(
        {a_posting("护士"), a_posting("Java开发工程师"), a_posting("会计")}, a_seeker());
    REQUIRE(found.eligible.size() == 3);
    CHECK(found.eligible[0].posting->id == "p1");
    CHECK(found.eligible[0].score.both > found.eligible[1].score.both);
}

TEST_CASE("a hard rule of either side shuts out, however well the rest suits") {
    auto asks_master = a_posting(), pays_little = a_posting(), of_blocked = a_posting();
    asks_master.asked.education = rules::EducationRange{codes::Education::master, {}, false};
    pays_little.facts.salary_max = Money{650000};
    of_blocked.facts.employer = "blocked";
    auto seeker = a_seeker();
    seeker.asked.excluded_employers = {"blocked"};
    auto const found = asked_of_market({asks_master, pays_little, of_blocked}, seeker);
    CHECK(found.eligible.empty());
    REQUIRE(found.near.size() == 1);  // what is wanted can be changed; study and blocks are not
    CHECK(found.near[0].posting->id == "p1");
}

TEST_CASE("neither side's liking makes up for the other's") {
    Evidence liked{.title = whole, .region = whole, .town = whole, .kind = whole, .salary = whole};
    Evidence even = liked;
    even.title = even.region = 500;
    even.experience = even.major = even.education = even.reciprocity = 500;
    Scale const scale;
    CHECK(scale.score(liked).suits > scale.score(even).suits);
    CHECK(scale.score(liked).both < scale.score(even).both);
    CHECK(scale.score(Evidence{}).both == 0);
}

TEST_CASE("what nobody can tell yet lowers the chance of being wanted") {
    Evidence sure{
        .title = whole, .skills = whole, .experience = whole, .major = whole, .education = whole};
    auto doubtful = sure;
    doubtful.unknown = 2;
    CHECK(Scale().score(doubtful).wanted < Scale().score(sure).wanted);
    CHECK(Scale().score(doubtful).suits == Scale().score(sure).suits);
}

TEST_CASE("postings like one that was turned down count less, for the reason that was given") {
    auto const posting = known("p", a_posting());
    auto const left = [&](TurnedDown::Why why, auto change) {
        TurnedDown one{why, "acme", {"420111"}, Money{900000}, title_terms("Java开发工程师")};
        change(one);
        return left_by(std::vector{one}, posting);
    };
    auto const as_is = [](TurnedDown&) {};
    using Why = TurnedDown::Why;
    CHECK(left(Why::employer, as_is) == 400);
    CHECK(left(Why::employer, [](auto& one) { one.employer = "other"; }) == whole);
    CHECK(left(Why::place, [](auto& one) { one.regions = {"420106"}; }) == 600);
    CHECK(left(Why::place, [](auto& one) { one.regions = {"310115"}; }) == whole);
    CHECK(left(Why::distance, [](auto& one) { one.regions = {"420106"}; }) == whole);
    CHECK(left(Why::salary, as_is) == 700);
    CHECK(left(Why::salary, [](auto& one) { one.salary_most = Money{800000}; }) == whole);
    CHECK(left(Why::work, as_is) == 500);
    CHECK(left(Why::work, [](auto& one) { one.title = title_terms("护士"); }) == whole);
    CHECK(left(Why::other, as_is) == whole);
}

TEST_CASE("titles of one trade are alike without a common word") {
    CHECK(title_likeness(title_terms("会计"), title_terms("会计")) == whole);
    CHECK(title_likeness(title_terms("Java工程师"), title_terms("Java开发")) >= 500);
    CHECK(
        title_likeness(title_terms("程序员"), title_terms("软件开发工程师")) >
        title_likeness(title_terms("程序员"), title_terms("护士")));
    CHECK(title_likeness(title_terms(""), title_terms("会计")) == 0);
}

TEST_CASE("the market forgets what was removed, also when most of it is gone") {
    Market market;
    for (int number = 0; number < 3000; ++number)
        market.put(known("p" + std::to_string(number), a_posting()), open_long);
    for (int number = 0; number < 2990; ++number) market.remove("p" + std::to_string(number));
    CHECK(market.size() == 10);
    Wanted wanted;
    wanted.now = now;
    auto const found = market.matches(known(a_seeker()), wanted, today);
    CHECK(found.eligible_in_all == 10);
    market.put(known("p2999", a_posting("护士")), open_long);
    CHECK(market.size() == 10);
}
