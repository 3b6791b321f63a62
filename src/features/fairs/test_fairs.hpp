#pragma once
#include "features/fairs/use_cases.hpp"
#include "platform/web/test_desk.hpp"

namespace sx::fairs {

// One stage of a day, an hour after the test's world begins.
inline FairStage a_stage(StageMode mode = StageMode::online_concentrated) {
    using namespace std::chrono_literals;
    auto const starts_at = TestWorld().time + 1h;
    return {web::text<StageName>("线上集中招聘"), mode, starts_at, starts_at + 24h};
}

inline FairForm a_fair() {
    FairForm fair;
    fair.title = web::text<FairTitle>("春季双选会");
    fair.slogan = web::text<Slogan>("好工作，近在眼前");
    fair.theme = web::text<Line>("高校毕业生就业");
    fair.hosts = {web::text<Unit>("某市人力资源和社会保障局")};
    fair.contacts = {
        {web::text<Text<1, 60>>("求职咨询"),
         web::text<Text<1, 60>>("000-0000 0000"),
         {},
         web::text<Text<1, 100>>("工作日 9:00–17:30")}};
    fair.audience = web::text<Audience>("应届毕业生");
    fair.rules = web::text<FairRules>("不向求职者收取任何费用。");
    fair.stages = {a_stage()};
    return fair;
}

// A fair that has taken the steps up to `state`.
inline Fair fair_in(web::TestDesk& desk, FairState state) {
    auto const organiser = desk.organiser();
    auto fair = *desk.write(organiser, &create, a_fair());
    for (auto const& line : fair_life.transitions) {
        if (fair.state == state) break;
        fair = *desk.write(organiser, &move, {fair.id, line.step});
    }
    return fair;
}

}  // namespace sx::fairs
