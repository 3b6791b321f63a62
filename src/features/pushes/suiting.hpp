#pragma once
#include "features/pushes/pushes.hpp"
#include "features/recommendations/recommendations.hpp"

namespace sx::pushes {

// What suits whom, as recommendations know it.
class Recommended final : public Suiting {
public:
    explicit Recommended(recommendations::Ready& ready) : ready_(ready) {}
    std::vector<Suited> best(
        store::Transaction&, access::AccountId const&, Among const&, std::int64_t most,
        Instant now) override;
    Reasons reasons(
        store::Transaction&, access::AccountId const&, std::vector<postings::PostingId> const&,
        Instant now) override;
    bool is_turned_down(
        store::Transaction&, access::AccountId const&, postings::PostingId const&) override;

private:
    recommendations::Ready& ready_;
};

}  // namespace sx::pushes
