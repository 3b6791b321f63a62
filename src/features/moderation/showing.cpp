#include "features/moderation/showing.hpp"
#include <map>
#include <utility>
#include "features/accounts/accounts.hpp"
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/review/records.hpp"

namespace sx::moderation {
namespace {

// Each name is asked for once.
class Names {
public:
    explicit Names(store::Transaction& tx) : tx_(tx) {}
    std::optional<std::string> of(std::optional<access::AccountId> const& account) {
        if (!account) return std::nullopt;
        auto const [place, is_new] = known_.try_emplace(account->text);
        if (is_new)
            if (auto const found = accounts::find(tx_, *account))
                place->second = found->display_name;
        return place->second;
    }

private:
    store::Transaction& tx_;
    std::map<std::string, std::string> known_;
};

// Negative: since it was due.
std::int64_t minutes_left(
    ReviewItem const& item, Instant now, calendar::WorkingHours const& hours) {
    if (now <= item.due_at) return calendar::working_between(now, item.due_at, hours).count();
    return -calendar::working_between(item.due_at, now, hours).count();
}

// What is decided on; the feature that owns it shows it.
Result<> add_subject(web::Call const& call, ReviewDetail& detail) {
    auto const& id = detail.item.subject_id.text;
    detail.organisation = TRY(organisations::find(call.tx, detail.item.organisation_id));
    switch (detail.item.queue) {
        case ReviewQueue::organisations:
            detail.organisation = TRY(organisations::show_reviewed(call, {{id}}));
            detail.renewal = organisations::is_renewal(call.tx, {id});
            detail.wording =
                organisations::wording_of(call.tx, *detail.organisation, call.language);
            return {};
        case ReviewQueue::participations:
            detail.participation = TRY(fairs::show_participation(call, {{id}}));
            return {};
        case ReviewQueue::postings:
            if (detail.item.state == ReviewState::withdrawn) return {};
            detail.posting = TRY(postings::show_reviewed(call, {{id}}));
            detail.wording = postings::wording_of(call.tx, *detail.posting, call.language);
            return {};
        case ReviewQueue::marks:
            detail.mark = TRY(organisations::show_mark(call, {{id}}));
            return {};
        case ReviewQueue::pictures:
            detail.picture = organisations::find_picture(call.tx, {id});
            return {};
        case ReviewQueue::complaints:
            detail.complaint = TRY(complaints::show(call, {{id}}));
            return {};
    }
    return {};
}

// The last one before `item` on which there was a decision.
std::optional<ReviewItem> decided_before(
    std::vector<ReviewItem> const& rounds, ReviewItem const& item) {
    for (auto const& earlier : rounds)
        if (earlier.round < item.round && earlier.state == ReviewState::decided) return earlier;
    return std::nullopt;
}

}  // namespace

Result<ReviewItem> find_item(store::Transaction& tx, ReviewItemId const& id) {
    auto item = review::records::find(tx, id);
    if (!item) return refuse(ProblemKind::not_found, "review_item_not_found");
    return *std::move(item);
}

std::vector<ReviewItemView> shown(web::Call const& call, std::vector<ReviewItem> const& items) {
    auto const now = call.world.now();
    Names names(call.tx);
    std::map<ReviewQueue, review::ReviewRules> rules;
    std::vector<ReviewItemView> all;
    for (auto const& item : items) {
        auto const [place, is_new] = rules.try_emplace(item.queue);
        if (is_new) place->second = review::rules_of(call.tx, item.queue);
        auto& view = all.emplace_back();
        static_cast<ReviewItem&>(view) = item;
        view.claimed = holds(item, now);
        view.mine = item.state == ReviewState::waiting && !item.held_at &&
                    item.claimed_by == call.caller.account;
        view.overdue = item.due_at < item.decided_at.value_or(item.held_at.value_or(now));
        view.working_minutes_left = minutes_left(item, now, place->second.hours());
        view.withheld = item.state == ReviewState::waiting && item.kept_from == call.caller.account;
        view.claimed_by_name = names.of(item.claimed_by);
        view.decided_by_name = names.of(item.decided_by);
        view.takes_another =
            item.held_decision &&
            needs_second_look(item, *item.held_decision, place->second.second_look);
        view.first_by_name = names.of(item.first_by);
        view.handed_by_name = names.of(item.handed_by);
    }
    return all;
}

ReviewItemView shown(web::Call const& call, ReviewItem const& item) {
    return shown(call, std::vector{item}).front();
}

Result<ReviewDetail> detail(web::Call const& call, ReviewItem const& item) {
    ReviewDetail all;
    all.item = shown(call, item);
    TRY(add_subject(call, all));
    auto const rounds = review::records::of_subject(call.tx, item.queue, item.subject_id);
    if (auto const earlier = decided_before(rounds, item))
        all.changes = review::changes(
            review::records::snapshot(call.tx, earlier->id),
            review::records::snapshot(call.tx, item.id));
    std::vector<ReviewItem> history;
    for (auto const& round : rounds)
        if (round.id != item.id) history.push_back(round);
    all.history = shown(call, history);
    return all;
}

Result<ReviewItemPage> list(web::Call const& call, ListReviewItems const& asked) {
    records::Filter const filter{
        asked.state.value_or(ReviewState::waiting),
        asked.queue,
        asked.claim,
        asked.overdue,
        asked.fair_id,
        asked.subject_id,
        asked.q ? asked.q->str() : std::string(),
        asked.escalated};
    records::Asking const asking{call.caller.account, call.world.now()};
    auto const after = TRY(web::place_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::items(call.tx, filter, asking, after, size + 1);
    ReviewItemPage page;
    page.next_cursor = web::cut_page(rows, size, [](records::UrgentItem const& last) {
        return web::cursor_of(records::place_of(last));
    });
    page.items = shown(call, std::vector<ReviewItem>(rows.begin(), rows.end()));
    page.total = records::count(call.tx, filter, asking);
    return page;
}

Result<ReviewDetail> show(web::Call const& call, ReviewItemRef const& ref) {
    auto const item = TRY(find_item(call.tx, ref.item_id));
    return detail(call, item);
}

Result<ReviewItem> find_own(web::Call const& call, OwnReviewRef const& ref) {
    auto rounds = review::records::of_subject(call.tx, ref.queue, ref.subject_id);
    // A complaint names the employer that it is about; whoever is complained about did not hand it
    // in.
    if (rounds.empty() || ref.queue == ReviewQueue::complaints ||
        rounds.front().organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "review_item_not_found");
    return std::move(rounds.front());
}

Result<OwnReview> show_own(web::Call const& call, OwnReviewRef const& ref) {
    auto const last = TRY(find_own(call, ref));
    OwnReview own;
    own.state = last.state;
    own.round = last.round;
    own.submitted_at = last.submitted_at;
    own.due_at = last.due_at;
    own.decided_at = last.decided_at;
    own.appeal = last.appeal;
    own.may_appeal = may_appeal(last);
    if (last.state != ReviewState::decided) return own;
    own.decision = last.decision;
    own.remark = last.remark;
    own.field_remarks = last.field_remarks;
    return own;
}

}  // namespace sx::moderation
