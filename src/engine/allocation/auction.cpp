#include "engine/allocation/auction.hpp"
#include <algorithm>
#include <tuple>
#include "engine/threads/threads.hpp"

namespace sx::allocation {
namespace {

constexpr int most_rounds = 100;
// What a bid goes beyond being just enough. It grows once the first rounds have settled most: those
// few who are left outbid each other by little for long, where places are short all around.
constexpr int patient_rounds = 8;
constexpr Price most_haste_part = 32;  // of how far utilities lie apart
// What somebody without an alternative bids above the price: more than any utility can weigh.
constexpr Price anything = Price{1} << 32;

struct Bid {
    std::uint32_t person;
    std::uint32_t posting;
    Price amount;
};

class Auction {
public:
    Auction(Task const& task, Ledger& ledger, std::vector<Price>& prices)
        : task_(task),
          ledger_(ledger),
          prices_(prices),
          most_haste_(spread_of(task) / most_haste_part + 1) {
        for (std::uint32_t person = 0; person < task.candidates.people(); ++person)
            if (!task.candidates.of(person).empty()) bidders_.push_back(person);
    }

    void round(std::size_t threads) {
        std::vector<std::vector<Bid>> bids(threads);
        threads::run_over(bidders_.size(), threads, [&](auto part, auto begin, auto end) {
            std::vector<Candidate> best;
            for (auto at = begin; at < end; ++at) bid(bidders_[at], best, bids[part]);
        });
        if (++rounds_ > patient_rounds) haste_ = std::min(haste_ + haste_ / 4 + 1, most_haste_);
        losers_.clear();
        for (auto const& part : bids)
            for (auto const& one : part) take(one);
        std::ranges::sort(losers_);
        losers_.erase(std::unique(losers_.begin(), losers_.end()), losers_.end());
        bidders_.swap(losers_);
    }

    bool over() const { return bidders_.empty(); }

private:
    Price net(Candidate const& candidate) const {
        return candidate.utility - prices_[candidate.posting];
    }

    // The best that the person may still get, one more than it lacks.
    void choose(std::uint32_t person, std::size_t lacking, std::vector<Candidate>& best) const {
        best.clear();
        for (auto const& candidate : task_.candidates.of(person)) {
            auto const worth = net(candidate);
            if (best.size() > lacking && candidate.utility <= net(best.back())) break;
            if (best.size() > lacking && worth <= net(best.back())) continue;
            if (task_.capacity[candidate.posting] == 0) continue;
            if (ledger_.has(person, candidate.posting)) continue;
            auto const place = std::ranges::find_if(
                best, [&](Candidate const& other) { return net(other) < worth; });
            best.insert(place, candidate);
            if (best.size() > lacking + 1) best.pop_back();
        }
    }

    void bid(std::uint32_t person, std::vector<Candidate>& best, std::vector<Bid>& bids) const {
        auto const lacking = task_.wanted - ledger_.count(person);
        choose(person, lacking, best);
        bool const alternative = best.size() > lacking;
        for (std::size_t at = 0; at < std::min(lacking, best.size()); ++at) {
            auto const price = prices_[best[at].posting];
            auto const more = alternative ? net(best[at]) - net(best[lacking]) : anything;
            bids.push_back({person, best[at].posting, price + more + haste_});
        }
    }

    // Whether the first holder gives way to the second. Of equal bids that of the person who has
    // received less counts more.
    bool weaker(Holder const& one, Holder const& other) const {
        auto const had = [&](Holder const& holder) {
            return task_.received.empty() ? 0 : task_.received[holder.person];
        };
        return std::tuple(one.bid, had(other), other.person) <
               std::tuple(other.bid, had(one), one.person);
    }

    void take(Bid const& bid) {
        if (!ledger_.contested(bid.posting)) {
            ledger_.replace(bid.person, none, bid.posting);
            return;
        }
        Holder const holder{bid.amount, bid.person};
        auto const stronger = [&](Holder const& one, Holder const& other) {
            return weaker(other, one);
        };
        if (!ledger_.full(bid.posting)) {
            ledger_.add_holder(bid.posting, holder);
            std::ranges::push_heap(ledger_.holders(bid.posting), stronger);
        } else {
            auto const holders = ledger_.holders(bid.posting);
            if (!weaker(holders.front(), holder)) {
                losers_.push_back(bid.person);
                return;
            }
            std::ranges::pop_heap(holders, stronger);
            losers_.push_back(holders.back().person);
            ledger_.replace(holders.back().person, bid.posting, none);
            holders.back() = holder;
            std::ranges::push_heap(holders, stronger);
        }
        ledger_.replace(bid.person, none, bid.posting);
        if (ledger_.full(bid.posting))
            prices_[bid.posting] =
                std::max(prices_[bid.posting], ledger_.holders(bid.posting).front().bid);
    }

    Task const& task_;
    Ledger& ledger_;
    std::vector<Price>& prices_;
    std::vector<std::uint32_t> bidders_{};
    std::vector<std::uint32_t> losers_{};
    int rounds_ = 0;
    Price haste_ = 1, most_haste_;
};

}  // namespace

void hold_auction(
    Task const& task, Ledger& ledger, std::vector<Price>& prices, std::size_t threads,
    Interruption& interruption) {
    Auction auction(task, ledger, prices);
    for (int round = 0; round < most_rounds && !auction.over() && !interruption.wanted(); ++round)
        auction.round(threads);
}

}  // namespace sx::allocation
