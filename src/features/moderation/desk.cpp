#include <algorithm>
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/spot_records.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/review/records.hpp"

// Around the desk: queues with their rules, and the bureau's reasons.
namespace sx::moderation {
namespace {

constexpr int look_ahead_days = 30;  // no limit that is usual ends later

int year_of(Instant at) {
    return static_cast<int>(std::chrono::year_month_day(shanghai_day(at)).year());
}

Result<Reason> find_reason(store::Transaction& tx, Id<ReviewReason> const& id) {
    auto reason = records::find_reason(tx, id);
    if (!reason) return refuse(ProblemKind::not_found, "review_reason_not_found");
    return *std::move(reason);
}

}  // namespace

Result<QueueStandings> list_queues(web::Call const& call, web::Nothing const&) {
    QueueStandings all;
    auto const now = call.world.now();
    auto const counts = records::queue_counts(call.tx, {call.caller.account, now});
    auto const own = records::own_decisions(call.tx, call.caller.account, start_of_day(now));
    for (auto const queue :
         {ReviewQueue::postings, ReviewQueue::organisations, ReviewQueue::participations,
          ReviewQueue::marks, ReviewQueue::pictures, ReviewQueue::complaints}) {
        auto& standing = all.items.emplace_back();
        standing.rules = review::rules_of(call.tx, queue);
        auto const found = std::ranges::find(counts, queue, &records::QueueCounts::queue);
        if (found == counts.end()) continue;
        standing.waiting = found->waiting;
        standing.overdue = found->overdue;
        standing.free = found->free;
        standing.mine = found->mine;
        if (auto const each = usual_time(own, queue))
            standing.expected_end = expected_end(now, *each, found->to_do, standing.rules.hours());
    }
    all.spot_checks = records::count_spot_checks_for(call.tx, call.caller.account);
    all.decided_today = records::count_decided(call.tx, call.caller.account, start_of_day(now));
    all.holidays_known = calendar::is_published(year_of(now)) &&
                         calendar::is_published(year_of(now + std::chrono::days(look_ahead_days)));
    return all;
}

Result<review::ReviewRules> change_rules(web::Call const& call, ChangeRules const& form) {
    TRY(check_rules(form));
    auto const university_minutes =
        form.university_minutes.value_or(review::rules_of(call.tx, form.queue).university_minutes);
    review::ReviewRules const rules{form.queue,       form.working_minutes, form.day_from,
                                    form.day_until,   form.claim_minutes,   form.sample_size,
                                    form.second_look, form.spot_percent,    university_minutes};
    review::records::update_rules(call.tx, rules);
    return rules;
}

Result<Reasons> list_reasons(web::Call const& call, web::Nothing const&) {
    return Reasons{records::reasons(call.tx)};
}

Result<Reason> add_reason(web::Call const& call, NewReason const& form) {
    TRY(check_reason(form));
    Reason const reason{
        call.world.fresh<ReviewReason>(), form.queue, form.decision, form.zh, form.en};
    records::insert(call.tx, reason);
    return reason;
}

Result<Reason> edit_reason(web::Call const& call, EditedReason const& form) {
    auto reason = TRY(find_reason(call.tx, form.reason_id));
    reason.zh = form.zh;
    reason.en = form.en;
    records::update(call.tx, reason);
    return reason;
}

Result<Reason> remove_reason(web::Call const& call, ReasonRef const& ref) {
    auto const reason = TRY(find_reason(call.tx, ref.reason_id));
    records::remove(call.tx, reason.id);
    return reason;
}

}  // namespace sx::moderation
