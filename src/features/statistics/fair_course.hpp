#pragma once
#include "features/applications/applications.hpp"
#include "features/statistics/messages.hpp"
#include "platform/events/events.hpp"

namespace sx::statistics {

// The course of each fair: every thing that a figure counts as a row and in its day's number, and
// what stands open (applications without an answer, employers without postings). Lags behind the
// events by moments.
class FairCourse final : public events::Follower {
public:
    std::string name() const override { return "fair_course"; }
    void handle(events::Event const& event, store::Transaction& tx) override {
        handle_all({&event, 1}, tx);
    }
    void handle_all(std::span<events::Event const>, store::Transaction&) override;
    std::int64_t most_at_once() const override { return 1'000; }  // neighbours share a page
    void forget(store::Transaction&) override;
};

}  // namespace sx::statistics
