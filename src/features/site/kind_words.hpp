#pragma once
#include "platform/pages/format.hpp"

// The texts of what only one kind of posting says.
namespace sx::site::words {

inline constexpr Phrase about_job{"用工安排", "Terms of work"};
inline constexpr Phrase about_traineeship{"见习安排", "The traineeship"};
inline constexpr Phrase about_internship{"实习安排", "The internship"};
inline constexpr Phrase about_institution{"招考信息", "The position"};
inline constexpr Phrase about_grassroots{"项目安排", "The programme"};

inline constexpr Phrase probation{"试用期", "Probation"};
inline constexpr Phrase no_probation{"无试用期", "None"};
inline constexpr Phrase probation_pay{"试用期工资", "Pay during probation"};
inline constexpr Phrase contract{"合同期限", "Contract"};
inline constexpr Phrase work_days{"每周工作", "Days a week"};
inline constexpr Phrase shift{"班次", "Shifts"};
inline constexpr Phrase period{"期限", "Duration"};
inline constexpr Phrase living_allowance{"生活补助", "Living allowance"};
inline constexpr Phrase allowance{"补贴", "Allowance"};
inline constexpr Phrase mentor{"带教", "Mentor"};
inline constexpr Phrase retention{"留用", "Staying on"};
inline constexpr Phrase insurance{"意外伤害保险", "Accident insurance"};
inline constexpr Phrase certificate{"实习证明", "Certificate"};
inline constexpr Phrase provided{"提供", "Provided"};
inline constexpr Phrase not_provided{"不提供", "Not provided"};
inline constexpr Phrase position_code{"岗位代码", "Position code"};
inline constexpr Phrase category{"岗位类别", "Category"};
inline constexpr Phrase exam{"招聘方式", "Examination"};
inline constexpr Phrase department{"主管部门", "Competent department"};
inline constexpr Phrase graduates{"面向毕业生", "Graduates of"};
inline constexpr Phrase graduates_of{"{0} 届", "{0}"};
inline constexpr Phrase any_year{"不限毕业年份", "Any year"};
inline constexpr Phrase interview_ratio{"面试比例", "Openings to interviews"};
inline constexpr Phrase programme{"项目", "Programme"};
inline constexpr Phrase service{"服务期", "Term of service"};
inline constexpr Phrase after_service{"期满政策", "After the service"};

inline constexpr pages::Counting months{{"{0} 个月", "{0} month"}, {"{0} 个月", "{0} months"}};
inline constexpr pages::Counting years{{"{0} 年", "{0} year"}, {"{0} 年", "{0} years"}};
inline constexpr pages::Counting days{{"{0} 天", "{0} day"}, {"{0} 天", "{0} days"}};
inline constexpr Phrase a_month{"{0} 元/月", "CNY {0} a month"};

inline constexpr Phrase regular{"正常白班", "Regular day shift"};
inline constexpr Phrase two_shifts{"两班倒", "Two shifts"};
inline constexpr Phrase three_shifts{"三班倒", "Three shifts"};
inline constexpr Phrase nights{"夜班", "Night shift"};
inline constexpr Phrase flexible{"弹性工作", "Flexible hours"};
inline constexpr Phrase retention_expected{"期满考核合格可留用", "Yes, after a good assessment"};
inline constexpr Phrase retention_possible{"可能留用", "Possible"};
inline constexpr Phrase retention_none{"不留用", "No"};
inline constexpr Phrase management{"管理岗位", "Management"};
inline constexpr Phrase professional{"专业技术岗位", "Professional and technical"};
inline constexpr Phrase skilled{"工勤技能岗位", "Skilled work"};
inline constexpr Phrase written_and_interview{"笔试和面试", "Written exam and interview"};
inline constexpr Phrase interview_only{"面试", "Interview"};
inline constexpr Phrase assessment{"考核招聘", "Assessment"};
inline constexpr Phrase three_supports{"三支一扶", "Three Supports and One Assistance"};
inline constexpr Phrase special_teachers{"特岗教师", "Special-post teachers"};
inline constexpr Phrase western_plan{"西部计划", "Go West volunteers"};
inline constexpr Phrase village_officials{"大学生村官", "Graduate village officials"};
inline constexpr Phrase village_doctors{"大学生乡村医生", "Graduate village doctors"};
inline constexpr Phrase community_workers{"社区工作者", "Community workers"};
inline constexpr Phrase research_assistants{"科研助理", "Research assistants"};

}  // namespace sx::site::words
