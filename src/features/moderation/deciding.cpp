#include "features/moderation/deciding.hpp"
#include "features/moderation/claiming.hpp"
#include "features/moderation/events.hpp"
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/spot_checks.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/review/records.hpp"

namespace sx::moderation {
namespace {

Result<> tell_feature(web::Call const& call, ReviewItem const& item, Verdict const& verdict) {
    auto const& id = item.subject_id.text;
    bool const approves = verdict.decision == Decision::approve;
    switch (item.queue) {
        case ReviewQueue::organisations:
            TRY(organisations::decide(call, {{id}, verdict.decision, verdict.remark}));
            return {};
        case ReviewQueue::participations: {
            auto const decision = approves ? fairs::ParticipationDecision::approve
                                           : fairs::ParticipationDecision::decline;
            TRY(fairs::decide_participation(call, {{id}, decision, verdict.remark}));
            return {};
        }
        case ReviewQueue::postings:
            TRY(postings::decide(call, {{id}, verdict.decision, verdict.remark, {}}));
            return {};
        case ReviewQueue::marks:
            TRY(organisations::decide_mark(call, {{id}, verdict.decision, verdict.remark}));
            return {};
        case ReviewQueue::pictures:
            TRY(organisations::decide_picture(call, {{id}, verdict.decision, verdict.remark}));
            return {};
        case ReviewQueue::complaints:
            TRY(complaints::decide(call, {{id}, verdict.decision, verdict.remark}));
            return {};
    }
    return {};
}

Result<> tell_feature_to_reopen(web::Call const& call, ReviewItem const& item) {
    auto const& id = item.subject_id.text;
    switch (item.queue) {
        case ReviewQueue::organisations: TRY(organisations::reopen(call, {{id}})); return {};
        case ReviewQueue::participations: TRY(fairs::reopen_participation(call, {{id}})); return {};
        case ReviewQueue::postings: TRY(postings::reopen(call, {{id}})); return {};
        case ReviewQueue::marks: TRY(organisations::reopen_mark(call, {{id}})); return {};
        case ReviewQueue::pictures: TRY(organisations::reopen_picture(call, {{id}})); return {};
        case ReviewQueue::complaints: TRY(complaints::reopen(call, {{id}})); return {};
    }
    return {};
}

// The first of two people has looked: what that one thinks stays with the item, and it goes back
// into the queue for everybody else.
void pass_on(web::Call const& call, ReviewItem& item, Verdict const& verdict) {
    item.first_decision = verdict.decision;
    item.first_remark = verdict.remark;
    item.first_by = item.kept_from = call.caller.account;
    item.first_at = item.held_at.value_or(call.world.now());
    review::drop_held(item);
    give_back(item);
    review::records::update(call.tx, item);
    ReviewPassedOn const fact{{fact_about(item, call.caller.account), verdict.decision}};
    call.tx.announce(events::event(fact, item.id, call.world));
}

// The item that waits once more.
Result<ReviewItem> handed_in_again(web::Call const& call, ReviewItem const& last) {
    TRY(tell_feature_to_reopen(call, last));
    return review::records::waiting(call.tx, last.queue, last.subject_id).value();
}

}  // namespace

Result<> carry_out(web::Call const& call, ReviewItem const& item, Verdict const& verdict) {
    TRY(tell_feature(call, item, verdict));
    ReviewDecided fact{{fact_about(item, call.caller.account), verdict.decision}, {}, {}};
    fact.reason_ids = item.reason_ids;
    for (auto const& remark : item.field_remarks) fact.fields.push_back(remark.pointer.str());
    fact.overdue = item.due_at < item.held_at.value_or(call.world.now());
    call.tx.announce(events::event(fact, item.id, call.world));
    if (verdict.decision == Decision::approve) draw_lots(call, item);
    return {};
}

Result<> bring_about(web::Call const& call, ReviewItem item, Verdict const& verdict) {
    auto const second_look = review::rules_of(call.tx, item.queue).second_look;
    if (needs_second_look(item, verdict.decision, second_look)) {
        pass_on(call, item, verdict);
        return {};
    }
    review::records::update(call.tx, item);
    return carry_out(call, item, verdict);
}

Result<ReviewDetail> decide(web::Call const& call, DecideReviewItem const& form) {
    auto item = TRY(find_item(call.tx, form.item_id));
    TRY(check_claim(item, call.caller.account, call.world.now()));
    TRY(check_verdict(form, item.queue));
    item.field_remarks = form.field_remarks.value_or(List<FieldRemark, 50>());
    item.reason_ids = form.reason_ids.value_or(List<Id<ReviewReason>, 10>());
    Verdict const verdict{form.decision, remark_of(form)};
    if (form.effect == DecisionEffect::held) TRY(hold(call, item, verdict));
    else TRY(bring_about(call, item, verdict));
    return show(call, {item.id});
}

Result<ReviewItemView> prioritise(web::Call const& call, PrioritiseReviewItem const& form) {
    auto item = TRY(find_item(call.tx, form.item_id));
    if (item.state != ReviewState::waiting)
        return refuse(ProblemKind::conflict, "review_item_decided");
    item.priority = form.priority;
    review::records::update(call.tx, item);
    return shown(call, item);
}

Result<ReviewItemView> reopen(web::Call const& call, ReopenReviewItem const& form) {
    auto item = TRY(find_item(call.tx, form.item_id));
    auto const rounds = review::records::of_subject(call.tx, item.queue, item.subject_id);
    if (item.state != ReviewState::decided || rounds.front().id != item.id)
        return refuse(ProblemKind::conflict, "review_item_not_the_last_decision");
    item.reopened_by = call.caller.account;
    item.reopening_reason = form.reason;
    review::records::update(call.tx, item);
    auto const again = TRY(handed_in_again(call, item));
    ReviewReopened const fact{fact_about(item, call.caller.account)};
    call.tx.announce(events::event(fact, item.id, call.world));
    return shown(call, again);
}

// Somebody else looks at it than whoever refused it.
Result<OwnReview> appeal(web::Call const& call, AppealReview const& form) {
    auto const last = TRY(find_own(call, {form.queue, form.subject_id}));
    if (!may_appeal(last)) return refuse(ProblemKind::conflict, "nothing_to_appeal");
    auto again = TRY(handed_in_again(call, last));
    again.appeal = form.reason;
    again.kept_from = last.decided_by;
    review::records::update(call.tx, again);
    ReviewAppealed const fact{fact_about(again, call.caller.account)};
    call.tx.announce(events::event(fact, again.id, call.world));
    return show_own(call, {form.queue, form.subject_id});
}

}  // namespace sx::moderation
