#pragma once
#include <set>
#include "features/applications/applications.hpp"
#include "features/statistics/fair_course.hpp"
#include "features/statistics/messages.hpp"
#include "platform/events/events.hpp"
#include "platform/web/live.hpp"
#include "platform/web/live_topic.hpp"

// The figures of a fair (活动数据): kept up to date by following the events, pushed to whoever
// watches, and equal to a recount of the rows.
namespace sx::statistics {

// Lags behind the events by moments.
class FairFigures final : public events::Follower {
public:
    explicit FairFigures(web::Live& live) : live_(live) {}

    std::string name() const override { return "fair_figures"; }
    void handle(events::Event const& event, store::Transaction& tx) override {
        handle_all({&event, 1}, tx);
    }
    void handle_all(std::span<events::Event const>, store::Transaction&) override;
    std::int64_t most_at_once() const override { return 2'000; }
    void forget(store::Transaction&) override;
    // Says live of each fair whose figures changed.
    void caught_up() override;

private:
    web::Live& live_;
    std::set<fairs::FairId> changed_;
};

// As the follower has them; of a fair that nothing happened in: nothing.
std::optional<FiguresOfFair> followed(store::Transaction&, fairs::FairId const&);
// The same for everybody, with what each figure counts; zeros when nothing happened yet.
Result<ExplainedFigures> show_figures(web::Call const&, fairs::FairRef const&);
// Counted from the rows of the other features.
Figures recount(store::Transaction&, fairs::FairId const&);

web::Endpoints endpoints();
web::LiveTopic live_topic();  // "fair:<id>": its FiguresOfFair, for everybody

}  // namespace sx::statistics
