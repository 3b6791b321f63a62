#include "engine/allocation/ledger.hpp"
#include <algorithm>

namespace sx::allocation {

Ledger::Ledger(
    Task const& task, std::span<std::uint32_t const> places, std::span<std::uint32_t const> listed)
    : wanted_(task.wanted),
      places_(places),
      begin_(places.size() + 1, 0),
      sizes_(places.size(), 0),
      slots_(task.candidates.people() * task.wanted, none) {
    for (std::size_t posting = 0; posting < places.size(); ++posting)
        begin_[posting + 1] =
            begin_[posting] + (places[posting] < listed[posting] ? places[posting] : 0);
    holders_.resize(begin_.back());
}

void Ledger::add_holder(std::uint32_t posting, Holder holder) {
    holders_[begin_[posting] + sizes_[posting]++] = holder;
}

std::size_t Ledger::count(std::uint32_t person) const {
    std::size_t count = 0;
    while (count < wanted_ && slots_[person * wanted_ + count] != none) ++count;
    return count;
}

bool Ledger::has(std::uint32_t person, std::uint32_t posting) const {
    auto const slots = std::span(slots_).subspan(person * wanted_, wanted_);
    return std::ranges::find(slots, posting) != slots.end();
}

void Ledger::replace(std::uint32_t person, std::uint32_t instead, std::uint32_t posting) {
    auto const slots = std::span(slots_).subspan(person * wanted_, wanted_);
    *std::ranges::find(slots, instead) = posting;
    // What is given up leaves no gap.
    if (posting == none)
        std::stable_partition(slots.begin(), slots.end(), [](auto slot) { return slot != none; });
}

Allocation Ledger::allocation(Task const& task) const {
    Allocation allocation(task);
    for (std::uint32_t person = 0; person < task.candidates.people(); ++person)
        for (auto const& candidate : task.candidates.of(person))
            if (has(person, candidate.posting)) allocation.give(person, candidate);
    return allocation;
}

}  // namespace sx::allocation
