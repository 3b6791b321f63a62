#include <algorithm>
#include <array>
#include "app/demo/names.hpp"
#include "app/demo/paintings.hpp"
#include "app/demo/papers.hpp"
#include "app/demo/story.hpp"
#include "features/search/use_cases.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/base/characters.hpp"
#include "platform/codes/codes.hpp"

namespace sx::app::demo {

using seekers::SaveResume;

namespace {

constexpr std::array universities{
    "示例大学", "样本理工学院", "范例师范大学", "演示工商学院", "云川职业技术学院（示例）"};
constexpr std::array places{
    "示例实训基地", "校内创新实验室", "样本企业实习点", "暑期社会实践队", "学院学生科创中心"};

constexpr std::array certificates{
    "大学英语四级（CET-4）", "大学英语六级（CET-6）", "全国计算机等级考试二级", "机动车驾驶证 C1",
    "普通话水平测试等级证书"};

auto const graduation = *parse_day("2027-06-30");
constexpr std::chrono::days bachelor_course(4 * 365 - 60), master_course(3 * 365 - 60);

void add_experience(Draw& draw, Trade const& trade, Day today, SaveResume& resume) {
    seekers::Experience one;
    auto const skill = draw.pick(split(trade.skills, ','));
    one.title = text<Text<1, 60>>(std::string(skill).append("实践"));
    one.organisation = text<Text<1, 100>>(draw.pick(places));
    one.starts_on = today - std::chrono::days(draw.number(150, 900));
    one.ends_on = one.starts_on + std::chrono::days(draw.number(20, 120));
    one.kind =
        draw.chance(60) ? seekers::ExperienceKind::internship : seekers::ExperienceKind::campus;
    one.text = text<Text<0, 1000>>(std::string("参与")
                                       .append(trade.subject)
                                       .append("方向的小组任务，负责其中的")
                                       .append(skill)
                                       .append("，按时完成并做了总结汇报。"));
    resume.experiences.push_back(std::move(one));
}

// Somebody with a master's degree has studied twice.
void add_schoolings(Draw& draw, Trade const& trade, codes::Education level, SaveResume& resume) {
    auto const major = std::string(draw.pick(split(trade.majors, ',')));
    seekers::Schooling one;
    one.major_code = text<codes::MajorCode>(major);
    one.major_name = text<Text<1, 100>>(std::string(codes::majors().name_of(major)));
    one.university_name = text<Text<1, 100>>(draw.pick(universities));
    one.education = level;
    one.graduates_on = graduation;
    bool const is_master = level == codes::Education::master;
    one.starts_on = graduation - (is_master ? master_course : bachelor_course);
    resume.schoolings.push_back(one);
    if (!is_master) return;
    one.education = codes::Education::bachelor;
    one.graduates_on = *one.starts_on - std::chrono::days(60);
    one.starts_on = *one.graduates_on - bachelor_course;
    resume.schoolings.push_back(one);
}

void add_project(Draw& draw, Trade const& trade, Day today, SaveResume& resume) {
    seekers::Project one;
    auto const skill = draw.pick(split(trade.skills, ','));
    one.name = text<Text<1, 80>>(std::string(trade.subject).append("课程设计"));
    one.part = text<Text<0, 60>>("组长");
    one.starts_on = today - std::chrono::days(draw.number(300, 600));
    one.ends_on = *one.starts_on + std::chrono::days(draw.number(30, 90));
    one.text = text<Text<0, 1000>>(
        std::string("四人一组，用").append(skill).append("完成设计、实现和答辩，成绩优秀。"));
    resume.projects.push_back(std::move(one));
}

void add_proofs(Draw& draw, SaveResume& resume) {
    for (auto const& skill : resume.skills)
        if (draw.chance(60))
            resume.skill_levels.push_back(
                {skill, static_cast<seekers::SkillLevel>(draw.number(0, 3))});
    for (auto const* certificate : certificates)
        if (draw.chance(30))
            resume.certificates.push_back({text<Text<1, 80>>(certificate), std::nullopt, {}});
    resume.languages.push_back({text<Text<1, 40>>("普通话"), seekers::SpokenLevel::native});
    if (draw.chance(70))
        resume.languages.push_back({text<Text<1, 40>>("英语"), seekers::SpokenLevel::working});
}

void add_intent(Draw& draw, Trade const& trade, SaveResume& resume) {
    resume.wanted_titles.push_back(text<Text<1, 40>>(draw.pick(titles_of(trade))));
    resume.wanted_regions.push_back(text<codes::RegionCode>("500000"));
    resume.wanted_salary_min = Money{trade.pay_from * 100L};
    resume.wanted_salary_max = Money{trade.pay_to * 100L};
    resume.wanted_kinds.push_back(postings::PostingKind::job);
    resume.search_state = seekers::SearchState::looking;
    resume.available_from = graduation + std::chrono::days(1);
}

SaveResume resume_of(Draw& draw, Candidate const& candidate, int number, Day today) {
    auto const& trade = *candidate.trade;
    SaveResume resume;
    resume.full_name = text<Text<1, 40>>(candidate.name);
    resume.phone = text<seekers::Phone>(mobile_number(number));
    if (draw.chance(70))
        resume.email = text<seekers::Email>(
            std::string("seeker").append(std::to_string(number)).append("@example.com"));
    resume.lives_in = text<codes::RegionCode>(number % 2 == 0 ? "500103" : "500112");
    constexpr int told = 1;  // has a master's degree: so have those whom postings are pushed to
    auto const drawn = draw.number(1, 100);
    auto const level = number == told ? 100 : drawn;
    add_schoolings(
        draw, trade,
        level <= 25   ? codes::Education::vocational_college
        : level <= 88 ? codes::Education::bachelor
                      : codes::Education::master,
        resume);
    for (auto const skill : split(trade.skills, ','))
        if (draw.chance(55)) resume.skills.push_back(text<Text<1, 40>>(std::string(skill)));
    for (std::int64_t left = draw.number(0, 2); left > 0; --left)
        add_experience(draw, trade, today, resume);
    if (draw.chance(40)) add_project(draw, trade, today, resume);
    add_proofs(draw, resume);
    if (draw.chance(60))
        resume.introduction = text<Text<0, 2000>>(
            std::string("学习认真，能吃苦，希望从事").append(trade.subject).append("相关的工作。"));
    add_intent(draw, trade, resume);
    return resume;
}

// What a seeker had written before: the same person, with more to tell than the resume here
// says yet.
seekers::PrintedResume older_resume(Draw& draw, Trade const& trade, Day today, SaveResume resume) {
    add_experience(draw, trade, today, resume);
    add_project(draw, trade, today, resume);
    resume.introduction = text<Text<0, 2000>>(std::string("做事踏实，愿意从一线学起，希望从事")
                                                  .append(trade.subject)
                                                  .append("相关的工作。"));
    return {std::move(resume), std::nullopt};
}

}  // namespace

// As a file, so that reading one's resume from its attachment can be tried.
void Story::attach_older_resume(
    store::Transaction& tx, Candidate const& candidate, seekers::SaveResume const& resume,
    PaperKind kind) {
    auto const now = stage_.world().now();
    auto const older = older_resume(draw_, *candidate.trade, shanghai_day(now), resume);
    bool const is_pdf = kind == PaperKind::pdf;
    auto const file = files::take_in(
        tx, stage_.world(), files::Purpose::attachment, candidate.caller.account,
        {is_pdf ? "以前的简历.pdf" : "以前的简历.docx",
         {},
         is_pdf ? seekers::resume_paper({older}, Language::zh, now)
                : docx_of(resume_lines(older.content))});
    stage_.act(
        tx, candidate.caller, &seekers::set_attachment,
        seekers::SetResumeFile{{candidate.caller.account.text}, file->file_id});
}

void Story::show_face(store::Transaction& tx, Candidate const& candidate) {
    auto const file = files::take_in(
        tx, stage_.world(), files::Purpose::photo, candidate.caller.account,
        {"证件照.jpg", {}, painted_face()});
    stage_.act(
        tx, candidate.caller, &seekers::set_photo,
        seekers::SetResumeFile{{candidate.caller.account.text}, file->file_id});
}

// What they put aside for later.
void Story::save_postings(store::Transaction& tx, access::Caller const& seeker) {
    if (offers_.empty()) return;
    for (std::int64_t left = draw_.number(0, 3); left > 0; --left)
        stage_.act(
            tx, seeker, &seekers::save_posting, postings::PostingRef{draw_.pick(offers_).id});
}

// What they look for again and again, and are told of daily.
void Story::save_search(store::Transaction& tx, Candidate const& candidate) {
    search::NewSearch form;
    form.query.q = text<Text<1, 80>>(titles_of(*candidate.trade).front());
    form.alert = search::SearchAlert::daily;
    stage_.act(tx, candidate.caller, &search::save_search, form);
}

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
                if (number % 50 != 49) {  // those have not written a resume yet
                    auto const resume = resume_of(draw_, candidate, number, today);
                    stage_.act(tx, candidate.caller, &seekers::save_resume, resume);
                    if (number == 1) show_face(tx, candidate);
                    if (number <= 20) save_search(tx, candidate);
                    if (number % 3 != 0)  // the others are seen by those they apply to
                        stage_.act(
                            tx, candidate.caller, &seekers::set_visibility,
                            seekers::SetVisibility{seekers::Visibility::findable});
                    if (number <= 2)
                        attach_older_resume(
                            tx, candidate, resume, number == 1 ? PaperKind::pdf : PaperKind::docx);
                } else {
                    candidate.trade = nullptr;
                }
                save_postings(tx, candidate.caller);
                candidates_.push_back(candidate);
            }
        });
    }
    std::erase_if(candidates_, [](Candidate const& one) { return one.trade == nullptr; });
}

}  // namespace sx::app::demo
