#include "engine/allocation/figures.hpp"
#include <algorithm>
#include <tuple>

namespace sx::allocation {
namespace {

std::vector<std::uint32_t> given_of(Task const& task, Allocation const& allocation) {
    std::vector<std::uint32_t> given(task.capacity.size(), 0);
    for (std::size_t person = 0; person < allocation.people(); ++person)
        for (auto const& candidate : allocation.of(person)) ++given[candidate.posting];
    return given;
}

// Σ (2i − n − 1) x_i / (n Σ x), x in rising order, i from 1.
double gini_of(std::vector<double> exposure) {
    std::ranges::sort(exposure);
    double weighted = 0, sum = 0;
    auto const size = static_cast<double>(exposure.size());
    for (std::size_t at = 0; at < exposure.size(); ++at) {
        weighted += (2 * static_cast<double>(at + 1) - size - 1) * exposure[at];
        sum += exposure[at];
    }
    return sum > 0 ? weighted / (size * sum) : 0;
}

double part(double some, double all) { return all > 0 ? some / all : 0; }

Outcome outcome_of(Standing const& standing) {
    if (standing.listed == 0) return Outcome::unlisted;
    if (standing.given == standing.listed) return Outcome::exhausted;
    if (standing.given >= standing.capacity) return Outcome::full;
    return Outcome::elsewhere;
}

}  // namespace

Figures figures_of(Task const& task, Allocation const& allocation) {
    Figures figures;
    for (std::size_t person = 0; person < allocation.people(); ++person) {
        auto const listed = task.candidates.of(person).size();
        auto const got = allocation.of(person);
        if (listed == 0) continue;
        ++figures.people;
        figures.served += got.size() == std::min<std::size_t>(task.wanted, listed);
        figures.pushes += static_cast<std::int64_t>(got.size());
        for (auto const& candidate : got) figures.utility += candidate.utility;
    }
    auto const given = given_of(task, allocation);
    std::vector<double> exposure;
    std::int64_t reached = 0;
    for (std::size_t posting = 0; posting < given.size(); ++posting) {
        auto const capacity = task.capacity[posting];
        figures.over_capacity += given[posting] > capacity ? given[posting] - capacity : 0;
        if (capacity == 0) continue;
        exposure.push_back(static_cast<double>(given[posting]) / capacity);
        reached += given[posting] > 0;
    }
    figures.coverage = part(static_cast<double>(reached), static_cast<double>(exposure.size()));
    figures.congestion =
        part(static_cast<double>(figures.over_capacity), static_cast<double>(figures.pushes));
    figures.gini = gini_of(std::move(exposure));
    return figures;
}

std::vector<Standing> standings_of(Task const& task, Allocation const& allocation) {
    std::vector<Standing> standings(task.capacity.size());
    for (std::size_t posting = 0; posting < standings.size(); ++posting)
        standings[posting].capacity = task.capacity[posting];
    for (std::size_t person = 0; person < allocation.people(); ++person) {
        auto const got = allocation.of(person);
        for (auto const& candidate : task.candidates.of(person)) {
            auto& standing = standings[candidate.posting];
            ++standing.listed;
            if (std::ranges::find(got, candidate) != got.end()) ++standing.given;
            else if (!got.empty() && got.back().utility >= candidate.utility) ++standing.better;
        }
    }
    for (auto& standing : standings) standing.outcome = outcome_of(standing);
    return standings;
}

Allocation naive(Task const& task) {
    Allocation allocation(task);
    for (std::size_t person = 0; person < task.candidates.people(); ++person) {
        auto const list = task.candidates.of(person);
        for (auto const& candidate : list.first(std::min<std::size_t>(task.wanted, list.size())))
            allocation.give(person, candidate);
    }
    return allocation;
}

Allocation greedy(Task const& task) {
    struct Pair {
        std::uint32_t person;
        Candidate candidate;
    };
    std::vector<Pair> pairs;
    for (std::uint32_t person = 0; person < task.candidates.people(); ++person)
        for (auto const& candidate : task.candidates.of(person))
            pairs.push_back({person, candidate});
    std::ranges::sort(pairs, [](Pair const& one, Pair const& other) {
        return std::tie(other.candidate.utility, one.person, one.candidate.posting) <
               std::tie(one.candidate.utility, other.person, other.candidate.posting);
    });
    Allocation allocation(task);
    std::vector<std::uint32_t> left(task.capacity.begin(), task.capacity.end());
    for (auto const& [person, candidate] : pairs)
        if (left[candidate.posting] > 0 && allocation.of(person).size() < task.wanted) {
            --left[candidate.posting];
            allocation.give(person, candidate);
        }
    return allocation;
}

}  // namespace sx::allocation
