#pragma once
#include "platform/pages/format.hpp"

// The texts of the shell and the pieces.
namespace sx::pages::words {

inline constexpr Phrase product{"双选", "Shuangxuan"};
inline constexpr Phrase skip{"跳到正文", "Skip to content"};
inline constexpr Phrase main_navigation{"主导航", "Main"};
inline constexpr Phrase menu{"菜单", "Menu"};
inline constexpr Phrase fairs{"招聘会", "Job fairs"};
inline constexpr Phrase postings{"岗位", "Jobs"};
inline constexpr Phrase employers{"单位", "Employers"};
inline constexpr Phrase sign_in{"登录", "Sign in"};
inline constexpr Phrase workplace{"我的工作台", "My workplace"};
inline constexpr Phrase other_language{"English", "中文"};
inline constexpr Phrase other_language_short{"EN", "中文"};
inline constexpr Phrase host{"主办：{0}", "Hosted by {0}"};
inline constexpr Phrase phone{"咨询电话 {0}", "Questions: {0}"};
inline constexpr Phrase free_of_charge{
    "招聘会对求职者和用人单位都不收费。", "The fair is free for job seekers and employers."};
inline constexpr Phrase you_are_here{"当前位置", "You are here"};

inline constexpr Phrase as_of{"截至：", "As of "};
inline constexpr Phrase counting_rule{
    "。求职者按人计，一人只计一次。", ". A job seeker is counted once."};
inline constexpr Phrase how_counted{"怎么统计的", "How these are counted"};
inline constexpr Phrase stage_done{"已完成", "Done"};
inline constexpr Phrase stage_on{"进行中", "Now"};
inline constexpr Phrase stage_ahead{"未开始", "To come"};

inline constexpr Phrase search{"搜索", "Search"};
inline constexpr Phrase filter{"筛选", "Filter"};
inline constexpr Phrase filters{"筛选条件", "Filters"};
inline constexpr Phrase chosen{"已选条件", "Chosen filters"};
inline constexpr Phrase chosen_count{"已选 {0}", "{0} chosen"};
inline constexpr Phrase remove{"去掉：", "Remove: "};
inline constexpr Phrase clear{"全部清除", "Clear all"};
inline constexpr Phrase any{"不限", "Any"};
inline constexpr Phrase see_results{"看结果", "Show results"};
inline constexpr Phrase fold{"收起", "Close"};
inline constexpr Phrase see_total{"看 {0}", "See {0}"};
inline constexpr Phrase suggestions{"搜索建议", "Suggestions"};
inline constexpr Phrase updating{"正在查找…", "Searching…"};
inline constexpr Phrase not_updated{
    "没能更新结果，下面还是之前的。请检查网络，再按一次“搜索”。",
    "Not updated: below are the results from before. Check your network and press “Search” again."};
inline constexpr Phrase sort{"排序", "Sort by"};
inline constexpr Phrase pages{"翻页", "Pages"};
inline constexpr Phrase first_page{"回到第一页", "First page"};
inline constexpr Phrase next_page{"下一页", "Next page"};
inline constexpr Phrase nothing_found{"没有找到。", "Nothing found."};
inline constexpr Phrase try_without{"去掉“{0}”再看", "Try without “{0}”"};
inline constexpr Phrase try_other_words{
    "换个说法，或少写几个字。", "Try other words, or fewer of them."};

inline constexpr Phrase apply{"投递简历", "Apply"};
inline constexpr Phrase keep{"收藏", "Save"};
inline constexpr Phrase apply_acts{"投递操作", "Apply"};
inline constexpr Phrase apply_hint{
    "登录后一步投递，进展在“投递”里看得到。",
    "Sign in, apply in one step, and follow it under “Applications”."};
inline constexpr Phrase no_fees{"面试不用交钱。", "An interview costs nothing."};
inline constexpr Phrase no_fees_more{
    "要求交押金、培训费，或让你到陌生软件里转账的，请立刻停下。",
    "If anyone asks for a deposit or a training fee, or for a transfer in an unknown app, stop."};

inline constexpr Phrase unclear{"没看懂这个地址", "This address is not clear"};
inline constexpr Phrase unclear_more{
    "地址里有一个条件不对。可以从这里重新找：",
    "Something in the address is not right. Start again from here:"};
inline constexpr Phrase busy{"访问太频繁了", "Too many requests"};
inline constexpr Phrase busy_more{"请过一分钟再试。", "Please try again in a minute."};
inline constexpr Phrase forbidden{"这一页不对你开放", "This page is not open to you"};
inline constexpr Phrase forbidden_more{
    "换一个有权限的账号登录，或回到首页。",
    "Sign in with another account, or go to the home page."};
inline constexpr Phrase not_found{"没有这一页", "There is no such page"};
inline constexpr Phrase not_found_more{
    "地址可能写错了，或内容已撤下。可以从这里重新找：",
    "The address may be wrong, or the page was taken down. Start again from here:"};
inline constexpr Phrase broken{"出了问题，是我们的错", "Something broke, and it is our fault"};
inline constexpr Phrase broken_more{
    "请过一会儿再试。如果一直这样，告诉我们下面的编号。",
    "Please try again in a while. If it stays, tell us this number."};
inline constexpr Phrase request_number{"编号 {0}", "Number {0}"};
inline constexpr Phrase home{"回到首页", "Home page"};
inline constexpr Phrase find_postings{"找岗位", "Find jobs"};

}  // namespace sx::pages::words
