#include "features/imports/table_members.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include "features/imports/scan.hpp"
#include "features/imports/table_words.hpp"
#include "platform/wire/json.hpp"

namespace sx::imports {
namespace {

using wire::Shape;
using Json = Reading<std::string>;

using Affixes = std::span<std::string_view const>;
constexpr std::string_view of_months[]{"个月", "月", "months", "month"};
constexpr std::string_view of_years[]{"年", "years", "year"};
constexpr std::string_view each_week[]{"每周"}, of_days[]{"天/周", "天每周", "天", "日", "days"};
constexpr std::string_view one_to[]{"1:", "1比"};

// How a count is written for a member whose name ends so.
struct Unit {
    std::string_view ending;
    Affixes before, after;
};
constexpr std::array units{
    Unit{"months", {}, of_months}, Unit{"years", {}, of_years},
    Unit{"days_a_week", each_week, of_days}, Unit{"ratio", one_to, {}}};

void take_one(Scan& scan, Affixes affixes) {
    std::ranges::any_of(affixes, [&](std::string_view affix) { return scan.take(affix); });
}

Json read_number(std::string_view text, std::string_view name) {
    auto const unit =
        std::ranges::find_if(units, [&](Unit const& one) { return name.ends_with(one.ending); });
    Scan scan(text);
    if (unit != units.end()) take_one(scan, unit->before);
    auto const number = scan.take_whole();
    if (unit != units.end()) take_one(scan, unit->after);
    if (!number || !scan.done()) return Outcome::not_understood;
    return std::to_string(*number);
}

// "1500", "1,500元/月", "1.5千": fen.
Json read_amount(std::string_view text) {
    Scan scan(text);
    scan.take_any({"¥", "每月"});
    auto amount = scan.take_decimal();
    if (!amount) return Outcome::not_understood;
    if (scan.take("万")) *amount *= 10'000;
    else if (scan.take_any({"千", "k"})) *amount *= 1'000;
    scan.take_any({"元", "yuan"});
    scan.take_any({"/月", "每月", "/month", "amonth"});
    if (!scan.done() || *amount % 100 != 0) return Outcome::not_understood;
    return std::to_string(*amount / 100);
}

// "无" is an answer here.
Json read_answer(std::string_view text) {
    if (auto const yes = yes_or_no(text)) return std::string(*yes ? "true" : "false");
    return says_nothing(text) ? Outcome::absent : Outcome::not_understood;
}

// "2026、2027", "2026届和2027届毕业生"
Json read_years(std::string_view text) {
    std::string list;
    Scan scan(text);
    while (!scan.done()) {
        auto const year = scan.take_whole();
        if (!year) return Outcome::not_understood;
        list.append(list.empty() ? "[" : ",").append(std::to_string(*year));
        scan.take_any({"届", "年"});
        scan.take("毕业生");
        if (!scan.done() && !scan.take_any({"、", ",", ";", "/", "和", "及", "and"}))
            return Outcome::not_understood;
    }
    return list.append("]");
}

Json read_choice(wire::Type const& type, std::string_view text) {
    auto const value = value_named(type, text);
    if (!value) return Outcome::not_understood;
    return std::string("\"").append(wire::enum_name(type, *value)).append("\"");
}

bool knows_no_limit(std::string_view text) {
    constexpr std::array<std::string_view, 4> words{"不限", "无固定期限", "open-ended", "any"};
    return std::ranges::find(words, text) != words.end();
}

}  // namespace

Json read_member(wire::Type const& type, std::string_view name, std::string_view cell) {
    auto const text = normalised(cell);
    if (type.shape == Shape::boolean) return read_answer(text);
    if (says_nothing(text)) return Outcome::absent;
    if (type.shape == Shape::text) {
        std::string quoted;
        wire::write_json_text(cell, quoted);
        return quoted;
    }
    if (type.shape == Shape::enumeration) return read_choice(type, text);
    if (knows_no_limit(text)) return std::string();
    switch (type.shape) {
        case Shape::integer: return read_number(text, name);
        case Shape::money: return read_amount(text);
        case Shape::list: return read_years(text);
        default: throw std::logic_error("a member that no cell is read for");
    }
}

std::string_view not_understood(wire::Type const& type) {
    switch (type.shape) {
        case Shape::integer: return "number_not_understood";
        case Shape::money: return "amount_not_understood";
        case Shape::list: return "years_not_understood";
        default: return "choice_not_understood";
    }
}

}  // namespace sx::imports
