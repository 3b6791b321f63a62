#include "engine/requirements/scoring.hpp"
#include <algorithm>
#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <iterator>
#include "engine/requirements/plain_text.hpp"
#include "engine/requirements/words.hpp"
#include "platform/base/text.hpp"

namespace sx::engine {
namespace {

std::string joined(std::vector<std::string> members) {
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    std::string text;
    for (auto const& member : members) text.append(text.empty() ? "" : "|").append(member);
    return text;
}

template <class E> std::string_view name_of(E value) {
    return boost::describe::enum_to_string(value, "");
}

template <class Statement> std::vector<Statement> hard(std::vector<Statement> const& all) {
    std::vector<Statement> kept;
    std::ranges::copy_if(
        all, std::back_inserter(kept), [](auto const& one) { return !one.preferred; });
    return kept;
}

std::string education_of(Requirements const& from) {
    auto const all = hard(from.education);
    if (all.empty()) return {};
    auto const lowest = std::ranges::min_element(all, {}, &AskedEducation::least);
    std::string text(name_of(lowest->least));
    if (lowest->most) text.append(" only");
    return text;
}

std::string degree_of(Requirements const& from) {
    auto const all = hard(from.degree);
    if (all.empty()) return {};
    return std::string(name_of(std::ranges::min_element(all, {}, &AskedDegree::least)->least));
}

std::string majors_of(Requirements const& from) {
    std::vector<std::string> members;
    for (auto const& one : hard(from.majors.named))
        members.push_back(one.code.empty() ? one.name : one.code);
    if (members.empty() && !from.majors.any_of.empty()) return "any";
    return joined(std::move(members));
}

std::string graduation_of(Requirements const& from) {
    auto const all = hard(from.graduation);
    std::vector<std::string> years;
    for (auto const& one : all)
        for (auto const year : one.years) years.push_back(std::to_string(year));
    return all.empty() ? "" : years.empty() ? "yes" : joined(std::move(years));
}

std::string experience_of(Requirements const& from) {
    auto const all = hard(from.experience);
    return all.empty() ? "" : std::to_string(all.front().least_years);
}

std::string age_of(Requirements const& from) {
    std::string least, most;
    for (auto const& one : hard(from.age)) {
        if (one.least_years && least.empty()) least = std::to_string(*one.least_years);
        if (one.most_years && most.empty()) most = std::to_string(*one.most_years);
    }
    return least.empty() && most.empty() ? "" : least.append("-").append(most);
}

std::string languages_of(Requirements const& from) {
    std::vector<std::string> members;
    for (auto const& one : hard(from.languages)) {
        auto text = one.language;
        for (auto const& part : {one.test, one.grade})
            if (!part.empty()) text.append(" ").append(part);
        members.push_back(std::move(text));
    }
    return joined(std::move(members));
}

std::string certificates_of(Requirements const& from) {
    std::vector<std::string> members;
    for (auto const& one : hard(from.certificates)) members.push_back(one.name);
    return joined(std::move(members));
}

double share(std::int64_t part, std::int64_t rest) {
    return part + rest == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

}  // namespace

std::string asked(Requirements const& from, std::string_view field) {
    using Read = std::string (*)(Requirements const&);
    constexpr std::array<Read, requirement_fields.size()> readers{
        education_of,  degree_of, majors_of,    graduation_of,
        experience_of, age_of,    languages_of, certificates_of};
    auto const* found = std::ranges::find(requirement_fields, field);
    return readers.at(static_cast<std::size_t>(found - requirement_fields.begin()))(from);
}

double Score::precision() const { return share(right, wrong); }
double Score::recall() const { return share(right, overlooked); }

void Score::add(std::string_view read, std::string_view label) {
    auto const members = [](std::string_view text) {
        return text.empty() ? std::vector<std::string_view>{} : split(text, '|');
    };
    auto const found = members(read), wanted = members(label);
    for (auto const one : found) ++(std::ranges::find(wanted, one) != wanted.end() ? right : wrong);
    for (auto const one : wanted)
        if (std::ranges::find(found, one) == found.end()) ++overlooked;
}

std::vector<std::string> codes_written(std::string_view text) {
    std::vector<std::string> codes;
    auto const plain_letter = [](char c) { return (c >= 'A' && c <= 'Z') || is_letter(c); };
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && (is_digit(text[end]) || plain_letter(text[end]))) ++end;
        auto run = text.substr(at, end - at);
        bool const lettered = run.size() > 4 && run[0] >= 'A' && run[0] <= 'C' && is_digit(run[1]);
        if (lettered) run.remove_prefix(1);
        auto const digits = std::min(run.find_first_not_of("0123456789"), run.size());
        if ((digits == 2 || digits == 4 || digits == 6) && run.size() - digits <= 2)
            codes.push_back(std::string(lettered ? 1 : 0, text[at]).append(run));
        at = std::max(end, at + 1);
    }
    return codes;
}

}  // namespace sx::engine
