#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include "platform/base/list.hpp"
#include "platform/base/money.hpp"
#include "platform/base/number.hpp"
#include "platform/base/text.hpp"

// What each kind of posting says besides what all of them say. A posting carries the part of its
// own kind and no other. Amounts are fen a month.
namespace sx::postings {

enum class WorkShift { regular, two_shifts, three_shifts, nights, flexible };
BOOST_DESCRIBE_ENUM(WorkShift, regular, two_shifts, three_shifts, nights, flexible)

// 全职岗位
struct JobDetails {
    std::optional<Number<0, 6>> probation_months;
    std::optional<Money> probation_salary;
    std::optional<Number<1, 20>> contract_years;  // absent: as agreed, or without an end
    std::optional<Number<1, 7>> days_a_week;
    std::optional<WorkShift> shift;
};
BOOST_DESCRIBE_STRUCT(
    JobDetails, (), (probation_months, probation_salary, contract_years, days_a_week, shift))

// Whether who has learned here may stay.
enum class Retention { expected, possible, none };
BOOST_DESCRIBE_ENUM(Retention, expected, possible, none)

// 见习: 3 to 12 months (人社部发〔2022〕24 号 and the rules before it).
struct TraineeshipDetails {
    Number<3, 12> months;
    std::optional<Money> living_allowance;
    std::optional<Text<1, 100>> mentor;  // who teaches: a name, a post or how it is arranged
    Retention retention{};
    std::optional<bool> accident_insurance;
};
BOOST_DESCRIBE_STRUCT(
    TraineeshipDetails, (), (months, living_allowance, mentor, retention, accident_insurance))

// 实习
struct InternshipDetails {
    Number<1, 7> days_a_week;
    Number<1, 24> months;
    std::optional<Money> allowance;  // for meals or lodging, besides the pay
    std::optional<bool> certificate;
    std::optional<Retention> retention;
};
BOOST_DESCRIBE_STRUCT(
    InternshipDetails, (), (days_a_week, months, allowance, certificate, retention))

// 岗位类别 (事业单位岗位设置管理试行办法)
enum class PositionCategory { management, professional, skilled };
BOOST_DESCRIBE_ENUM(PositionCategory, management, professional, skilled)
// How one is chosen: 笔试 and 面试, 面试 alone, or 考核.
enum class ExamForm { written_and_interview, interview, assessment };
BOOST_DESCRIBE_ENUM(ExamForm, written_and_interview, interview, assessment)

// 事业单位岗位: the columns that official position tables have.
struct PublicInstitutionDetails {
    Text<1, 40> position_code;
    PositionCategory category{};
    ExamForm exam{};
    Text<1, 100> competent_department;                           // 主管部门
    std::optional<List<Number<2000, 2100>, 10>> graduate_years;  // absent: any
    std::optional<Number<1, 20>> interview_ratio;                // 1 opening to so many interviews
};
BOOST_DESCRIBE_STRUCT(
    PublicInstitutionDetails, (),
    (position_code, category, exam, competent_department, graduate_years, interview_ratio))

enum class Programme {
    three_supports,      // 三支一扶
    special_teachers,    // 特岗教师
    western_plan,        // 大学生志愿服务西部计划
    village_officials,   // 大学生村官
    village_doctors,     // 大学生乡村医生
    community_workers,   // 社区工作者
    research_assistants  // 科研助理
};
BOOST_DESCRIBE_ENUM(
    Programme, three_supports, special_teachers, western_plan, village_officials, village_doctors,
    community_workers, research_assistants)

// 基层项目
struct GrassrootsDetails {
    Programme programme{};
    Number<1, 6> service_years;
    std::optional<Text<1, 500>> after_service;  // what those may count on who have served
};
BOOST_DESCRIBE_STRUCT(GrassrootsDetails, (), (programme, service_years, after_service))

}  // namespace sx::postings
