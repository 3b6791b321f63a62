#pragma once
#include "features/applications/applications.hpp"
#include "features/statistics/messages.hpp"
#include "platform/events/events.hpp"

namespace sx::statistics {

struct FactRow;

// The course of each fair: every thing that a figure counts as a row and in its day's number, and
// what stands open (applications without an answer, employers without postings). Lags behind the
// events by moments.
class FairCourse final : public events::Follower {
public:
    std::string name() const override { return "fair_course"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;

private:
    static void follow_participation(events::Event const&, store::Transaction&);
    static void follow_posting(events::Event const&, store::Transaction&);
    static void follow_application(events::Event const&, store::Transaction&);
    static void follow_person(events::Event const&, store::Transaction&);
};

}  // namespace sx::statistics
