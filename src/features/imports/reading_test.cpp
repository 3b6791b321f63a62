#include "features/imports/reading.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/codes/codes.hpp"

using namespace sx;
using namespace sx::imports;
using codes::Education;
using codes::Ownership;

namespace {

Salary pay(
    SalaryUnit unit, std::optional<int> min, std::optional<int> max,
    std::optional<int> months = {}) {
    Salary salary;
    salary.unit = unit;
    if (min) salary.min = Money{*min * 100};
    if (max) salary.max = Money{*max * 100};
    salary.months = months;
    return salary;
}

std::string region_of(std::string_view text, std::string_view within = {}) {
    auto const place = read_place(text, within);
    return place ? place.value->region_code : "";
}

constexpr auto not_understood = Outcome::not_understood;

}  // namespace

TEST_CASE("amounts of pay are read in every way people write them") {
    using enum postings::SalaryUnit;
    CHECK(read_salary("1.7-2.6万/月").value == pay(month, 17000, 26000));
    CHECK(read_salary("17-26K·14薪", month).value == pay(month, 17000, 26000, 14));
    CHECK(read_salary("17k-26k", month).value == pay(month, 17000, 26000));
    CHECK(read_salary("210元/天").value == pay(day, 210, 210));
    CHECK(read_salary("110-160/天").value == pay(day, 110, 160));
    CHECK(read_salary("1.3千/天").value == pay(day, 1300, 1300));
    CHECK(read_salary("7千-1.3万", month).value == pay(month, 7000, 13000));
    CHECK(read_salary("7000-1.3万", month).value == pay(month, 7000, 13000));
    CHECK(read_salary("6-9千/月").value == pay(month, 6000, 9000));
    CHECK(read_salary("11-16万/年").value == pay(year, 110000, 160000));
    CHECK(read_salary("11W-16.5W/年").value == pay(year, 110000, 165000));
    CHECK(read_salary("年薪11-16万").value == pay(year, 110000, 160000));
    CHECK(read_salary("0.9-1万/月").value == pay(month, 9000, 10000));
    CHECK(read_salary("90-140元/时").value == pay(hour, 90, 140));
    CHECK(read_salary("90-140元/小时").value == pay(hour, 90, 140));
    CHECK(read_salary("7001-9000元/月").value == pay(month, 7001, 9000));
    CHECK(read_salary("7001-9000", month).value == pay(month, 7001, 9000));
    CHECK(read_salary("7,001－9,000 元／月").value == pay(month, 7001, 9000));
    CHECK(read_salary("￥12.25/时").value->min == Money{1225});
}

TEST_CASE("pay may be open at one end, or not stated") {
    CHECK(read_salary("3000以下", SalaryUnit::month).value == pay(SalaryUnit::month, {}, 3000));
    CHECK(
        read_salary("2千及以下·13薪", SalaryUnit::month).value ==
        pay(SalaryUnit::month, {}, 2000, 13));
    CHECK(read_salary("35k以上", SalaryUnit::month).value == pay(SalaryUnit::month, 35000, {}));
    CHECK(read_salary("面议").value == Salary{});
    for (auto const* empty : {"", " ", "-", "--", "null", "N/A", "　"})
        CHECK(read_salary(empty).outcome == Outcome::absent);
}

TEST_CASE("pay that could mean two things is not understood") {
    for (auto const* text :
         {"7千-1.3万", "按学校规定", "90000-20000/月", "0-0/月", "1.5-2万/次", "7-9千/月起薪",
          "8-9千·99薪", "210元/天·13薪", "7-/月", "-9/月", "万/月", "7..5千/月", "1-2-3万/月"})
        CHECK(read_salary(text).outcome == not_understood);
    CHECK(read_salary("8-9千·99薪", SalaryUnit::month).outcome == not_understood);
}

TEST_CASE("a range of pay, however it is scaled, is read as it was written") {
    CHECK(rc::check("yuan, thousands, ten thousands", [] {
        auto const tenths = *rc::gen::inRange<std::int64_t>(10, 400);
        auto const more = *rc::gen::inRange<std::int64_t>(0, 400);
        auto const [scale, word] =
            *rc::gen::elementOf(std::vector<std::pair<std::int64_t, std::string>>{
                {1000, "千"}, {1000, "K"}, {10000, "万"}});
        auto const decimal = [](std::int64_t n) {
            return std::to_string(n / 10).append(1, '.').append(std::to_string(n % 10));
        };
        auto const text = decimal(tenths)
                              .append(1, '-')
                              .append(decimal(tenths + more))
                              .append(word)
                              .append("/月");
        auto const salary = read_salary(text);
        RC_ASSERT(salary);
        RC_ASSERT(salary.value->min == Money{tenths * scale * 10});
        RC_ASSERT(salary.value->max == Money{(tenths + more) * scale * 10});
    }));
}

TEST_CASE("a place is as deep as its text goes") {
    CHECK(region_of("上海") == "310000");
    CHECK(region_of("上海-浦东新区") == "310115");
    CHECK(region_of("武汉·洪山区") == "420111");
    CHECK(region_of("湖北省武汉市洪山区某某路88号") == "420111");
    CHECK(region_of("上海市/上海市/徐汇区") == "310104");
    CHECK(region_of("湖北-恩施-利川市") == "422802");
    CHECK(region_of("恩施州") == "422800");
    CHECK(region_of("内蒙古-鄂尔多斯") == "150600");
    CHECK(region_of("仙桃市·仙桃") == "429004");
    CHECK(region_of("昆山") == "320583");
    CHECK(region_of("广东") == "440000");
    CHECK(region_of("重庆·渝北区") == "500112");
    CHECK(region_of(" 武汉 · 洪山区 ") == "420111");
    CHECK(read_place("武汉·某某高新区").value->rest == "某某高新区");
    CHECK(region_of("东莞·东城区") == "441900");
}

TEST_CASE("a former name means the region that followed") {
    CHECK(region_of("襄樊") == "420600");
    CHECK(region_of("北京-崇文区") == "110101");
    CHECK(region_of("上海·闸北区") == "310106");
    CHECK(region_of("深圳-龙华新区") == "440309");
    CHECK(region_of("山东-莱芜") == "370116");
}

TEST_CASE("a name that several regions bear needs what stands before it") {
    CHECK(read_place("鼓楼区").outcome == not_understood);
    CHECK(region_of("南京-鼓楼区") == "320106");
    CHECK(region_of("江苏-鼓楼区").empty());
    CHECK(region_of("鼓楼区", "350100") == "350102");
    CHECK(region_of("吉林") == "220000");
    CHECK(region_of("吉林-吉林") == "220200");
}

TEST_CASE("a district of another city contradicts the city") {
    CHECK(read_place("上海·海淀区").outcome == not_understood);
    CHECK(read_place("广州·黄浦区").outcome == not_understood);
}

TEST_CASE("streets are not taken for the cities they are named after") {
    CHECK(region_of("中山西路2号", "310000") == "310000");
    CHECK(region_of("宝山路2号", "310000") == "310000");
    CHECK(region_of("上海市中山西路2号") == "310000");
    CHECK(region_of("长宁区某某路99号", "310000") == "310105");
    CHECK(region_of("北京市朝阳区某某园", "310000") == "110105");
    CHECK(read_place("某某路99号").outcome == not_understood);
}

TEST_CASE("everywhere and elsewhere are answers too") {
    CHECK(read_place("全国").value->scope == Place::Scope::nationwide);
    CHECK(read_place("异地招聘").value->scope == Place::Scope::elsewhere);
    CHECK(read_place("").outcome == Outcome::absent);
    CHECK(read_place("", "310000").outcome == Outcome::absent);
    CHECK(read_place("某某镇").outcome == not_understood);
}

TEST_CASE("every province and city is found by its full path") {
    auto const& regions = codes::regions();
    for (auto const& region : regions.all()) {
        if (region.level > 2 || !regions.field(region, "retired").empty()) continue;
        if (regions.field(region, "basis") != "gbt2260") continue;
        CHECK_MESSAGE(region_of(regions.path_name(region.code)) == region.code, region.name);
    }
}

TEST_CASE("the least education that is asked") {
    CHECK(read_education("本科").value == Education::bachelor);
    CHECK(read_education("大学本科以上").value == Education::bachelor);
    CHECK(read_education("中技/中专").value == Education::senior_high);
    CHECK(read_education("高中、职业中专、技工学校及以上").value == Education::senior_high);
    CHECK(read_education("研究生（硕士及以上）").value == Education::master);
    CHECK(read_education("研究生（仅限博士）").value == Education::doctor);
    CHECK(read_education("研究生").value == Education::master);
    CHECK(read_education("本科/硕士").value == Education::bachelor);
    CHECK(read_education("学历不限").value == Education::none);
    CHECK(read_education("初中及以下").value == Education::none);
    CHECK(read_education("大专及以上").value == Education::vocational_college);
    for (auto const* text : {"3-5年", "经验不限", "其他", "3个月"})
        CHECK(read_education(text).outcome == not_understood);
}

TEST_CASE("the least experience that is asked") {
    CHECK(read_experience("3-5年").value == 3);
    CHECK(read_experience("三年以上").value == 3);
    CHECK(read_experience("10年以上").value == 10);
    CHECK(read_experience("2年").value == 2);
    CHECK(read_experience("1-3年学历不限").value == 1);
    CHECK(read_experience("具有2年及以上基层工作经历人员").value == 2);
    for (auto const* text :
         {"不限", "应届生", "无需经验", "1年以下", "1年以内", "在校/应届", "2031年应届高校毕业生"})
        CHECK(read_experience(text).value == 0);
    for (auto const* text : {"本科", "5天/周", "服役5年", "3", "年"})
        CHECK(read_experience(text).outcome == not_understood);
}

TEST_CASE("staff, owners and openings") {
    CHECK(read_staff_count("50-150人").value == StaffCount{50, 150});
    CHECK(read_staff_count("少于50人").value == StaffCount{0, 50});
    CHECK(read_staff_count("20人以下").value == StaffCount{0, 20});
    CHECK(read_staff_count("10000人以上").value == StaffCount{10000, std::nullopt});
    CHECK(read_staff_count("互联网").outcome == not_understood);
    CHECK(read_staff_count("500-20人").outcome == not_understood);
    CHECK(read_ownership("外资（非欧美）").value == Ownership::foreign_owned);
    CHECK(read_ownership("民营公司").value == Ownership::privately_owned);
    CHECK(read_ownership("创业公司").outcome == not_understood);
    CHECK(read_count("招3人").value == 3);
    CHECK(read_count("若干").outcome == not_understood);
}

TEST_CASE("days and times are those of Shanghai") {
    auto const at = [](char const* text) { return to_text(*read_instant(text).value); };
    CHECK(at("2031-04-07 20:00:10") == "2031-04-07T12:00:10.000Z");
    CHECK(at("2031-4-7 8:05") == "2031-04-07T00:05:00.000Z");
    CHECK(at("2031/4/7") == "2031-04-06T16:00:00.000Z");
    CHECK(at("2031年4月7日") == "2031-04-06T16:00:00.000Z");
    for (auto const* text :
         {"昨天", "2031-13-07", "2031-02-30", "4/7", "2031-04-07 25:00", "2031-04-07 x"})
        CHECK(read_instant(text).outcome == not_understood);
}

TEST_CASE("majors need code and name together, and all of them") {
    auto const codes_of = [](char const* text, Catalogue catalogue) {
        return *read_majors(text, catalogue).value;
    };
    CHECK(
        codes_of("0809计算机类，120203K会计学", Catalogue::undergraduate) ==
        std::vector<std::string>{"0809", "120203"});
    CHECK(
        codes_of(
            "0812计算机科学与技术（可授工学、理学学位）,085400电子信息", Catalogue::graduate) ==
        std::vector<std::string>{"G0812", "G0854"});
    CHECK(codes_of("不限", Catalogue::undergraduate).empty());
    CHECK(read_majors("0809电子科学与技术", Catalogue::undergraduate).outcome == not_understood);
    CHECK(
        read_majors("0809计算机类,120201会计学", Catalogue::undergraduate).outcome ==
        not_understood);
    CHECK(read_majors("", Catalogue::graduate).outcome == Outcome::absent);
}

TEST_CASE("benefits are the tags that are no requirement") {
    CHECK(
        read_benefits("'3-4年', '本科', '双休', '五险一金'").value ==
        std::vector<std::string>{"双休", "五险一金"});
    CHECK(
        read_benefits("五险一金，年终奖;;").value ==
        std::vector<std::string>{"五险一金", "年终奖"});
    CHECK(read_benefits(std::string(50, 'x')).outcome == not_understood);
}

TEST_CASE("no text whatever upsets a reader") {
    CHECK(rc::check("bytes", [](std::string const& text) {
        read_salary(text, SalaryUnit::month);
        read_place(text, "310000");
        read_education(text);
        read_experience(text);
        read_staff_count(text);
        read_instant(text);
        read_majors(text, Catalogue::graduate);
        read_benefits(text);
    }));
    CHECK(rc::check("pieces of real ones", [] {
        auto const pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "1", "5", ".", "-", "千", "万", "K", "/", "月", "天", "·", "14", "薪", "年", "以上",
                "上海", "区", "武汉", "市", "路", "本科", "（", "不限", "，",
                "99999999999999999999"));
        std::string text;
        for (auto const& piece : pieces) text.append(piece);
        auto const salary = read_salary(text, SalaryUnit::month);
        if (salary && salary.value->min && salary.value->max)
            RC_ASSERT(*salary.value->min <= *salary.value->max);
        auto const place = read_place(text);
        if (place && place.value->scope == Place::Scope::region)
            RC_ASSERT(codes::regions().find(place.value->region_code));
        read_experience(text);
        read_staff_count(text);
        read_instant(text);
    }));
}

TEST_CASE("majors are known by their names alone, each of them or none") {
    CHECK(
        *read_major_names("会计学、财务管理").value ==
        std::vector<std::string>{"120203", "120204"});
    CHECK(*read_major_names("0301法学类").value == std::vector<std::string>{"0301"});
    CHECK(read_major_names("会计学,占星学").outcome == Outcome::not_understood);
    CHECK(read_major_names("不限").value->empty());
    CHECK(read_major_names("").outcome == Outcome::absent);
}
