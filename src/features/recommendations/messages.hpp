#pragma once
#include "features/applications/applications.hpp"

// The JSON of this feature. Member names are the wire names.
namespace sx::recommendations {

// What a reason says: it fits, it does not, or nobody can tell yet.
enum class ReasonSide { fits, misfits, unclear };
BOOST_DESCRIBE_ENUM(ReasonSide, fits, misfits, unclear)

// Why, in the caller's language.
struct MatchReason {
    ReasonSide side{};
    std::string topic;  // a rule's name, or what was compared: "title", "skills", "town", "past"
    std::string label;  // in a few words
    std::string text;   // as a sentence
    std::optional<std::string> step;                // what the seeker could do about it
    std::optional<seekers::ResumeSection> section;  // and where
};
BOOST_DESCRIBE_STRUCT(MatchReason, (), (side, topic, label, text, step, section))

// In percent: how well both suit each other, and each side by itself.
struct MatchScore {
    std::int64_t score = 0, suits = 0, wanted = 0;
};
BOOST_DESCRIBE_STRUCT(MatchScore, (), (score, suits, wanted))

struct RecommendedPosting : postings::PostingSummary, MatchScore {
    std::vector<MatchReason> reasons;  // those that fit first, what is unclear last
};
BOOST_DESCRIBE_STRUCT(RecommendedPosting, (postings::PostingSummary, MatchScore), (reasons))

// One hard rule alone fails, and the seeker could change that.
struct NearPosting : RecommendedPosting {
    MatchReason lacks;
};
BOOST_DESCRIBE_STRUCT(NearPosting, (RecommendedPosting), (lacks))

struct ListRecommendations {
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListRecommendations, (), (limit))

struct MyRecommendations {
    std::vector<RecommendedPosting> items;  // no hard rule of either side fails; the best first
    std::vector<NearPosting> near;
    std::int64_t eligible = 0;                   // postings in all that one may count on
    std::vector<seekers::ResumeAdvice> missing;  // what of the resume would tell more
};
BOOST_DESCRIBE_STRUCT(MyRecommendations, (), (items, near, eligible, missing))

struct RecommendPeople {
    postings::PostingId posting_id;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(RecommendPeople, (), (posting_id, limit))

struct RecommendedPerson : seekers::SeekerCard, MatchScore {
    access::AccountId seeker_id;
    std::vector<MatchReason> reasons;
};
BOOST_DESCRIBE_STRUCT(RecommendedPerson, (seekers::SeekerCard, MatchScore), (seeker_id, reasons))

struct RecommendedPeople {
    std::vector<RecommendedPerson> items;  // the best first
    std::int64_t suitable = 0;             // in all
};
BOOST_DESCRIBE_STRUCT(RecommendedPeople, (), (items, suitable))

// Why a recommended posting is not wanted; what is like it in this counts less from then on.
enum class DislikeReason { employer, place, distance, salary, work, other };
BOOST_DESCRIBE_ENUM(DislikeReason, employer, place, distance, salary, work, other)

struct DislikePosting {
    postings::PostingId posting_id;
    DislikeReason reason{};
};
BOOST_DESCRIBE_STRUCT(DislikePosting, (), (posting_id, reason))

struct DislikedPosting {
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    DislikeReason reason{};
    Instant disliked_at;
};
BOOST_DESCRIBE_STRUCT(
    DislikedPosting, (),
    (posting_id, posting_title, organisation_id, employer_name, reason, disliked_at))

struct DislikedPostings {
    std::vector<DislikedPosting> items;  // the last first
};
BOOST_DESCRIBE_STRUCT(DislikedPostings, (), (items))

// An employer has seen one's card.
struct CardView {
    access::OrganisationId organisation_id;
    organisations::OrganisationTitle employer_name;
    std::optional<postings::PostingId> posting_id;  // for which it looked; none: it searched
    std::optional<postings::PostingTitle> posting_title;
    Instant first_at, last_at;
};
BOOST_DESCRIBE_STRUCT(
    CardView, (), (organisation_id, employer_name, posting_id, posting_title, first_at, last_at))

struct CardViews {
    std::vector<CardView> items;  // the last first, at most 100
};
BOOST_DESCRIBE_STRUCT(CardViews, (), (items))

}  // namespace sx::recommendations
