#include "engine/requirements/reading.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include "engine/requirements/scoring.hpp"
#include "platform/codes/codes.hpp"

using namespace sx;
using namespace sx::engine;

namespace {

std::string majors(std::string_view text) { return asked(read_requirements(text), "majors"); }

AskedMajor only_major(std::string_view text) {
    auto const found = read_requirements(text).majors.named;
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

TEST_CASE("a code means the catalogue that its heading names") {
    auto const bachelor = only_major("本科专业：0809计算机类");
    CHECK(bachelor.catalogue == MajorCatalogue::bachelor);
    CHECK(bachelor.level == MajorLevel::discipline);
    CHECK(bachelor.entries == std::vector<std::string>{"0809"});
    auto const graduate = only_major("研究生专业：0809电子科学与技术");
    CHECK(graduate.catalogue == MajorCatalogue::graduate);
    CHECK(graduate.entries == std::vector<std::string>{"G0809"});
}

TEST_CASE("without a heading the name decides between the catalogues") {
    CHECK(only_major("0802机械类专业").catalogue == MajorCatalogue::bachelor);
    CHECK(only_major("0802机械工程专业").catalogue == MajorCatalogue::graduate);
}

TEST_CASE("a code keeps its marks and is found without them") {
    auto const major = only_major("本科专业：120203K会计学");
    CHECK(major.code == "120203K");
    CHECK(major.name == "会计学");
    CHECK(major.level == MajorLevel::major);
    CHECK(major.entries == std::vector<std::string>{"120203"});
}

TEST_CASE("a discipline that a university named itself belongs to the one above it") {
    auto const major = only_major("研究生专业：1202Z2财务管理");
    CHECK(major.level == MajorLevel::major);
    CHECK(major.entries == std::vector<std::string>{"G1202"});
}

TEST_CASE("six digits that end in two zeros are the discipline") {
    CHECK(only_major("研究生专业：085400电子信息").level == MajorLevel::discipline);
}

TEST_CASE("an official name may hold the sign that separates names") {
    CHECK(only_major("本科专业：081010T土木、水利与交通工程").name == "土木、水利与交通工程");
}

TEST_CASE("what explains a code in brackets is no further major") {
    CHECK(majors("研究生专业：0830环境科学与工程（可授工学、理学、农学学位）") == "0830");
    CHECK(majors("研究生专业：020203财政学（含：税收学）") == "020203");
    CHECK(majors("研究生专业：1002临床医学（同时设专业学位类别，代码为1051）") == "1002|1051");
}

TEST_CASE("a code may stand behind its name") {
    auto const major = only_major("本科：法学（0301）");
    CHECK(major.name == "法学");
    CHECK(major.catalogue == MajorCatalogue::bachelor);
    CHECK(major.text == "法学（0301");
}

TEST_CASE("telephone numbers, years, counts, rooms and salaries are no codes") {
    CHECK(majors("专业不限，电话0710-8222511，0401室，2026年，30人，8000元") == "any");
}

TEST_CASE("names without codes count where majors are spoken of") {
    CHECK(majors("法学,会计学,审计学专业") == "会计学|审计学|法学");
    CHECK(majors("熟悉金融、会计等专业知识").empty());
    CHECK(majors("负责市场营销、人力资源管理").empty());
}

TEST_CASE("majors that do for any study are told apart by their level") {
    auto const found = read_requirements("本科专业：不限\n研究生专业：0301法学").majors;
    CHECK(found.any_of == std::vector{MajorCatalogue::bachelor});
    CHECK(found.named.size() == 1);
}

TEST_CASE("related majors are told") {
    CHECK(read_requirements("计算机类、0809、软件工程等相关专业").majors.related);
    CHECK_FALSE(read_requirements("法学专业").majors.related);
}

TEST_CASE("what is preferred is not asked") {
    auto const found = read_requirements("大专以上学历，硕士优先，持有教师资格证者优先");
    CHECK(asked(found, "education") == "vocational_college");
    CHECK(asked(found, "certificates").empty());
    REQUIRE(found.certificates.size() == 1);
    CHECK(found.certificates.front().preferred);
}

TEST_CASE("an exception does not replace the rule") {
    CHECK(asked(read_requirements("35周岁以下，博士可放宽至40周岁"), "age") == "-35");
    CHECK(
        asked(read_requirements("本科学历（特别优秀者可放宽至大专）"), "education") == "bachelor");
}

TEST_CASE("years that a person would have to stay are no experience") {
    CHECK(asked(read_requirements("在本机关最低服务年限为5年"), "experience").empty());
    CHECK(asked(read_requirements("具有2年及以上基层工作经历"), "experience") == "2");
}

TEST_CASE("ages below the working age are those of others") {
    CHECK(asked(read_requirements("照顾3岁以下婴幼儿"), "age").empty());
    CHECK(asked(read_requirements("16-35周岁"), "age") == "16-35");
    CHECK(asked(read_requirements("15岁以上"), "age").empty());
}

TEST_CASE("days of birth are kept as days") {
    auto const found = read_requirements("1990年1月1日以后出生").age;
    REQUIRE(found.size() == 1);
    CHECK(to_text(*found.front().born_from) == "1990-01-01");
}

TEST_CASE("graduates who may come as well are no condition") {
    CHECK(asked(read_requirements("应往届毕业生均可"), "graduation").empty());
    CHECK(asked(read_requirements("限2025届、2026届高校毕业生"), "graduation") == "2025|2026");
    CHECK(
        asked(read_requirements("2024-2026年毕业的应届毕业生"), "graduation") == "2024|2025|2026");
}

TEST_CASE("the score of a language test is read in tenths") {
    auto const found = read_requirements("雅思6.5分以上").languages;
    REQUIRE(found.size() == 1);
    CHECK(found.front().score_tenths == 65);
}

TEST_CASE("a statement shows the writer's own words") {
    auto const found = read_requirements("学历：本科 及以上（全日制）");
    REQUIRE(found.education.size() == 1);
    CHECK(found.education.front().text == "本科 及以上");
}

TEST_CASE(
    "sex, ethnicity, religion, birthplace, marital state, health and school rank change nothing") {
    std::string const text = "本科及以上学历，法学专业，35周岁以下，3年以上工作经验";
    for (std::string const addition :
         {"，限男性", "，汉族", "，无宗教信仰", "，本地户籍", "，未婚", "，身体健康",
          "，限985、211院校"}) {
        auto const with = read_requirements(text + addition), without = read_requirements(text);
        for (auto const field : requirement_fields)
            CHECK_MESSAGE(asked(with, field) == asked(without, field), addition, " ", field);
    }
}

TEST_CASE("every entry of a reading stands in the table of majors") {
    CHECK(rc::check("whatever majors are listed", [] {
        auto const all = codes::majors().all();
        auto const picked = *rc::gen::container<std::vector<std::size_t>>(
            rc::gen::inRange<std::size_t>(0, all.size()));
        std::string text = "专业要求：";
        for (auto const place : picked) text.append(all[place].name).append("、");
        for (auto const& major : read_requirements(text).majors.named)
            for (auto const& entry : major.entries)
                RC_ASSERT(codes::majors().find(entry) != nullptr);
    }));
}

TEST_CASE("every official code is read with its entry and its level") {
    for (auto const& entry : codes::majors().all()) {
        bool const graduate = entry.code.starts_with('G');
        auto const code = std::string(entry.code.substr(graduate ? 1 : 0));
        auto text = std::string(graduate ? "研究生专业：" : "本科专业：");
        auto const found = read_requirements(text.append(code).append(entry.name)).majors.named;
        REQUIRE_MESSAGE(found.size() == 1, text);
        CHECK_MESSAGE(found.front().code == code, text);
        CHECK_MESSAGE(found.front().entries == std::vector{std::string(entry.code)}, text);
        CHECK(static_cast<int>(found.front().level) + 1 == entry.level);
    }
}

TEST_CASE("any bytes are read without harm, and every statement is part of them") {
    CHECK(rc::check("whatever the text", [](std::string const& noise) {
        auto const text = *rc::gen::element<std::string>(
            "本科及以上，", "0809", "（", "35周岁以下", "3年以上工作经验；", "专业：", "\xE4\xB8");
        auto const whole = text + noise + text;
        auto const found = read_requirements(whole);
        auto const held = [&](Stated const& one) {
            return whole.find(one.text) != std::string::npos;
        };
        RC_ASSERT(std::ranges::all_of(found.education, held));
        RC_ASSERT(std::ranges::all_of(found.majors.named, held));
        RC_ASSERT(std::ranges::all_of(found.experience, held));
        RC_ASSERT(std::ranges::all_of(found.age, held));
    }));
}

TEST_CASE("precision and recall count members of lists") {
    Score score;
    score.add("a|b", "b|c");
    score.add("", "d");
    CHECK(score.right == 1);
    CHECK(score.precision() == doctest::Approx(0.5));
    CHECK(score.recall() == doctest::Approx(1.0 / 3));
}

TEST_CASE("codes are counted the plain way") {
    CHECK(
        codes_written("0301法学类,120203K会计学，A020204") ==
        std::vector<std::string>{"0301", "120203K", "A020204"});
}
