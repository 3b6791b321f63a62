#pragma once
#include "features/applications/applications.hpp"
#include "features/statistics/messages.hpp"

// The JSON of the organiser's cockpit. A day is a Shanghai calendar day.
namespace sx::statistics {

// What is counted as it happens. Those that left count beside those that came.
enum class FairFigure {
    applications,
    seekers,
    interviews,
    intents,
    employers,
    employers_left,
    postings,
    postings_left,
    openings,
    openings_left,
    readings
};
BOOST_DESCRIBE_ENUM(
    FairFigure, applications, seekers, interviews, intents, employers, employers_left, postings,
    postings_left, openings, openings_left, readings)

struct FigureToday {
    FairFigure figure{};
    std::int64_t today = 0;             // until now
    std::int64_t yesterday_by_now = 0;  // until this time of the day before
    std::int64_t yesterday = 0;         // the whole day
};
BOOST_DESCRIBE_STRUCT(FigureToday, (), (figure, today, yesterday_by_now, yesterday))

struct DayOfFair {
    Day day{};
    std::int64_t applications = 0, seekers = 0, interviews = 0, intents = 0, employers = 0,
                 postings = 0;
};
BOOST_DESCRIBE_STRUCT(
    DayOfFair, (), (day, applications, seekers, interviews, intents, employers, postings))

struct HourOfFair {
    std::int64_t hour = 0;  // 0 to 23
    std::int64_t today = 0, yesterday = 0;
};
BOOST_DESCRIBE_STRUCT(HourOfFair, (), (hour, today, yesterday))

// The desk's queues; of participations only those of the fair.
enum class FairQueue { postings, organisations, participations, marks, pictures };
BOOST_DESCRIBE_ENUM(FairQueue, postings, organisations, participations, marks, pictures)
struct QueueSize {
    FairQueue queue{};
    std::int64_t waiting = 0;
    std::optional<Instant> oldest_at;
};
BOOST_DESCRIBE_STRUCT(QueueSize, (), (queue, waiting, oldest_at))

struct SlowEmployer {
    access::OrganisationId organisation_id;
    std::string name;
    std::int64_t waiting = 0;
    Instant oldest_at;
};
BOOST_DESCRIBE_STRUCT(SlowEmployer, (), (organisation_id, name, waiting, oldest_at))

struct Cockpit {
    fairs::FairId fair_id;
    Instant as_of;
    Figures figures;  // all in all
    std::vector<FigureToday> today;
    std::vector<HourOfFair> hours;  // of applications; 24
    std::vector<DayOfFair> course;  // each day from the first on which something happened
    std::vector<QueueSize> queues;
    std::int64_t awaited = 0;
    std::optional<Instant> oldest_awaited_at;
    std::vector<SlowEmployer> slowest;  // who lets applications wait the longest
    std::int64_t employers_without_postings = 0;
    std::int64_t seekers_without_applications = 0;
    std::int64_t readings = 0;
    std::vector<FigureDefinition> definitions;
};
BOOST_DESCRIBE_STRUCT(
    Cockpit, (),
    (fair_id, as_of, figures, today, hours, course, queues, awaited, oldest_awaited_at, slowest,
     employers_without_postings, seekers_without_applications, readings, definitions))

// The rows behind a figure.
enum class FairList {
    applications,
    seekers,
    interviews,
    intents,
    employers,
    employers_left,
    postings,
    postings_left,
    readings,
    awaited,
    employers_without_postings,
    seekers_without_applications
};
BOOST_DESCRIBE_ENUM(
    FairList, applications, seekers, interviews, intents, employers, employers_left, postings,
    postings_left, readings, awaited, employers_without_postings, seekers_without_applications)

struct AskRows {
    fairs::FairId fair_id;
    FairList list{};
    std::optional<Day> day{};  // only what happened then; else whoever left since is left out
    std::optional<access::OrganisationId> organisation_id{};
    std::optional<web::Cursor> cursor{};
    std::optional<web::Limit> limit{};
};
BOOST_DESCRIBE_STRUCT(AskRows, (), (fair_id, list, day, organisation_id, cursor, limit))

// What a row is about: some of posting, employer and seeker. Seekers' names are masked; their
// account stands beside for organisers, who may unmask it with a reason.
struct FairRow {
    Instant at;
    std::optional<postings::PostingId> posting_id;
    std::optional<std::string> posting_title;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<std::string> organisation_name;
    std::optional<std::string> seeker;
    std::optional<access::AccountId> seeker_id;
};
BOOST_DESCRIBE_STRUCT(
    FairRow, (),
    (at, posting_id, posting_title, organisation_id, organisation_name, seeker, seeker_id))

struct FairRows {
    FigureDefinition definition;
    std::vector<FairRow> items;  // the newest first; of what waits, the oldest
    std::int64_t total = 0;      // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FairRows, (), (definition, items, total, next_cursor))

}  // namespace sx::statistics
