#include "engine/allocation/prices.hpp"
#include <algorithm>
#include <functional>
#include "engine/allocation/parts.hpp"

namespace sx::allocation {
namespace {

constexpr int rounds_a_width = 6;  // of the smoothing, which is halved each time
constexpr int widths = 7;
constexpr std::int64_t whole = 256;  // a person's whole wish for one posting

// How far utilities of a person's list lie apart, on the average, where the choice is made.
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

// One person's wishes at given prices.
class Wishes {
public:
    Wishes(std::span<std::uint32_t const> places, std::span<Price const> prices)
        : places_(places), prices_(prices) {}

    // Adds `whole` for each of the `wanted` best at these prices, shared with those that are at
    // most `width` from the border between the last that is chosen and the first that is not.
    void add(
        std::span<Candidate const> list, std::size_t wanted, std::int64_t width,
        std::span<std::int64_t> demand) {
        look(list, wanted, width);
        if (nets_.empty()) return;
        auto const border = border_of(wanted);
        std::int64_t sum = 0;
        for (auto& [posting, net] : nets_) {
            net = std::clamp<std::int64_t>((net - border + width) * whole / (2 * width), 0, whole);
            sum += net;
        }
        auto const all = static_cast<std::int64_t>(std::min(wanted, nets_.size())) * whole;
        if (sum == 0) return;
        for (auto const& [posting, wish] : nets_)
            if (wish > 0) demand[posting] += wish * all / sum;
    }

private:
    // Gathers what may lie above the border less the width. As prices are not negative and the list
    // is sorted, the rest of it need not be looked at.
    void look(std::span<Candidate const> list, std::size_t wanted, std::int64_t width) {
        nets_.clear();
        best_.clear();
        for (auto const& [posting, utility] : list) {
            if (best_.size() > wanted && utility < best_.front() - 2 * width) break;
            if (places_[posting] == 0) continue;
            auto const net = utility - prices_[posting];
            nets_.emplace_back(posting, net);
            if (best_.size() > wanted) {
                if (net <= best_.front()) continue;
                std::ranges::pop_heap(best_, std::greater<>{});
                best_.pop_back();
            }
            best_.push_back(net);
            std::ranges::push_heap(best_, std::greater<>{});
        }
    }

    std::int64_t border_of(std::size_t wanted) {
        std::ranges::sort(best_, std::greater<>{});
        if (best_.size() <= wanted) return best_.back() - 1;
        return (best_[wanted - 1] + best_[wanted]) / 2;
    }

    std::span<std::uint32_t const> places_;
    std::span<Price const> prices_;
    std::vector<std::pair<std::uint32_t, std::int64_t>> nets_{};
    std::vector<std::int64_t> best_{};  // one more than wanted, the worst in front
};

class Market {
public:
    Market(Task const& task, std::span<std::uint32_t const> places, unsigned threads)
        : task_(task),
          places_(places),
          threads_(threads),
          prices_(places.size(), 0),
          demand_(threads, std::vector<std::int64_t>(places.size())) {}

    void round(std::int64_t width) {
        in_parts(task_.candidates.people(), threads_, [&](auto part, auto begin, auto end) {
            std::ranges::fill(demand_[part], 0);
            Wishes wishes(places_, prices_);
            for (auto person = begin; person < end; ++person)
                wishes.add(task_.candidates.of(person), task_.wanted, width, demand_[part]);
        });
        for (std::size_t posting = 0; posting < prices_.size(); ++posting) move(posting, width);
    }

    std::vector<Price> prices() && { return std::move(prices_); }

private:
    // Up where more want it than there are places, down where fewer do, at most by the width.
    void move(std::size_t posting, std::int64_t width) {
        std::int64_t demand = 0;
        for (auto const& part : demand_) demand += part[posting];
        auto const supply = static_cast<std::int64_t>(places_[posting]) * whole;
        if (demand + supply == 0) return;
        auto const step = 2 * width * (demand - supply) / (demand + supply);
        prices_[posting] = std::max<Price>(0, prices_[posting] + step);
    }

    Task const& task_;
    std::span<std::uint32_t const> places_;
    unsigned threads_;
    std::vector<Price> prices_;
    std::vector<std::vector<std::int64_t>> demand_;  // by part
};

}  // namespace

std::vector<Price> prices_of(
    Task const& task, std::span<std::uint32_t const> places, unsigned threads) {
    Market market(task, places, threads);
    auto width = spread_of(task) / 2;
    for (int step = 0; step < widths; ++step, width /= 2)
        for (int round = 0; round < rounds_a_width; ++round)
            market.round(std::max<std::int64_t>(1, width));
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
