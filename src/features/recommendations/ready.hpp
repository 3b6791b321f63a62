#pragma once
#include <mutex>
#include <stop_token>
#include "engine/matching/market.hpp"
#include "engine/matching/people.hpp"
#include "features/recommendations/documents.hpp"
#include "platform/events/trail.hpp"

namespace sx::recommendations {

// Open postings and findable people as documents in this node's memory. Whoever asks brings it up
// to what their transaction sees. It is filled as the node starts (preparer.hpp), and whoever asks
// before that is done waits for it. Safe from every thread.
class Ready {
public:
    explicit Ready(learning::Weights const& = learning::default_weights());

    // A stop leaves the filling to whoever asks next.
    void follow(store::Transaction&, Instant now, std::stop_token const& = {});
    bool is_filled() const;
    matching::Market const& market() const { return market_; }
    matching::People const& people() const { return people_; }

private:
    struct Changes;
    void fill(store::Transaction&, Day today, std::stop_token const&);
    void take_in(Changes const&, store::Transaction&, Day today);
    void put(store::Transaction&, postings::ListedPosting const&);
    void put(store::Transaction&, seekers::FindableSeeker const&);

    matching::Market market_;
    matching::People people_;
    mutable std::mutex mutex_;  // of the trail, and of changing the two
    events::Trail trail_;
    bool filled_ = false;
};

}  // namespace sx::recommendations
