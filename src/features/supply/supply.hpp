#pragma once
#include "features/supply/events.hpp"
#include "platform/events/events.hpp"
#include "platform/web/endpoint.hpp"

// Supply plans (求职者供给方案): whom an employer might ask for its open postings, asking them to
// apply, and what came of it.
namespace sx::supply {

// Notes how far the applications have come that came of an approach, and who said no.
class ApproachOutcomes final : public events::Follower {
public:
    std::string name() const override { return "approach_outcomes"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;
};

web::Endpoints endpoints(recommendations::Ready&);  // which outlives them

}  // namespace sx::supply
