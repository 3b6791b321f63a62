#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include "features/proposals/reading/periods.hpp"
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"
#include "platform/wire/reader.hpp"

using namespace sx;
using namespace sx::proposals;

namespace {

Day day(std::string_view iso) { return *parse_day(iso); }
Day const today = day("2026-03-01");

std::string text_of(std::optional<Day> const& when) { return when ? to_text(*when) : "-"; }
std::string doubts_of(ReadFrom const& proposal) {
    std::string all;
    for (auto const doubt : proposal.doubts)
        all.append(all.empty() ? "" : " ").append(wire::name(doubt));
    return all;
}

// Invented people, schools of the official table, invented employers.
constexpr std::string_view chinese = R"(                       个人简历
姓    名：林示例            性    别：女
电    话：138-0000-1234     邮    箱：zhixia@example.com
现居城市：湖北武汉          求职意向：后端开发工程师 / 测试工程师
期望城市：武汉、杭州        期望薪资：8k-12k

教育背景  EDUCATION
2021.09 - 2025.06      武汉大学      计算机科学与技术（本科）
主修课程：数据结构、操作系统
• GPA 3.7/4.0，获国家奖学金

实习经历
2024.07-2024.09   示例科技有限公司   后端开发实习生
- 用 C++ 写订单接口，响应时间从 300 ms 降到 80 ms
- 参加代码评审
2023年12月—至今   示例市图书馆   志愿者

项目经历
智能小车控制系统    负责人    2023.03-2023.06
基于 STM32 的循迹小车，见 https://git.example.org/car
技术栈：C、FreeRTOS

专业技能
• 精通 C++，熟悉 Python、SQL；了解 Go
• 英语：CET-6（520分），能流利阅读英文文档

证书
2023.12 全国计算机等级考试二级
机动车驾驶证 C1

自我评价
踏实，乐于学习。

兴趣爱好
羽毛球
)";

constexpr std::string_view english = R"(Shili Lin
+86 13900001234 | shili.lin@example.com

EDUCATION
Wuhan University, B.Eng. in Software Engineering      Sep 2021 - Jun 2025

WORK EXPERIENCE
Example Robotics Ltd.        Software Engineer Intern        07/2024 - Present
* Built a parser in C++

SKILLS
Languages: Proficient in C++, Python; familiar with Go

LANGUAGES
English (fluent), Japanese (basic)
)";

}  // namespace

TEST_CASE("times are read as people write them") {
    struct Written {
        std::string_view line, first, last;
    };
    for (auto const& written : {
             Written{"2021.09-2025.06 武汉大学", "2021-09-01", "2025-06-30"},
             {"2021年9月—至今", "2021-09-01", "-"},
             {"2021 年 9 月 至 2025 年 6 月", "2021-09-01", "2025-06-30"},
             {"2021/9/15～2022/2/28", "2021-09-15", "2022-02-28"},
             {"2021-09-01 - 2021-12-31", "2021-09-01", "2021-12-31"},
             {"2021-09 - 2025-06", "2021-09-01", "2025-06-30"},
             {"2021-2025", "2021-01-01", "2025-12-31"},
             {"Sep 2021 – June 2025", "2021-09-01", "2025-06-30"},
             {"09/2021 to present", "2021-09-01", "-"},
             {"于 2024.02 获得", "2024-02-01", "-"},
         }) {
        CAPTURE(written.line);
        auto const period = find_period(written.line);
        REQUIRE(period);
        CHECK(text_of(period->first) == written.first);
        CHECK(text_of(period->last) == written.last);
    }
    for (auto const* const none :
         {"", "2021", "13800001234", "学号 202110012345", "3.7/4.0", "2021.13"})
        CHECK_FALSE(find_period(none).has_value());
    CHECK(find_period("2021-2025")->precision == Doubt::year_only);
    CHECK(find_period("2021.09-2025.06")->precision == Doubt::month_only);
    CHECK_FALSE(find_period("2021.09.01-2025.06.30")->precision.has_value());
}

TEST_CASE("headings are known with ornaments, numbers and English beside them") {
    CHECK(heading("【教育背景】") == "education");
    CHECK(heading("■ 教 育 经 历") == "education");
    CHECK(heading("一、实习经历") == "internship");
    CHECK(heading("专业技能 / SKILLS") == "skills");
    CHECK(heading("WORK EXPERIENCE") == "work");
    CHECK_FALSE(heading("专业技能 C++").has_value());
    CHECK_FALSE(heading("教育经历很丰富").has_value());
}

TEST_CASE("text is read as people see it") {
    CHECK(clean_text("⼤学\u3000ＡＢ１\r\nx\f\uF0B7y") == "大学 AB1\n\nx\n y");
    CHECK(clean_text("\xff\xfe").empty());
}

TEST_CASE("a Chinese resume is read section by section") {
    auto const read = read_resume(chinese, today);
    REQUIRE(read.basics.size() == 4);
    CHECK(read.basics[0].full_name->str() == "林示例");
    CHECK(read.basics[0].source == "姓名：林示例 性别：女");
    CHECK(read.basics[1].phone->str() == "13800001234");
    CHECK(read.basics[2].email->str() == "zhixia@example.com");
    CHECK(read.basics[3].lives_in->str() == "420100");

    REQUIRE(read.intent.size() == 5);
    CHECK(read.intent[0].wanted_titles[0].str() == "后端开发工程师");
    CHECK(read.intent[1].wanted_titles[0].str() == "测试工程师");
    CHECK(read.intent[2].wanted_regions[0].str() == "420100");
    CHECK(read.intent[3].wanted_regions[0].str() == "330100");
    CHECK(read.intent[4].wanted_salary_min->fen == 800'000);
    CHECK(read.intent[4].wanted_salary_max->fen == 1'200'000);

    REQUIRE(read.education.size() == 1);
    auto const& school = read.education[0];
    CHECK(school.university_name->str() == "武汉大学");
    CHECK(codes::universities().name_of(school.university_code->str()) == "武汉大学");
    CHECK(school.major_code->str() == "080901");
    CHECK(school.education == codes::Education::bachelor);
    CHECK(text_of(school.starts_on) == "2021-09-01");
    CHECK(text_of(school.graduates_on) == "2025-06-30");
    CHECK(school.text.str() == "主修课程：数据结构、操作系统\nGPA 3.7/4.0，获国家奖学金");
    CHECK(doubts_of(school) == "month_only");

    REQUIRE(read.practice.size() == 2);
    CHECK(read.practice[0].organisation.str() == "示例科技有限公司");
    CHECK(read.practice[0].title.str() == "后端开发实习生");
    CHECK(read.practice[0].kind == seekers::ExperienceKind::internship);
    CHECK(
        read.practice[0].text.str() ==
        "用 C++ 写订单接口，响应时间从 300 ms 降到 80 ms\n参加代码评审");
    CHECK(text_of(read.practice[0].ends_on) == "2024-09-30");
    CHECK(read.practice[1].organisation.str() == "示例市图书馆");
    CHECK(read.practice[1].title.str() == "志愿者");
    CHECK(text_of(read.practice[1].ends_on) == "-");

    REQUIRE(read.projects.size() == 1);
    CHECK(read.projects[0].name.str() == "智能小车控制系统");
    CHECK(read.projects[0].part.str() == "负责人");
    CHECK(read.projects[0].link->str() == "https://git.example.org/car");

    std::string skills;
    for (auto const& one : read.skills)
        skills.append(one.skill.str())
            .append("=")
            .append(one.level ? wire::name(*one.level) : "?")
            .append(" ");
    CHECK(skills == "C++=expert Python=able SQL=able Go=aware ");

    REQUIRE(read.certificates.size() == 3);
    CHECK(read.certificates[0].name.str() == "CET-6");
    CHECK(read.certificates[0].text.str() == "520分");
    CHECK(read.certificates[1].name.str() == "全国计算机等级考试二级");
    CHECK(text_of(read.certificates[1].issued_on) == "2023-12-01");
    CHECK(read.certificates[2].name.str() == "机动车驾驶证 C1");
    REQUIRE(read.languages.size() == 1);
    CHECK(read.languages[0].name.str() == "英语");
    CHECK(read.languages[0].level == seekers::SpokenLevel::fluent);
    REQUIRE(read.introduction.size() == 1);
    CHECK(read.introduction[0].introduction.str() == "踏实，乐于学习。");
    CHECK(read.left_over == std::vector<std::string>{"羽毛球"});
}

TEST_CASE("an English resume is read as well") {
    auto const read = read_resume(english, today);
    REQUIRE(read.basics.size() == 3);
    CHECK(read.basics[0].full_name->str() == "Shili Lin");
    CHECK(doubts_of(read.basics[0]) == "parts_guessed");
    CHECK(read.basics[1].phone->str() == "13900001234");
    REQUIRE(read.education.size() == 1);
    CHECK(read.education[0].university_name->str() == "Wuhan University");
    CHECK(read.education[0].major_name->str() == "Software Engineering");
    CHECK(read.education[0].education == codes::Education::bachelor);
    CHECK(doubts_of(read.education[0]) == "school_unknown major_unknown month_only");
    REQUIRE(read.practice.size() == 1);
    CHECK(read.practice[0].organisation.str() == "Example Robotics Ltd.");
    CHECK(read.practice[0].title.str() == "Software Engineer Intern");
    CHECK(text_of(read.practice[0].starts_on) == "2024-07-01");
    REQUIRE(read.languages.size() == 2);
    CHECK(read.languages[1].name.str() == "Japanese");
    CHECK(read.languages[1].level == seekers::SpokenLevel::basic);
    REQUIRE(read.skills.size() == 3);
    CHECK(read.skills[1].skill.str() == "Python");
    CHECK(read.skills[1].level == seekers::SkillLevel::proficient);
}

TEST_CASE("the employer may stand on a line of its own, above the time or below it") {
    auto const above = read_resume(
        "工作经历\n示例集团  "
        "销售专员\n2022.03-2023.05\n负责华中区。\n示例银行\n2023.06-至今\n客户经理",
        today);
    REQUIRE(above.practice.size() == 2);
    CHECK(above.practice[0].organisation.str() == "示例集团");
    CHECK(above.practice[0].title.str() == "销售专员");
    CHECK(above.practice[0].text.str() == "负责华中区。");
    CHECK(above.practice[1].organisation.str() == "示例银行");
    CHECK(above.practice[1].title.str() == "客户经理");
    auto const below =
        read_resume("实习经历\n2024.07-2024.09\n示例科技有限公司\n测试实习生\n- 写用例", today);
    REQUIRE(below.practice.size() == 1);
    CHECK(below.practice[0].organisation.str() == "示例科技有限公司");
    CHECK(below.practice[0].title.str() == "测试实习生");
}

TEST_CASE("what is missing or a guess is marked") {
    auto const read = read_resume(
        "教育背景\n示例职业学院 2019-2022 示例专业\n工作经历\n2050.01-至今 甲 乙", today);
    REQUIRE(read.education.size() == 1);
    CHECK(doubts_of(read.education[0]) == "school_unknown major_unknown year_only");
    CHECK(read.education[0].major_name->str() == "示例");
    CHECK(text_of(read.education[0].starts_on) == "2019-09-01");
    CHECK(text_of(read.education[0].graduates_on) == "2022-06-30");
    REQUIRE(read.practice.size() == 1);
    CHECK(doubts_of(read.practice[0]) == "parts_guessed start_missing");
}

TEST_CASE("two schools are two schoolings, each with its level") {
    auto const read = read_resume(
        "教育经历\n2022.09-2025.06 华中科技大学 软件工程 硕士\n研究方向：示例\n2018.09-2022.06 "
        "武汉理工大学 "
        "软件工程 本科",
        today);
    REQUIRE(read.education.size() == 2);
    CHECK(read.education[0].university_name->str() == "华中科技大学");
    CHECK(read.education[0].major_code->str() == "G0835");
    CHECK(read.education[0].education == codes::Education::master);
    CHECK(read.education[1].university_name->str() == "武汉理工大学");
    CHECK(read.education[1].major_code->str() == "080902");
}

TEST_CASE("a certificate keeps its brackets, its score stands by itself") {
    auto const read = read_resume(
        "技能证书\n语言：英语四级（CET-4 480分），普通话二级甲等\n证书：钳工证（中级）\n"
        "软件：熟练使用 SolidWorks、AutoCAD，了解 ANSYS",
        today);
    std::string all;
    for (auto const& one : read.certificates)
        all.append(one.name.str()).append("=").append(one.text.str()).append(" ");
    CHECK(all == "英语四级=CET-4 480分 普通话二级甲等= 钳工证（中级）= ");
    REQUIRE(read.languages.size() == 2);
    CHECK(doubts_of(read.languages[0]) == "level_guessed");
    REQUIRE(read.skills.size() == 3);
    CHECK(read.skills[1].level == seekers::SkillLevel::proficient);
}

TEST_CASE("columns beside each other are read one after the other") {
    auto const read = read_resume(
        "林示例               教育背景\n"
        "                  华中科技大学 软件工程 | 本科 2021.09 - 2025.06\n"
        "13800001234       主修课程：数据结构、操作系统、计算机网络\n"
        "技能                实习经历\n"
        "JavaScript        示例网络科技有限公司      2024.06 - 2024.09\n"
        "                  前端开发实习生\n"
        "熟悉 TypeScript        负责后台管理系统的开发与维护，封装二十个公\n"
        "                     共组件\n",
        today);
    REQUIRE(read.education.size() == 1);
    CHECK(read.education[0].major_code->str() == "080902");
    REQUIRE(read.practice.size() == 1);
    CHECK(read.practice[0].title.str() == "前端开发实习生");
    CHECK(read.practice[0].text.str() == "负责后台管理系统的开发与维护，封装二十个公\n共组件");
    REQUIRE(read.skills.size() == 2);
    CHECK(read.skills[1].skill.str() == "TypeScript");
    CHECK(read.left_over.empty());
}

namespace {

std::string bare(std::string_view text) {
    std::string kept;
    for (char const c : text)
        if (c != ' ' && c != '\t' && c != '\n') kept += c;
    return kept;
}

// Every word of ours that is not in the document, line by line.
class Invented {
public:
    explicit Invented(std::string_view document) : document_(bare(clean_text(document))) {
        for (char const c : document_)
            if (is_digit(c)) digits_ += c;
    }
    void look(std::string_view text) {
        while (!text.empty()) {
            auto const line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            if (document_.find(bare(line)) == std::string::npos) found.append(line).append("|");
        }
    }
    void look_at(Proposals const& read) {
        for (auto const& one : read.basics) {
            look(one.full_name ? one.full_name->str() : "");
            look(one.email ? one.email->str() : "");
            if (one.phone && digits_.find(one.phone->str()) == std::string::npos) found += "phone";
            look(one.source);
        }
        for (auto const& one : read.intent)
            for (auto const& title : one.wanted_titles) look(title.str());
        for (auto const& one : read.education)
            for (auto const& text : {one.university_name, one.major_name})
                look(text ? text->str() : "");
        for (auto const& one : read.education) look(one.text.str());
        for (auto const& one : read.practice)
            for (auto const& text :
                 {one.title.str(), one.organisation.str(), one.text.str(), one.source})
                look(text);
        for (auto const& one : read.projects)
            for (auto const& text : {one.name.str(), one.part.str(), one.text.str()}) look(text);
        for (auto const& one : read.skills) look(one.skill.str());
        for (auto const& one : read.certificates) look(one.name.str() + "\n" + one.text.str());
        for (auto const& one : read.languages) look(one.name.str());
        for (auto const& one : read.works) look(one.title.str() + "\n" + one.link.str());
        for (auto const& one : read.introduction) look(one.introduction.str());
        for (auto const& line : read.left_over) look(line);
    }
    std::string found;

private:
    std::string document_, digits_;
};

}  // namespace

TEST_CASE("nothing is proposed that the document does not say") {
    for (auto const document : {chinese, english}) {
        Invented invented(document);
        invented.look_at(read_resume(document, today));
        CHECK(invented.found.empty());
    }
}

TEST_CASE(
    "whatever a resume is shuffled into, it is read within its limits and nothing is invented") {
    std::vector<std::string> pieces;
    for (auto const document : {chinese, english})
        for (auto rest = document; !rest.empty();) {
            auto const line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            pieces.emplace_back(line);
        }
    for (auto const* const more :
         {"：", "（", "•", "2021", ".", "-至今", "\t", "熟练掌握", "@", "8k-", "https://", "\xE4",
          "、", "大学", "   "})
        pieces.emplace_back(more);
    CHECK(rc::check("shuffled", [&] {
        auto const chosen =
            *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
        std::string document;
        for (auto const& piece : chosen) {
            document += piece;
            if (*rc::gen::inRange(0, 3) > 0) document += '\n';
        }
        auto const read = read_resume(document, today);
        Invented invented(document);
        invented.look_at(read);
        RC_ASSERT(invented.found == std::string());
        bool const within = read.education.size() <= 8 && read.practice.size() <= 20 &&
                            read.skills.size() <= 30 && read.languages.size() <= 10;
        RC_ASSERT(within);
    }));
}
