#pragma once
#include "platform/review/review.hpp"

// What other features may learn; the subject is the review item. An event's members and name never
// change; a new meaning is a new event. Remarks are words for the one concerned and stay in the
// item.
namespace sx::moderation {

struct ReviewDecided {
    static constexpr std::string_view type = "review_decided";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    review::Decision decision{};
    std::vector<Id<review::ReviewReason>> reason_ids;
    std::vector<std::string> fields;  // that have a remark
    bool overdue = false;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(
    ReviewDecided, (),
    (queue, subject_id, organisation_id, decision, reason_ids, fields, overdue, by))

struct ReviewReopened {
    static constexpr std::string_view type = "review_reopened";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewReopened, (), (queue, subject_id, organisation_id, by))

}  // namespace sx::moderation
