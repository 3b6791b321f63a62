#include "features/imports/table_words.hpp"
#include <algorithm>
#include <array>
#include "features/imports/scan.hpp"
#include "platform/codes/codes.hpp"

namespace sx::imports {
namespace {

using codes::Education, postings::PostingKind;

template <class Value> struct Word {
    Value value;
    Phrase phrase;
};

constexpr std::array kinds{
    Word<PostingKind>{PostingKind::job, {"全职", "Full-time"}},
    Word<PostingKind>{PostingKind::traineeship, {"见习", "Traineeship"}},
    Word<PostingKind>{PostingKind::internship, {"实习", "Internship"}},
    Word<PostingKind>{PostingKind::public_institution, {"事业单位", "Public institution"}},
    Word<PostingKind>{PostingKind::grassroots, {"基层项目", "Grassroots programme"}}};

constexpr std::array educations{
    Word<Education>{Education::none, {"不限", "Any"}},
    Word<Education>{Education::junior_high, {"初中", "Junior high school"}},
    Word<Education>{Education::senior_high, {"高中/中专", "Senior high school"}},
    Word<Education>{Education::vocational_college, {"大专", "Vocational college"}},
    Word<Education>{Education::bachelor, {"本科", "Bachelor"}},
    Word<Education>{Education::master, {"硕士", "Master"}},
    Word<Education>{Education::doctor, {"博士", "Doctor"}}};

template <class Words> auto find_word(Words const& words, std::string_view normal) {
    return std::ranges::find_if(words, [&](auto const& word) {
        return normalised(word.phrase.in(Language::zh)) == normal ||
               normalised(word.phrase.in(Language::en)) == normal;
    });
}

template <class Words> std::vector<std::string> listed(Words const& words, Language language) {
    std::vector<std::string> out;
    for (auto const& word : words) out.emplace_back(word.phrase.in(language));
    return out;
}

template <class Words, class Value>
std::string_view word_in(Words const& words, Value value, Language language) {
    auto const found = std::ranges::find(words, value, [](auto const& word) { return word.value; });
    return found == words.end() ? std::string_view() : found->phrase.in(language);
}

}  // namespace

std::string_view word_of(PostingKind kind, Language language) {
    return word_in(kinds, kind, language);
}
std::string_view word_of(Education education, Language language) {
    return word_in(educations, education, language);
}

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
    auto const found = find_word(kinds, text);
    if (found == kinds.end()) return Outcome::not_understood;
    return found->value;
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
    auto const found = find_word(educations, normalised(cell));
    if (found != educations.end()) return found->value;
    return read_education(cell);
}

std::vector<std::string> kind_words(Language language) { return listed(kinds, language); }
std::vector<std::string> education_words(Language language) { return listed(educations, language); }

std::vector<std::string> place_words() {
    auto const& regions = codes::regions();
    std::vector<std::string> words;
    for (auto const& entry : regions.all())
        if (regions.field(entry, "retired").empty()) words.push_back(regions.path_name(entry.code));
    return words;
}

}  // namespace sx::imports
