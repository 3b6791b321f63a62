#include "engine/allocation/optimum.hpp"
#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <stdexcept>
#include <vector>

namespace sx::allocation {
namespace {

using Cost = std::int64_t;
constexpr Cost far = std::numeric_limits<Cost>::max();
constexpr std::uint32_t nobody = ~std::uint32_t{0};

// Places are given one after the other, each by the cheapest way of changing what was given before
// (Edmonds and Karp 1972, Tomizawa 1971): every flow on the way is a cheapest one of its size.
class Flow {
public:
    explicit Flow(Task const& task)
        : task_(task),
          people_(task.candidates.people()),
          given_(people_),
          holders_(task.capacity.size()),
          potential_(people_ + task.capacity.size(), 0),
          distance_(potential_.size(), far),
          before_(potential_.size(), nobody) {}

    void give_one(std::uint32_t person) {
        if (given_[person].empty()) start(person);
        auto const end = search(person);
        if (end == nobody) throw std::invalid_argument("so many cannot be given");
        settle(distance_[node(end)]);
        shift(person, end);
    }

    std::int64_t total() const {
        std::int64_t sum = 0;
        for (std::uint32_t person = 0; person < people_; ++person)
            for (auto const posting : given_[person]) sum += worth_of(person, posting);
        return sum;
    }

private:
    using Entry = std::pair<Cost, std::uint32_t>;

    std::uint32_t node(std::uint32_t posting) const {
        return static_cast<std::uint32_t>(people_) + posting;
    }
    bool has(std::uint32_t person, std::uint32_t posting) const {
        return std::ranges::find(given_[person], posting) != given_[person].end();
    }
    Cost worth_of(std::uint32_t person, std::uint32_t posting) const {
        auto const list = task_.candidates.of(person);
        return std::ranges::find(list, posting, &Candidate::posting)->utility;
    }

    // A new person's potential leaves none of their ways cheaper than nothing.
    void start(std::uint32_t person) {
        auto highest = -far;
        for (auto const& [posting, utility] : task_.candidates.of(person))
            highest = std::max(highest, utility + potential_[node(posting)]);
        potential_[person] = highest;
    }

    void reach(std::uint32_t at, Cost distance, std::uint32_t from) {
        if (distance >= distance_[at]) return;
        if (distance_[at] == far) touched_.push_back(at);
        distance_[at] = distance;
        before_[at] = from;
        queue_.emplace(distance, at);
    }

    // The nearest posting with a free place.
    std::uint32_t search(std::uint32_t person) {
        for (auto const at : touched_) distance_[at] = far;
        touched_.clear();
        queue_ = {};
        reach(person, 0, nobody);
        while (!queue_.empty()) {
            auto const [distance, at] = queue_.top();
            queue_.pop();
            if (distance > distance_[at]) continue;
            if (at >= people_) {
                auto const posting = at - static_cast<std::uint32_t>(people_);
                if (holders_[posting].size() < task_.capacity[posting]) return posting;
                for (auto const holder : holders_[posting])
                    reach(
                        holder,
                        distance + worth_of(holder, posting) + potential_[at] - potential_[holder],
                        at);
            } else {
                for (auto const& [posting, utility] : task_.candidates.of(at))
                    if (!has(at, posting))
                        reach(
                            node(posting),
                            distance - utility + potential_[at] - potential_[node(posting)], at);
            }
        }
        return nobody;
    }

    void settle(Cost end) {
        for (auto const at : touched_)
            if (distance_[at] < end) potential_[at] += distance_[at] - end;
    }

    void shift(std::uint32_t root, std::uint32_t posting) {
        for (;;) {
            auto const person = before_[node(posting)];
            holders_[posting].push_back(person);
            given_[person].push_back(posting);
            if (person == root) return;
            posting = before_[person] - static_cast<std::uint32_t>(people_);
            std::erase(given_[person], posting);
            std::erase(holders_[posting], person);
        }
    }

    Task const& task_;
    std::size_t people_;
    std::vector<std::vector<std::uint32_t>> given_, holders_;
    std::vector<Cost> potential_, distance_;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> touched_{};
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_{};
};

}  // namespace

std::int64_t optimum_of(Task const& task, Allocation const& counts) {
    Flow flow(task);
    for (std::uint32_t person = 0; person < counts.people(); ++person)
        for (std::size_t place = 0; place < counts.of(person).size(); ++place)
            flow.give_one(person);
    return flow.total();
}

}  // namespace sx::allocation
