#pragma once
#include "features/complaints/complaints.hpp"
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"
#include "features/postings/postings.hpp"
#include "features/screening/screening.hpp"
#include "platform/review/changes.hpp"
#include "platform/review/review.hpp"

// The JSON of the review desk.
namespace sx::moderation {

using review::Decision, review::FieldRemark, review::ReviewBulk, review::ReviewItem,
    review::ReviewPriority, review::ReviewQueue, review::ReviewReason, review::ReviewRemark,
    review::ReviewState, review::SubjectId;
using ReviewItemId = Id<ReviewItem>;

// An item as a reviewer sees it.
struct ReviewItemView : ReviewItem {
    bool mine = false;     // claimed by who asks
    bool claimed = false;  // by anybody, and not run out
    bool overdue = false;
    std::int64_t working_minutes_left = 0;  // until it is due; negative: since it was
    bool withheld = false;                  // kept from who asks
    bool takes_another = false;             // what is held will be the first of two opinions
    std::optional<std::string> claimed_by_name, decided_by_name, first_by_name, handed_by_name;
};
BOOST_DESCRIBE_STRUCT(
    ReviewItemView, (ReviewItem),
    (mine, claimed, overdue, working_minutes_left, withheld, takes_another, claimed_by_name,
     decided_by_name, first_by_name, handed_by_name))

// What is decided on, what changed since the last decision, and the decisions before.
struct ReviewDetail {
    ReviewItemView item;
    std::optional<organisations::Organisation> organisation;
    bool renewal = false;  // its employer says that what was verified still holds
    std::optional<fairs::Participation> participation;
    std::optional<postings::PostingRecord> posting;
    std::optional<screening::Wording>
        wording;  // of a posting or an organisation: what breaks a rule
    std::optional<organisations::OrganisationMark> mark;
    std::optional<organisations::OrganisationPicture> picture;  // unless it was removed
    std::optional<complaints::DeskComplaint> complaint;
    std::vector<review::FieldChange> changes;
    std::vector<ReviewItemView> history;  // the latest first, without this one
};
BOOST_DESCRIBE_STRUCT(
    ReviewDetail, (),
    (item, organisation, renewal, participation, posting, wording, mark, picture, complaint,
     changes, history))

struct ReviewItemRef {
    ReviewItemId item_id;
};
BOOST_DESCRIBE_STRUCT(ReviewItemRef, (), (item_id))

enum class ClaimFilter { mine, free, others };
BOOST_DESCRIBE_ENUM(ClaimFilter, mine, free, others)

// What waits, the most urgent first; what was decided or taken back, the latest first.
struct ListReviewItems {
    std::optional<ReviewQueue> queue;
    std::optional<ReviewState> state;  // by default waiting
    std::optional<ClaimFilter> claim;
    std::optional<bool> overdue;
    std::optional<fairs::FairId> fair_id;
    std::optional<SubjectId> subject_id;
    std::optional<bool> escalated;  // true: those that a university has escalated
    std::optional<Text<1, 40>> q;   // in title or organisation's name
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(
    ListReviewItems, (),
    (queue, state, claim, overdue, fair_id, subject_id, escalated, q, cursor, limit))

struct ReviewItemPage {
    std::vector<ReviewItemView> items;
    std::int64_t total = 0;  // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReviewItemPage, (), (items, total, next_cursor))

// Claims the most urgent one that nobody has claimed.
struct NextReviewItem {
    std::optional<ReviewQueue> queue;
    std::optional<fairs::FairId> fair_id;
};
BOOST_DESCRIBE_STRUCT(NextReviewItem, (), (queue, fair_id))

// held: it counts after ten seconds, unless it is taken back before.
enum class DecisionEffect { at_once, held };
BOOST_DESCRIBE_ENUM(DecisionEffect, at_once, held)

struct DecideReviewItem {
    ReviewItemId item_id;
    Decision decision{};
    std::optional<DecisionEffect> effect;  // by default at_once
    // Needed unless approved, or said at the fields; for a complaint always, as it is the answer.
    std::optional<ReviewRemark> remark;
    std::optional<List<FieldRemark, 50>> field_remarks;
    std::optional<List<Id<ReviewReason>, 10>> reason_ids;
};
BOOST_DESCRIBE_STRUCT(
    DecideReviewItem, (), (item_id, decision, effect, remark, field_remarks, reason_ids))

struct ReopenReviewItem {
    ReviewItemId item_id;
    ReviewRemark reason;
};
BOOST_DESCRIBE_STRUCT(ReopenReviewItem, (), (item_id, reason))

struct PrioritiseReviewItem {
    ReviewItemId item_id;
    ReviewPriority priority{};
};
BOOST_DESCRIBE_STRUCT(PrioritiseReviewItem, (), (item_id, priority))

// What became of what an employer handed in last.
struct OwnReviewRef {
    ReviewQueue queue{};
    SubjectId subject_id;
};
BOOST_DESCRIBE_STRUCT(OwnReviewRef, (), (queue, subject_id))

struct OwnReview {
    ReviewState state{};
    std::int64_t round = 1;
    Instant submitted_at, due_at;
    std::optional<Decision> decision;
    std::optional<ReviewRemark> remark;
    std::vector<FieldRemark> field_remarks;
    std::optional<Instant> decided_at;
    std::optional<ReviewRemark> appeal;  // against the refusal before
    bool may_appeal = false;
};
BOOST_DESCRIBE_STRUCT(
    OwnReview, (),
    (state, round, submitted_at, due_at, decision, remark, field_remarks, decided_at, appeal,
     may_appeal))

struct AppealReview {
    ReviewQueue queue{};
    SubjectId subject_id;
    ReviewRemark reason;
};
BOOST_DESCRIBE_STRUCT(AppealReview, (), (queue, subject_id, reason))

}  // namespace sx::moderation
