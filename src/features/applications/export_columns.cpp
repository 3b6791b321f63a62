#include "features/applications/export_columns.hpp"

namespace sx::applications {
namespace {

using documents::SheetCell;

std::string skills_of(Applicant const& applicant) {
    std::string text;
    for (auto const& skill : applicant.skills)
        text.append(text.empty() ? "" : "、").append(skill.str());
    return text;
}

template <class Text> std::string text_of(std::optional<Text> const& text) {
    return text ? text->str() : std::string();
}

}  // namespace

exports::Columns<OwnApplication> const& own_columns() {
    using Item = OwnApplication const&;
    static exports::Columns<OwnApplication> const columns{
        {"我的投递", "My applications"},
        {
            {{"岗位名称", "Title"},
             24,
             [](Item a, Language) { return SheetCell(a.posting_title.str()); }},
            {{"单位名称", "Employer"},
             30,
             [](Item a, Language) { return SheetCell(a.employer_name.str()); }},
            {{"进展", "Stage"},
             12,
             [](Item a, Language l) {
                 return SheetCell(exports::word("application", a.stage, l));
             }},
            {{"投递时间", "Applied"},
             18,
             [](Item a, Language) { return SheetCell(exports::moment(a.submitted_at)); }},
        }};
    return columns;
}

exports::Columns<Candidate> const& candidate_columns() {
    using Item = Candidate const&;
    static exports::Columns<Candidate> const columns{
        {"候选人", "Candidates"},
        {
            {{"姓名", "Name"},
             12,
             [](Item a, Language) { return SheetCell(text_of(a.applicant.full_name)); }},
            {{"学历", "Education"},
             12,
             [](Item a, Language l) {
                 auto const& education = a.applicant.education;
                 return SheetCell(
                     education ? exports::word("education", *education, l) : std::string());
             }},
            {{"学校", "University"},
             24,
             [](Item a, Language) { return SheetCell(text_of(a.applicant.university_name)); }},
            {{"专业", "Major"},
             20,
             [](Item a, Language) { return SheetCell(text_of(a.applicant.major_name)); }},
            {{"毕业日期", "Graduates on"},
             14,
             [](Item a, Language) {
                 auto const& day = a.applicant.graduates_on;
                 return SheetCell(day ? to_text(*day) : std::string());
             }},
            {{"技能", "Skills"},
             30,
             [](Item a, Language) { return SheetCell(skills_of(a.applicant)); }},
            {{"岗位名称", "Title"},
             24,
             [](Item a, Language) { return SheetCell(a.posting_title.str()); }},
            {{"进展", "Stage"},
             12,
             [](Item a, Language l) { return SheetCell(exports::word("candidate", a.stage, l)); }},
            {{"投递时间", "Applied"},
             18,
             [](Item a, Language) { return SheetCell(exports::moment(a.submitted_at)); }},
        }};
    return columns;
}

exports::Columns<Disclosure> const& disclosure_columns() {
    using Item = Disclosure const&;
    static exports::Columns<Disclosure> const columns{
        {"谁看过我的简历", "Who has seen my resume"},
        {
            {{"单位名称", "Employer"},
             30,
             [](Item d, Language) { return SheetCell(d.employer_name.str()); }},
            {{"岗位名称", "Title"},
             24,
             [](Item d, Language) { return SheetCell(d.posting_title.str()); }},
            {{"做了什么", "What"},
             20,
             [](Item d, Language l) { return SheetCell(exports::word("disclosure", d.kind, l)); }},
            {{"时间", "When"},
             18,
             [](Item d, Language) { return SheetCell(exports::moment(d.seen_at)); }},
        }};
    return columns;
}

exports::Columns<UnansweredEmployer> const& unanswered_columns() {
    using Employer = UnansweredEmployer const&;
    static exports::Columns<UnansweredEmployer> const columns{
        {"超期未答复单位", "Employers who owe answers"},
        {
            {{"单位名称", "Employer"}, 30, [](Employer e, Language) { return SheetCell(e.name); }},
            {{"超期未答复", "Unanswered"},
             12,
             [](Employer e, Language) { return SheetCell(e.unanswered); }},
            {{"最早一份送达时间", "The oldest since"},
             18,
             [](Employer e, Language) { return SheetCell(exports::moment(e.oldest_at)); }},
            {{"最近提醒时间", "Reminded"},
             18,
             [](Employer e, Language) { return SheetCell(exports::moment(e.reminded_at)); }},
        }};
    return columns;
}

}  // namespace sx::applications
