#include "app/demo/papers.hpp"
#include "platform/documents/extraction/docx.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::app::demo;

TEST_CASE("a resume of the story is a document that our reader understands") {
    seekers::ResumeContent resume;
    resume.full_name = web::text<Text<1, 40>>("林示例");
    resume.skills.push_back(web::text<Text<1, 40>>("C & <T>"));
    auto& school = resume.schoolings.emplace_back();
    school.university_name = web::text<Text<1, 100>>("示例大学");
    school.major_name = web::text<Text<1, 100>>("软件工程");
    school.education = codes::Education::bachelor;
    school.starts_on = parse_day("2021-09-01");
    school.graduates_on = parse_day("2025-06-30");
    auto const text = documents::read_docx(docx_of(resume_lines(resume)));
    REQUIRE(text);
    CHECK(text->starts_with(
        "个人简历\n姓名：林示例\n教育背景\n2021.09-2025.06\t示例大学\t软件工程（本科）\n"));
    CHECK(text->find("熟悉 C & <T>\n") != std::string::npos);
}
