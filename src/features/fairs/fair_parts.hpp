#pragma once
#include "platform/base/list.hpp"
#include "platform/wire/type.hpp"

// The parts that a fair, and the outline of a series, are put together from.
namespace sx::fairs {

using FairTitle = Text<1, 80>;
using Slogan = Text<1, 120>;
using Line = Text<1, 200>;
using Audience = Text<1, 500>;
using FairRules = Text<1, 10000>;
using Unit = Text<1, 100>;  // a body that answers for the fair, by its name
using StageName = Text<1, 60>;
using StagePlace = Text<1, 200>;

// Whom to ask, and when somebody answers.
struct FairContact {
    Text<1, 60> name;  // what for: 求职咨询
    Text<1, 60> phone;
    std::optional<Text<1, 100>> email;
    std::optional<Text<1, 100>> hours;
};
BOOST_DESCRIBE_STRUCT(FairContact, (), (name, phone, email, hours))

enum class StageMode { online_concentrated, online_normalised, on_campus, offline };
BOOST_DESCRIBE_ENUM(StageMode, online_concentrated, online_normalised, on_campus, offline)

struct FairStage {
    StageName name;
    StageMode mode{};
    Instant starts_at;
    std::optional<Instant> ends_at{};   // as planned; none: until further notice
    std::optional<Instant> ended_at{};  // by the organiser's decision; counts before the plan
    std::optional<StagePlace> place{};
};
BOOST_DESCRIBE_STRUCT(FairStage, (), (name, mode, starts_at, ends_at, ended_at, place))
using FairStages = List<FairStage, 12>;

inline std::optional<Instant> end_of(FairStage const& stage) {
    return stage.ended_at ? stage.ended_at : stage.ends_at;
}
inline bool has_begun(FairStage const& stage, Instant now) { return stage.starts_at <= now; }
inline bool is_over(FairStage const& stage, Instant now) {
    auto const end = end_of(stage);
    return end && *end <= now;
}

// What a fair and the outline it may come from both say.
struct FairTexts {
    FairTitle title;
    Slogan slogan;
    Line theme;
    List<Unit, 10> hosts;          // 主办
    List<Unit, 10> organisers;     // 承办
    List<Unit, 30> co_organisers;  // 协办
    List<FairContact, 8> contacts;
    Audience audience;
    FairRules rules;
};
BOOST_DESCRIBE_STRUCT(
    FairTexts, (),
    (title, slogan, theme, hosts, organisers, co_organisers, contacts, audience, rules))

enum class FairSeason { spring, summer, autumn, winter };
BOOST_DESCRIBE_ENUM(FairSeason, spring, summer, autumn, winter)

}  // namespace sx::fairs
