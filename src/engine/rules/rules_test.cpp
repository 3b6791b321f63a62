#include "engine/rules/rules.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include "engine/requirements/reading.hpp"
#include "platform/codes/codes.hpp"

using namespace sx;
using namespace sx::rules;
using codes::Education;
using engine::Degree;

namespace {

Day day(std::string_view text) { return *parse_day(text); }
Day const today = day("2026-03-01");

Verdict only(std::vector<Verdict> const& all) {
    REQUIRE(all.size() == 1);
    return all.front();
}

Answer asks(AskedOfPerson const& asked, Person const& person) {
    return only(verdicts(asked, person, today)).answer;
}
Answer asks(AskedOfWork const& asked, WorkOffer const& work) {
    return only(verdicts(asked, work)).answer;
}

AskedOfPerson asked_by(std::string_view text) {
    return rules_of(engine::read_requirements(text), Strength::asked, 2026);
}

bool same(AskedOfPerson const& a, AskedOfPerson const& b) {
    auto const reasons = [](AskedOfPerson const& asked) {
        std::vector<std::string> all;
        for (auto const& one : verdicts(asked, Person{}, today))
            all.push_back(sentence(one, Language::zh));
        return all;
    };
    return reasons(a) == reasons(b);
}

template <class Struct> void add_members(std::set<std::string>& names) {
    using Members = boost::describe::describe_members<Struct, boost::describe::mod_any_access>;
    boost::mp11::mp_for_each<Members>([&](auto member) { names.insert(member.name); });
}

std::vector<std::string> texts(char const* file, std::size_t column) {
    std::ifstream in(std::string(SX_SOURCE_DIR).append("/data/rules/").append(file));
    std::vector<std::string> all;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t at = 0; at <= column; ++at) std::getline(cells, cell, '\t');
        all.push_back(cell);
    }
    all.erase(all.begin());
    return all;
}

template <class T> rc::Gen<std::optional<T>> perhaps(rc::Gen<T> gen) {
    return rc::gen::oneOf(
        rc::gen::just(std::optional<T>()),
        rc::gen::map(std::move(gen), [](T value) { return std::optional<T>(std::move(value)); }));
}

std::string any_major() {
    auto const all = codes::majors().all();
    return std::string(all[*rc::gen::inRange<std::size_t>(0, all.size())].code);
}

Person any_person() {
    Person person;
    person.education =
        *perhaps(rc::gen::map(rc::gen::inRange(1, 7), [](int at) { return Education(at); }));
    person.full_time = *perhaps(rc::gen::arbitrary<bool>());
    person.degree =
        *perhaps(rc::gen::map(rc::gen::inRange(2, 5), [](int at) { return Degree(at); }));
    if (*rc::gen::arbitrary<bool>()) person.majors = {any_major(), any_major()};
    person.experience_months = *perhaps(rc::gen::inRange<std::int64_t>(0, 120));
    if (*rc::gen::arbitrary<bool>())
        person.graduates_on = today + std::chrono::days(*rc::gen::inRange(-1500, 1500));
    if (*rc::gen::arbitrary<bool>())
        person.languages = {{"en", "CET", *rc::gen::element<std::string>("4", "6"), {}}};
    if (*rc::gen::arbitrary<bool>())
        person.certificates = {*rc::gen::element<std::string>("PMP", "CCNA")};
    if (*rc::gen::arbitrary<bool>())
        person.lives_in = *rc::gen::element<std::string>("420100", "420111", "110000");
    if (*rc::gen::arbitrary<bool>())
        person.born_on = day(*rc::gen::element<std::string>("2009-01-01", "2000-02-29"));
    if (*rc::gen::arbitrary<bool>())
        person.available_from = today + std::chrono::days(*rc::gen::inRange(-90, 90));
    if (*rc::gen::arbitrary<bool>())
        person.fairs = {*rc::gen::element<std::string>("spring", "autumn")};
    return person;
}

AskedOfPerson any_asked() {
    AskedOfPerson asked;
    if (*rc::gen::arbitrary<bool>())
        asked.education =
            EducationRange{Education(*rc::gen::inRange(0, 7)), {}, *rc::gen::arbitrary<bool>()};
    asked.degree =
        *perhaps(rc::gen::map(rc::gen::inRange(0, 5), [](int at) { return Degree(at); }));
    if (*rc::gen::arbitrary<bool>())
        asked.majors = {{any_major(), any_major()}, *rc::gen::arbitrary<bool>(), {}};
    if (*rc::gen::arbitrary<bool>())
        asked.graduation = GraduationChoice{{2026}, *rc::gen::arbitrary<bool>()};
    if (*rc::gen::arbitrary<bool>())
        asked.experience = ExperienceRange{
            *rc::gen::inRange<std::int64_t>(0, 60), *rc::gen::element<std::string>("", "会计")};
    if (*rc::gen::arbitrary<bool>())
        asked.languages = {{"en", "CET", *rc::gen::element<std::string>("4", "6"), {}}};
    if (*rc::gen::arbitrary<bool>()) asked.certificates = {"PMP"};
    if (*rc::gen::arbitrary<bool>()) asked.lives_in = {"420100"};
    if (*rc::gen::arbitrary<bool>()) asked.starts_on = today + std::chrono::days(30);
    if (*rc::gen::arbitrary<bool>()) asked.fairs = {"spring"};
    if (*rc::gen::arbitrary<bool>()) asked.age = WorkAge::from_18;
    return asked;
}

}  // namespace

TEST_CASE("what the law forbids to ask has no member on either side") {
    std::set<std::string> names;
    add_members<Person>(names);
    add_members<EducationRange>(names);
    add_members<MajorChoice>(names);
    add_members<GraduationChoice>(names);
    add_members<ExperienceRange>(names);
    add_members<LanguageProof>(names);
    add_members<AskedOfPerson>(names);
    add_members<WorkOffer>(names);
    add_members<AskedOfWork>(names);
    add_members<Words>(names);
    // Whoever adds a member adds it here, and sees what must never stand here: sex, ethnicity,
    // religion, birthplace, marital state, health, rank of a school.
    CHECK(
        names == std::set<std::string>{
                     "age",
                     "any_of",
                     "available_from",
                     "born_on",
                     "certificates",
                     "degree",
                     "education",
                     "employer",
                     "entries",
                     "excluded_employers",
                     "excluded_industries",
                     "experience",
                     "experience_months",
                     "fairs",
                     "full_time",
                     "grade",
                     "graduates_on",
                     "graduation",
                     "industry",
                     "kind",
                     "kinds",
                     "language",
                     "languages",
                     "least",
                     "least_months",
                     "lives_in",
                     "majors",
                     "most",
                     "of",
                     "regions",
                     "related",
                     "salary_least",
                     "salary_max",
                     "salary_min",
                     "score_tenths",
                     "selection_period",
                     "skills",
                     "starts_on",
                     "test",
                     "text",
                     "title",
                     "travel",
                     "travel_most",
                     "years"});
}

TEST_CASE("asking for what the law forbids changes no rule") {
    CHECK(rc::check([] {
        auto const fair =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "本科及以上学历，取得学士学位。", "计算机类（0809）相关专业。", "2026届毕业生。",
                "具有3年以上工作经验。", "大学英语六级。", "持有PMP证书。"));
        auto const unfair =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "限男性。", "女士优先。", "汉族。", "无宗教信仰。", "限本省户籍。",
                "已婚已育优先。", "身体健康，无传染病。", "985、211院校优先。",
                "双一流高校毕业。"));
        std::string plain, mixed;
        for (auto const& one : fair) plain.append(one).append("\n");
        mixed = plain;
        for (auto const& one : unfair) mixed.append(one).append("\n");
        RC_ASSERT(same(asked_by(plain), asked_by(mixed)));
    }));
}

TEST_CASE("education: the least, a range, full time, not said") {
    AskedOfPerson asked{.education = EducationRange{Education::bachelor, {}, false}};
    CHECK(asks(asked, {.education = Education::master}) == Answer::holds);
    CHECK(asks(asked, {.education = Education::vocational_college}) == Answer::fails);
    CHECK(asks(asked, {}) == Answer::unknown);
    asked.education->most = Education::bachelor;
    CHECK(asks(asked, {.education = Education::master}) == Answer::fails);
    asked.education->full_time = true;
    CHECK(asks(asked, {.education = Education::bachelor}) == Answer::unknown);
    CHECK(asks(asked, {.education = Education::bachelor, .full_time = false}) == Answer::fails);
    CHECK(asks(asked, {.education = Education::bachelor, .full_time = true}) == Answer::holds);
}

TEST_CASE("the degree that goes with the education") {
    AskedOfPerson const asked{.degree = Degree::matching};
    CHECK(
        asks(asked, {.education = Education::master, .degree = Degree::bachelor}) == Answer::fails);
    CHECK(
        asks(asked, {.education = Education::bachelor, .degree = Degree::bachelor}) ==
        Answer::holds);
    CHECK(asks(asked, {.education = Education::bachelor}) == Answer::unknown);
    CHECK(verdicts(asked, {.education = Education::vocational_college}, today).empty());
}

TEST_CASE("a major holds below the asked one, and near it where related ones do as well") {
    AskedOfPerson asked{.majors = {{"0809"}, false, {}}};
    CHECK(asks(asked, {.majors = {{"080901"}}}) == Answer::holds);
    CHECK(asks(asked, {.majors = {{"G0812"}}}) == Answer::fails);
    CHECK(asks(asked, {.majors = {{"020101", "080902"}}}) == Answer::holds);
    CHECK(asks(asked, {}) == Answer::unknown);
    asked.majors.related = true;
    CHECK(asks(asked, {.majors = {{"G0812"}}}) == Answer::holds);  // 计算机科学与技术
    CHECK(asks(asked, {.majors = {{"020101"}}}) == Answer::fails);
    asked.majors = {{"080901"}, true, {}};
    CHECK(asks(asked, {.majors = {{"080902"}}}) == Answer::holds);
    asked.majors = {{"0809"}, false, {engine::MajorCatalogue::graduate}};
    CHECK(asks(asked, {.majors = {{"G0202"}}}) == Answer::holds);
}

TEST_CASE("graduates of a year, and those in their selection period") {
    AskedOfPerson asked{.graduation = GraduationChoice{{2026}, false}};
    CHECK(asks(asked, {.graduates_on = day("2026-06-30")}) == Answer::holds);
    CHECK(asks(asked, {.graduates_on = day("2025-06-30")}) == Answer::fails);
    asked.graduation->selection_period = true;
    CHECK(asks(asked, {.graduates_on = day("2025-06-30")}) == Answer::unknown);
    CHECK(asks(asked, {.graduates_on = day("2022-06-30")}) == Answer::fails);
    CHECK(asks(asked, {.graduates_on = day("2027-06-30")}) == Answer::fails);
}

TEST_CASE("experience of a kind is for people to judge once the years are enough") {
    AskedOfPerson asked{.experience = ExperienceRange{36, ""}};
    CHECK(asks(asked, {.experience_months = 36}) == Answer::holds);
    CHECK(asks(asked, {.experience_months = 35}) == Answer::fails);
    asked.experience->of = "会计工作";
    CHECK(asks(asked, {.experience_months = 36}) == Answer::unknown);
    CHECK(asks(asked, {.experience_months = 35}) == Answer::fails);
}

TEST_CASE("a language is proved by the same test, a grade at least as high") {
    AskedOfPerson asked{.languages = {{"en", "CET", "6", {}}}};
    auto const has = [](LanguageProof one) { return Person{.languages = {{std::move(one)}}}; };
    CHECK(asks(asked, has({"en", "CET", "6", {}})) == Answer::holds);
    CHECK(asks(asked, has({"en", "CET", "4", {}})) == Answer::fails);
    CHECK(asks(asked, has({"en", "IELTS", "", 70})) == Answer::unknown);
    CHECK(asks(asked, has({"ja", "JLPT", "N1", {}})) == Answer::fails);
    // A grade that is missing fails nobody, whichever proof comes first.
    LanguageProof const fourth{"en", "CET", "4", {}}, without{"en", "CET", "", {}};
    CHECK(asks(asked, Person{.languages = {{fourth, without}}}) == Answer::unknown);
    CHECK(asks(asked, Person{.languages = {{without, fourth}}}) == Answer::unknown);
    asked.languages = {{"ja", "JLPT", "N2", {}}};
    CHECK(asks(asked, has({"ja", "JLPT", "N1", {}})) == Answer::holds);
    CHECK(asks(asked, has({"ja", "JLPT", "N3", {}})) == Answer::fails);
    asked.languages = {{"en", "IELTS", "", 65}};
    CHECK(asks(asked, has({"en", "IELTS", "", 65})) == Answer::holds);
    CHECK(asks(asked, has({"en", "IELTS", "", 60})) == Answer::fails);
}

TEST_CASE("certificates: a list that is there is complete") {
    AskedOfPerson const asked{.certificates = {"PMP"}};
    CHECK(asks(asked, {}) == Answer::unknown);
    CHECK(asks(asked, {.certificates = {{"PMP"}}}) == Answer::holds);
    CHECK(asks(asked, {.certificates = {{"CCNA"}}}) == Answer::fails);
}

TEST_CASE("residence, start and fair") {
    AskedOfPerson const lives{.lives_in = {"420100"}};
    CHECK(asks(lives, {.lives_in = "420111"}) == Answer::holds);
    CHECK(asks(lives, {.lives_in = "420000"}) == Answer::unknown);
    CHECK(asks(lives, {.lives_in = "110101"}) == Answer::fails);
    AskedOfPerson const starts{.starts_on = today};
    CHECK(asks(starts, {.available_from = today}) == Answer::holds);
    CHECK(asks(starts, {.available_from = today + std::chrono::days(1)}) == Answer::fails);
    AskedOfPerson const fair{.fairs = {"spring"}};
    CHECK(asks(fair, {}) == Answer::unknown);
    CHECK(asks(fair, {.fairs = {{"autumn", "spring"}}}) == Answer::holds);
    CHECK(asks(fair, {.fairs = {{"autumn"}}}) == Answer::fails);
}

TEST_CASE("nobody works before the birthday that the law sets") {
    CHECK(verdicts(AskedOfPerson{}, {}, today).empty());
    CHECK(asks(AskedOfPerson{}, {.born_on = day("2010-03-01")}) == Answer::holds);
    CHECK(asks(AskedOfPerson{}, {.born_on = day("2010-03-02")}) == Answer::fails);
    AskedOfPerson const grown{.age = WorkAge::from_18};
    CHECK(asks(grown, {}) == Answer::unknown);
    CHECK(asks(grown, {.born_on = day("2008-02-29")}) == Answer::holds);
    CHECK(asks(grown, {.born_on = day("2009-02-28")}) == Answer::fails);
    AskedOfPerson const later{.starts_on = day("2027-03-01"), .age = WorkAge::from_18};
    auto const all = verdicts(later, {.born_on = day("2009-02-28")}, today);
    CHECK(all.back().answer == Answer::holds);
}

TEST_CASE("what a seeker asks of a work") {
    AskedOfWork const region{.regions = {"420000"}};
    CHECK(asks(region, {.regions = {"420111"}}) == Answer::holds);
    CHECK(asks(region, {.regions = {"110101", "420111"}}) == Answer::holds);
    CHECK(asks(region, {.regions = {"110101"}}) == Answer::fails);
    CHECK(asks(region, WorkOffer{}) == Answer::unknown);
    CHECK(asks(AskedOfWork{.regions = {"420100"}}, {.regions = {"420000"}}) == Answer::unknown);
    CHECK(asks({.kinds = {WorkKind::job}}, {.kind = WorkKind::internship}) == Answer::fails);
    AskedOfWork const salary{.salary_least = Money{800'000}};
    CHECK(
        asks(salary, {.salary_min = Money{600'000}, .salary_max = Money{800'000}}) ==
        Answer::holds);
    CHECK(asks(salary, {.salary_max = Money{799'999}}) == Answer::fails);
    CHECK(asks(salary, WorkOffer{}) == Answer::unknown);
    CHECK(asks({.excluded_employers = {"a"}}, {.employer = "a"}) == Answer::fails);
    AskedOfWork const industry{.excluded_industries = {"I65"}};
    CHECK(asks(industry, {.industry = "I6513"}) == Answer::fails);
    CHECK(asks(industry, {.industry = "C13"}) == Answer::holds);
    CHECK(asks(industry, WorkOffer{}) == Answer::unknown);
    AskedOfWork const travel{.travel_most = Travel::sometimes};
    CHECK(asks(travel, {.travel = Travel::often}) == Answer::fails);
    CHECK(asks(travel, {.travel = Travel::none}) == Answer::holds);
}

TEST_CASE("the words of a posting become rules; wishes stay wishes") {
    std::string_view const words =
        "本科及以上学历，取得学士学位。专业要求：计算机类（0809）等相关专业。应届毕业生。"
        "持有PMP证书者优先。";
    auto const asked = asked_by(words);
    CHECK(asked.education->least == Education::bachelor);
    CHECK(asked.degree == Degree::bachelor);
    CHECK(asked.majors.entries == std::vector<std::string>{"0809"});
    CHECK(asked.majors.related);
    CHECK(asked.graduation->years == std::vector<std::int64_t>{2026});
    CHECK(asked.certificates.empty());
    auto const wished = rules_of(engine::read_requirements(words), Strength::preferred, 2026);
    CHECK(wished.certificates == std::vector<std::string>{"PMP"});
    CHECK(!wished.education);
}

TEST_CASE("every reason and every term says itself in both languages") {
    for (auto const& code : texts("reasons.tsv", 0))
        for (auto const language : {Language::zh, Language::en}) {
            auto const text = sentence({{}, {}, code, {}, {}}, language);
            INFO(code);
            CHECK(text.find('{') == text.npos);
            CHECK(text.ends_with(language == Language::zh ? "。" : "."));
        }
    for (auto const* const file : {"reasons.tsv", "terms.tsv"})
        for (auto const& cell : texts(file, std::string_view(file) == "reasons.tsv" ? 2 : 3))
            CHECK(!cell.empty());
    Verdict const verdict = only(verdicts(
        {.education = EducationRange{Education::bachelor, {}, false}},
        {.education = Education::vocational_college}, today));
    CHECK(sentence(verdict, Language::zh) == "学历不够：要求本科及以上，简历是大专。");
    CHECK(
        sentence(verdict, Language::en) ==
        "Education is too low: bachelor or above is asked, the resume says vocational college.");
    auto const salary = only(verdicts(AskedOfWork{.salary_least = Money{1'250'000}}, WorkOffer{}));
    CHECK(sentence(salary, Language::zh) == "最低想要 12,500 元/月，岗位薪资面议。");
}

TEST_CASE("whoever fails by what they could change, or left something unsaid, is told what to do") {
    auto const place =
        only(verdicts(AskedOfWork{.regions = {"420000"}}, WorkOffer{.regions = {"310115"}}));
    CHECK(label(place, Language::zh) == "不在意向地区");
    CHECK(next_step(place, Language::zh).starts_with("把"));
    CHECK(next_step(place, Language::zh).find("浦东新区") != std::string::npos);
    auto const year =
        only(verdicts({.graduation = GraduationChoice{{2026}, false}}, Person{}, today));
    CHECK(next_step(year, Language::en).starts_with("Fill in your day of graduation"));
    auto const level = only(verdicts(
        {.education = EducationRange{Education::bachelor, {}, false}},
        {.education = Education::vocational_college}, today));
    CHECK(next_step(level, Language::zh)
              .empty());  // nothing that is changed from one day to the next
}

TEST_CASE("a fact that was not said never makes a rule fail") {
    CHECK(rc::check([] {
        for (auto const& one : verdicts(any_asked(), Person{}, today))
            RC_ASSERT(one.answer != Answer::fails);
    }));
}

TEST_CASE("every verdict of any two documents has its sentence; the least answers for all") {
    CHECK(rc::check([] {
        auto const all = verdicts(any_asked(), any_person(), today);
        auto least = Answer::holds;
        for (auto const& one : all) {
            least = std::min(least, one.answer);
            RC_ASSERT(sentence(one, Language::zh).find('{') == std::string::npos);
            RC_ASSERT(sentence(one, Language::en).find('{') == std::string::npos);
            RC_ASSERT(!label(one, Language::zh).empty() && !label(one, Language::en).empty());
            RC_ASSERT(next_step(one, Language::zh).find('{') == std::string::npos);
        }
        RC_ASSERT(answer_of(all) == least);
    }));
}

TEST_CASE("more education never does harm where only the least is asked") {
    CHECK(rc::check([] {
        auto const least = Education(*rc::gen::inRange(1, 7));
        AskedOfPerson const asked{.education = EducationRange{least, {}, false}};
        auto const lower = *rc::gen::inRange(1, 7), higher = *rc::gen::inRange(lower, 7);
        RC_ASSERT(
            asks(asked, {.education = Education(higher)}) >=
            asks(asked, {.education = Education(lower)}));
    }));
}

TEST_CASE("nearness includes what is below and is the same both ways between majors") {
    CHECK(rc::check([] {
        auto const a = any_major(), b = any_major();
        if (is_major_below(a, b) && b.size() >= 4) RC_ASSERT(is_major_near(a, b));
        auto const level = [](std::string_view code) { return codes::majors().find(code)->level; };
        if (level(a) >= 2 && level(b) >= 2) RC_ASSERT(is_major_near(a, b) == is_major_near(b, a));
    }));
}
