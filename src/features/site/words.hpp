#pragma once
#include "platform/pages/format.hpp"

// The texts of the public pages.
namespace sx::site::words {

using pages::Counting;

inline constexpr Phrase comma{"，", ", "};
inline constexpr Phrase list_comma{"、", ", "};
inline constexpr Phrase fairs_title{"招聘会", "Job fairs"};
inline constexpr Phrase fairs_about{
    "公共就业服务机构举办的网络招聘会，对求职者和用人单位都不收费。",
    "Online job fairs of the public employment service, free for everyone."};
inline constexpr Phrase no_fairs{"还没有公布的招聘会。", "No job fair has been announced yet."};
inline constexpr Phrase home_about{
    "看现在的招聘会、岗位和单位，一步投递。",
    "See the current job fairs, jobs and employers, and apply in one step."};
inline constexpr Phrase find_hint{"岗位或单位名称", "Job title or employer"};
inline constexpr Phrase find_postings{"找岗位", "Find jobs"};
inline constexpr Phrase join{"单位报名", "Join as an employer"};
inline constexpr Phrase details{"活动详情", "About this fair"};

inline constexpr Phrase going_on{"正在进行：{0}", "Now: {0}"};
inline constexpr Phrase open_now{"正在进行", "Open now"};
inline constexpr Phrase coming{"即将开始", "Coming soon"};
inline constexpr Phrase over{"已结束", "Over"};
inline constexpr Phrase until_end{"后{0}结束", "until {0} ends"};
inline constexpr Phrase until_begin{"后{0}开始", "until {0} begins"};
inline constexpr Phrase ends_at{"{0} 截止", "ends {0}"};
inline constexpr Phrase begins_at{"{0} 开始", "begins {0}"};

inline constexpr Phrase figures{"实时数据", "Live figures"};
inline constexpr Phrase openings{"招聘人数", "Openings"};
inline constexpr Phrase taking_part{"参会单位", "Employers"};
inline constexpr Phrase open_postings{"在招岗位", "Open jobs"};
inline constexpr Phrase seekers{"投递人数", "Applicants"};
inline constexpr Phrase applications{"投递（次）", "Applications"};
inline constexpr Phrase interviews{"进入面试（次）", "Interviews"};
inline constexpr Phrase intents{"达成意向（次）", "Signed"};
inline constexpr Phrase schedule{"招聘安排", "Schedule"};
inline constexpr Phrase online_concentrated{"在线投递，集中招聘。", "Apply online on these days."};
inline constexpr Phrase online_normalised{"在线投递，持续招聘。", "Apply online at any time."};
inline constexpr Phrase on_campus{"进校园招聘。", "On campus."};
inline constexpr Phrase offline{"现场招聘。", "On site."};
inline constexpr Phrase newest_postings{"最新岗位", "Newest jobs"};
inline constexpr Phrase other_fairs{"其他招聘会", "Other job fairs"};
inline constexpr Counting all_postings{
    {"全部 {0} 个", "See the {0} job"}, {"全部 {0} 个", "All {0} jobs"}};
inline constexpr Phrase all_fairs{"全部招聘会", "All job fairs"};
inline constexpr Phrase take_list{"导出这份名单：", "Take this list away:"};
inline constexpr Counting employer_count{
    {"{0} 家单位", "{0} employer"}, {"{0} 家单位", "{0} employers"}};
inline constexpr Phrase more_employers{"全部单位", "All employers"};
inline constexpr Phrase audience{"面向对象", "For whom"};
inline constexpr Phrase fair_rules{"活动规则", "Rules"};
inline constexpr Phrase hosts{"主办", "Host"};
inline constexpr Phrase organisers{"承办", "Organiser"};
inline constexpr Phrase co_organisers{"协办", "Co-organiser"};
inline constexpr Phrase theme{"主题", "Theme"};

inline constexpr Phrase postings_title{"找岗位", "Find jobs"};
inline constexpr Phrase postings_crumb{"岗位", "Jobs"};
inline constexpr Phrase postings_about{
    "经审核的公开岗位，写明薪资、学历和截止时间，投递不收费。",
    "Reviewed public jobs with pay, requirements and closing date; applying is free."};
inline constexpr Counting posting_count{{"{0} 个岗位", "{0} job"}, {"{0} 个岗位", "{0} jobs"}};
inline constexpr Phrase region{"工作地区", "Region"};
inline constexpr Phrase kind{"岗位类型", "Kind"};
inline constexpr Phrase my_education{"我的学历", "My education"};
inline constexpr Phrase pay_from{"月薪不低于", "Monthly pay from"};
inline constexpr Phrase yuan{"{0} 元", "CNY {0}"};
inline constexpr Phrase yuan_or_more{"月薪 {0} 元以上", "CNY {0} a month or more"};
inline constexpr Phrase newest{"最新", "Newest"};
inline constexpr Phrase best_paid{"薪资", "Pay"};
inline constexpr Phrase fewest_applications{"投递较少", "Fewest applications"};
inline constexpr Phrase updated{"{0}发布", "Published {0}"};
inline constexpr Phrase refreshed{"{0}刷新", "Refreshed {0}"};
inline constexpr Phrase closes{"{0}截止", "Closes {0}"};
inline constexpr Phrase remaining{"还剩 {0} {1}", "{0} {1} left"};
inline constexpr Counting headcount{{"招 {0} 人", "{0} opening"}, {"招 {0} 人", "{0} openings"}};

inline constexpr Phrase posting_crumb{"岗位详情", "Job"};
inline constexpr Phrase place{"工作地点", "Place"};
inline constexpr Phrase and_more_places{"{0} 等 {1} 地", "{0} and {1} more"};
inline constexpr Phrase all_places{"全部工作地点", "All places"};
inline constexpr Phrase ask{"岗位联系人", "Whom to ask"};
inline constexpr Phrase complain{"投诉举报", "Complain"};
inline constexpr Phrase ask_more{
    "咨询岗位可以联系；投递请点“投递简历”，每一步进展都会告诉你。",
    "For questions about the job. Please apply with the button above: you will be told every "
    "step."};
inline constexpr Phrase anywhere{"不限", "Anywhere"};
inline constexpr Phrase people{"招聘人数", "Openings"};
inline constexpr Phrase education{"学历", "Education"};
inline constexpr Phrase any_education{"学历不限", "Any education"};
inline constexpr Phrase experience{"经验", "Experience"};
inline constexpr Counting experience_years{
    {"{0} 年及以上", "{0} year or more"}, {"{0} 年及以上", "{0} years or more"}};
inline constexpr Phrase no_experience{"不限", "Not asked for"};
inline constexpr Phrase majors{"专业", "Majors"};
inline constexpr Phrase any_major{"不限", "Any"};
inline constexpr Phrase deadline{"截止", "Closes"};
inline constexpr Phrase description{"岗位说明", "About the job"};
inline constexpr Phrase benefits{"待遇", "Benefits"};
inline constexpr Phrase verified{"最近核验", "Last verified"};
inline constexpr Phrase checked{"单位已核验", "Employer checked"};
inline constexpr Phrase the_employer{"招聘单位", "The employer"};
inline constexpr Counting its_postings{
    {"看它的 {0} 个岗位", "See its {0} job"}, {"看它的全部 {0} 个岗位", "See all its {0} jobs"}};
inline constexpr Phrase similar{"相近岗位", "Similar jobs"};
inline constexpr Phrase more_of_it{"这家单位的其他岗位", "More jobs of this employer"};
inline constexpr Phrase gone{"这个岗位已停止招聘", "This job is no longer open"};
inline constexpr Phrase gone_filled{"它已招满。", "It has been filled."};
inline constexpr Phrase gone_expired{"它已过截止时间。", "Its closing date has passed."};
inline constexpr Phrase gone_cancelled{"单位取消了这次招聘。", "The employer has called it off."};
inline constexpr Phrase gone_changed{
    "单位调整了岗位，请看看它的其他岗位。",
    "The employer has changed its plans. See its other jobs."};
inline constexpr Phrase gone_otherwise{"单位已结束招聘。", "The employer has stopped hiring."};
inline constexpr Phrase hiring{"{0}招聘{1}", "{0} is hiring: {1}"};

inline constexpr Phrase employers_title{"单位", "Employers"};
inline constexpr Phrase employers_about{
    "已核验的招聘单位和它们的岗位。", "Checked employers and their open jobs."};
inline constexpr Phrase find_employer{"单位名称", "Name of an employer"};
inline constexpr Phrase industry{"行业", "Industry"};
inline constexpr Phrase size{"规模", "Size"};
inline constexpr Phrase located{"所在地区", "Region"};
inline constexpr Phrase ownership{"性质", "Ownership"};
inline constexpr Phrase address{"地址", "Address"};
inline constexpr Phrase introduction{"单位介绍", "About"};
inline constexpr Phrase its_people{"招聘会上找谁", "Whom to meet at fairs"};
inline constexpr Phrase gallery{"图集", "Pictures"};
inline constexpr Phrase open_jobs_of_it{"在招岗位", "Open jobs"};
inline constexpr Phrase no_open_jobs{"现在没有在招的岗位。", "No open jobs at the moment."};
inline constexpr Phrase licence_checked{
    "营业执照已由主办方核验。", "The host has checked its business licence."};

}  // namespace sx::site::words
