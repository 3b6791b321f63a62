#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#include "engine/allocation/allocation.hpp"
#include "engine/allocation/prices.hpp"

namespace sx::allocation {

inline constexpr std::uint32_t none = ~std::uint32_t{0};

// A place that somebody has at a posting, and what was bid for it.
struct Holder {
    Price bid;
    std::uint32_t person;
};

// Who has which places while they are being given out. Where there are places for all who list a
// posting, its holders need not be known.
class Ledger {
public:
    Ledger(
        Task const&, std::span<std::uint32_t const> places, std::span<std::uint32_t const> listed);

    bool contested(std::uint32_t posting) const { return begin_[posting + 1] > begin_[posting]; }
    bool full(std::uint32_t posting) const {
        return places_[posting] == 0 || (contested(posting) && sizes_[posting] == places_[posting]);
    }
    // Of a contested posting.
    std::span<Holder> holders(std::uint32_t posting) {
        return {holders_.data() + begin_[posting], sizes_[posting]};
    }
    // Into the last of the holders of a posting that is not full.
    void add_holder(std::uint32_t posting, Holder);

    std::size_t count(std::uint32_t person) const;
    bool has(std::uint32_t person, std::uint32_t posting) const;
    // In place of `instead`, which the person has; of `none`, where the person has fewer than
    // wanted.
    void replace(std::uint32_t person, std::uint32_t instead, std::uint32_t posting);

    Allocation allocation(Task const&) const;

private:
    std::size_t wanted_;
    std::span<std::uint32_t const> places_;
    std::vector<std::uint64_t> begin_;
    std::vector<std::uint32_t> sizes_;
    std::vector<Holder> holders_;
    std::vector<std::uint32_t> slots_;  // of people, `none` last
};

}  // namespace sx::allocation
