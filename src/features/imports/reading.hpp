#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "features/postings/postings.hpp"
#include "platform/base/instant.hpp"
#include "platform/base/money.hpp"
#include "platform/codes/terms.hpp"

// Reads what people write into the cells of posting tables: "1.5-2万/月", "武汉·洪山区",
// "大专及以上". Pure, and safe from every thread. A text is understood as a whole or not at all;
// nothing is guessed. Width and spaces do not matter.
namespace sx::imports {

using postings::SalaryUnit;

enum class Outcome { understood, absent, not_understood };

// A value, or why there is none: the cell says nothing (empty, "-", "null"), or something we cannot
// read.
template <class T> struct Reading {
    Outcome outcome = Outcome::not_understood;
    std::optional<T> value{};  // exactly when understood

    Reading(Outcome without_value) : outcome(without_value) {}
    Reading(T read) : outcome(Outcome::understood), value(std::move(read)) {}
    explicit operator bool() const { return value.has_value(); }
};

struct Salary {
    SalaryUnit unit = SalaryUnit::negotiable;
    std::optional<Money> min{};  // per unit; at least one of them unless negotiable, min <= max
    std::optional<Money> max{};
    std::optional<int> months{};  // salaries a year, of a monthly one
    friend bool operator==(Salary const&, Salary const&) = default;
};

// "8千-1.2万", "15-20K·14薪", "200元/天", "年薪10-15万", "6001-8000", "2000以下", "面议". An amount
// without a scale is in yuan. `unstated`: the period meant where the text names none; without it
// such a text is not understood.
Reading<Salary> read_salary(std::string_view, std::optional<SalaryUnit> unstated = {});

// Where the work is: in a region, all over the country ("全国"), or somewhere left open
// ("异地招聘").
struct Place {
    enum class Scope { region, nationwide, elsewhere };
    Scope scope = Scope::region;
    std::string region_code{};  // of a current region of codes::regions(), as deep as the text goes
    std::string rest{};         // what follows the region's names, e.g. street and number
    friend bool operator==(Place const&, Place const&) = default;
};

// "上海-浦东新区", "湖北省武汉市洪山区珞喻路1号", "昆山", "襄樊" (a former name). A name that
// several regions bear is not understood unless what stands before it decides. `within`: the region
// all places of the table are known to lie in; it decides between such names, and a text that names
// no region then means `within` itself.
Reading<Place> read_place(std::string_view, std::string_view within = {});

// "湖北省宜昌市；湖北省襄阳市樊城区 人民路 2 号": regions, with semicolons between, where there are
// none with enumeration commas. After a blank an address stands as it was written.
Reading<std::vector<Place>> read_places(std::string_view);

// The least that is asked: "本科及以上", "研究生（硕士及以上）", "中技/中专", "学历不限". Of
// several levels the lowest.
Reading<codes::Education> read_education(std::string_view);

// The least years that are asked: "3-5年", "一年以上", "无需经验", "应届毕业生" (0), "10年以上".
Reading<int> read_experience(std::string_view);

Reading<codes::Ownership> read_ownership(
    std::string_view);  // "民营公司", "外资（非欧美）", "已上市"

struct StaffCount {
    int least = 0;
    std::optional<int> most{};
    friend bool operator==(StaffCount const&, StaffCount const&) = default;
};
Reading<StaffCount> read_staff_count(std::string_view);  // "50-150人", "少于50人", "10000人以上"

Reading<int> read_count(std::string_view);  // "3", "招3人", "3名"; "若干" is not understood

// "2023-04-07 20:00:10", "2019/4/4", "2019年4月4日", in Shanghai time; a day alone is its
// beginning.
Reading<Instant> read_instant(std::string_view);

// Which catalogue a list of majors quotes: their codes overlap.
enum class Catalogue { undergraduate, graduate };
BOOST_DESCRIBE_ENUM(Catalogue, undergraduate, graduate)

// "五险一金,年终奖" and "'3-4年', '本科', '双休'": the parts, without those that state experience
// or education. Not understood when a part is longer than 40 code points: a text whose separators
// were lost.
Reading<std::vector<std::string>> read_benefits(std::string_view);

// "0301法学类,120203K会计学", "不限" (an empty list): codes of codes::majors(). Understood only
// when every part is, by code and name together; a list that lacks some would shut people out.
Reading<std::vector<std::string>> read_majors(std::string_view, Catalogue);

// "会计学、财务管理", "0301法学类", "G0812": names, codes or both, of whichever catalogue. A name
// that several catalogues have means the undergraduate one.
Reading<std::vector<std::string>> read_major_names(std::string_view);

}  // namespace sx::imports
