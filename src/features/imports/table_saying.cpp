#include "features/imports/table_saying.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include "features/imports/reading.hpp"
#include "features/imports/table_words.hpp"
#include "platform/codes/codes.hpp"
#include "platform/exports/exports.hpp"
#include "platform/wire/reader.hpp"

namespace sx::imports {
namespace {

using postings::PostingForm;

// Every shape in which a major may be written that is read as this one, the plainest first: its
// name, its code and name, its code.
std::string readable_major(codes::Entry const& entry) {
    auto const number = entry.code.substr(entry.code.starts_with('G') ? 1 : 0);
    std::vector<std::string> const code{std::string(entry.code)};
    for (auto const& text :
         {std::string(entry.name), std::string(number).append(entry.name), code.front()})
        if (read_major_names(text).value == code) return text;
    return code.front();
}

std::string major_text(std::string_view code) {
    using Texts = std::map<std::string_view, std::string, std::less<>>;
    static Texts const texts = [] {
        Texts all;
        for (auto const& entry : codes::majors().all())
            all.emplace(entry.code, readable_major(entry));
        return all;
    }();
    auto const found = texts.find(code);
    return found == texts.end() ? std::string(code) : found->second;
}

// "6000-9000元/月·13薪"
std::string pay_of(PostingForm const& form) {
    if (form.salary_unit == SalaryUnit::negotiable || !form.salary_min) return "面议";
    auto text = exports::yuan(*form.salary_min);
    if (!form.salary_max) text.append("元以上");
    else if (*form.salary_max == *form.salary_min) text.append("元");
    else text.append("-").append(exports::yuan(*form.salary_max)).append("元");
    switch (form.salary_unit) {
        case SalaryUnit::month: text.append("/月"); break;
        case SalaryUnit::day: text.append("/天"); break;
        case SalaryUnit::hour: text.append("/时"); break;
        case SalaryUnit::year: text.append("/年"); break;
        case SalaryUnit::negotiable: break;
    }
    if (form.salary_months)
        text.append("·").append(std::to_string(form.salary_months->value)).append("薪");
    return text;
}

std::string experience_of(PostingForm const& form) {
    if (form.experience_years.value == 0) return "不限";
    return std::to_string(form.experience_years.value).append("年以上");
}

std::string majors_of(PostingForm const& form) {
    if (form.major_codes.empty()) return "不限";
    std::string text;
    for (auto const& code : form.major_codes)
        text.append(text.empty() ? "" : "、").append(major_text(code.str()));
    return text;
}

std::string place_of(PostingForm const& form) {
    return form.region_code ? codes::regions().path_name(form.region_code->str()) : "不限";
}

// What would part the places in the middle of an address.
std::string without_separators(std::string text) {
    constexpr std::array<std::string_view, 4> separators{"；", ";", "|", "\n"};
    for (auto const separator : separators)
        for (auto at = text.find(separator); at != text.npos; at = text.find(separator))
            text.replace(at, separator.size(), "，");
    return text;
}

// "湖北省宜昌市；湖北省襄阳市樊城区 人民路 2 号"
std::string other_places_of(PostingForm const& form) {
    std::string text;
    if (!form.other_places) return text;
    for (auto const& place : *form.other_places) {
        if (!text.empty()) text.append("；");
        text.append(codes::regions().path_name(place.region_code.str()));
        if (place.address) text.append(" ").append(without_separators(place.address->str()));
    }
    return text;
}

std::string benefits_of(PostingForm const& form) {
    std::string text;
    for (auto const& one : form.benefits) text.append(text.empty() ? "" : "、").append(one.str());
    return text;
}

// Closing at midnight is closing on the day before.
std::string last_day_of(PostingForm const& form) {
    return to_text(shanghai_day(form.closes_at - std::chrono::seconds(1)));
}

// What a pointer leads to, without its optionals; no place where the posting does not say it.
struct Found {
    wire::Type const* type;
    void const* place;
};

Found without_optional(Found found) {
    if (found.type->shape != wire::Shape::optional) return found;
    bool const is_said = found.type->count(found.place) > 0;
    return {&found.type->element(), is_said ? found.type->item(found.place, 0) : nullptr};
}

Found member(Found in, std::string_view name) {
    auto const at = std::ranges::find(in.type->members, name, &wire::Member::name);
    return without_optional({&at->type(), wire::member_at(in.place, *at)});
}

Found value_at(PostingForm const& form, std::string_view pointer) {
    Found const whole{&wire::type_of<PostingForm>(), &form};
    auto const parts = part_member(pointer);
    if (!parts) return member(whole, pointer.substr(1));
    auto const part = member(whole, parts->part);
    return part.place ? member(part, parts->member) : part;
}

std::string text_of(Found const& value) {
    if (value.type->shape == wire::Shape::money) return exports::yuan(wire::as<Money>(value.place));
    if (value.type->shape != wire::Shape::list) return wire::write_text(*value.type, value.place);
    std::string text;
    for (std::size_t at = 0; at < value.type->count(value.place); ++at)
        text.append(text.empty() ? "" : "、")
            .append(wire::write_text(value.type->element(), value.type->item(value.place, at)));
    return text;
}

std::string value_text(Found const& value) {
    if (value.type->shape == wire::Shape::boolean)
        return wire::as<bool>(value.place) ? "yes" : "no";
    return text_of(value);
}

}  // namespace

std::string said(TableFieldFacts const& facts, PostingForm const& form, Language language) {
    switch (facts.field) {
        case TableField::salary: return pay_of(form);
        case TableField::experience: return experience_of(form);
        case TableField::majors: return majors_of(form);
        case TableField::place: return place_of(form);
        case TableField::other_places: return other_places_of(form);
        case TableField::benefits: return benefits_of(form);
        case TableField::closes_on: return last_day_of(form);
        default: break;
    }
    for (auto const pointer : facts.pointers) {
        if (pointer.empty()) continue;
        auto const value = value_at(form, pointer);
        if (value.place) return shown_value(facts, value_text(value), language);
    }
    return {};
}

}  // namespace sx::imports
