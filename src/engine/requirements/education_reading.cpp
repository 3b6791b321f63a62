#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include "engine/requirements/readers.hpp"
#include "engine/requirements/words.hpp"

namespace sx::engine {
namespace {

using codes::Education;
using Words = std::string_view;

// Longer words first: 硕士研究生 is one word, not two.
constexpr std::array<std::pair<Words, Education>, 27> levels{{
    {"硕士研究生", Education::master},
    {"博士研究生", Education::doctor},
    {"研究生", Education::master},
    {"硕士", Education::master},
    {"博士", Education::doctor},
    {"大学本科", Education::bachelor},
    {"本科", Education::bachelor},
    {"本专科", Education::vocational_college},
    {"大学专科", Education::vocational_college},
    {"大专科", Education::vocational_college},
    {"大专", Education::vocational_college},
    {"专科", Education::vocational_college},
    {"高职", Education::vocational_college},
    {"普通高中", Education::senior_high},
    {"高中", Education::senior_high},
    {"职业中专", Education::senior_high},
    {"职业高中", Education::senior_high},
    {"中等专业学校", Education::senior_high},
    {"中等职业学校", Education::senior_high},
    {"技工学校", Education::senior_high},
    {"技校", Education::senior_high},
    {"中专", Education::senior_high},
    {"中技", Education::senior_high},
    {"中职", Education::senior_high},
    {"职高", Education::senior_high},
    {"初中", Education::junior_high},
    {"mba", Education::master},
}};

struct Level {
    Education least;
    std::size_t length;
};
std::optional<Level> level_at(Words text) {
    for (auto const& [word, level] : levels)
        if (text.starts_with(word)) return Level{level, word.size()};
    return std::nullopt;
}

// "研究生(硕士及以上)", "大专或本科以上", "高中、职业中专、技工学校及以上": levels joined.
struct Group {
    std::size_t begin, end;
    Education lowest, highest;
    bool in_brackets = false, only = false;
};
std::optional<Group> group_at(Words text, std::size_t at) {
    constexpr std::array<Words, 7> joints{"、", "/", "或者", "或", "和", "及", "与"};
    auto const first = level_at(text.substr(at));
    if (!first) return std::nullopt;
    Group group{at, at + first->length, first->least, first->least};
    for (;;) {
        auto const joint = taken(text.substr(group.end), joints);
        auto const next = level_at(text.substr(group.end + joint));
        if (joint == 0 || !next) return group;
        group.end += joint + next->length;
        group.lowest = std::min(group.lowest, next->least);
        group.highest = std::max(group.highest, next->least);
    }
}

constexpr std::array<Words, 11> upward{"或同等以上", "或同等及以上", "及以上",   "(含)以上",
                                       "(含)及以上", "或以上",       "及其以上", "以上",
                                       "含以上",     "起",           "+"};
constexpr std::array<Words, 3> downward{"及以下", "以下", "或以下"};

struct Direction {
    bool up = false, down = false;
    std::size_t length = 0;
};
Direction direction_at(Words text) {
    constexpr std::array<Words, 13> fillers{"",         "生",       "(学士)",  "(硕士)", "(博士)",
                                            "学历",     "学位",     "毕业",    "(统招)", "(全日制)",
                                            "(含本科)", "(含大专)", "(含专科)"};
    for (auto const filler : fillers) {
        if (!text.starts_with(filler)) continue;
        auto const rest = text.substr(filler.size());
        if (auto const up = taken(rest, upward)) return {true, false, filler.size() + up};
        if (auto const down = taken(rest, downward)) return {false, true, filler.size() + down};
    }
    return {};
}

bool full_time(Segment const& segment) {
    return segment.holds("全日制") || segment.holds("统招") || segment.holds("普通高校");
}

// "硕士学位", "学士及以上学位", or anything under the heading 学位.
bool is_degree(Segment const& segment, Words behind) {
    if (segment.heading.find("学位") != segment.heading.npos &&
        segment.heading.find("学历") == segment.heading.npos)
        return true;
    return behind.starts_with("学位");
}

// Whether a level is asked for here, and not only spoken of ("研究生导师", "本科院校").
bool is_education(Segment const& segment, Group const& group, Direction const& direction) {
    constexpr std::array<Words, 6> signs{"学历", "毕业", "文凭", "层次", "应届", "及"};
    constexpr std::array<Words, 16> others{"院",   "高校", "教学", "导师", "以外", "阶段",
                                           "教育", "课程", "学校", "英语", "数学", "语文",
                                           "教师", "生",   "在读", "须"};
    constexpr std::array<Words, 8> leads{"学历",   "限",     "要求",   "须为",
                                         "不低于", "学历为", "学位为", "届"};
    auto const front = segment.words.substr(0, group.begin);
    auto const behind = segment.words.substr(group.end + direction.length);
    bool const led =
        std::ranges::any_of(leads, [&](Words lead) { return front.ends_with(lead); }) ||
        front.ends_with("学历:") || front.ends_with("全日制") || front.ends_with("统招");
    bool const alone = group.begin == 0 && behind.empty();
    bool const first = group.begin == 0 && taken(behind, others) == 0;
    bool const last = behind.empty() && (front.ends_with("专业") || front.ends_with("类"));
    if (segment.under("专业") && alone) return true;
    if (segment.under("专业") && !segment.under("学历") && !direction.up && !led) return false;
    return direction.up || direction.down || led || alone || segment.under("学历") ||
           segment.under("education") || first || last || taken(behind, signs) > 0;
}

// "研究生(仅限博士)": what stands in the brackets right behind a level says which.
Group narrowed(Words text, Group group) {
    constexpr std::array<Words, 3> leads{"(仅限", "(限", "("};
    auto const lead = taken(text.substr(group.end), leads);
    if (lead == 0) return group;
    auto const inner = group_at(text, group.end + lead);
    if (!inner) return group;
    auto const rest = text.substr(inner->end);
    if (!rest.substr(direction_at(rest).length).starts_with(')')) return group;
    bool const only = text.substr(group.end + lead - 3, 3) == "限";
    return {group.begin, inner->end, inner->lowest, inner->highest, true, only};
}

Degree degree_of(Education level) {
    return level == Education::doctor   ? Degree::doctor
           : level == Education::master ? Degree::master
                                        : Degree::bachelor;
}

class EducationReader {
public:
    EducationReader(Reading const& reading, Segment const& segment, Requirements& found)
        : reading_(reading), segment_(segment), found_(found) {}

    void read() {
        if (says_none()) return;
        auto const words = segment_.words;
        for (std::size_t at = 0; at < words.size();) {
            if (auto const plain_degree = take_degree(at)) at += plain_degree;
            else if (auto const group = group_at(words, at)) at = take(narrowed(words, *group));
            else at += first_character(words.substr(at));
        }
    }

private:
    bool says_none() {
        constexpr std::array<Words, 4> nothing{"不限", "无要求", "不作要求", "不要求"};
        bool const all = std::ranges::find(nothing, segment_.words) != nothing.end();
        bool const education = segment_.heading.find("学历") != segment_.heading.npos;
        bool const degree = segment_.heading.find("学位") != segment_.heading.npos;
        bool const said = segment_.holds("学历不限") || segment_.holds("不限学历") ||
                          segment_.holds("学历专业不限") || segment_.holds("学历、专业不限") ||
                          segment_.holds("学历无要求") || segment_.holds("无学历要求");
        if (said || (all && education))
            found_.education.push_back({stated(reading_, segment_), Education::none, {}, false});
        if (all && degree) found_.degree.push_back({stated(reading_, segment_), Degree::none});
        return said || (all && (education || degree));
    }

    // "取得相应学位", "获得学士学位证书": how many bytes.
    std::size_t take_degree(std::size_t at) {
        constexpr std::array<std::pair<Words, Degree>, 8> degrees{{
            {"学士", Degree::bachelor},
            {"相应学位", Degree::matching},
            {"相应的学位", Degree::matching},
            {"对应学位", Degree::matching},
            {"对应的学位", Degree::matching},
            {"相应的学历学位", Degree::matching},
            {"相应学历学位", Degree::matching},
            {"学历学位相应", Degree::matching},
        }};
        for (auto const& [word, degree] : degrees) {
            if (!segment_.words.substr(at).starts_with(word)) continue;
            auto const end =
                at + word.size() + direction_at(segment_.words.substr(at + word.size())).length;
            add(degree, at, end);
            return end - at;
        }
        return 0;
    }

    std::size_t take(Group const& group) {
        auto const direction = direction_at(segment_.words.substr(group.end));
        auto end = group.end + direction.length;
        if (group.in_brackets && segment_.words.substr(end).starts_with(')')) ++end;
        auto const behind = segment_.words.substr(group.end);
        if (segment_.excepted) return end;
        if (is_degree(segment_, segment_.words.substr(end)) || behind.starts_with("学位")) {
            add(degree_of(group.lowest), group.begin, end);
        } else if (alone_after_education(group)) {
            add(degree_of(group.lowest), group.begin, end);
        } else if (is_education(segment_, group, direction)) {
            AskedEducation one{
                stated(reading_, segment_, segment_.at + group.begin, segment_.at + end),
                direction.down ? Education::none : group.lowest,
                {},
                full_time(segment_)};
            auto const front = segment_.words.substr(0, group.begin);
            bool const only =
                group.only || (!direction.up && front.ends_with("限") && !front.ends_with("不限"));
            if (direction.down || only) one.most = group.highest;
            found_.education.push_back(std::move(one));
            if (names_degree_too(group, end)) add(degree_of(group.highest), group.begin, end);
        }
        return end;
    }

    // "硕士研究生及以上,硕士": the second is the degree.
    bool alone_after_education(Group const& group) const {
        bool const alone = group.begin == 0 && group.end == segment_.words.size();
        bool const degree = segment_.words == "硕士" || segment_.words == "博士";
        return alone && degree && !found_.education.empty() && segment_.heading.empty();
    }
    // "研究生/硕士以上", "硕士及以上学历学位".
    bool names_degree_too(Group const& group, std::size_t end) const {
        auto const words = segment_.words.substr(group.begin, group.end - group.begin);
        bool const both = words == "研究生/硕士" || words == "研究生/博士" ||
                          words == "硕士研究生/硕士" || words == "博士研究生/博士";
        return both || segment_.words.substr(end).starts_with("学历学位") ||
               segment_.words.substr(end).starts_with("学历、学位");
    }

    void add(Degree degree, std::size_t begin, std::size_t end) {
        found_.degree.push_back(
            {stated(reading_, segment_, segment_.at + begin, segment_.at + end), degree});
    }

    Reading const& reading_;
    Segment const& segment_;
    Requirements& found_;
};

}  // namespace

void read_education(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments) EducationReader(reading, segment, found).read();
}

}  // namespace sx::engine
