#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>
#include "engine/matching/scores.hpp"

namespace sx::matching {

// What is asked of the market for one person.
struct Wanted {
    std::size_t most = 20, most_near = 5;
    std::function<bool(std::string const& id)> among{};  // only these postings; none set: all
    std::vector<std::string> without;     // ids of postings that are out of the question
    std::vector<TurnedDown> turned_down;  // and what is like them counts less
    Instant now{};
};

struct Match {
    std::shared_ptr<KnownPosting const> posting;
    Score score;
};

struct Matches {
    std::vector<Match> eligible;  // no hard rule of either side fails; the best first
    std::vector<Match> near;      // one alone fails, and it can be changed; the best first
    std::int64_t eligible_in_all = 0, near_in_all = 0;
};
// By score, then by id.
bool comes_first(Match const&, Match const&);

// All open postings, ready in memory. Safe from every thread: many ask at once, one changes. Exact:
// what it finds is what the plain walk finds (plain.hpp).
class Market {
public:
    explicit Market(learning::Weights const& = learning::default_weights());
    ~Market();

    // In the place of what it was, if it is there. `closes_at`: from then on nobody is shown it.
    void put(KnownPosting, Instant closes_at);
    void remove(std::string const& id);
    std::size_t size() const;

    Matches matches(KnownSeeker const&, Wanted const&, Day today) const;

private:
    struct Stock;
    class Walk;
    void renew();

    Scale scale_;
    mutable std::shared_mutex mutex_;
    std::unique_ptr<Stock> stock_;
};

}  // namespace sx::matching
