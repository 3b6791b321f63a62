#pragma once
#include "features/fairs/fair_life.hpp"
#include "features/fairs/fair_parts.hpp"
#include "features/fairs/participation_life.hpp"
#include "platform/web/paging.hpp"

namespace sx::files {
struct StoredFile;
}

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::fairs {

struct Fair;
struct Participation;
struct FairSeries;
using FairId = Id<Fair>;
using ParticipationId = Id<Participation>;
using SeriesId = Id<FairSeries>;
using Remark = Text<1, 500>;

struct FairForm : FairTexts {
    std::optional<Id<files::StoredFile>> banner_id;  // a picture, sent before as a banner
    FairStages stages;
    // When the steps happen by themselves; none: only by hand.
    std::optional<Instant> announce_at, open_at, close_at, archive_at;
};
BOOST_DESCRIBE_STRUCT(
    FairForm, (FairTexts), (banner_id, stages, announce_at, open_at, close_at, archive_at))

struct FairKey {
    FairId id;
};
BOOST_DESCRIBE_STRUCT(FairKey, (), (id))

struct Fair : FairKey, FairForm {
    FairState state{};
    std::optional<SeriesId> series_id;  // whose edition it is
    std::optional<FairSeason> season;
    std::optional<std::int64_t> edition_year;
    std::int64_t version = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    Fair, (FairKey, FairForm), (state, series_id, season, edition_year, version, created_at))

struct EditedFair : FairForm {
    FairId fair_id;
    std::int64_t version = 0;  // the one that was edited
};
BOOST_DESCRIBE_STRUCT(EditedFair, (FairForm), (fair_id, version))

struct FairRef {
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(FairRef, (), (fair_id))

struct MoveFair {
    FairId fair_id;
    FairStep step{};
};
BOOST_DESCRIBE_STRUCT(MoveFair, (), (fair_id, step))

struct EndStage {
    FairId fair_id;
    Number<1, 12> position;    // the first stage is 1
    std::int64_t version = 0;  // the fair's, in which it has that position
};
BOOST_DESCRIBE_STRUCT(EndStage, (), (fair_id, position, version))

// A new draft with what the fair says. Without a day it begins on the same weekday, a year or
// more later.
struct CopyFair {
    FairId fair_id;
    std::optional<Day> starts_on;
};
BOOST_DESCRIBE_STRUCT(CopyFair, (), (fair_id, starts_on))

struct ListFairs {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
    std::optional<SeriesId> series_id{};
};
BOOST_DESCRIBE_STRUCT(ListFairs, (), (cursor, limit, series_id))

struct FairPage {
    std::vector<Fair> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FairPage, (), (items, next_cursor))

// What a fair lacks for its next step.
enum class FairNeed { hosts, contacts, stage_to_come, must_read };
BOOST_DESCRIBE_ENUM(FairNeed, hosts, contacts, stage_to_come, must_read)

// A fair as the bureau sees it in its list.
struct ReviewedFair {
    Fair fair;
    std::int64_t requested_participations = 0;  // that wait for a decision
    std::vector<FairStep> allowed_steps;
    std::vector<FairNeed> needs;  // before the next step
};
BOOST_DESCRIBE_STRUCT(ReviewedFair, (), (fair, requested_participations, allowed_steps, needs))

struct ReviewedFairPage {
    std::vector<ReviewedFair> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReviewedFairPage, (), (items, next_cursor))

}  // namespace sx::fairs
