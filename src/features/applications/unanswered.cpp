#include <algorithm>
#include <map>
#include <tuple>
#include "features/applications/applications.hpp"
#include "features/applications/events.hpp"
#include "features/applications/limit_records.hpp"
#include "features/applications/rules.hpp"
#include "features/applications/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/calendar/working_time.hpp"
#include "platform/events/events.hpp"

// Time limits, and employers who have let them pass.
namespace sx::applications {
namespace {

// Most first, of as many the one with the longest wait.
std::vector<OwedAnswers> owed(store::Transaction& tx, Instant now) {
    auto all = records::owed(tx, unanswered(records::limits(tx), now));
    std::ranges::sort(all, [](OwedAnswers const& one, OwedAnswers const& other) {
        return std::tie(other.unanswered, one.oldest_at, one.id.text) <
               std::tie(one.unanswered, other.oldest_at, other.id.text);
    });
    return all;
}

void remind(
    store::Transaction& tx, World& world, OwedAnswers const& owing,
    std::optional<access::AccountId> by) {
    records::save(tx, ReminderRow{owing.id, world.now()});
    tx.announce(events::event(
        EmployerReminded{owing.unanswered, owing.oldest_at, std::move(by)}, owing.id, world));
}

std::map<std::string, Instant> reminders(store::Transaction& tx) {
    std::map<std::string, Instant> at;
    for (auto const& row : records::reminders(tx)) at.emplace(row.id.text, row.reminded_at);
    return at;
}

std::map<std::string, std::string> names(
    store::Transaction& tx, std::span<OwedAnswers const> employers) {
    std::vector<access::OrganisationId> ids;
    for (auto const& one : employers) ids.push_back(one.id);
    std::map<std::string, std::string> names;
    for (auto const& one : organisations::names(tx, ids))
        names.emplace(one.id.text, one.name.str());
    return names;
}

// Where in `all` the page begins: behind the employer whom the cursor names.
Result<std::size_t> begin_of(
    std::vector<OwedAnswers> const& all, std::optional<web::Cursor> const& cursor) {
    auto const after = TRY(web::id_of(cursor));
    if (!after) return std::size_t{0};
    auto const last = std::ranges::find(all, *after, [](auto const& one) { return one.id.text; });
    return static_cast<std::size_t>(last - all.begin()) + (last == all.end() ? 0 : 1);
}

}  // namespace

std::int64_t count_unanswered(store::Transaction& tx, Instant now) {
    std::int64_t sum = 0;
    for (auto const& one : owed(tx, now)) sum += one.unanswered;
    return sum;
}

Result<StageLimitList> list_limits(web::Call const& call, web::Nothing const&) {
    return StageLimitList{records::limits(call.tx)};
}

Result<StageLimit> save_limit(web::Call const& call, StageLimit const& limit) {
    TRY(check_limit(limit));
    if (!records::save(call.tx, limit)) return refuse(ProblemKind::not_found, "stage_has_no_limit");
    Id<StageLimit> const subject{std::string(wire::name(limit.stage))};
    ApplicationLimitSet const changed{
        limit.answer_days.value, limit.lapse_days.value, call.caller.account};
    call.tx.announce(events::event(changed, subject, call.world));
    return limit;
}

Result<DeclineReasonList> list_decline_reasons(web::Call const& call, web::Nothing const&) {
    return DeclineReasonList{decline_reasons(call.language)};
}

Result<UnansweredPage> list_unanswered(web::Call const& call, ListUnanswered const& asked) {
    auto const now = call.world.now();
    auto const all = owed(call.tx, now);
    auto const begin = TRY(begin_of(all, asked.cursor));
    auto const size = static_cast<std::size_t>(web::page_size(asked.limit));
    std::span const shown(all.data() + begin, std::min(size, all.size() - begin));
    UnansweredPage page;
    page.employers = static_cast<std::int64_t>(all.size());
    for (auto const& one : all) page.applications += one.unanswered;
    page.as_of = now;
    page.unanswered_means = unanswered_means(call.language);
    if (begin + shown.size() < all.size()) page.next_cursor = shown.back().id.text;
    auto const called = names(call.tx, shown);
    auto const reminded = reminders(call.tx);
    for (auto const& one : shown) {
        UnansweredEmployer item{one.id, called.at(one.id.text), one.unanswered, one.oldest_at, {},
                                true};
        if (auto const last = reminded.find(one.id.text); last != reminded.end()) {
            item.reminded_at = last->second;
            item.may_remind = may_remind(last->second, now);
        }
        page.items.push_back(std::move(item));
    }
    return page;
}

Result<UnansweredEmployer> remind_now(web::Call const& call, RemindEmployer const& form) {
    auto const now = call.world.now();
    auto const organisation = TRY(organisations::find(call.tx, form.organisation_id));
    auto const all = owed(call.tx, now);
    auto const owing = std::ranges::find(all, organisation.id, &OwedAnswers::id);
    if (owing == all.end()) return refuse(ProblemKind::conflict, "nothing_unanswered");
    auto const last = records::find_reminder(call.tx, organisation.id);
    if (last && !may_remind(last->reminded_at, now))
        return refuse(ProblemKind::conflict, "reminded_lately");
    remind(call.tx, call.world, *owing, call.caller.account);
    return UnansweredEmployer{
        organisation.id, organisation.name.str(), owing->unanswered, owing->oldest_at, now, false};
}

std::int64_t remind_employers(store::Transaction& tx, World& world) {
    constexpr std::int64_t most = 20;  // at once, so that a morning's letters are spread
    auto const now = world.now();
    if (!reminds_at(now)) return 0;
    auto const last = reminders(tx);
    std::int64_t reminded = 0;
    for (auto const& owing : owed(tx, now)) {
        auto const before = last.find(owing.id.text);
        if (before != last.end() && shanghai_day(before->second) == shanghai_day(now)) continue;
        remind(tx, world, owing, {});
        if (++reminded == most) break;
    }
    return reminded;
}

}  // namespace sx::applications
