#include <algorithm>
#include "features/organisations/handing_in.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/records.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/base/day.hpp"
#include "platform/events/events.hpp"

// A registration that staff have verified is asked about again, and stops counting when nobody
// answers.
namespace sx::organisations {
namespace {

constexpr std::int64_t most_asked = 500;  // in one transaction

std::int64_t remind(store::Transaction& tx, World& world, RenewalSettings const& settings) {
    auto days = settings.reminder_days;
    std::ranges::sort(days);  // who is told that seven days are left need not hear of thirty
    // Also whoever was never told in time, e.g. because the months were set anew.
    if (days.empty()) days.push_back({1});
    auto const now = world.now();
    std::int64_t reminded = 0;
    for (auto const left : days) {
        auto const before =
            verified_since(shanghai_day(now) + std::chrono::days(left.value), settings);
        for (auto const& one : records::to_remind(tx, {before, left}, most_asked - reminded)) {
            records::keep_reminder(tx, one, left, now);
            auto const by = std::max(renew_by(*one.verified_at, settings), now + least_notice);
            tx.announce(events::event(RenewalDue{left, by}, one.id, world));
            ++reminded;
        }
    }
    return reminded;
}

std::int64_t stop(store::Transaction& tx, World& world, RenewalSettings const& settings) {
    auto const now = world.now();
    auto const late = records::overdue(
        tx, {verified_since(shanghai_day(now), settings), now - least_notice}, most_asked);
    for (auto const& one : late) {
        stop_publishing(tx, one.id, StopCause::unverified);
        tx.announce(events::event(RenewalOverdue{*one.verified_at}, one.id, world));
    }
    return std::ssize(late);
}

// Those for which the months were set anew.
std::int64_t release(store::Transaction& tx, World& world, RenewalSettings const& settings) {
    auto const free = records::wrongly_stopped(
        tx, verified_since(shanghai_day(world.now()), settings), most_asked);
    for (auto const& one : free) end_overdue(tx, world, one);
    return std::ssize(free);
}

}  // namespace

void end_overdue(store::Transaction& tx, World& world, Organisation const& organisation) {
    if (!is_stopped(tx, organisation.id, StopCause::unverified)) return;
    allow_publishing(tx, organisation.id, StopCause::unverified);
    tx.announce(events::event(RenewalEnded{organisation.verified_at}, organisation.id, world));
}

std::int64_t ask_for_renewals(store::Transaction& tx, World& world) {
    auto const settings = records::renewal_settings(tx);
    auto const released = release(tx, world, settings);
    if (settings.months.value == 0) return released;
    auto const stopped = stop(tx, world, settings);  // who is stopped need not be reminded as well
    return released + stopped + remind(tx, world, settings);
}

bool is_renewal(store::Transaction& tx, OrganisationId const& id) {
    auto const change = records::find_change(tx, id);
    return change && change->submitted && change->renews;
}

Result<OrganisationSettings> show_settings(web::Call const& call, web::Nothing const&) {
    return OrganisationSettings{
        records::renewal_settings(call.tx), records::absence_settings(call.tx)};
}

Result<OrganisationSettings> change_settings(
    web::Call const& call, OrganisationSettings const& settings) {
    records::save_settings(call.tx, settings);
    return settings;
}

}  // namespace sx::organisations
