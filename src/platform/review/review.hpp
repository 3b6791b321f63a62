#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/world.hpp"
#include "platform/calendar/working_time.hpp"
#include "platform/store/transaction.hpp"
#include "platform/wire/type.hpp"

namespace sx::fairs {
struct Fair;
}

// What waits for a decision by staff. A feature hands in what is to be decided and is told to carry
// the decision out; features/moderation is the desk at which staff work.
namespace sx::review {

// The words in which staff decide on anything. A join request is not returned.
enum class Decision { approve, return_, refuse };
BOOST_DESCRIBE_ENUM(Decision, approve, return_, refuse)

enum class ReviewQueue { organisations, participations, postings, marks, pictures, complaints };
BOOST_DESCRIBE_ENUM(
    ReviewQueue, organisations, participations, postings, marks, pictures, complaints)

enum class ReviewPriority { normal, urgent };
BOOST_DESCRIBE_ENUM(ReviewPriority, normal, urgent)

// withdrawn: by who handed it in, before there was a decision.
enum class ReviewState { waiting, decided, withdrawn };
BOOST_DESCRIBE_ENUM(ReviewState, waiting, decided, withdrawn)

// Which decisions take two people.
enum class SecondLook { never, refusals, always };
BOOST_DESCRIBE_ENUM(SecondLook, never, refusals, always)

struct ReviewReason;  // the bureau's words; see features/moderation
struct ReviewBulk;
// Of any kind: an organisation, a participation, a posting, a mark, a picture, a complaint, whose
// item names the employer that it is about.
struct Subject;
using SubjectId = Id<Subject>;

using ReviewRemark = Text<1, 500>;

// A remark at one field of what was handed in, by its JSON pointer: "/salary_min".
struct FieldRemark {
    Text<2, 120> pointer;
    Text<1, 300> text;
};
BOOST_DESCRIBE_STRUCT(FieldRemark, (), (pointer, text))

// One time that something was handed in, and what became of it. Also the record.
struct ReviewItem {
    Id<ReviewItem> id;
    ReviewQueue queue{};
    SubjectId subject_id;
    access::OrganisationId organisation_id;
    std::string organisation_name, title;
    std::optional<Id<fairs::Fair>> fair_id;
    ReviewState state{};
    ReviewPriority priority{};
    std::int64_t round = 1;  // the how many-eth time
    Instant submitted_at, due_at;
    std::optional<access::AccountId> claimed_by;
    std::optional<Instant> claimed_at, claimed_until;
    std::optional<Id<ReviewBulk>> bulk_id;
    std::optional<Decision> decision;
    std::optional<ReviewRemark> remark;
    List<FieldRemark, 50> field_remarks;
    List<Id<ReviewReason>, 10> reason_ids;
    std::optional<access::AccountId> decided_by;
    std::optional<Instant> decided_at;
    std::optional<access::AccountId> reopened_by;  // an organiser asked for another decision
    std::optional<ReviewRemark> reopening_reason;
    // What the first of two people thinks; the second one decides.
    std::optional<Decision> first_decision;
    std::optional<ReviewRemark> first_remark;
    std::optional<access::AccountId> first_by;
    std::optional<Instant> first_at;
    std::optional<ReviewRemark> appeal;  // what its employer says against the refusal before
    // Who has had a say already, as the first of two or in the decision before, and may not now.
    std::optional<access::AccountId> kept_from;
    // A decision that whoever has the claim may still take back. It does not count yet, and the
    // item stays with that person until it does.
    std::optional<Decision> held_decision;
    std::optional<ReviewRemark> held_remark;
    std::optional<Instant> held_at;
    std::optional<access::AccountId> handed_by;  // a colleague who asked whoever has, or had, it
    std::optional<ReviewRemark> handed_note;
    bool from_university = false;            // handed in by one, so that it is due sooner
    std::optional<ReviewRemark> escalation;  // why a university asks for another person
};
BOOST_DESCRIBE_STRUCT(
    ReviewItem, (),
    (id, queue, subject_id, organisation_id, organisation_name, title, fair_id, state, priority,
     round, submitted_at, due_at, claimed_by, claimed_at, claimed_until, bulk_id, decision, remark,
     field_remarks, reason_ids, decided_by, decided_at, reopened_by, reopening_reason,
     first_decision, first_remark, first_by, first_at, appeal, kept_from, held_decision,
     held_remark, held_at, handed_by, handed_note, from_university, escalation))

// How a queue is worked; data of the bureau.
struct ReviewRules {
    ReviewQueue id{};
    Number<1, 14400> working_minutes;  // within which a decision is due
    Number<0, 1439> day_from;          // when staff are at work, in minutes after midnight
    Number<1, 1440> day_until;
    Number<1, 480> claim_minutes;  // how long a claim holds
    Number<1, 50> sample_size;     // how many are looked at before many are approved together
    SecondLook second_look{};
    Number<0, 100> spot_percent;  // of what is approved, drawn by lot for somebody else to look at
    Number<1, 14400> university_minutes;  // within which one is due that a university brings

    calendar::WorkingHours hours() const { return {day_from, day_until}; }
};
BOOST_DESCRIBE_STRUCT(
    ReviewRules, (),
    (id, working_minutes, day_from, day_until, claim_minutes, sample_size, second_look,
     spot_percent, university_minutes))
ReviewRules rules_of(store::Transaction&, ReviewQueue);

// Its decision does not count, and will not.
void drop_held(ReviewItem&);

struct Submission {
    ReviewQueue queue{};
    SubjectId subject_id;
    access::OrganisationId organisation_id;
    std::string organisation_name, title;
    std::string snapshot;  // what is decided on, as JSON; its members are compared the next time
    ReviewPriority priority{};
    std::optional<Id<fairs::Fair>> fair_id{};
    bool from_university = false;
    std::optional<ReviewRemark> escalation{};  // against the decision before
};
// From now on it waits, and its time limit runs. It may not wait already.
void hand_in(store::Transaction&, World&, Submission const&);
// It waits too long: somebody else than whoever has it decides, within a new time limit.
void escalate(store::Transaction&, World&, ReviewItem, ReviewRemark const& why);
// It waits no longer, because who handed it in took it back.
void take_back(store::Transaction&, ReviewQueue, SubjectId const&);

struct Verdict {
    Decision decision{};
    std::optional<ReviewRemark> remark{};
    access::AccountId by;
};
// The feature has carried the decision out; the item waits no longer. What was held was decided
// when it was given.
void settle(store::Transaction&, World&, ReviewQueue, SubjectId const&, Verdict const&);

}  // namespace sx::review
