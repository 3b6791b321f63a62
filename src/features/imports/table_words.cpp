#include "features/imports/table_words.hpp"
#include "features/imports/scan.hpp"
#include "platform/codes/codes.hpp"
#include "platform/exports/exports.hpp"

namespace sx::imports {
namespace {

using codes::Education, postings::PostingKind;

// The enumerator whose word in the workplaces, in either language, this is.
template <wire::DescribedEnum E>
std::optional<E> value_named(std::string_view kind, std::string_view text) {
    for (auto const& known : wire::type_of<E>().names)
        for (auto const language : {Language::zh, Language::en})
            if (normalised(exports::word(kind, known.name, language)) == text)
                return static_cast<E>(known.value);
    return std::nullopt;
}

template <wire::DescribedEnum E>
std::vector<std::string> listed(std::string_view kind, Language language) {
    std::vector<std::string> out;
    for (auto const& known : wire::type_of<E>().names)
        out.push_back(exports::word(kind, known.name, language));
    return out;
}

constexpr std::string_view kind_of_posting = "posting_kind", level = "education";

}  // namespace

Reading<PostingKind> read_posting_kind(std::string_view cell) {
    auto text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    for (std::string_view const ending : {"岗位", "招聘", "岗"})
        if (text.size() > ending.size() && text.ends_with(ending)) {
            text.resize(text.size() - ending.size());
            break;
        }
    if (text == "普通" || text == "社会" || text == "全日制") return PostingKind::job;
    if (text == "就业见习") return PostingKind::traineeship;
    auto const found = value_named<PostingKind>(kind_of_posting, text);
    if (!found) return Outcome::not_understood;
    return *found;
}

Reading<SalaryUnit> read_salary_unit(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    if (text == "面议" || text == "negotiable") return SalaryUnit::negotiable;
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
    auto const found = value_named<Education>(level, normalised(cell));
    if (found) return *found;
    return read_education(cell);
}

std::vector<std::string> kind_words(Language language) {
    return listed<PostingKind>(kind_of_posting, language);
}
std::vector<std::string> education_words(Language language) {
    return listed<Education>(level, language);
}

std::vector<std::string> place_words() {
    auto const& regions = codes::regions();
    std::vector<std::string> words;
    for (auto const& entry : regions.all())
        if (regions.field(entry, "retired").empty()) words.push_back(regions.path_name(entry.code));
    return words;
}

}  // namespace sx::imports
