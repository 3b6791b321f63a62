#pragma once
#include "features/fairs/fairs.hpp"
#include "features/postings/postings.hpp"
#include "features/pushes/batch_life.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/jobs/works.hpp"

// The JSON of the organiser's batches. Member names are the wire names; types carry the limits.
namespace sx::pushes {

struct PushBatch;
using PushBatchId = Id<PushBatch>;
using PushBatchName = Text<1, 60>;

// Whom: people with a resume who look for work. What is empty or absent narrows nothing.
struct PushAudience {
    List<codes::RegionCode, 20> regions;  // who wants to work in, below or around one of these
    std::optional<codes::Education> education;      // this at least
    List<Number<1990, 2100>, 10> graduation_years;  // one of these
    Number<0, 365> quiet_days;  // who was told nothing in a batch for so long; 0: everybody
};
BOOST_DESCRIBE_STRUCT(PushAudience, (), (regions, education, graduation_years, quiet_days))

// Of what: open postings.
struct PushOffer {
    List<postings::PostingKind, 5> kinds;
    std::optional<fairs::FairId> fair_id;
    List<codes::RegionCode, 20> regions;  // the work is in or below one of these
};
BOOST_DESCRIBE_STRUCT(PushOffer, (), (kinds, fair_id, regions))

struct PushChoice {
    PushAudience audience;
    PushOffer offer;
};
BOOST_DESCRIBE_STRUCT(PushChoice, (), (audience, offer))

// How many there are now that a choice matches.
struct PushEstimate {
    std::int64_t people = 0, postings = 0, openings = 0;
};
BOOST_DESCRIBE_STRUCT(PushEstimate, (), (people, postings, openings))

struct PushBatchForm : PushChoice {
    PushBatchName name;
    Number<1, 20> wanted;    // postings for each person
    Number<1, 1000> factor;  // a posting is told of to so many people for each of its openings
};
BOOST_DESCRIBE_STRUCT(PushBatchForm, (PushChoice), (name, wanted, factor))

// What allocation::Figures tells; parts in ten-thousandths.
struct PushFigures {
    std::int64_t people = 0, served = 0, pushes = 0, over_capacity = 0, utility = 0;
    std::int64_t gini_basis_points = 0, coverage_basis_points = 0, congestion_basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(
    PushFigures, (),
    (people, served, pushes, over_capacity, utility, gini_basis_points, coverage_basis_points,
     congestion_basis_points))

// How a simulation came out, beside everybody's best whatever the capacity.
struct PushReckoning {
    PushFigures batch, naive;
    std::int64_t most_utility = 0;  // no batch that gives everybody as many has more
};
BOOST_DESCRIBE_STRUCT(PushReckoning, (), (batch, naive, most_utility))

struct PushBatchKey {
    PushBatchId id;
};
BOOST_DESCRIBE_STRUCT(PushBatchKey, (), (id))

// Also the record.
struct PushBatch : PushBatchKey, PushBatchForm {
    PushBatchState state{};
    std::optional<Id<jobs::Work>> work_id;  // of the simulation
    std::int64_t people = 0;                // who were chosen, also those whom nothing suits
    std::int64_t postings = 0;
    std::optional<PushReckoning> reckoning;  // once it is simulated
    Instant created_at;
    std::optional<Instant> simulated_at, samples_seen_at, approved_at, ended_at;
};
BOOST_DESCRIBE_STRUCT(
    PushBatch, (PushBatchKey, PushBatchForm),
    (state, work_id, people, postings, reckoning, created_at, simulated_at, samples_seen_at,
     approved_at, ended_at))

// What became of the pushes of a batch, or of one posting in it. One that was applied to has been
// seen, too.
struct PushResults {
    std::int64_t waiting = 0;    // still to be sent
    std::int64_t delivered = 0;  // sent, whatever came after
    std::int64_t seen = 0, applied = 0, declined = 0;
    std::int64_t withheld = 0;  // not sent, for a reason that came up after the simulation
};
BOOST_DESCRIBE_STRUCT(PushResults, (), (waiting, delivered, seen, applied, declined, withheld))

struct PushBatchView : PushBatch {
    std::vector<PushBatchStep> allowed_steps;
    PushResults results;
};
BOOST_DESCRIBE_STRUCT(PushBatchView, (PushBatch), (allowed_steps, results))

struct PushBatchRef {
    PushBatchId batch_id;
};
BOOST_DESCRIBE_STRUCT(PushBatchRef, (), (batch_id))

struct ListPushBatches {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListPushBatches, (), (cursor, limit))

struct PushBatchPage {
    std::vector<PushBatchView> items;  // the newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PushBatchPage, (), (items, next_cursor))

struct MovePushBatch {
    PushBatchId batch_id;
    PushBatchStep step{};
};
BOOST_DESCRIBE_STRUCT(MovePushBatch, (), (batch_id, step))

// What an organiser sets for all batches.
struct PushSettings {
    Number<1, 20> wanted;  // a new batch begins with these two
    Number<1, 1000> factor;
    Number<1, 200> candidates;    // of a person: how many postings are weighed
    Number<1, 100'000> a_minute;  // people who are told, over all batches
    Number<1, 50> samples;        // people who are looked at before a batch is approved
};
BOOST_DESCRIBE_STRUCT(PushSettings, (), (wanted, factor, candidates, a_minute, samples))

}  // namespace sx::pushes
