#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iomanip>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
#include "app/interrupt.hpp"
#include "app/match.hpp"
#include "app/tab_table.hpp"
#include "app/whole_file.hpp"
#include "engine/allocation/allocation.hpp"
#include "engine/allocation/figures.hpp"

namespace sx::app {
namespace {

// Ids of a table as the numbers that the engine works with.
class Numbers {
public:
    std::uint32_t add(std::string_view id) {
        auto const [place, fresh] =
            numbers_.try_emplace(std::string(id), static_cast<std::uint32_t>(ids_.size()));
        if (fresh) ids_.push_back(place->first);
        return place->second;
    }
    // Nothing where the id is unknown.
    std::uint32_t const* find(std::string_view id) const {
        auto const found = numbers_.find(std::string(id));
        return found == numbers_.end() ? nullptr : &found->second;
    }
    std::string const& id(std::size_t number) const { return ids_[number]; }
    std::size_t size() const { return ids_.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_{};
    std::vector<std::string> ids_{};
};

// The tables as the engine's task. What earlier runs sent is a candidate no more, takes a place of
// its posting and counts for its person.
class Batch {
public:
    explicit Batch(Options const& options) : wanted_(options.wanted) {
        read_capacity(options.capacity, options.factor);
        if (!options.already.empty()) read_already(options.already);
        read_candidates(options.candidates);
        received_.resize(people_.size(), 0);
        for (std::size_t person = 0; person < lists_.size(); ++person) {
            add_person(options.candidates, person);
            lists_[person] = {};
        }
    }

    allocation::Task task() const { return {candidates_, left_, received_, wanted_}; }
    Numbers const& people() const { return people_; }
    Numbers const& postings() const { return postings_; }

private:
    void add_person(std::string const& path, std::size_t person) {
        try {
            candidates_.add_person(lists_[person]);
        } catch (std::invalid_argument const& wrong) {
            throw std::runtime_error(path + ": person " + people_.id(person) + ": " + wrong.what());
        }
    }

    void read_capacity(std::string const& path, std::int64_t factor) {
        TabReader reader(path);
        auto const id = reader.place("posting"), openings = reader.place("openings");
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            auto const offered = reader.number(cells[openings]);
            if (offered < 0 || offered > std::numeric_limits<std::int32_t>::max() / factor)
                reader.fail("so many openings there are not");
            if (postings_.add(cells[id]) != left_.size()) reader.fail("the posting stands twice");
            left_.push_back(static_cast<std::uint32_t>(offered * factor));
        }
    }

    void read_already(std::string const& path) {
        TabReader reader(path);
        auto const person = reader.place("person"), posting = reader.place("posting");
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            auto const who = people_.add(cells[person]);
            received_.resize(people_.size(), 0);
            auto const* const what = postings_.find(cells[posting]);       // none: offered no more
            if (what && !sent_.insert(pair(who, *what)).second) continue;  // the line stands twice
            ++received_[who];
            if (what && left_[*what] > 0) --left_[*what];
        }
    }

    // Lines of other lists (those of postings, in what `match all` writes) are passed over.
    void read_candidates(std::string const& path) {
        TabReader reader(path);
        auto const person = reader.place("person"), posting = reader.place("posting"),
                   score = reader.place("score");
        auto const list = reader.has("list") ? reader.place("list") : person;
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            if (list != person && cells[list] != "person") continue;
            auto const who = people_.add(cells[person]);
            auto const* const what = postings_.find(cells[posting]);
            if (!what) reader.fail("the posting has no openings in --capacity");
            auto const utility = reader.number(cells[score]);
            if (utility > allocation::highest_utility || utility < -allocation::highest_utility)
                reader.fail("the score is out of range");
            lists_.resize(people_.size());
            if (!sent_.contains(pair(who, *what)))
                lists_[who].push_back({*what, static_cast<std::int32_t>(utility)});
        }
        lists_.resize(people_.size());
    }

    static std::uint64_t pair(std::uint32_t person, std::uint32_t posting) {
        return std::uint64_t{person} << 32 | posting;
    }

    std::uint32_t wanted_;
    Numbers people_{}, postings_{};
    std::vector<std::uint32_t> left_{}, received_{};
    std::unordered_set<std::uint64_t> sent_{};
    std::vector<std::vector<allocation::Candidate>> lists_{};
    allocation::Candidates candidates_{};
};

void write_batch(std::string const& path, Batch const& batch, allocation::Allocation const& given) {
    WholeFile file(path);
    file.out() << "person\tposting\tscore\n";
    for (std::size_t person = 0; person < given.people(); ++person)
        for (auto const& [posting, utility] : given.of(person))
            file.out() << batch.people().id(person) << "\t" << batch.postings().id(posting) << "\t"
                       << utility << "\n";
    file.finish();
}

std::string_view name_of(allocation::Outcome outcome) {
    switch (outcome) {
        case allocation::Outcome::full: return "full";
        case allocation::Outcome::unlisted: return "unlisted";
        case allocation::Outcome::exhausted: return "exhausted";
        case allocation::Outcome::elsewhere: break;
    }
    return "elsewhere";
}

void write_report(
    std::string const& path, Batch const& batch, allocation::Allocation const& given) {
    WholeFile file(path);
    file.out() << "posting\tcapacity\tlisted\tgiven\tbetter_elsewhere\toutcome\n";
    auto const standings = allocation::standings_of(batch.task(), given);
    for (std::size_t posting = 0; posting < standings.size(); ++posting) {
        auto const& standing = standings[posting];
        file.out() << batch.postings().id(posting) << "\t" << standing.capacity << "\t"
                   << standing.listed << "\t" << standing.given << "\t" << standing.better << "\t"
                   << name_of(standing.outcome) << "\n";
    }
    file.finish();
}

void print(allocation::Figures const& mine, allocation::Figures const& naive, std::int64_t most) {
    auto const line = [](std::string_view name, auto one, auto other) {
        std::cout << std::left << std::setw(26) << name << std::right << std::setw(16) << one
                  << std::setw(16) << other << "\n";
    };
    std::cout << std::fixed << std::setprecision(4);
    line("", "batch", "naive");
    line("people with candidates", mine.people, naive.people);
    line("served in full", mine.served, naive.served);
    line("pushes", mine.pushes, naive.pushes);
    line("beyond capacity", mine.over_capacity, naive.over_capacity);
    line("utility", mine.utility, naive.utility);
    line("Gini of exposure", mine.gini, naive.gini);
    line("coverage of postings", mine.coverage, naive.coverage);
    line("congestion", mine.congestion, naive.congestion);
    std::cout
        << "No batch under these capacities that gives everybody as many has more utility than "
        << most << ".\n";
}

}  // namespace

int match_allocate(Options const& options) {
    if (options.candidates.empty() || options.capacity.empty() || options.out.empty())
        throw std::runtime_error(
            "say: match allocate --candidates FILE --capacity FILE --out FILE [--already FILE] "
            "[--wanted N] [--factor N] [--report FILE]");
    if (options.wanted < 1 || options.wanted > 100)
        throw std::runtime_error("--wanted is 1 to 100");
    if (options.factor < 1 || options.factor > 1'000'000)
        throw std::runtime_error("--factor is 1 to 1000000");
    Batch const batch(options);
    heed_interrupts();
    std::cerr << batch.people().size() << " people, " << batch.postings().size() << " postings\n";
    auto const task = batch.task();
    auto const solution = allocation::allocate_while([] { return !interrupted(); }, task);
    if (!solution) {
        std::cerr << "stopped; nothing was written\n";
        return interrupted_status;
    }
    write_batch(options.out, batch, solution->allocation);
    if (!options.report.empty()) write_report(options.report, batch, solution->allocation);
    print(
        allocation::figures_of(task, solution->allocation),
        allocation::figures_of(task, allocation::naive(task)), solution->most_utility);
    return 0;
}

}  // namespace sx::app
