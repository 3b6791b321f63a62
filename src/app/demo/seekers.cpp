#include <algorithm>
#include <array>
#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/codes/codes.hpp"

namespace sx::app::demo {

using seekers::SaveResume;

namespace {

constexpr std::array universities{
    "示例大学", "样本理工学院", "范例师范大学", "演示工商学院", "云川职业技术学院（示例）"};
constexpr std::array places{
    "示例实训基地", "校内创新实验室", "样本企业实习点", "暑期社会实践队", "学院学生科创中心"};

auto const graduation = *parse_day("2027-06-30");

void add_experience(Draw& draw, Trade const& trade, Day today, SaveResume& resume) {
    seekers::Experience one;
    auto const skill = draw.pick(split(trade.skills));
    one.title = text<Text<1, 60>>(std::string(skill).append("实践"));
    one.organisation = text<Text<1, 100>>(draw.pick(places));
    one.starts_on = today - std::chrono::days(draw.number(150, 900));
    one.ends_on = one.starts_on + std::chrono::days(draw.number(20, 120));
    one.text = text<Text<0, 1000>>(std::string("参与")
                                       .append(trade.subject)
                                       .append("方向的小组任务，负责其中的")
                                       .append(skill)
                                       .append("，按时完成并做了总结汇报。"));
    resume.experiences.push_back(std::move(one));
}

SaveResume resume_of(Draw& draw, Candidate const& candidate, int number, Day today) {
    auto const& trade = *candidate.trade;
    SaveResume resume;
    resume.full_name = text<Text<1, 40>>(candidate.name);
    resume.phone = text<seekers::Phone>(mobile_number(number));
    if (draw.chance(70))
        resume.email = text<seekers::Email>(
            std::string("seeker").append(std::to_string(number)).append("@example.com"));
    auto const level = draw.number(1, 100);
    resume.education = level <= 25   ? codes::Education::vocational_college
                       : level <= 88 ? codes::Education::bachelor
                                     : codes::Education::master;
    resume.university_name = text<Text<1, 100>>(draw.pick(universities));
    auto const major = std::string(draw.pick(split(trade.majors)));
    resume.major_code = text<codes::MajorCode>(major);
    resume.major_name = text<Text<1, 100>>(std::string(codes::majors().name_of(major)));
    resume.graduates_on = graduation;
    for (auto const skill : split(trade.skills))
        if (draw.chance(55)) resume.skills.push_back(text<Text<1, 40>>(std::string(skill)));
    for (std::int64_t left = draw.number(0, 2); left > 0; --left)
        add_experience(draw, trade, today, resume);
    if (draw.chance(60))
        resume.introduction = text<Text<0, 2000>>(
            std::string("学习认真，能吃苦，希望从事").append(trade.subject).append("相关的工作。"));
    resume.wanted_titles.push_back(text<Text<1, 40>>(draw.pick(titles_of(trade))));
    resume.wanted_regions.push_back(text<codes::RegionCode>("500000"));
    resume.wanted_salary_min = Money{trade.pay_from * 100L};
    return resume;
}

}  // namespace

void Story::register_seekers() {
    constexpr int crowd = 1000;  // per transaction
    auto const today = shanghai_day(now_);
    stage_.world().turn_to(days_ago(9));
    for (int number = 1; number <= size_.seekers;) {
        stage_.scene([&](store::Transaction& tx) {
            for (int left = crowd; left > 0 && number <= size_.seekers; --left, ++number) {
                stage_.world().turn_to(
                    stage_.world().now() + std::chrono::seconds(draw_.number(1, 60)));
                Candidate candidate;
                candidate.trade = &draw_.pick(trades());
                candidate.name = person_name(draw_);
                candidate.caller = enter(
                    tx, access::Role::seeker, std::string("seeker").append(std::to_string(number)),
                    candidate.name);
                if (number % 50 != 49)  // those have not written a resume yet
                    stage_.act(
                        tx, candidate.caller, &seekers::save_resume,
                        resume_of(draw_, candidate, number, today));
                else candidate.trade = nullptr;
                candidates_.push_back(candidate);
            }
        });
    }
    std::erase_if(candidates_, [](Candidate const& one) { return one.trade == nullptr; });
}

}  // namespace sx::app::demo
