#include <algorithm>
#include "app/demo/story.hpp"
#include "features/applications/use_cases.hpp"
#include "features/supply/use_cases.hpp"

// People who are asked to apply, and what they answer.
namespace sx::app::demo {
namespace {

using applications::ApplicationStep;

constexpr std::size_t planned_postings = 3;
constexpr std::size_t most_asked = 12;

struct Asked {
    access::AccountId seeker_id;
    postings::PostingId posting_id;
};

supply::PlanSupply newest_of(Stage& stage, access::Caller const& recruiter) {
    supply::PlanSupply asked;
    stage.scene([&](store::Transaction& tx) {
        for (auto const& need : stage.act(tx, recruiter, &supply::list_needs, web::Nothing{}).items)
            if (asked.posting_ids.size() < planned_postings)
                asked.posting_ids.push_back(need.posting_id);
    });
    return asked;
}

}  // namespace

// The first employer plans for its newest postings and asks whom the plan names. Of every four one
// applies, one says no, two wait. The first to apply comes to an interview.
void Story::ask_people() {
    auto const& recruiter = employers_.front().recruiter;
    auto const plan =
        stage_.act_outside(recruiter, &supply::show_plan, ready_, newest_of(stage_, recruiter));
    std::vector<Asked> asked;
    for (auto const& posting : plan.items)
        for (auto const& person : posting.people)
            if (asked.size() < most_asked) asked.push_back({person.seeker_id, posting.posting_id});
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& one : asked)
            stage_.act_served(
                tx, recruiter, &supply::approach, ready_,
                supply::ApproachPerson{one.posting_id, one.seeker_id});
    });
    std::vector<applications::ApplicationId> sent;
    stage_.scene([&](store::Transaction& tx) {
        for (std::size_t at = 0; at < asked.size(); ++at) {
            access::Caller const seeker{access::Role::seeker, asked[at].seeker_id, {}};
            supply::ListReceivedApproaches const first;
            auto const received =
                stage_.act(tx, seeker, &supply::list_received, first).items.front();
            if (at % 4 == 0)
                sent.push_back(
                    stage_
                        .act(
                            tx, seeker, &applications::submit,
                            applications::SubmitApplication{asked[at].posting_id, {}, {}})
                        .id);
            if (at % 4 == 1)
                stage_.act(
                    tx, seeker, &supply::decline,
                    supply::DeclineApproach{received.id, recommendations::DislikeReason::place});
        }
    });
    stage_.scene([&](store::Transaction& tx) {
        if (!sent.empty())
            for (auto const step : {ApplicationStep::shortlist, ApplicationStep::invite})
                stage_.act(
                    tx, recruiter, &applications::take_step,
                    applications::TakeApplicationStep{sent.front(), step, {}, {}});
    });
    ask_first_seeker();
}

// Who signs in to look around is asked by two employers, and has not answered.
void Story::ask_first_seeker() {
    constexpr std::size_t wanted = 2;
    auto const& account = candidates_.front().caller.account;
    stage_.scene([&](store::Transaction& tx) {
        std::vector<std::size_t> done;
        for (auto const& match :
             recommendations::matches_of(ready_, tx, account, {}, stage_.world().now())) {
            auto const offer = std::ranges::find(offers_, match.posting_id, &Offer::id);
            if (offer == offers_.end() || offer->employer == 0 || done.size() == wanted ||
                std::ranges::find(done, offer->employer) != done.end())
                continue;
            done.push_back(offer->employer);
            stage_.act_served(
                tx, employers_[offer->employer].recruiter, &supply::approach, ready_,
                supply::ApproachPerson{match.posting_id, account});
        }
    });
}

}  // namespace sx::app::demo
