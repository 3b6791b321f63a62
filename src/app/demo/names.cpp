#include "app/demo/names.hpp"
#include <array>
#include "platform/base/characters.hpp"
#include "platform/codes/credit_code.hpp"

namespace sx::app::demo {
namespace {

constexpr std::array surnames{
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡",
    "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹",
    "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余", "叶", "蒋", "杜", "苏", "魏"};
constexpr std::array given_first{"子", "雨", "思", "嘉", "宇", "欣", "浩", "梓", "诗", "佳",
                                 "俊", "若", "天", "文", "晓", "一", "可", "书", "明", "安",
                                 "清", "景", "语", "云", "知", "亦", "星", "沐", "言", "锦"};
constexpr std::array given_second{"涵", "轩", "琪", "怡", "然", "阳", "宁", "杰", "雯", "航",
                                  "悦", "晨", "瑶", "博", "妍", "睿", "彤", "凯", "楠", "洁",
                                  "峰", "颖", "磊", "婷", "昊", "雪", "川", "霖", "舟", "禾"};
constexpr std::array firm_first{"启", "瑞", "恒", "昭", "澄", "睦", "嘉", "屹", "拓", "砚",
                                "岚", "沅", "芷", "珩", "牧", "漪", "曜", "钧", "璟", "筑"};
constexpr std::array firm_second{"衡", "岳", "桥", "帆", "林", "岭", "禾", "澜", "石", "野"};

constexpr std::array duties{
    "参与{0}相关项目，按计划完成分配的任务；", "整理和分析{0}方面的资料，形成报告；",
    "配合团队解决{0}中出现的问题，做好记录；", "与上下游岗位沟通，保证{0}工作按时交付；",
    "在带教老师指导下熟悉{0}的流程和规范；",   "维护{0}的日常台账，定期汇报进展。"};
constexpr std::array wishes{
    "做事踏实，愿意学习，能清楚地表达自己的想法。", "有相关课程设计、实训或实习经历者优先。",
    "熟悉{0}，能独立完成一般任务。", "有较好的团队合作意识，能适应项目节奏。"};

std::string filled(std::string_view pattern, std::string_view value) {
    std::string text(pattern);
    if (auto const hole = text.find("{0}"); hole != std::string::npos) text.replace(hole, 3, value);
    return text;
}

}  // namespace

std::string person_name(Draw& draw) {
    std::string name = draw.pick(surnames);
    name.append(draw.pick(given_first));
    return draw.chance(80) ? name.append(draw.pick(given_second)) : name;
}

std::string firm_name(Draw& draw, Trade const& trade, int number) {
    auto const at = static_cast<std::size_t>(number);
    std::string name = "云川";
    name.append(firm_first[at % firm_first.size()])
        .append(firm_second[at / firm_first.size() % firm_second.size()])
        .append(trade.firm_word);
    return name.append(draw.chance(70) ? "有限公司" : "股份有限公司");
}

std::string mobile_number(int number) {
    return std::string("1990000").append(std::to_string(10'000 + number % 10'000).substr(1));
}

std::string credit_code(int number) {
    auto const digits = std::to_string(100'000 + number).substr(1);
    return codes::credit_code_of("91", "500000", std::string("MA9").append(digits));
}

std::string description(Draw& draw, Trade const& trade, std::string const& title) {
    std::string text = "岗位职责\n";
    auto const first = draw.number(0, static_cast<std::int64_t>(duties.size()) - 1);
    for (int line = 0; line < 4; ++line)
        text.append(std::to_string(line + 1))
            .append(". ")
            .append(filled(
                duties[static_cast<std::size_t>(first + line) % duties.size()], trade.subject))
            .append("\n");
    text.append("\n任职要求\n1. 能胜任").append(title).append("的日常工作；\n2. ");
    text.append(filled(wishes[2], draw.pick(split(trade.skills, ',')))).append("\n3. ");
    text.append(wishes[static_cast<std::size_t>(draw.number(0, 1))]).append("\n4. ");
    return text.append(wishes[3]);
}

std::string introduction(Draw& draw, Trade const& trade, std::string const& firm) {
    return std::string(firm)
        .append("成立于 ")
        .append(std::to_string(draw.number(1998, 2022)))
        .append(" 年，主要从事")
        .append(trade.subject)
        .append("。我们有完整的新人带教安排，入职第一年每月一次面谈，试用期缴纳社会保险。")
        .append(draw.chance(50) ? "提供职工宿舍和食堂。" : "周末双休，按国家规定享受带薪年假。");
}

}  // namespace sx::app::demo
