#include "engine/requirements/major_lists.hpp"
#include <algorithm>
#include <array>
#include <string>
#include "engine/requirements/major_names.hpp"
#include "engine/requirements/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 57> before{
    "全日制", "正规", "大学", "重点", "一本", "二本", "主修", "所学", "毕业于", "学习",
    "以及",   "、",   ",",    "(",    ")",    "/",    ".",    ":",    "或",     "和",
    "及",     "与",   "等",   "类",   "专业", "学历", "学位", "毕业", "以上",   "本科",
    "大专",   "专科", "硕士", "博士", "为",   "限",   "是",   "含",   "包括",   "要求",
    "具有",   "具备", "须",   "需",   "相关", "学科", "有",   "·",    "|",      "+",
    "研究生", "-",    "中专", "的",   "应届", "院校", "统招"};
constexpr std::array<Words, 33> after{
    "以及", "、",   ")",    "(",    "/",    ".",      "|",    "·",    "+",    "或",   "和",
    "及",   "与",   "专业", "类",   "等",   "相关",   "相近", "方向", "学科", "毕业", "背景",
    "本科", "学历", "硕士", "大专", "博士", "研究生", "系",   "出身", "优先", "均可", "科班"};

Words without_titles(Words front) {
    if (front.ends_with(')')) front = front.substr(0, front.rfind('('));
    for (Words const title : {"专业学位", "专业", "硕士", "博士"})
        if (front.ends_with(title)) front.remove_suffix(title.size());
    return front;
}

}  // namespace

bool speaks_of_majors(Words words) {
    constexpr std::array<Words, 21> others{"知识", "技能", "能力", "素养", "素质", "团队", "的",
                                           "性",   "化",   "人",   "技术", "精神", "水平", "资格",
                                           "英语", "四级", "八级", "词汇", "书籍", "服务", "课"};
    constexpr Words major = "专业";
    for (auto at = words.find(major); at != words.npos; at = words.find(major, at + 1))
        if (taken(words.substr(at + major.size()), others) == 0) return true;
    return words.find("学科") != words.npos;
}

bool majors_heading(Segment const& segment) {
    constexpr std::array<Words, 8> levels{"本科", "研究生", "专科",   "大专",
                                          "高职", "硕士",   "本科生", "硕士研究生"};
    return segment.under("专业") || segment.under("学科") || segment.under("major") ||
           std::ranges::find(levels, segment.heading) != levels.end();
}

std::optional<MajorCatalogue> catalogue_wanted(Segment const& segment) {
    constexpr std::array<Words, 3> graduate{"研究生", "硕士", "博士"},
        college{"专科", "大专", "高职"};
    for (auto const heading : {segment.heading, segment.topic}) {
        auto const has = [&](Words one) { return heading.find(one) != heading.npos; };
        if (std::ranges::any_of(graduate, has)) return MajorCatalogue::graduate;
        if (has("本科")) return MajorCatalogue::bachelor;
        if (std::ranges::any_of(college, has)) return MajorCatalogue::vocational_college;
    }
    return std::nullopt;
}

bool may_stand_before(Words front) {
    return std::ranges::any_of(before, [&](Words one) { return front.ends_with(one); });
}
bool may_stand_behind(Words rest) { return taken(rest, after) > 0; }

Words name_before(Words words, std::size_t at) {
    constexpr std::size_t farthest = 30, longest = 60;  // bytes: 10 and 20 characters
    auto const bracket = words.substr(0, at).rfind('(');
    bool const inside = bracket != Words::npos && at - bracket <= farthest &&
                        words.substr(bracket, at - bracket).find(')') == Words::npos;
    auto const front = inside ? without_titles(words.substr(0, bracket)) : words.substr(0, at);
    auto begin = front.size() - std::min(front.size(), longest);
    while (begin < front.size() && (front[begin] & '\xC0') == '\x80') ++begin;
    for (; begin < front.size(); begin += first_character(front.substr(begin))) {
        auto const known = longest_major_name(front.substr(begin));
        if (known && begin + known->length == front.size()) return front.substr(begin);
    }
    return {};
}

std::size_t official_length(Words digits, Words rest) {
    for (Words const mark : {"", "G"}) {
        auto const* entry = codes::majors().find(std::string(mark).append(digits));
        auto const official = entry ? plain(entry->name) : std::string{};
        if (official.empty() || !rest.starts_with(official)) continue;
        auto const longer = longest_major_name(rest);
        return std::max(official.size(), longer ? longer->length : 0);
    }
    return 0;
}

std::size_t unlisted_name(Words rest) {
    constexpr std::array<Words, 9> ends{"、", "/", "专业", "等", "相关", "或", "方向", "(", ")"};
    constexpr std::array<Words, 30> others{
        "取得", "应届", "往届", "作业", "以上", "学历", "以下",   "优先", "具有", "要求",
        "不限", "经验", "相近", "岗位", "年龄", "证",   "工作",   "能力", "熟",   "负责",
        "本科", "硕士", "博士", "专科", "大专", "限",   "全日制", "背景", "毕业", "均可"};
    constexpr std::size_t least = 6, most = 48;  // bytes: 2 to 16 characters
    std::size_t end = 0;
    while (is_chinese(rest.substr(end)) && taken(rest.substr(end), ends) == 0) end += 3;
    bool const closed = end == rest.size() || taken(rest.substr(end), ends) > 0;
    auto const name = rest.substr(0, end);
    bool const speaks =
        std::ranges::any_of(others, [&](Words one) { return name.find(one) != name.npos; });
    return closed && !speaks && end >= least && end <= most ? end : 0;
}

bool lists_groups(Words words) {
    std::size_t groups = 0;
    for (;;) {
        auto const length = unlisted_name(words);
        if (length == 0 || !words.substr(0, length).ends_with("类")) return false;
        ++groups;
        words.remove_prefix(length);
        if (words.empty()) return groups > 1;
        if (!words.starts_with("、")) return false;
        words.remove_prefix(3);
    }
}

}  // namespace sx::engine
