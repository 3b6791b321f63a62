#pragma once
#include "features/fairs/messages.hpp"

// The JSON of series: fairs that come again each year, made from one outline.
namespace sx::fairs {

// Days count from the fair's first day, which is 0; a stage begins and ends at midnight.
struct OutlineStage {
    StageName name;
    StageMode mode{};
    Number<0, 366> from_day;
    std::optional<Number<1, 366>> days;  // none: until further notice
    std::optional<StagePlace> place;
};
BOOST_DESCRIBE_STRUCT(OutlineStage, (), (name, mode, from_day, days, place))

// In its texts {year} and {season} stand for the edition's own.
struct FairOutline : FairTexts {
    List<OutlineStage, 12> stages;
};
BOOST_DESCRIBE_STRUCT(FairOutline, (FairTexts), (stages))

// When an edition usually begins.
struct SeriesSeason {
    FairSeason season{};
    Number<1, 12> month;
    Number<1, 31> day;
};
BOOST_DESCRIBE_STRUCT(SeriesSeason, (), (season, month, day))

struct SeriesForm {
    Text<1, 80> name;
    Text<0, 2000> about;
    List<SeriesSeason, 4> seasons;
    FairOutline outline;
};
BOOST_DESCRIBE_STRUCT(SeriesForm, (), (name, about, seasons, outline))

struct SeriesKey {
    SeriesId id;
};
BOOST_DESCRIBE_STRUCT(SeriesKey, (), (id))

struct FairSeries : SeriesKey, SeriesForm {
    std::int64_t version = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(FairSeries, (SeriesKey, SeriesForm), (version, created_at))

struct EditedSeries : SeriesForm {
    SeriesId series_id;
    std::int64_t version = 0;  // the one that was edited
};
BOOST_DESCRIBE_STRUCT(EditedSeries, (SeriesForm), (series_id, version))

struct SeriesRef {
    SeriesId series_id;
};
BOOST_DESCRIBE_STRUCT(SeriesRef, (), (series_id))

struct SeriesPage {
    std::vector<FairSeries> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SeriesPage, (), (items, next_cursor))

struct ListSeries {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListSeries, (), (cursor, limit))

struct NextEdition {
    FairSeason season{};
    Day starts_on{};
};
BOOST_DESCRIBE_STRUCT(NextEdition, (), (season, starts_on))

// A series as the bureau works on it.
struct ReviewedSeries {
    FairSeries series;
    std::vector<Fair> editions;       // the latest first, drafts too
    std::optional<NextEdition> next;  // none while it has no seasons
};
BOOST_DESCRIBE_STRUCT(ReviewedSeries, (), (series, editions, next))

struct DraftEdition {
    SeriesId series_id;
    FairSeason season{};
    Day starts_on{};
};
BOOST_DESCRIBE_STRUCT(DraftEdition, (), (series_id, season, starts_on))

}  // namespace sx::fairs
