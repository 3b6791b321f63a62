#include "engine/allocation/making_room.hpp"
#include <doctest/doctest.h>
#include <vector>

using namespace sx::allocation;

namespace {

// Person i lists posting i and, less gladly, posting i + 1; each has one place.
struct Row {
    explicit Row(std::uint32_t people) : capacity(people + 1, 1) {
        for (std::uint32_t person = 0; person < people; ++person)
            candidates.add_person(std::vector<Candidate>{{person, 2}, {person + 1, 1}});
        candidates.add_person(std::vector<Candidate>{{0, 5}});  // the last has no choice
        listed.assign(people + 1, 2);
        listed.back() = 1;
    }
    Task task() const { return {candidates, capacity, {}, 1}; }
    Candidates candidates{};
    std::vector<std::uint32_t> capacity{}, listed{};
};

void give(Ledger& ledger, std::uint32_t person, std::uint32_t posting) {
    if (ledger.contested(posting)) ledger.add_holder(posting, {0, person});
    ledger.replace(person, none, posting);
}

}  // namespace

TEST_CASE("everybody moves by one where only the last place of a row is free") {
    constexpr std::uint32_t people = 50;
    Row const row(people);
    auto const task = row.task();
    Ledger ledger(task, row.capacity, row.listed);
    for (std::uint32_t person = 0; person < people; ++person) give(ledger, person, person);
    Interruption never({});
    make_room(task, ledger, never);
    CHECK(ledger.has(people, 0));
    for (std::uint32_t person = 0; person < people; ++person) CHECK(ledger.has(person, person + 1));
}

TEST_CASE("nobody moves where no place is free") {
    Row row(5);
    row.capacity.back() = 0;
    auto const task = row.task();
    Ledger ledger(task, row.capacity, row.listed);
    for (std::uint32_t person = 0; person < 5; ++person) give(ledger, person, person);
    Interruption never({});
    make_room(task, ledger, never);
    CHECK(ledger.count(5) == 0);
    for (std::uint32_t person = 0; person < 5; ++person) CHECK(ledger.has(person, person));
}

TEST_CASE("of those who can go elsewhere whoever loses least gives way") {
    Candidates candidates;
    candidates.add_person(std::vector<Candidate>{{0, 9}, {1, 2}});
    candidates.add_person(std::vector<Candidate>{{0, 9}, {1, 8}});
    candidates.add_person(std::vector<Candidate>{{0, 9}});
    std::vector<std::uint32_t> const capacity{2, 1}, listed{3, 2};
    Task const task{candidates, capacity, {}, 1};
    Ledger ledger(task, capacity, listed);
    give(ledger, 0, 0);
    give(ledger, 1, 0);
    Interruption never({});
    make_room(task, ledger, never);
    CHECK(ledger.has(0, 0));
    CHECK(ledger.has(1, 1));
    CHECK(ledger.has(2, 0));
}
