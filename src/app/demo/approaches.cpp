#include <algorithm>
#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/applications/use_cases.hpp"
#include "features/supply/use_cases.hpp"

// People who are asked to apply, and what they answer.
namespace sx::app::demo {
namespace {

using applications::ApplicationStep;

constexpr std::size_t planned_postings = 20;  // as many as a plan holds
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

// The better half of each posting's people; the others are still in the plan when the story ends.
std::vector<Asked> better_half(supply::SupplyPlan const& plan) {
    std::vector<Asked> asked;
    for (auto const& posting : plan.items)
        for (std::size_t at = 0; at < (posting.people.size() + 1) / 2; ++at)
            if (asked.size() < most_asked)
                asked.push_back({posting.people[at].seeker_id, posting.posting_id});
    return asked;
}

// Of every four one applies, one says no, two wait. Gives the applications.
std::vector<applications::ApplicationId> answer(
    Stage& stage, fairs::FairId const& fair, std::vector<Asked> const& asked) {
    std::vector<applications::ApplicationId> sent;
    stage.scene([&](store::Transaction& tx) {
        for (std::size_t at = 0; at < asked.size(); ++at) {
            access::Caller const seeker{access::Role::seeker, asked[at].seeker_id, {}};
            applications::SubmitApplication const form{asked[at].posting_id, {}, {}};
            supply::ListReceivedApproaches const first;
            auto const received = stage.act(tx, seeker, &supply::list_received, first).items;
            if (at % 4 == 0) {
                read_first(stage, tx, seeker, fair);
                sent.push_back(stage.act(tx, seeker, &applications::submit, form).id);
            }
            if (at % 4 == 1)
                stage.act(
                    tx, seeker, &supply::decline,
                    supply::DeclineApproach{
                        received.front().id, recommendations::DislikeReason::place});
        }
    });
    return sent;
}

}  // namespace

// The first employer plans for its newest postings and asks whom the plan names. The first to apply
// comes to an interview.
void Story::ask_people() {
    auto const& recruiter = employers_.front().recruiter;
    auto const asked = better_half(
        stage_.act_outside(recruiter, &supply::show_plan, ready_, newest_of(stage_, recruiter)));
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& one : asked)
            stage_.act_served(
                tx, recruiter, &supply::approach, ready_,
                supply::ApproachPerson{one.posting_id, one.seeker_id});
    });
    auto const sent = answer(stage_, fair_, asked);
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
