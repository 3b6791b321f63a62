#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include "features/imports/reading.hpp"
#include "features/imports/scan.hpp"
#include "platform/base/text.hpp"
#include "platform/codes/codes.hpp"

namespace sx::imports {
namespace {

// Cuts at any of the separators and drops empty parts and the quotes and blanks around them.
std::vector<std::string_view> parts_of(
    std::string_view text, std::initializer_list<std::string_view> separators) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    auto const finish = [&](std::size_t end) {
        auto const part = text.substr(begin, end - begin);
        auto const first = part.find_first_not_of(" '\"[]");
        if (first != part.npos)
            parts.push_back(part.substr(first, part.find_last_not_of(" '\"[]") + 1 - first));
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const* found = std::ranges::find_if(
            separators, [&](std::string_view one) { return text.substr(at).starts_with(one); });
        if (found == separators.end()) {
            ++at;
            continue;
        }
        finish(at);
        at += found->size();
        begin = at;
    }
    finish(text.size());
    return parts;
}

// "120203k会计学": the catalogue's marks follow the code; the name says that the code is meant. Of
// a graduate discipline "0857" is also written "085700".
std::optional<std::string> major_of(std::string_view text, Catalogue catalogue) {
    auto const digits = std::min(text.find_first_not_of("0123456789"), text.size());
    auto number = text.substr(0, digits);
    auto name = text.substr(digits);
    while (name.starts_with('t') || name.starts_with('k')) name.remove_prefix(1);
    name = name.substr(0, name.find('('));
    std::string code;
    if (catalogue == Catalogue::graduate) {
        if (number.size() == 6 && number.ends_with("00")) number.remove_suffix(2);
        code = "G";
    }
    auto const* known = codes::majors().find(code.append(number));
    if (!known || normalised(known->name) != name) return std::nullopt;
    return code;
}

using MajorsByName = std::map<std::string, codes::Entry const*, std::less<>>;

// The undergraduate catalogue stands first among the codes.
MajorsByName majors_by_name() {
    MajorsByName all;
    for (auto const& entry : codes::majors().all()) {
        auto const [at, is_new] = all.emplace(normalised(entry.name), &entry);
        bool const undergraduate = entry.code.starts_with('0') || entry.code.starts_with('1');
        if (!is_new && undergraduate && entry.level > at->second->level) at->second = &entry;
    }
    return all;
}

std::optional<std::string> major_named(std::string_view name) {
    static MajorsByName const known = majors_by_name();
    auto const found = known.find(name);
    if (found == known.end()) return std::nullopt;
    return std::string(found->second->code);
}

// "030205", "g0812": as the table of codes has it.
std::optional<std::string> major_coded(std::string_view text) {
    auto const digits = text.starts_with('g') ? text.substr(1) : text;
    if (digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
    auto code = std::string(digits.size() < text.size() ? "G" : "").append(digits);
    return codes::majors().find(code) ? std::optional(std::move(code)) : std::nullopt;
}

// "湖北省宜昌市 人民路 2 号": where what stands before a blank is a region and no more, an address
// follows, as it was written.
Reading<Place> read_place_and_address(std::string_view text) {
    for (auto end = text.size(); end != text.npos;
         end = end == 0 ? text.npos : text.rfind(' ', end - 1)) {
        auto place = read_place(text.substr(0, end));
        if (!place || !place.value->rest.empty()) continue;
        auto const address = text.find_first_not_of(' ', end);
        if (address != text.npos) place.value->rest = text.substr(address);
        return place;
    }
    return read_place(text);
}

}  // namespace

Reading<std::vector<std::string>> read_benefits(std::string_view cell) {
    if (says_nothing(normalised(cell))) return Outcome::absent;
    std::vector<std::string> found;
    for (auto const part : parts_of(cell, {",", "，", ";", "；", "、", "|", "\t"})) {
        if (read_experience(part) || read_education(part)) continue;
        if (code_points(part).value_or(41) > 40) return Outcome::not_understood;
        found.emplace_back(part);
    }
    return found;
}

Reading<std::vector<std::string>> read_majors(std::string_view cell, Catalogue catalogue) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    std::vector<std::string> found;
    if (text == "不限") return found;
    for (auto const part : parts_of(text, {",", ";"})) {
        auto const code = major_of(part, catalogue);
        if (!code) return Outcome::not_understood;
        found.push_back(*code);
    }
    return found;
}

Reading<std::vector<Place>> read_places(std::string_view cell) {
    if (says_nothing(normalised(cell))) return Outcome::absent;
    auto parts = parts_of(cell, {"；", ";", "\n", "|"});
    if (parts.size() == 1) parts = parts_of(cell, {"、"});
    std::vector<Place> found;
    for (auto const part : parts) {
        auto place = read_place_and_address(part);
        if (!place || place.value->scope != Place::Scope::region) return Outcome::not_understood;
        found.push_back(*std::move(place.value));
    }
    return found;
}

Reading<std::vector<std::string>> read_major_names(std::string_view cell) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    std::vector<std::string> found;
    if (text == "不限" || text == "专业不限" || text == "any") return found;
    for (auto const part : parts_of(text, {",", ";", "、", "/", "|"})) {
        auto code = major_of(part, Catalogue::undergraduate);
        if (!code) code = major_of(part, Catalogue::graduate);
        if (!code) code = major_named(part);
        if (!code) code = major_coded(part);
        if (!code) return Outcome::not_understood;
        found.push_back(*std::move(code));
    }
    return found;
}

}  // namespace sx::imports
