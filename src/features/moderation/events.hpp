#pragma once
#include "platform/review/review.hpp"

// What other features may learn; the subject is the review item. An event's members and name never
// change; a new meaning is a new event. Remarks are words for the one concerned and stay in the
// item.
namespace sx::moderation {

// What each of them says: of what in which queue, and who did it.
struct ReviewFact {
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewFact, (), (queue, subject_id, organisation_id, by))

inline ReviewFact fact_about(review::ReviewItem const& item, access::AccountId const& by) {
    return {item.queue, item.subject_id, item.organisation_id, by};
}

// And of a decision, whether it counts or not.
struct ReviewOpinion : ReviewFact {
    review::Decision decision{};
};
BOOST_DESCRIBE_STRUCT(ReviewOpinion, (ReviewFact), (decision))

struct ReviewDecided : ReviewOpinion {
    static constexpr std::string_view type = "review_decided";
    std::vector<Id<review::ReviewReason>> reason_ids;
    std::vector<std::string> fields;  // that have a remark
    bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(ReviewDecided, (ReviewOpinion), (reason_ids, fields, overdue))

// The first of two people has looked and thinks so; another one decides.
struct ReviewPassedOn : ReviewOpinion {
    static constexpr std::string_view type = "review_passed_on";
};
BOOST_DESCRIBE_STRUCT(ReviewPassedOn, (ReviewOpinion), ())

// Of what was refused; the subject is the item that waits from now on.
struct ReviewAppealed : ReviewFact {
    static constexpr std::string_view type = "review_appealed";
};
BOOST_DESCRIBE_STRUCT(ReviewAppealed, (ReviewFact), ())

// Whoever decided took it back before it counted.
struct ReviewUndone : ReviewOpinion {
    static constexpr std::string_view type = "review_undone";
};
BOOST_DESCRIBE_STRUCT(ReviewUndone, (ReviewOpinion), ())

// When it should have counted it could not be carried out any more; the item waits again.
struct ReviewFellThrough : ReviewOpinion {
    static constexpr std::string_view type = "review_fell_through";
};
BOOST_DESCRIBE_STRUCT(ReviewFellThrough, (ReviewOpinion), ())

struct ReviewHandedOver : ReviewFact {
    static constexpr std::string_view type = "review_handed_over";
    access::AccountId to;
};
BOOST_DESCRIBE_STRUCT(ReviewHandedOver, (ReviewFact), (to))

// Somebody else looked at what had been approved, because the lot fell on it.
struct ReviewSpotChecked : ReviewFact {
    static constexpr std::string_view type = "review_spot_checked";
    access::AccountId decided_by;
    bool wrong = false;
};
BOOST_DESCRIBE_STRUCT(ReviewSpotChecked, (ReviewFact), (decided_by, wrong))

struct ReviewReopened : ReviewFact {
    static constexpr std::string_view type = "review_reopened";
};
BOOST_DESCRIBE_STRUCT(ReviewReopened, (ReviewFact), ())

}  // namespace sx::moderation
