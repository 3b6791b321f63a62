#include "engine/screening/facts.hpp"
#include <doctest/doctest.h>

using namespace sx;
using namespace sx::screening;

namespace {

Facts whole() {
    Facts facts;
    facts.employer = "梅岭电子";
    facts.duties = "调试设备";
    facts.conditions = "会用示波器";
    facts.place = "云溪";
    facts.headcount = 3;
    facts.salary_min = Money{600'000};
    facts.salary_max = Money{900'000};
    facts.has_validity = true;
    return facts;
}

}  // namespace

TEST_CASE("a posting that states everything lacks nothing") {
    CHECK(missing_parts(whole()).empty());
    CHECK(oddities(whole()).empty());
}

TEST_CASE("what is blank or not said is missing, each by its name") {
    CHECK(
        missing_parts({}) == std::vector<Part>{
                                 Part::employer, Part::headcount, Part::conditions, Part::duties,
                                 Part::place, Part::pay, Part::validity});
    auto facts = whole();
    facts.place = "　\u200B ";
    CHECK(missing_parts(facts) == std::vector<Part>{Part::place});
    facts = whole();
    facts.reposted = true;
    CHECK(missing_parts(facts) == std::vector<Part>{Part::source});
    facts.source = "云溪人才网";
    CHECK(missing_parts(facts).empty());
    facts.salary_min = facts.salary_max = std::nullopt;
    CHECK(missing_parts(facts) == std::vector<Part>{Part::pay});
    facts.negotiable = true;
    CHECK(missing_parts(facts).empty());
}

TEST_CASE("pay that cannot be meant is told, in its unit") {
    auto const odd = [](std::int64_t low, std::int64_t high, Facts::Unit unit) {
        auto facts = whole();
        facts.salary_min = Money{low * 100};
        facts.salary_max = Money{high * 100};
        facts.salary_unit = unit;
        return oddities(facts);
    };
    using Unit = Facts::Unit;
    using Odd = std::vector<Oddity>;
    CHECK(odd(9000, 6000, Unit::month) == Odd{Oddity::pay_reversed});
    CHECK(odd(6, 9, Unit::month) == Odd{Oddity::pay_too_low});
    CHECK(odd(6, 9, Unit::hour).empty());
    CHECK(odd(150, 200, Unit::day).empty());
    CHECK(odd(80'000, 120'000, Unit::year).empty());
    CHECK(odd(8'000, 11'000, Unit::year) == Odd{Oddity::pay_too_low});
    CHECK(odd(100'000, 300'000, Unit::month) == Odd{Oddity::pay_too_high});
    CHECK(odd(3000, 15'001, Unit::month) == Odd{Oddity::pay_too_wide});
    CHECK(odd(3000, 15'000, Unit::month).empty());
    auto facts = whole();
    facts.salary_max = std::nullopt;
    facts.salary_months = 30;
    CHECK(oddities(facts) == Odd{Oddity::too_many_months});
}

TEST_CASE("openings are held against a limit and the employer's staff") {
    auto facts = whole();
    facts.headcount = 501;
    CHECK(oddities(facts) == std::vector<Oddity>{Oddity::too_many_openings});
    facts.headcount = 21;
    facts.staff = 10;
    CHECK(oddities(facts) == std::vector<Oddity>{Oddity::more_than_staff});
    facts.headcount = 20;
    CHECK(oddities(facts).empty());
}

TEST_CASE("one text of several employers is found, whatever its numbers are") {
    std::string const text =
        "负责生产线设备的日常点检和维护，记录运行数据，配合工艺人员完成换型调试；遇到异常及时处理并"
        "上报，"
        "参加班组培训，遵守安全规程；每月休息四天，包住宿，工资六千起，另有全勤奖";
    std::string const other = text + "和年终奖", numbered = "２）" + text + "。";
    std::vector<EmployerText> const of_two{{"a", text}, {"a", text}, {"b", numbered}, {"c", other}};
    CHECK(shared_texts(of_two).empty());
    std::vector<EmployerText> const of_three{
        {"d", other}, {"a", text}, {"b", numbered}, {"c", other}, {"c", text}};
    auto const groups = shared_texts(of_three);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front() == std::vector<std::size_t>{1, 2, 4});
    std::vector<EmployerText> const short_ones{{"a", "包吃住"}, {"b", "包吃住"}, {"c", "包吃住"}};
    CHECK(shared_texts(short_ones).empty());
}
