#include "engine/topk/areas.hpp"
#include <map>
#include <numeric>

namespace sx::topk {
namespace {

bool is_empty(Part const& part) { return part.people.empty() || part.postings.empty(); }

void put_once(std::vector<std::uint32_t>& members, std::uint32_t member) {
    if (members.empty() || members.back() != member) members.push_back(member);
}

}  // namespace

std::vector<Part> parts_of(
    std::span<std::vector<Area> const> people, std::span<Area const> postings) {
    std::map<Area, Part> by_area;
    Part looking_anywhere, standing_anywhere;
    for (std::uint32_t posting = 0; posting < postings.size(); ++posting) {
        if (postings[posting] == anywhere) {
            standing_anywhere.postings.push_back(posting);
        } else {
            by_area[postings[posting]].postings.push_back(posting);
            looking_anywhere.postings.push_back(posting);
        }
    }
    for (std::uint32_t person = 0; person < people.size(); ++person) {
        if (people[person].empty()) looking_anywhere.people.push_back(person);
        for (auto const area : people[person])
            if (auto const part = by_area.find(area); part != by_area.end())
                put_once(part->second.people, person);
    }
    if (!standing_anywhere.postings.empty()) {
        standing_anywhere.people.resize(people.size());
        std::iota(
            standing_anywhere.people.begin(), standing_anywhere.people.end(), std::uint32_t{0});
    }
    std::vector<Part> parts;
    for (auto& [area, part] : by_area)
        if (!is_empty(part)) parts.push_back(std::move(part));
    for (auto* part : {&looking_anywhere, &standing_anywhere})
        if (!is_empty(*part)) parts.push_back(std::move(*part));
    return parts;
}

}  // namespace sx::topk
