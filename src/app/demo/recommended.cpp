#include "app/demo/story.hpp"
#include "features/postings/use_cases.hpp"
#include "features/recommendations/use_cases.hpp"

namespace sx::app::demo {

// The first employer looks for people for each of its open postings, so that seekers see who has
// seen their card; the first seeker turns the last of what is recommended down.
void Story::look_at_recommendations() {
    auto const& employer = employers_.front().recruiter;
    std::vector<postings::PostingId> open;
    stage_.scene([&](store::Transaction& tx) {
        postings::ListOwnPostings asked;
        asked.state = postings::PostingState::published;
        for (auto const& posting : stage_.act(tx, employer, &postings::list_own, asked).items)
            open.push_back(posting.id);
    });
    for (auto const& id : open)
        stage_.act_outside(
            employer, &recommendations::recommend_people, ready_,
            recommendations::RecommendPeople{id, std::nullopt});
    auto const& seeker = candidates_.front().caller;
    stage_.scene([&](store::Transaction& tx) {
        auto const found =
            recommendations::matches_of(ready_, tx, seeker.account, {}, stage_.world().now());
        if (found.size() > 1)
            stage_.act(
                tx, seeker, &recommendations::dislike,
                recommendations::DislikePosting{
                    found.back().posting_id, recommendations::DislikeReason::distance});
    });
}

}  // namespace sx::app::demo
