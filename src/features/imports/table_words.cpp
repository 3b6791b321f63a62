#include "features/imports/table_words.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include "features/imports/scan.hpp"
#include "platform/codes/codes.hpp"
#include "platform/exports/exports.hpp"
#include "platform/wire/reader.hpp"

namespace sx::imports {
namespace {

using codes::Education, postings::PostingKind;
constexpr std::string_view yes_no = "yes_no";            // the word list of booleans
using Values = std::map<std::string, int, std::less<>>;  // by the normalised word

// What people write besides the words of the workplaces.
struct Spelling {
    std::string_view type, text, value;
};
constexpr std::array spellings{
    Spelling{"PostingKind", "普通", "job"},
    Spelling{"PostingKind", "社会", "job"},
    Spelling{"PostingKind", "全日制", "job"},
    Spelling{"PostingKind", "就业见习", "traineeship"},
    Spelling{"WorkShift", "白班", "regular"},
    Spelling{"WorkShift", "长白班", "regular"},
    Spelling{"WorkShift", "两班", "two_shifts"},
    Spelling{"WorkShift", "三班", "three_shifts"},
    Spelling{"WorkShift", "弹性", "flexible"},
    Spelling{"WorkShift", "弹性工作制", "flexible"},
    Spelling{"Retention", "考核合格留用", "expected"},
    Spelling{"Retention", "可留用", "possible"},
    Spelling{"Retention", "否", "none"},
    Spelling{"PositionCategory", "管理", "management"},
    Spelling{"PositionCategory", "专业技术", "professional"},
    Spelling{"PositionCategory", "专技", "professional"},
    Spelling{"PositionCategory", "工勤技能", "skilled"},
    Spelling{"PositionCategory", "工勤", "skilled"},
    Spelling{"ExamForm", "笔试+面试", "written_and_interview"},
    Spelling{"ExamForm", "笔试、面试", "written_and_interview"},
    Spelling{"ExamForm", "面试", "interview"},
    Spelling{"ExamForm", "考核", "assessment"},
    Spelling{"Programme", "特岗计划", "special_teachers"},
    Spelling{"Programme", "大学生志愿服务西部计划", "western_plan"},
    Spelling{"Programme", "村官", "village_officials"},
    Spelling{"Programme", "乡村医生", "village_doctors"},
};

// WorkShift has its words under "work_shift".
std::string word_list_of(wire::Type const& type) {
    std::string name;
    for (char const c : type.name) {
        bool const capital = c >= 'A' && c <= 'Z';
        if (capital && !name.empty()) name += '_';
        name += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

// Empty where a field has no list of words.
std::string word_list_of(TableFieldFacts const& facts) {
    if (facts.pointers[0].empty()) return {};
    auto const& type = type_at(facts.pointers[0]);
    if (type.shape == wire::Shape::boolean) return std::string(yes_no);
    return type.shape == wire::Shape::enumeration ? word_list_of(type) : std::string();
}

// Every current region by its whole name, in Chinese.
std::vector<std::string> place_words() {
    auto const& regions = codes::regions();
    std::vector<std::string> words;
    for (auto const& entry : regions.all())
        if (regions.field(entry, "retired").empty()) words.push_back(regions.path_name(entry.code));
    return words;
}

Values values_of(wire::Type const& type) {
    Values values;
    for (auto const& known : type.names)
        for (auto const language : {Language::zh, Language::en})
            values.emplace(
                normalised(exports::word(word_list_of(type), known.name, language)), known.value);
    for (auto const& spelling : spellings)
        if (spelling.type == type.name)
            values.emplace(spelling.text, wire::enum_value(type, spelling.value).value());
    return values;
}

// Of every enumeration that a table may hold.
std::map<std::string_view, Values> const& listed_values() {
    static auto const all = [] {
        std::map<std::string_view, Values> lists;
        for (auto const& facts : table_fields())
            for (auto const pointer : facts.pointers) {
                if (pointer.empty()) continue;
                auto const& type = type_at(pointer);
                if (type.shape == wire::Shape::enumeration)
                    lists.emplace(type.name, values_of(type));
            }
        return lists;
    }();
    return all;
}

template <wire::DescribedEnum E> std::optional<E> named(std::string_view text) {
    auto const value = value_named(wire::type_of<E>(), text);
    return value ? std::optional(static_cast<E>(*value)) : std::nullopt;
}

}  // namespace

Reading<PostingKind> read_posting_kind(std::string_view cell) {
    auto text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    for (std::string_view const ending : {"岗位", "招聘", "岗"})
        if (text.size() > ending.size() && text.ends_with(ending)) {
            text.resize(text.size() - ending.size());
            break;
        }
    auto const found = named<PostingKind>(text);
    if (!found) return Outcome::not_understood;
    return *found;
}

Reading<SalaryUnit> read_salary_unit(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    if (auto const listed = named<SalaryUnit>(text)) return *listed;
    Scan scan(text);
    scan.take_any({"元/", "元每", "按", "每", "yuana", "yuanper", "per"});
    std::optional<SalaryUnit> unit;
    if (scan.take_any({"月薪", "月", "month"})) unit = SalaryUnit::month;
    else if (scan.take_any({"日薪", "天", "日", "day"})) unit = SalaryUnit::day;
    else if (scan.take_any({"时薪", "小时", "时", "hour"})) unit = SalaryUnit::hour;
    else if (scan.take_any({"年薪", "年", "year"})) unit = SalaryUnit::year;
    if (!unit || !scan.done()) return Outcome::not_understood;
    return *unit;
}

Reading<Education> read_listed_education(std::string_view cell) {
    if (auto const found = named<Education>(normalised(cell))) return *found;
    return read_education(cell);
}

std::optional<int> value_named(wire::Type const& enumeration, std::string_view text) {
    auto const& values = listed_values().at(enumeration.name);
    auto const found = values.find(text);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<bool> yes_or_no(std::string_view text) {
    static Values const words = [] {
        Values all{{"是", 1}, {"有", 1},   {"yes", 1}, {"true", 1}, {"否", 0},
                   {"无", 0}, {"没有", 0}, {"no", 0},  {"false", 0}};
        for (auto const language : {Language::zh, Language::en}) {
            all.emplace(normalised(exports::word(yes_no, "yes", language)), 1);
            all.emplace(normalised(exports::word(yes_no, "no", language)), 0);
        }
        return all;
    }();
    auto const found = words.find(text);
    return found == words.end() ? std::nullopt : std::optional(found->second == 1);
}

std::vector<std::string> choices_of(TableFieldFacts const& facts, Language language) {
    if (facts.field == TableField::place) return place_words();
    std::vector<std::string> words;
    auto const list = word_list_of(facts);
    if (list == yes_no)
        for (std::string_view const answer : {"yes", "no"})
            words.push_back(exports::word(list, answer, language));
    else if (!list.empty())
        for (auto const& known : type_at(facts.pointers[0]).names)
            words.push_back(exports::word(list, known.name, language));
    return words;
}

std::string shown_value(TableFieldFacts const& facts, std::string_view value, Language language) {
    auto const list = word_list_of(facts);
    return list.empty() ? std::string(value) : exports::word(list, value, language);
}

}  // namespace sx::imports
