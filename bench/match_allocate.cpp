// Measures the batch that crowds nobody: so many people with so many candidates each, three
// postings for each person under the postings' capacity, beside naive top-3 and greedy on the same
// lists, and beside the exact optimum (min-cost flow) on a sample of the same kind.
//
//     match_allocate PEOPLE CANDIDATES ROUNDS [SAMPLE [FOLDER]]
//
// The sample's lists and capacities are written into FOLDER, for peers in other languages.
// Greedy sorts all candidates, so it is left out where they are more than 300 million.
// Lists are drawn: each person looks for an occupation (some are far more common than others) and
// lists the postings that suit it best, popular ones more; capacity is openings × 10, in all 1.3
// times what is wanted. Prints a line of JSON; ends with 1 when a promise of allocate() is broken.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <iostream>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>
#include "engine/allocation/allocation.hpp"
#include "engine/allocation/figures.hpp"
#include "engine/allocation/optimum.hpp"
#include "engine/threads/threads.hpp"

namespace {

using namespace sx::allocation;

constexpr std::uint32_t wanted = 3;
constexpr std::size_t factor = 10;

struct Venue {
    Candidates candidates{};
    std::vector<std::uint32_t> capacity{};
    Task task() const { return {candidates, capacity, {}, wanted}; }
};

// Chance that is the same for the same seed, whichever thread draws. Bell-shaped values are sums of
// eight uniform ones, from one word: drawing a million lists is not what is measured.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::uint64_t word() {  // splitmix64 (Steele, Lea, Flood, OOPSLA 2014)
        state_ += 0x9E3779B97F4A7C15;
        auto mixed = (state_ ^ (state_ >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
    double uniform() { return static_cast<double>(word() >> 11) * 0x1p-53; }
    float bell() {  // mean 0, deviation 1
        auto const bits = word();
        constexpr std::uint64_t even = 0x00FF00FF00FF00FF;
        auto const pairs = (bits & even) + (bits >> 8 & even);
        auto const sum = (pairs * 0x0001000100010001) >> 48;
        return (static_cast<float>(sum) - 1020.0F) / 209.0F;
    }

private:
    std::uint64_t state_;
};

// Postings stand on a ring by occupation, and people look for what is near them, in a twelfth of
// it: a venue of a million is a larger one of the same kind, not one in more pieces.
class Drawing {
public:
    Drawing(std::size_t people, std::size_t each, std::uint64_t seed) : each_(each), seed_(seed) {
        Chance chance(seed);
        auto const places = static_cast<double>(people * wanted) * 1.3;
        for (double sum = 0; sum < places; sum += venue_.capacity.back()) {
            // Half of all postings have one opening, a few have dozens.
            auto const openings = std::min(40.0, std::floor(1 / (1 - chance.uniform())));
            venue_.capacity.push_back(static_cast<std::uint32_t>(openings * factor));
            charm_.push_back(chance.bell());
        }
        venue_.candidates.reserve(people, people * each);
        constexpr std::size_t together = 20'000;
        for (std::size_t first = 0; first < people; first += together) {
            std::vector<std::vector<Candidate>> lists(std::min(together, people - first));
            sx::threads::run_over(
                lists.size(), sx::threads::count_of(0), [&](auto, auto begin, auto end) {
                    for (auto at = begin; at < end; ++at) lists[at] = list_of(first + at);
                });
            for (auto const& list : lists) venue_.candidates.add_person(list);
        }
    }

    Venue venue() && { return std::move(venue_); }

private:
    std::vector<Candidate> list_of(std::size_t person) const {
        Chance chance(seed_ + (person + 1) * 0xD1B54A32D192ED03);
        auto const size = charm_.size();
        auto const seen = std::min(size, each_ * 4), reach = std::max(seen, size / 12);
        // Denser towards the ring's beginning: common occupations.
        auto const middle =
            static_cast<std::size_t>(std::pow(chance.uniform(), 1.15) * static_cast<double>(size));
        std::vector<Candidate> list;
        list.reserve(seen);
        for (std::size_t at = 0; at < seen; ++at) {
            auto const step = at * reach / seen + chance.word() % (reach / seen);
            auto const posting = (middle + size - reach / 2 + step) % size;
            auto const away = std::abs(static_cast<float>(step) / static_cast<float>(reach) - 0.5F);
            auto const fit = 4 - 4 * away + 0.5F * charm_[posting] + 0.7F * chance.bell();
            list.push_back(
                {static_cast<std::uint32_t>(posting), static_cast<std::int32_t>(fit * 100'000)});
        }
        auto const end = list.begin() + static_cast<std::ptrdiff_t>(std::min(each_, list.size()));
        auto const better = [](Candidate const& one, Candidate const& other) {
            return one.utility > other.utility ||
                   (one.utility == other.utility && one.posting < other.posting);
        };
        std::nth_element(list.begin(), end, list.end(), better);
        list.erase(end, list.end());
        std::ranges::sort(list, better);
        return list;
    }

    std::size_t each_;
    std::uint64_t seed_;
    std::vector<float> charm_{};
    Venue venue_{};
};

// Of all threads of this process so far.
double processor_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of(auto&& work) {
    auto const began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// The most that this process has held so far, the drawn lists included.
double memory_gib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / (1 << 20);  // ru_maxrss is in KiB
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
    std::cout << R"(], "processor_s": [)" << processor << R"(], "memory_gib": )" << memory_gib();
    auto const figures = figures_of(task, solution.allocation);
    std::cout << R"(, "of_bound": )"
              << static_cast<double>(figures.utility) / static_cast<double>(solution.most_utility);
    print("ours", figures);
    print("naive", figures_of(task, naive(task)));
    constexpr std::size_t sortable = 300'000'000;
    if (venue.candidates.size() <= sortable) print("greedy", figures_of(task, greedy(task)));
    std::cout << "}" << std::endl;
    if (figures.over_capacity != 0) throw std::runtime_error("a posting is over its capacity");
}

void write_tables(Venue const& venue, std::filesystem::path const& folder) {
    std::ofstream candidates(folder / "candidates.tsv"), capacity(folder / "capacity.tsv");
    for (std::size_t person = 0; person < venue.candidates.people(); ++person)
        for (auto const& one : venue.candidates.of(person))
            candidates << person << '\t' << one.posting << '\t' << one.utility << '\n';
    for (auto const places : venue.capacity) capacity << places << '\n';
    candidates.close();
    capacity.close();
    if (!candidates || !capacity) throw std::runtime_error("the tables cannot be written");
}

void measure_sample(std::size_t people, std::size_t each, char const* folder) {
    auto const venue = Drawing(people, each, 7).venue();
    if (folder != nullptr) write_tables(venue, folder);
    auto const task = venue.task();
    Solution solution{Allocation(task), 0};
    auto const own_seconds = seconds_of([&] { solution = allocate(task); });
    std::int64_t most = 0;
    auto const seconds = seconds_of([&] { most = optimum_of(task, solution.allocation); });
    auto const utility = figures_of(task, solution.allocation).utility;
    std::cout << R"({"sample": )" << people << R"(, "seconds": )" << own_seconds
              << R"(, "utility": )" << utility << R"(, "of_optimum": )"
              << static_cast<double>(utility) / static_cast<double>(most) << R"(, "of_bound": )"
              << static_cast<double>(utility) / static_cast<double>(solution.most_utility)
              << R"(, "optimum_seconds": )" << seconds << "}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "match_allocate PEOPLE CANDIDATES ROUNDS [SAMPLE [FOLDER]]\n";
        return 2;
    }
    try {
        auto const each = std::stoul(words[2]);
        measure(std::stoul(words[1]), each, std::stoul(words[3]));
        if (count > 4) measure_sample(std::stoul(words[4]), each, count > 5 ? words[5] : nullptr);
    } catch (std::exception const& failure) {
        std::cerr << "match_allocate: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
