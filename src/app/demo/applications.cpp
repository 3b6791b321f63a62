#include <algorithm>
#include <array>
#include <map>
#include <queue>
#include <set>
#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/applications/applications.hpp"
#include "features/applications/use_cases.hpp"
#include "features/postings/use_cases.hpp"

namespace sx::app::demo {

using applications::ApplicationStage, applications::ApplicationStep, applications::ReasonCategory;

namespace {

constexpr std::array reasons{ReasonCategory::position_filled, ReasonCategory::other_chosen,
                             ReasonCategory::major,           ReasonCategory::experience,
                             ReasonCategory::place,           ReasonCategory::resume_unclear};
constexpr std::array cover_notes{
    "我做过相关的课程设计，希望有机会面谈。", "我可以在 6 月前到岗实习。",
    "附件里有我的作品说明，期待你的答复。"};

// What members write for each other.
constexpr std::array member_notes{
    "电话里表达清楚，对岗位了解得比较细。", "项目经历和我们的方向接近，建议尽快面试。",
    "到岗时间要再确认。", "同组还有一位更合适的，先放一放。"};

// Who will do what with an application, and when; drawn when it is delivered.
struct Plan {
    Instant at;
    std::size_t offer = 0, candidate = 0;
    std::optional<applications::ApplicationId> id;  // none: it is yet to be delivered
    ApplicationStep step{};
    std::optional<ApplicationStage> goal{};  // what it comes to, where that is not left to chance
    bool operator<(Plan const& other) const { return at > other.at; }  // the earliest first
};

// What comes after a stage: how likely each step is, in percent; the rest waits.
struct Likely {
    ApplicationStage stage;
    ApplicationStep step;
    int percent;
};
constexpr std::array likely{
    Likely{ApplicationStage::delivered, ApplicationStep::view, 62},
    Likely{ApplicationStage::delivered, ApplicationStep::decline, 7},
    Likely{ApplicationStage::delivered, ApplicationStep::withdraw, 3},
    Likely{ApplicationStage::viewed, ApplicationStep::shortlist, 45},
    Likely{ApplicationStage::viewed, ApplicationStep::decline, 28},
    Likely{ApplicationStage::viewed, ApplicationStep::withdraw, 3},
    Likely{ApplicationStage::shortlisted, ApplicationStep::invite, 68},
    Likely{ApplicationStage::shortlisted, ApplicationStep::decline, 12},
    Likely{ApplicationStage::interview, ApplicationStep::offer, 50},
    Likely{ApplicationStage::interview, ApplicationStep::decline, 20},
    Likely{ApplicationStage::interview, ApplicationStep::withdraw, 4},
    Likely{ApplicationStage::offered, ApplicationStep::sign, 55},
    Likely{ApplicationStage::offered, ApplicationStep::refuse, 15},
};

std::optional<ApplicationStep> next_step(Draw& draw, ApplicationStage stage) {
    auto roll = draw.number(1, 100);
    for (auto const& one : likely) {
        if (one.stage != stage) continue;
        if (roll <= one.percent) return one.step;
        roll -= one.percent;
    }
    return std::nullopt;
}

// The first candidate is who signs in to look around, and finds one application in each of these.
constexpr std::array shown{
    ApplicationStage::interview, ApplicationStage::offered, ApplicationStage::shortlisted,
    ApplicationStage::viewed, ApplicationStage::declined};

std::optional<ApplicationStep> step_towards(ApplicationStage goal, ApplicationStage stage) {
    if (stage == goal) return std::nullopt;
    switch (stage) {
        case ApplicationStage::delivered: return ApplicationStep::view;
        case ApplicationStage::viewed:
            return goal == ApplicationStage::declined ? ApplicationStep::decline
                                                      : ApplicationStep::shortlist;
        case ApplicationStage::shortlisted: return ApplicationStep::invite;
        case ApplicationStage::interview: return ApplicationStep::offer;
        default: return std::nullopt;
    }
}

bool closes_early(std::size_t offer) { return offer % 60 == 7; }

bool by_seeker(ApplicationStep step) {
    return step == ApplicationStep::withdraw || step == ApplicationStep::sign ||
           step == ApplicationStep::refuse;
}

// Each candidate applies to offers of the own trade, nobody twice to the same.
std::vector<Plan> deliveries(
    Draw& draw, std::vector<Offer> const& offers, std::vector<Candidate> const& candidates,
    int count) {
    std::map<Trade const*, std::vector<std::size_t>> by_trade;
    for (std::size_t at = 0; at < offers.size(); ++at) by_trade[offers[at].trade].push_back(at);
    std::set<std::pair<std::size_t, std::size_t>> taken;
    std::vector<Plan> all;
    for (auto const offer : by_trade[candidates.front().trade])
        if (all.size() < shown.size() && !closes_early(offer)) {
            taken.emplace(0, offer);
            all.push_back({{}, offer, 0, std::nullopt, {}, shown[all.size()]});
        }
    for (int tries = 0; static_cast<int>(all.size()) < count && tries < count * 20; ++tries) {
        auto const candidate = static_cast<std::size_t>(
            draw.number(0, static_cast<std::int64_t>(candidates.size()) - 1));
        auto const& fitting = by_trade[candidates[candidate].trade];
        if (fitting.empty()) continue;
        auto const offer = draw.pick(fitting);
        if (taken.emplace(candidate, offer).second)
            all.push_back({{}, offer, candidate, std::nullopt, {}, {}});
    }
    return all;
}

// Delivers, or takes the planned step, and gives the stage that was reached.
class Rush {
public:
    Rush(Stage& stage, Draw& draw, fairs::FairId const& fair)
        : stage_(stage), draw_(draw), fair_(fair) {}

    ApplicationStage play(
        store::Transaction& tx, Plan& plan, access::Caller const& seeker,
        access::Caller const& recruiter, postings::PostingId const& posting) {
        if (!plan.id) {
            auto const form = submission(tx, posting);
            if (form.fair_id) read_first(stage_, tx, seeker, fair_);
            auto const delivered = stage_.act(tx, seeker, &applications::submit, form);
            plan.id = delivered.id;
            return delivered.stage;
        }
        applications::TakeApplicationStep taken{*plan.id, plan.step, {}, {}};
        if (plan.step == ApplicationStep::decline) taken.reason_category = draw_.pick(reasons);
        if (plan.step == ApplicationStep::view)
            return stage_
                .act(tx, recruiter, &applications::open, applications::ApplicationRef{*plan.id})
                .stage;
        auto const& by = by_seeker(plan.step) ? seeker : recruiter;
        if (plan.step == ApplicationStep::shortlist) mark(tx, recruiter, *plan.id);
        return stage_.act(tx, by, &applications::take_step, taken).stage;
    }

private:
    // Who likes a candidate notes why, and looks after them.
    void mark(
        store::Transaction& tx, access::Caller const& recruiter,
        applications::ApplicationId const& id) {
        if (draw_.chance(35))
            stage_.act(
                tx, recruiter, &applications::write_note,
                applications::WriteNote{
                    id, text<applications::NoteText>(draw_.pick(member_notes))});
        if (draw_.chance(50))
            stage_.act(
                tx, recruiter, &applications::assign,
                applications::AssignApplications{{id}, recruiter.account});
    }
    applications::SubmitApplication submission(
        store::Transaction& tx, postings::PostingId const& posting) {
        applications::SubmitApplication form{posting, {}, {}};
        if (postings::in_fair(tx, posting, fair_)) form.fair_id = fair_;
        if (draw_.chance(30))
            form.cover_note = text<applications::CoverNote>(draw_.pick(cover_notes));
        return form;
    }

    Stage& stage_;
    Draw& draw_;
    fairs::FairId fair_;
};

}  // namespace

void Story::apply_and_answer() {
    constexpr int batch = 1000;  // steps per transaction
    constexpr int days = 8;      // so that some have waited too long
    Rush rush(stage_, draw_, fair_);
    std::priority_queue<Plan> plans;
    auto const begin = days_ago(days);
    for (auto& plan : deliveries(draw_, offers_, candidates_, size_.applications)) {
        auto const open_days = plan.goal ? 1 : closes_early(plan.offer) ? 2 : days;
        plan.at = begin + std::chrono::seconds(draw_.number(0, open_days * 24 * 3600 - 1));
        plans.push(plan);
    }
    bool closed = false;
    while (!plans.empty() && plans.top().at < now_) {
        if (!closed && plans.top().at >= days_ago(days - 2)) {
            close_early_postings(plans.top().at);
            closed = true;
        }
        stage_.scene([&](store::Transaction& tx) {
            for (int left = batch; left > 0 && !plans.empty() && plans.top().at < now_; --left) {
                auto plan = plans.top();
                plans.pop();
                stage_.world().turn_to(plan.at);
                auto const& offer = offers_[plan.offer];
                auto const stage = rush.play(
                    tx, plan, candidates_[plan.candidate].caller,
                    employers_[offer.employer].recruiter, offer.id);
                auto const step =
                    plan.goal ? step_towards(*plan.goal, stage) : next_step(draw_, stage);
                if (!step) continue;
                plan.step = *step;
                plan.at += std::chrono::minutes(draw_.number(20, 30 * 60));
                plans.push(plan);
            }
        });
    }
    stage_.world().turn_to(now_);
    stage_.scene([&](store::Transaction& tx) { applications::lapse(tx, stage_.world()); });
}

// A few are filled early; who applied to them and was not answered hears it from the system.
void Story::close_early_postings(Instant at) {
    stage_.world().turn_to(at);
    stage_.scene([&](store::Transaction& tx) {
        for (std::size_t number = 0; number < offers_.size(); ++number)
            if (closes_early(number))
                stage_.act(
                    tx, employers_[offers_[number].employer].recruiter, &postings::take_step,
                    postings::StepPosting{
                        offers_[number].id, postings::EmployerStep::close,
                        postings::CloseReason::filled});
    });
}

}  // namespace sx::app::demo
