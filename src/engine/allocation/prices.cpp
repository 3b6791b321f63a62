#include "engine/allocation/prices.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include "engine/threads/threads.hpp"

namespace sx::allocation {
namespace {

// Rounds at each width of the smoothing, which is halved each time: fewer where people are many.
constexpr int rounds_of_few = 12, rounds_of_many = 4;
// Of how many people one is asked at each width: rough prices need no more, where there are many.
constexpr std::array<std::size_t, 7> one_of{16, 16, 16, 8, 8, 4, 1};
constexpr std::size_t enough = 20'000;  // people to ask
constexpr std::int64_t whole = 256;     // a person's whole wish for one posting

// What a posting without places costs: nobody takes it who has another.
constexpr Price closed = Price{1} << 40;

// One person's wishes at given prices.
class Wishes {
public:
    Wishes(std::span<Price const> prices, std::size_t wanted) : prices_(prices), wanted_(wanted) {
        best_.reserve(wanted + 2);
    }

    // Adds `whole` for each of the `wanted` best at these prices, shared with those that are at
    // most `width` from the border between the last that is chosen and the first that is not.
    void add(std::span<Candidate const> list, std::int64_t width, std::span<std::int64_t> demand) {
        look(list, width);
        if (nets_.empty()) return;
        auto const border = best_.size() > wanted_ ? (best_[wanted_ - 1] + best_[wanted_]) / 2
                                                   : best_.back() - width;
        std::int64_t sum = 0;
        for (auto& net : nets_) {
            auto const above = net - border + width;
            net = above <= 0 ? 0 : above >= 2 * width ? whole : above * whole / (2 * width);
            sum += net;
        }
        auto const all = static_cast<std::int64_t>(std::min(wanted_, nets_.size())) * whole;
        if (sum == 0) return;
        for (std::size_t at = 0; at < nets_.size(); ++at)
            if (nets_[at] > 0) demand[list[at].posting] += nets_[at] * all / sum;
    }

private:
    // As prices are not negative and the list is sorted, what follows the first that cannot come
    // near the border need not be looked at.
    void look(std::span<Candidate const> list, std::int64_t width) {
        nets_.clear();
        best_.clear();
        for (auto const& [posting, utility] : list) {
            if (best_.size() > wanted_ && utility <= best_.back() - width) break;
            auto const net = utility - prices_[posting];
            nets_.push_back(net);
            if (best_.size() > wanted_) {
                if (net <= best_.back()) continue;
                best_.pop_back();
            }
            best_.push_back(net);
            for (auto at = best_.size() - 1; at > 0 && best_[at - 1] < net; --at)
                std::swap(best_[at - 1], best_[at]);
        }
    }

    std::span<Price const> prices_;
    std::size_t wanted_;
    std::vector<std::int64_t> nets_{};  // of the list's beginning
    std::vector<std::int64_t> best_{};  // one more than wanted, best first
};

class Market {
public:
    Market(Task const& task, std::span<std::uint32_t const> places, std::size_t threads)
        : task_(task),
          places_(places),
          threads_(threads),
          prices_(places.size(), 0),
          demand_(threads, std::vector<std::int64_t>(places.size())) {
        for (std::size_t posting = 0; posting < places.size(); ++posting)
            if (places[posting] == 0) prices_[posting] = closed;
    }

    // Asks every so many people, others in each round.
    void round(std::int64_t width, std::size_t every) {
        auto const first = rounds_++ % every;
        threads::run_over(
            task_.candidates.people(), threads_, [&](auto part, auto begin, auto end) {
                std::ranges::fill(demand_[part], 0);
                Wishes wishes(prices_, task_.wanted);
                for (auto person = begin + (first + every - begin % every) % every; person < end;
                     person += every)
                    wishes.add(task_.candidates.of(person), width, demand_[part]);
            });
        for (std::size_t posting = 0; posting < prices_.size(); ++posting)
            move(posting, width, every);
    }

    std::vector<Price> prices() && { return std::move(prices_); }

private:
    // Up where more want it than there are places, down where fewer do, at most by the width.
    void move(std::size_t posting, std::int64_t width, std::size_t every) {
        std::int64_t demand = 0;
        for (auto const& part : demand_) demand += part[posting];
        demand *= static_cast<std::int64_t>(every);
        auto const supply = static_cast<std::int64_t>(places_[posting]) * whole;
        if (supply == 0) return;
        auto const step = 2 * width * (demand - supply) / (demand + supply);
        prices_[posting] = std::max<Price>(0, prices_[posting] + step);
    }

    Task const& task_;
    std::span<std::uint32_t const> places_;
    std::size_t threads_;
    std::vector<Price> prices_;
    std::vector<std::vector<std::int64_t>> demand_;  // by part
    std::size_t rounds_ = 0;
};

}  // namespace

std::int64_t spread_of(Task const& task) {
    std::int64_t sum = 0, lists = 0;
    for (std::size_t person = 0; person < task.candidates.people(); ++person) {
        auto const list = task.candidates.of(person);
        if (list.size() <= task.wanted) continue;
        auto const at = std::min<std::size_t>(list.size() - 1, 8 * task.wanted);
        sum += list.front().utility - list[at].utility;
        ++lists;
    }
    return lists == 0 ? 1 : std::max<std::int64_t>(1, sum / lists);
}

std::vector<Price> prices_of(
    Task const& task, std::span<std::uint32_t const> places, std::size_t threads,
    Interruption& interruption) {
    Market market(task, places, threads);
    auto width = spread_of(task) / 2;
    auto const most = std::max<std::size_t>(1, task.candidates.people() / enough);
    for (auto const every : one_of) {
        auto const rounds = most > 1 ? rounds_of_many : rounds_of_few;
        for (int round = 0; round < rounds && !interruption.wanted(); ++round)
            market.round(std::max<std::int64_t>(1, width), std::min(every, most));
        width /= 2;
    }
    return std::move(market).prices();
}

std::int64_t bound_of(
    Task const& task, std::span<std::uint32_t const> places, std::span<Price const> prices,
    Allocation const& counts) {
    std::int64_t sum = 0;
    for (std::size_t posting = 0; posting < prices.size(); ++posting)
        sum += prices[posting] * places[posting];
    std::vector<std::int64_t> nets;
    for (std::size_t person = 0; person < task.candidates.people(); ++person) {
        nets.clear();
        for (auto const& [posting, utility] : task.candidates.of(person))
            if (places[posting] > 0) nets.push_back(utility - prices[posting]);
        auto const count = static_cast<std::ptrdiff_t>(counts.of(person).size());
        std::ranges::partial_sort(nets, nets.begin() + count, std::greater<>{});
        for (std::ptrdiff_t at = 0; at < count; ++at) sum += nets[static_cast<std::size_t>(at)];
    }
    return sum;
}

}  // namespace sx::allocation
