#include "features/organisations/absence.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/access/sessions.hpp"
#include "platform/events/events.hpp"

namespace sx::organisations {
namespace {

constexpr std::int64_t most_asked = 500;  // in one transaction

// It is there: nobody asks any more, and what was hidden for want of an answer comes back. Gives
// whether anything changed.
bool end_absence(
    store::Transaction& tx, World& world, Presence presence,
    std::optional<access::AccountId> const& by) {
    if (!presence.asked_at) return false;
    bool const was_hidden = is_stopped(tx, presence.id, StopCause::absent);
    presence.asked_at.reset();
    presence.seen_at = world.now();
    records::keep(tx, presence);
    allow_publishing(tx, presence.id, StopCause::absent);
    tx.announce(events::event(EmployerBack{was_hidden, by}, presence.id, world));
    return true;
}

// A session that goes on is somebody who is there, without another sign-in.
bool ask(store::Transaction& tx, World& world, Presence presence, Instant before) {
    auto const seen = access::last_seen(tx, presence.id);
    if (seen && *seen > before) {
        presence.seen_at = seen;
        records::keep(tx, presence);
        return false;
    }
    presence.asked_at = world.now();
    records::keep(tx, presence);
    auto const until = hides_at(world.now(), records::absence_settings(tx));
    tx.announce(events::event(EmployerAsked{*presence.seen_at, until}, presence.id, world));
    return true;
}

void put_away(store::Transaction& tx, World& world, Presence const& presence) {
    stop_publishing(tx, presence.id, StopCause::absent);
    tx.announce(
        events::event(EmployerPutAway{presence.seen_at, *presence.asked_at}, presence.id, world));
}

}  // namespace

void note_sign_in(store::Transaction& tx, World& world, OrganisationId const& id) {
    auto presence = records::find_presence(tx, id);
    if (!presence || !is_worth_writing(*presence, world.now())) return;
    presence->seen_at = world.now();
    if (presence->asked_at && !is_stopped(tx, id, StopCause::absent))
        end_absence(tx, world, *presence, {});
    else records::keep(tx, *presence);
}

std::int64_t ask_absent(store::Transaction& tx, World& world) {
    auto const settings = records::absence_settings(tx);
    if (settings.absent_days.value == 0) return records::forget_asked(tx, most_asked);
    auto const now = world.now();
    std::chrono::days const absent(settings.absent_days.value), answer(settings.answer_days.value);
    auto const silent = records::unanswered(tx, now - answer, most_asked);
    for (auto const& one : silent) put_away(tx, world, one);
    auto const before = now - absent;
    auto asked = std::ssize(silent);
    for (auto const& one : records::unseen(tx, before, most_asked))
        asked += ask(tx, world, one, before) ? 1 : 0;
    return asked;
}

Result<MyOrganisation> confirm_presence(web::Call const& call, web::Nothing const&) {
    auto const own = TRY(find(call.tx, call.caller.organisation));
    if (auto const presence = records::find_presence(call.tx, own.id))
        end_absence(call.tx, call.world, *presence, call.caller.account);
    return show_own(call, {});
}

Result<AbsentEmployerPage> list_absent(web::Call const& call, ListAbsent const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::absent(call.tx, asked.hidden, after, size + 1);
    AbsentEmployerPage page;
    page.next_cursor = web::cut_page(rows, size, [](Presence const& last) {
        return web::cursor_of({last.asked_at->time_since_epoch().count(), last.id.text});
    });
    auto const settings = records::absence_settings(call.tx);
    for (auto const& row : rows)
        page.items.push_back(shown(row, settings, is_stopped(call.tx, row.id, StopCause::absent)));
    page.total = records::count_absent(call.tx, asked.hidden);
    return page;
}

Result<web::Nothing> bring_back(web::Call const& call, OrganisationRef const& ref) {
    auto const presence = records::find_presence(call.tx, ref.organisation_id);
    if (!presence) return refuse(ProblemKind::not_found, "organisation_not_found");
    if (!end_absence(call.tx, call.world, *presence, call.caller.account))
        return refuse(ProblemKind::conflict, "employer_not_absent");
    return web::Nothing();
}

}  // namespace sx::organisations
