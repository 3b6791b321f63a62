#include "engine/allocation/allocation.hpp"
#include <algorithm>
#include <stdexcept>
#include <utility>
#include "engine/allocation/auction.hpp"
#include "engine/allocation/interruption.hpp"
#include "engine/allocation/ledger.hpp"
#include "engine/allocation/making_room.hpp"
#include "engine/allocation/prices.hpp"
#include "engine/allocation/repair.hpp"
#include "engine/threads/threads.hpp"

namespace sx::allocation {
namespace {

void check(Task const& task) {
    auto const people = task.candidates.people();
    if (task.wanted == 0) throw std::invalid_argument("wanted: one posting at least");
    if (people >= none || task.capacity.size() >= none) throw std::invalid_argument("too many");
    if (!task.received.empty() && task.received.size() != people)
        throw std::invalid_argument("received: a number for each person");
    for (std::size_t person = 0; person < people; ++person)
        for (auto const& candidate : task.candidates.of(person))
            if (candidate.posting >= task.capacity.size())
                throw std::invalid_argument("a candidate names no posting");
}

}  // namespace

Allocation::Allocation(Task const& task)
    : wanted_(task.wanted),
      slots_(task.candidates.people() * task.wanted),
      counts_(task.candidates.people(), 0) {}

std::vector<std::uint32_t> listed(Candidates const& candidates, std::size_t postings) {
    std::vector<std::uint32_t> counts(postings, 0);
    for (std::size_t person = 0; person < candidates.people(); ++person)
        for (auto const& candidate : candidates.of(person)) ++counts[candidate.posting];
    return counts;
}

std::optional<Solution> allocate_while(
    std::function<bool()> const& go_on, Task const& task, unsigned threads) {
    check(task);
    Interruption interruption(go_on);
    auto const workers = threads::count_of(threads);
    auto const lists = listed(task.candidates, task.capacity.size());
    std::vector<std::uint32_t> places(lists.size());
    for (std::size_t posting = 0; posting < places.size(); ++posting)
        places[posting] = std::min(task.capacity[posting], lists[posting]);
    auto const prices = prices_of(task, places, workers, interruption);
    Ledger ledger(task, places, lists);
    auto bids = prices;
    hold_auction(task, ledger, bids, workers, interruption);
    make_room(task, ledger, interruption);
    repair(task, ledger, interruption);
    if (interruption.wanted()) return std::nullopt;
    auto allocation = ledger.allocation(task);
    auto const most = bound_of(task, places, prices, allocation);
    return Solution{std::move(allocation), most};
}

Solution allocate(Task const& task, unsigned threads) {
    return allocate_while({}, task, threads).value();
}

}  // namespace sx::allocation
