#pragma once
#include "platform/pages/format.hpp"

// The texts of looking for postings.
namespace sx::site::words {

using pages::Counting;

inline constexpr Phrase fair{"招聘会", "Job fair"};
inline constexpr Phrase employer_marks{"单位", "Employer"};
inline constexpr Phrase listed{"发布时间", "Published"};
inline constexpr Counting listed_within{
    {"{0} 天内", "Within {0} day"}, {"{0} 天内", "Within {0} days"}};
inline constexpr Counting experience_at_most{
    {"经验要求不超过 {0} 年", "{0} year of experience at most"},
    {"经验要求不超过 {0} 年", "{0} years of experience at most"}};
inline constexpr Phrase title_kind{"岗位", "Job"};
inline constexpr Phrase employer_kind{"单位", "Employer"};
inline constexpr Phrase occupation_kind{"职业", "Occupation"};
inline constexpr Phrase did_you_mean{"没有含“{0}”的岗位。下面是", "Nothing holds “{0}”. Below: "};
inline constexpr Phrase of_other_words{"“{0}”的结果", "results for “{0}”"};
inline constexpr Phrase loosened{
    "没有一个岗位含有全部的词，下面的只含其中一部分。",
    "No job holds all of these words; those below hold some."};
inline constexpr Phrase save_search{"保存这次搜索", "Save this search"};
inline constexpr Phrase save_search_more{
    "有新的合适岗位时告诉你？", "Shall we tell you when there are new ones?"};
inline constexpr Phrase save_search_how{
    "每天或每周最多一条，随时可停。", "Once a day or a week at most; stop at any time."};
inline constexpr Phrase on_the_map{"在地图上看", "See on the map"};
inline constexpr Phrase map_title{"各地岗位", "Jobs by region"};
inline constexpr Phrase map_of{"{0}的岗位", "Jobs in {0}"};
inline constexpr Phrase map_about{
    "每个省份有多少在招岗位，往下看到市和区县。",
    "How many open jobs each province has, down to cities and counties."};
inline constexpr Phrase search_title{"{0} · {1}", "{0} · {1}"};
inline constexpr Phrase whole_country{"全国", "China"};
inline constexpr Phrase map_note{
    "方格图：每个省份一格，按大致方位排列，不表示面积和边界。颜色越深岗位越多，格里写着数字。",
    "A grid: one square for each province, roughly where it lies; it shows neither areas nor "
    "borders. The darker, the more jobs; the number stands in the square."};
inline constexpr Counting see_list{
    {"看这 {0} 个岗位", "See this {0} job"}, {"看这 {0} 个岗位", "See these {0} jobs"}};
inline constexpr Phrase number_of_postings{"岗位数", "Jobs"};
inline constexpr Phrase best_fit{"最合适", "Best match"};

}  // namespace sx::site::words
