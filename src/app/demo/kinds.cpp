#include "app/demo/kinds.hpp"
#include <array>
#include "app/demo/stage.hpp"

namespace sx::app::demo {

using namespace postings;

namespace {

constexpr std::array mentors{
    "部门主管一对一带教", "每人配一名导师，每月面谈", "班组长带教，满三个月考核"};
constexpr std::array departments{
    "云川市教育局（示例）", "云川市卫生健康委员会（示例）", "云川市水务局（示例）"};
constexpr std::array policies{
    "服务期满考核合格的，三年内考研初试总分加 10 分，可报考定向招录岗位。",
    "服务期满考核合格的，可转为乡镇事业单位工作人员，按规定代偿助学贷款。"};

Money yuan(std::int64_t amount) { return {amount * 100}; }

JobDetails job(Draw& draw, PostingForm const& form) {
    JobDetails part;
    part.contract_years = Number<1, 20>{draw.number(1, 5)};
    part.probation_months = Number<0, 6>{*part.contract_years < 3 ? 2 : draw.number(2, 3)};
    if (form.salary_min && form.salary_unit == SalaryUnit::month && draw.chance(40))
        part.probation_salary = Money{form.salary_min->fen / 10 * 9};
    part.days_a_week = Number<1, 7>{draw.chance(70) ? 5 : 6};
    part.shift = draw.pick(std::array{
        WorkShift::regular, WorkShift::regular, WorkShift::regular, WorkShift::two_shifts,
        WorkShift::three_shifts, WorkShift::flexible});
    return part;
}

TraineeshipDetails traineeship(Draw& draw) {
    TraineeshipDetails part;
    part.months.value = draw.number(1, 4) * 3;
    part.living_allowance = yuan(draw.number(15, 22) * 100);
    part.mentor = text<Text<1, 100>>(draw.pick(mentors));
    part.retention = draw.pick(std::array{Retention::expected, Retention::possible});
    part.accident_insurance = true;
    return part;
}

InternshipDetails internship(Draw& draw) {
    InternshipDetails part;
    part.days_a_week.value = draw.number(3, 5);
    part.months.value = draw.number(2, 6);
    if (draw.chance(60)) part.allowance = yuan(draw.number(3, 8) * 100);
    part.certificate = true;
    part.retention = draw.pick(std::array{Retention::possible, Retention::none});
    return part;
}

PublicInstitutionDetails public_institution(Draw& draw, Instant now) {
    PublicInstitutionDetails part;
    part.position_code = text<Text<1, 40>>(std::to_string(draw.number(42010001, 42019999)));
    part.category = draw.chance(80) ? PositionCategory::professional : PositionCategory::management;
    part.exam = draw.pick(
        std::array{ExamForm::written_and_interview, ExamForm::interview, ExamForm::assessment});
    part.competent_department = text<Text<1, 100>>(draw.pick(departments));
    std::chrono::year_month_day const today(shanghai_day(now));
    std::int64_t const year = static_cast<int>(today.year());
    if (draw.chance(50)) part.graduate_years = {{year}, {year + 1}};
    part.interview_ratio = Number<1, 20>{draw.number(3, 5)};
    return part;
}

GrassrootsDetails grassroots(Draw& draw) {
    GrassrootsDetails part;
    part.programme = draw.pick(std::array{
        Programme::three_supports, Programme::special_teachers, Programme::western_plan,
        Programme::community_workers});
    part.service_years.value = draw.number(2, 3);
    part.after_service = text<Text<1, 500>>(draw.pick(policies));
    return part;
}

}  // namespace

void set_part_of_kind(Draw& draw, Instant now, PostingForm& form) {
    switch (form.kind) {
        case PostingKind::job: form.job = job(draw, form); break;
        case PostingKind::traineeship: form.traineeship = traineeship(draw); break;
        case PostingKind::internship: form.internship = internship(draw); break;
        case PostingKind::public_institution:
            form.public_institution = public_institution(draw, now);
            break;
        case PostingKind::grassroots: form.grassroots = grassroots(draw); break;
    }
}

}  // namespace sx::app::demo
