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

// The first of two people has looked; another one decides.
struct ReviewPassedOn {
    static constexpr std::string_view type = "review_passed_on";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    review::Decision decision{};  // what the first one thinks
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewPassedOn, (), (queue, subject_id, organisation_id, decision, by))

// Of what was refused; the subject is the item that waits from now on.
struct ReviewAppealed {
    static constexpr std::string_view type = "review_appealed";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewAppealed, (), (queue, subject_id, organisation_id, by))

// Whoever decided took it back before it counted.
struct ReviewUndone {
    static constexpr std::string_view type = "review_undone";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    review::Decision decision{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewUndone, (), (queue, subject_id, organisation_id, decision, by))

// When it should have counted it could not be carried out any more; the item waits again.
struct ReviewFellThrough {
    static constexpr std::string_view type = "review_fell_through";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    review::Decision decision{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewFellThrough, (), (queue, subject_id, organisation_id, decision, by))

struct ReviewHandedOver {
    static constexpr std::string_view type = "review_handed_over";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    access::AccountId to, by;
};
BOOST_DESCRIBE_STRUCT(ReviewHandedOver, (), (queue, subject_id, organisation_id, to, by))

struct ReviewReopened {
    static constexpr std::string_view type = "review_reopened";
    review::ReviewQueue queue{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ReviewReopened, (), (queue, subject_id, organisation_id, by))

}  // namespace sx::moderation
