// Measures the batch that crowds nobody: so many people with so many candidates each, three
// postings for each person under the postings' capacity, beside naive top-3 and greedy on the same
// lists, and beside the exact optimum (min-cost flow) on a sample of the same kind.
//
//     match_allocate PEOPLE CANDIDATES ROUNDS [SAMPLE]
//
// Lists are drawn: each person looks for an occupation (some are far more common than others) and
// lists the postings that suit it best, popular ones more; capacity is openings × 10, in all 1.3
// times what is wanted. Prints a line of JSON; ends with 1 when a promise of allocate() is broken.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>
#include "engine/allocation/allocation.hpp"
#include "engine/allocation/figures.hpp"
#include "engine/allocation/optimum.hpp"

namespace {

using namespace sx::allocation;

constexpr std::uint32_t wanted = 3;
constexpr std::size_t factor = 10;

struct Venue {
    Candidates candidates{};
    std::vector<std::uint32_t> capacity{};
    Task task() const { return {candidates, capacity, {}, wanted}; }
};

// Postings stand on a ring by occupation, people look for what is near them; how far they look
// depends on how many candidates they want.
class Drawing {
public:
    Drawing(std::size_t people, std::size_t each, unsigned seed) : random_(seed) {
        auto const places = static_cast<double>(people * wanted) * 1.3;
        for (double sum = 0; sum < places; sum += venue_.capacity.back()) {
            // Half of all postings have one opening, a few have dozens.
            auto const openings = std::min(40.0, std::floor(1 / (1 - uniform())));
            venue_.capacity.push_back(static_cast<std::uint32_t>(openings * factor));
            charm_.push_back(normal_(random_));
        }
        venue_.candidates.reserve(people, people * each);
        for (std::size_t person = 0; person < people; ++person) add_person(each);
    }

    Venue venue() && { return std::move(venue_); }

private:
    double uniform() { return std::uniform_real_distribution<double>(0, 1)(random_); }

    void add_person(std::size_t each) {
        auto const size = charm_.size();
        auto const reach = std::min(size, each * 4);
        // Denser towards the ring's beginning: common occupations.
        auto const middle =
            static_cast<std::size_t>(std::pow(uniform(), 1.15) * static_cast<double>(size));
        list_.clear();
        for (std::size_t step = 0; step < reach; ++step) {
            auto const posting = (middle + size - reach / 2 + step) % size;
            auto const away =
                std::abs(static_cast<double>(step) / static_cast<double>(reach) - 0.5);
            auto const fit = 4 - 4 * away + 0.5 * charm_[posting] + 0.7 * normal_(random_);
            list_.push_back(
                {static_cast<std::uint32_t>(posting), static_cast<std::int32_t>(fit * 100'000)});
        }
        auto const end = list_.begin() + static_cast<std::ptrdiff_t>(std::min(each, list_.size()));
        std::partial_sort(
            list_.begin(), end, list_.end(), [](Candidate const& one, Candidate const& other) {
                return one.utility > other.utility ||
                       (one.utility == other.utility && one.posting < other.posting);
            });
        venue_.candidates.add_person({list_.begin(), end});
    }

    std::mt19937_64 random_;
    std::normal_distribution<double> normal_{};
    std::vector<double> charm_{};
    std::vector<Candidate> list_{};
    Venue venue_{};
};

// Of all threads of this process so far.
double processor_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of(auto&& work) {
    auto const began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void print(std::string const& name, Figures const& figures) {
    std::cout << ", \"" << name << R"(": {"served": )"
              << static_cast<double>(figures.served) / static_cast<double>(figures.people)
              << R"(, "utility": )" << figures.utility << R"(, "over_capacity": )"
              << figures.over_capacity << R"(, "gini": )" << figures.gini << R"(, "coverage": )"
              << figures.coverage << R"(, "congestion": )" << figures.congestion << "}";
}

void measure(std::size_t people, std::size_t each, std::size_t rounds) {
    auto const venue = Drawing(people, each, 2027).venue();
    auto const task = venue.task();
    std::cout << R"({"people": )" << people << R"(, "candidates": )" << venue.candidates.size()
              << R"(, "postings": )" << venue.capacity.size() << R"(, "seconds": [)";
    Solution solution{Allocation(task), 0};
    std::string processor;
    for (std::size_t round = 0; round < rounds; ++round) {
        auto const before = processor_s();
        auto const seconds = seconds_of([&] { solution = allocate(task); });
        std::cout << (round > 0 ? ", " : "") << seconds << std::flush;
        processor.append(round > 0 ? ", " : "").append(std::to_string(processor_s() - before));
    }
    std::cout << R"(], "processor_s": [)" << processor << "]";
    auto const figures = figures_of(task, solution.allocation);
    std::cout << R"(, "of_bound": )"
              << static_cast<double>(figures.utility) / static_cast<double>(solution.most_utility);
    print("ours", figures);
    print("naive", figures_of(task, naive(task)));
    print("greedy", figures_of(task, greedy(task)));
    std::cout << "}" << std::endl;
    if (figures.over_capacity != 0) throw std::runtime_error("a posting is over its capacity");
}

void measure_sample(std::size_t people, std::size_t each) {
    auto const venue = Drawing(people, each, 7).venue();
    auto const task = venue.task();
    auto const solution = allocate(task);
    std::int64_t most = 0;
    auto const seconds = seconds_of([&] { most = optimum_of(task, solution.allocation); });
    auto const utility = figures_of(task, solution.allocation).utility;
    std::cout << R"({"sample": )" << people << R"(, "of_optimum": )"
              << static_cast<double>(utility) / static_cast<double>(most) << R"(, "of_bound": )"
              << static_cast<double>(utility) / static_cast<double>(solution.most_utility)
              << R"(, "optimum_seconds": )" << seconds << "}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "match_allocate PEOPLE CANDIDATES ROUNDS [SAMPLE]\n";
        return 2;
    }
    try {
        auto const each = std::stoul(words[2]);
        measure(std::stoul(words[1]), each, std::stoul(words[3]));
        if (count > 4) measure_sample(std::stoul(words[4]), each);
    } catch (std::exception const& failure) {
        std::cerr << "match_allocate: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
