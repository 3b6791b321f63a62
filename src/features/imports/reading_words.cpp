#include <algorithm>
#include <array>
#include <utility>
#include "features/imports/reading.hpp"
#include "features/imports/scan.hpp"

namespace sx::imports {
namespace {

using codes::Education;
using codes::Ownership;

bool holds(std::string_view text, std::string_view word) { return text.find(word) != text.npos; }

constexpr std::array<std::pair<std::string_view, Education>, 19> levels{{
    {"初中", Education::junior_high},
    {"高中", Education::senior_high},
    {"中专", Education::senior_high},
    {"中技", Education::senior_high},
    {"中职", Education::senior_high},
    {"技校", Education::senior_high},
    {"技工学校", Education::senior_high},
    {"职高", Education::senior_high},
    {"大专", Education::vocational_college},
    {"专科", Education::vocational_college},
    {"高职", Education::vocational_college},
    {"本科", Education::bachelor},
    {"学士", Education::bachelor},
    {"硕士", Education::master},
    {"研究生", Education::master},
    {"博士", Education::doctor},
    {"mba", Education::master},
    {"emba", Education::master},
    {"小学", Education::none},
}};

std::optional<Education> lowest_level(std::string_view text) {
    std::optional<Education> lowest;
    bool const degree_named = holds(text, "硕士") || holds(text, "博士");
    for (auto const& [word, level] : levels) {
        if (!holds(text, word) || (word == "研究生" && degree_named)) continue;
        if (!lowest || level < *lowest) lowest = level;
    }
    return lowest;
}

constexpr std::array<std::pair<std::string_view, Ownership>, 32> ownerships{{
    {"民营", Ownership::privately_owned},
    {"民营公司", Ownership::privately_owned},
    {"民营企业", Ownership::privately_owned},
    {"私营", Ownership::privately_owned},
    {"私营企业", Ownership::privately_owned},
    {"国企", Ownership::state_owned},
    {"国有企业", Ownership::state_owned},
    {"央企", Ownership::state_owned},
    {"上市公司", Ownership::joint_stock},
    {"已上市", Ownership::joint_stock},
    {"股份制企业", Ownership::joint_stock},
    {"股份制", Ownership::joint_stock},
    {"合资", Ownership::joint_venture},
    {"中外合资", Ownership::joint_venture},
    {"外资", Ownership::foreign_owned},
    {"外企", Ownership::foreign_owned},
    {"外资(欧美)", Ownership::foreign_owned},
    {"外资(非欧美)", Ownership::foreign_owned},
    {"外商独资", Ownership::foreign_owned},
    {"外企代表处", Ownership::foreign_owned},
    {"港澳台公司", Ownership::hong_kong_macao_taiwan},
    {"港澳台企业", Ownership::hong_kong_macao_taiwan},
    {"事业单位", Ownership::public_institution},
    {"国家机关", Ownership::government},
    {"政府机关", Ownership::government},
    {"机关", Ownership::government},
    {"社会团体", Ownership::social_organisation},
    {"非营利组织", Ownership::social_organisation},
    {"非盈利组织", Ownership::social_organisation},
    {"社会组织", Ownership::social_organisation},
    {"其它", Ownership::other},
    {"其他", Ownership::other},
}};

bool asks_no_experience(std::string_view text) {
    constexpr std::array<std::string_view, 11> words{
        "不限",       "经验不限", "不限经验", "无经验",    "无需经验", "应届生",
        "应届毕业生", "在校生",   "在读学生", "在校/应届", "应届"};
    return std::ranges::find(words, text) != words.end() || holds(text, "年应届");
}

}  // namespace

Reading<Education> read_education(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    bool const any = text == "不限" || text == "不限以上" || text == "无要求" ||
                     holds(text, "学历不限") || holds(text, "不限学历");
    if (any) return Education::none;
    auto const level = lowest_level(text);
    if (!level) return Outcome::not_understood;
    return text.ends_with("以下") ? Education::none : *level;
}

Reading<int> read_experience(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    if (asks_no_experience(text)) return 0;
    Scan scan(text);
    scan.take("具有");
    scan.take("满");
    auto const least = scan.take_whole();
    if (!least || (scan.take("-") && !scan.take_whole()) || !scan.take("年"))
        return Outcome::not_understood;
    bool const less = scan.take_any({"以下", "及以下", "以内", "内"});
    if (!less) scan.take_any({"及以上", "以上", "+"});
    scan.take_any({"工作经验", "基层工作经历人员", "工作经历", "经验"});
    scan.take("学历不限");
    if (!scan.done()) return Outcome::not_understood;
    return less ? 0 : *least;
}

Reading<Ownership> read_ownership(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    auto const* found = std::ranges::find(
        ownerships, std::string_view(text), [](auto const& o) { return o.first; });
    if (found == ownerships.end()) return Outcome::not_understood;
    return found->second;
}

Reading<StaffCount> read_staff_count(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    Scan scan(text);
    bool fewer = scan.take_any({"少于", "小于"});
    auto const first = scan.take_whole();
    if (!first) return Outcome::not_understood;
    StaffCount count{*first, std::nullopt};
    bool more = false;
    if (scan.take("-")) count.most = scan.take_whole();
    scan.take("人");
    if (!fewer && !count.most) {
        fewer = scan.take_any({"以下", "及以下", "以内"});
        more = !fewer && scan.take_any({"以上", "及以上", "+"});
    }
    if (!scan.done() || (count.most && *count.most < count.least)) return Outcome::not_understood;
    if (fewer) return StaffCount{0, count.least};
    if (!count.most && !more) count.most = count.least;
    return count;
}

Reading<int> read_count(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    Scan scan(text);
    scan.take("招");
    auto const count = scan.take_whole();
    scan.take_any({"人", "名", "个"});
    if (!count || !scan.done()) return Outcome::not_understood;
    return *count;
}

}  // namespace sx::imports
