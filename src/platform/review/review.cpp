#include "platform/review/review.hpp"
#include <stdexcept>
#include "platform/review/records.hpp"
#include "platform/wire/reader.hpp"

namespace sx::review {

ReviewRules rules_of(store::Transaction& tx, ReviewQueue queue) {
    auto rules = tx.one<ReviewRules>("from review_rules where id = $1", queue);
    if (!rules) throw std::logic_error(std::string("no rules of ").append(wire::name(queue)));
    return *std::move(rules);
}

namespace {

Instant due(World& world, ReviewRules const& rules, bool from_university) {
    auto const minutes = from_university ? rules.university_minutes : rules.working_minutes;
    return calendar::after_working(world.now(), std::chrono::minutes(minutes), rules.hours());
}

}  // namespace

void drop_held(ReviewItem& item) {
    item.held_decision.reset();
    item.held_remark.reset();
    item.held_at.reset();
}

void hand_in(store::Transaction& tx, World& world, Submission const& submission) {
    auto const rules = rules_of(tx, submission.queue);
    auto const earlier = records::of_subject(tx, submission.queue, submission.subject_id);
    records::HandedIn item;
    item.id = world.fresh<ReviewItem>();
    item.queue = submission.queue;
    item.subject_id = submission.subject_id;
    item.organisation_id = submission.organisation_id;
    item.organisation_name = submission.organisation_name;
    item.title = submission.title;
    item.fair_id = submission.fair_id;
    item.priority = submission.priority;
    item.round = earlier.empty() ? 1 : earlier.front().round + 1;
    item.submitted_at = world.now();
    item.from_university = submission.from_university;
    item.escalation = submission.escalation;
    if (item.escalation && !earlier.empty()) item.kept_from = earlier.front().decided_by;
    item.due_at = due(world, rules, item.from_university || item.escalation);
    item.snapshot = submission.snapshot;
    records::insert(tx, item);
}

void escalate(store::Transaction& tx, World& world, ReviewItem item, ReviewRemark const& why) {
    if (!item.kept_from) item.kept_from = item.claimed_by;
    item.claimed_by.reset();
    item.claimed_at.reset();
    item.claimed_until.reset();
    item.bulk_id.reset();
    drop_held(item);
    item.escalation = why;
    item.priority = ReviewPriority::urgent;
    item.due_at = due(world, rules_of(tx, item.queue), true);
    records::update(tx, item);
}

void take_back(store::Transaction& tx, ReviewQueue queue, SubjectId const& subject) {
    auto item = records::waiting(tx, queue, subject);
    if (!item) return;
    item->state = ReviewState::withdrawn;
    drop_held(*item);
    records::update(tx, *item);
}

void settle(
    store::Transaction& tx, World& world, ReviewQueue queue, SubjectId const& subject,
    Verdict const& verdict) {
    auto item = records::waiting(tx, queue, subject);
    if (!item) throw std::logic_error("what was decided did not wait");
    item->state = ReviewState::decided;
    item->decision = verdict.decision;
    item->remark = verdict.remark;
    item->decided_by = verdict.by;
    item->decided_at = item->held_at.value_or(world.now());
    drop_held(*item);
    records::update(tx, *item);
}

}  // namespace sx::review
