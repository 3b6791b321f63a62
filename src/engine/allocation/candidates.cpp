#include "engine/allocation/candidates.hpp"
#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace sx::allocation {
namespace {

bool better(Candidate const& one, Candidate const& other) {
    return std::tie(other.utility, one.posting) < std::tie(one.utility, other.posting);
}

bool twice(std::span<Candidate const> list) {
    std::vector<std::uint32_t> postings;
    for (auto const& candidate : list) postings.push_back(candidate.posting);
    std::ranges::sort(postings);
    return std::ranges::adjacent_find(postings) != postings.end();
}

}  // namespace

void Candidates::add_person(std::span<Candidate const> list) {
    for (auto const& candidate : list)
        if (candidate.utility > highest_utility || candidate.utility < -highest_utility)
            throw std::invalid_argument("a utility is out of range");
    if (twice(list)) throw std::invalid_argument("a posting stands twice in a person's list");
    auto const begin = static_cast<std::ptrdiff_t>(all_.size());
    all_.insert(all_.end(), list.begin(), list.end());
    if (!std::ranges::is_sorted(list, better)) std::sort(all_.begin() + begin, all_.end(), better);
    first_.push_back(all_.size());
}

void Candidates::reserve(std::size_t people, std::size_t candidates) {
    first_.reserve(people + 1);
    all_.reserve(candidates);
}

}  // namespace sx::allocation
