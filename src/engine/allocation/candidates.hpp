#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sx::allocation {

// A posting that suits a person, and how well. Utilities are whole numbers, so that sums are the
// same on every machine and however many threads add them.
struct Candidate {
    std::uint32_t posting;
    std::int32_t utility;
    friend bool operator==(Candidate const&, Candidate const&) = default;
};
inline constexpr std::int32_t highest_utility = 1 << 24;  // and its negative the lowest

// The candidates of people 0, 1, 2 …, best first.
class Candidates {
public:
    // Of the next person; sorted here, ties by posting. Throws when a posting stands there twice or
    // a utility is out of range.
    void add_person(std::span<Candidate const>);
    void reserve(std::size_t people, std::size_t candidates);

    std::size_t people() const { return first_.size() - 1; }
    std::size_t size() const { return all_.size(); }
    std::span<Candidate const> of(std::size_t person) const {
        return {all_.data() + first_[person], all_.data() + first_[person + 1]};
    }

private:
    std::vector<std::uint64_t> first_{0};
    std::vector<Candidate> all_{};
};

}  // namespace sx::allocation
