#include "features/imports/reading.hpp"
#include "features/imports/scan.hpp"

namespace sx::imports {
namespace {

struct Amount {
    std::int64_t ten_thousandths;
    std::int64_t scale;  // yuan per 1; 0 when the text names none
    Money in(std::int64_t yuan) const { return {ten_thousandths * yuan / 100}; }
};

enum class Bounds { exact, between, at_least, at_most };

std::optional<Amount> take_amount(Scan& scan) {
    scan.take("¥");
    auto const number = scan.take_decimal();
    if (!number) return std::nullopt;
    Amount amount{*number, 0};
    if (scan.take_any({"万", "w"})) amount.scale = 10'000;
    else if (scan.take_any({"千", "k"})) amount.scale = 1'000;
    if (scan.take("元") && amount.scale == 0) amount.scale = 1;
    return amount;
}

std::optional<SalaryUnit> take_unit(Scan& scan) {
    if (scan.take("月")) return SalaryUnit::month;
    if (scan.take_any({"天", "日"})) return SalaryUnit::day;
    if (scan.take_any({"小时", "时"})) return SalaryUnit::hour;
    if (scan.take("年")) return SalaryUnit::year;
    return std::nullopt;
}

// "年薪10-15万"
std::optional<SalaryUnit> take_leading_unit(Scan& scan) {
    auto ahead = scan;
    auto const unit = take_unit(ahead);
    if (!unit || !ahead.take("薪")) return std::nullopt;
    ahead.take(":");
    scan = ahead;
    return unit;
}

Bounds take_bounds(Scan& scan) {
    if (scan.take("-")) return Bounds::between;
    if (scan.take_any({"及以上", "以上", "起", "+"})) return Bounds::at_least;
    if (scan.take_any({"及以下", "以下", "以内"})) return Bounds::at_most;
    return Bounds::exact;
}

Salary bounded(std::optional<Money> min, std::optional<Money> max) {
    Salary salary;
    salary.min = min;
    salary.max = max;
    return salary;
}

// The lower amount of a range borrows the upper one's scale ("6-8千"), except where that would put
// it above
// ("8000-1.2万").
std::optional<Salary> between(Amount low, Amount high) {
    auto const upper = high.in(high.scale ? high.scale : 1);
    auto lower = low.in(low.scale ? low.scale : high.scale ? high.scale : 1);
    if (lower > upper && low.scale == 0) lower = low.in(1);
    if (lower > upper) return std::nullopt;
    return bounded(lower, upper);
}

std::optional<Salary> take_amounts(Scan& scan) {
    auto const first = take_amount(scan);
    if (!first) return std::nullopt;
    auto const amount = first->in(first->scale ? first->scale : 1);
    switch (take_bounds(scan)) {
        case Bounds::between: {
            auto const second = take_amount(scan);
            return second ? between(*first, *second) : std::nullopt;
        }
        case Bounds::at_least: return bounded(amount, std::nullopt);
        case Bounds::at_most: return bounded(std::nullopt, amount);
        case Bounds::exact: return bounded(amount, amount);
    }
    return std::nullopt;
}

// "·14薪". Nothing when there is none; false when something else stands there.
bool take_months(Scan& scan, Salary& salary) {
    if (scan.done()) return true;
    scan.take_any({"·", "*", "x", "×", ","});
    salary.months = scan.take_whole();
    return salary.months && *salary.months >= 12 && *salary.months <= 24 && scan.take("薪");
}

bool is_negotiable(std::string_view text) {
    return text == "面议" || text == "薪资面议" || text == "工资面议" || text == "待遇面议" ||
           text == "面谈";
}

}  // namespace

Reading<Salary> read_salary(std::string_view cell, std::optional<SalaryUnit> unstated) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    if (is_negotiable(text)) return Salary{};
    Scan scan(text);
    auto unit = take_leading_unit(scan);
    auto salary = take_amounts(scan);
    if (!salary || (salary->max && salary->max->fen == 0)) return Outcome::not_understood;
    if (!unit && scan.take_any({"/", "每"})) {
        unit = take_unit(scan);
        if (!unit) return Outcome::not_understood;
    }
    if (!take_months(scan, *salary) || !scan.done()) return Outcome::not_understood;
    if (!unit) unit = unstated;
    if (!unit || (salary->months && unit != SalaryUnit::month)) return Outcome::not_understood;
    salary->unit = *unit;
    return *salary;
}

}  // namespace sx::imports
