#pragma once
#include "features/fairs/fair_life.hpp"
#include "features/fairs/participation_life.hpp"
#include "platform/base/list.hpp"
#include "platform/web/paging.hpp"
#include "platform/wire/type.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::fairs {

struct Fair;
struct Participation;
using FairId = Id<Fair>;
using ParticipationId = Id<Participation>;

using FairTitle = Text<1, 80>;
using Slogan = Text<1, 120>;
using Line = Text<1, 200>;  // host, contact, theme
using Audience = Text<1, 500>;
using FairRules = Text<1, 10000>;
using Remark = Text<1, 500>;

enum class StageMode { online_concentrated, online_normalised, on_campus, offline };
BOOST_DESCRIBE_ENUM(StageMode, online_concentrated, online_normalised, on_campus, offline)

struct FairStage {
    Text<1, 60> name;
    StageMode mode{};
    Instant starts_at;
    std::optional<Instant> ends_at;  // none: until further notice
};
BOOST_DESCRIBE_STRUCT(FairStage, (), (name, mode, starts_at, ends_at))
using FairStages = List<FairStage, 12>;

struct Fair {
    FairId id;
    FairTitle title;
    Slogan slogan;
    Line theme;
    Line host;
    std::optional<Line> co_host;
    Line contact;
    Audience audience;
    FairRules rules;
    FairState state{};
    FairStages stages;
    std::int64_t version = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    Fair, (),
    (id, title, slogan, theme, host, co_host, contact, audience, rules, state, stages, version,
     created_at))

struct NewFair {
    FairTitle title;
    Slogan slogan;
    Line theme;
    Line host;
    std::optional<Line> co_host;
    Line contact;
    Audience audience;
    FairRules rules;
    FairStages stages;
};
BOOST_DESCRIBE_STRUCT(
    NewFair, (), (title, slogan, theme, host, co_host, contact, audience, rules, stages))

struct EditedFair : NewFair {
    FairId fair_id;
    std::int64_t version = 0;  // the one that was edited
};
BOOST_DESCRIBE_STRUCT(EditedFair, (NewFair), (fair_id, version))

struct FairRef {
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(FairRef, (), (fair_id))

struct MoveFair {
    FairId fair_id;
    FairStep step{};
};
BOOST_DESCRIBE_STRUCT(MoveFair, (), (fair_id, step))

struct ListFairs {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListFairs, (), (cursor, limit))

struct FairPage {
    std::vector<Fair> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FairPage, (), (items, next_cursor))

// A fair as the bureau sees it in its list.
struct ReviewedFair {
    Fair fair;
    std::int64_t requested_participations = 0;  // that wait for a decision
    std::vector<FairStep> allowed_steps;
};
BOOST_DESCRIBE_STRUCT(ReviewedFair, (), (fair, requested_participations, allowed_steps))

struct ReviewedFairPage {
    std::vector<ReviewedFair> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReviewedFairPage, (), (items, next_cursor))

}  // namespace sx::fairs
