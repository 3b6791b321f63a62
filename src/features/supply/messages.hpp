#pragma once
#include "features/recommendations/recommendations.hpp"
#include "features/supply/approach_life.hpp"

// The JSON of supply plans (求职者供给方案) and of what employers see of their approaches
// (邀请投递). Member names are the wire names.
namespace sx::supply {

struct Approach;
using ApproachId = Id<Approach>;

// What organisers set for all employers.
struct SupplySettings {
    Number<1, 20> an_opening;     // people who are planned for each opening
    Number<1, 1000> a_day;        // approaches of one employer
    Number<1, 100> a_person_day;  // approaches to one person, by all employers
    Number<0, 90> quiet_days;     // until the same employer may approach the same person again
};
BOOST_DESCRIBE_STRUCT(SupplySettings, (), (an_opening, a_day, a_person_day, quiet_days))

// The furthest that the application came that came of an approach; none: nobody has applied.
enum class ApproachOutcome { none, applied, shortlisted, interviewed, hired };
BOOST_DESCRIBE_ENUM(ApproachOutcome, none, applied, shortlisted, interviewed, hired)

// What came of approaches. Who was interviewed was shortlisted before, and so on.
struct ApproachCounts {
    std::int64_t approached = 0, declined = 0, applied = 0, shortlisted = 0, interviewed = 0,
                 hired = 0;
};
BOOST_DESCRIBE_STRUCT(
    ApproachCounts, (), (approached, declined, applied, shortlisted, interviewed, hired))

// An open posting: how many it needs, and what came of the approaches for it.
struct SupplyNeed {
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    std::int64_t headcount = 0;
    Instant closes_at;
    ApproachCounts results;
};
BOOST_DESCRIBE_STRUCT(SupplyNeed, (), (posting_id, posting_title, headcount, closes_at, results))

struct SupplyNeeds {
    std::vector<SupplyNeed> items;   // the newest postings first, at most 100
    std::int64_t open_postings = 0;  // in all
    std::int64_t left_today = 0;     // approaches
};
BOOST_DESCRIBE_STRUCT(SupplyNeeds, (), (items, open_postings, left_today))

struct PlanSupply {
    List<postings::PostingId, 20> posting_ids;  // that are planned together
};
BOOST_DESCRIBE_STRUCT(PlanSupply, (), (posting_ids))

struct PlannedPosting {
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    std::int64_t headcount = 0;
    std::int64_t planned = 0;   // people at most
    std::int64_t suitable = 0;  // who may be asked now, in all
    // Whom to approach next, the best first; nobody stands at two postings of a plan.
    std::vector<recommendations::RecommendedPerson> people;
};
BOOST_DESCRIBE_STRUCT(
    PlannedPosting, (), (posting_id, posting_title, headcount, planned, suitable, people))

struct SupplyPlan {
    std::vector<PlannedPosting> items;  // as they were asked for
    Instant as_of;
};
BOOST_DESCRIBE_STRUCT(SupplyPlan, (), (items, as_of))

struct ApproachPerson {
    postings::PostingId posting_id;
    access::AccountId seeker_id;
};
BOOST_DESCRIBE_STRUCT(ApproachPerson, (), (posting_id, seeker_id))

struct SentApproach {
    ApproachId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::AccountId seeker_id;
    std::optional<seekers::SeekerCard> card;  // absent: may not be found any more
    ApproachState state{};
    std::optional<recommendations::DislikeReason> decline_reason;
    std::optional<applications::ApplicationId> application_id;
    std::optional<applications::ApplicationStage> stage;  // of that application
    ApproachOutcome outcome{};
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(
    SentApproach, (),
    (id, posting_id, posting_title, seeker_id, card, state, decline_reason, application_id, stage,
     outcome, made_at))

enum class ApproachAnswer { waiting, applied, declined };
BOOST_DESCRIBE_ENUM(ApproachAnswer, waiting, applied, declined)

struct ListSentApproaches {
    std::optional<postings::PostingId> posting_id;
    std::optional<ApproachAnswer> answer;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListSentApproaches, (), (posting_id, answer, cursor, limit))

struct SentApproachPage {
    std::vector<SentApproach> items;  // the newest first
    std::int64_t total = 0;
    ApproachCounts results;  // of the posting, or of all, whatever the answer
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SentApproachPage, (), (items, total, results, next_cursor))

}  // namespace sx::supply
