#include "features/notifications/letters.hpp"
#include "features/notifications/use_cases.hpp"

// A person reads what they were told.
namespace sx::notifications {
namespace {

Notification shown(NotificationRow const& row, Language language) {
    return {row.id,   row.kind, titled(row, language), worded(row, language),
            row.link, row.role, row.told_at,           row.read_at};
}

// Whoever has read it here needs no letter about it.
void mark(web::Call const& call, NotificationRow& row) {
    row.read_at = call.world.now();
    records::update(call.tx, row);
    courier::withdraw(call.tx, cancel_key(row.id), call.world.now());
    records::remove_items(call.tx, row.id);
}

}  // namespace

Result<NotificationPage> list_own(web::Call const& call, ListNotifications const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::of_account(
        call.tx, call.caller.account, {asked.unread.value_or(false), after, size + 1});
    NotificationPage page;
    page.next_cursor = web::cut_page(rows, size, [](NotificationRow const& last) {
        return web::cursor_of({last.told_at.time_since_epoch().count(), last.id.text});
    });
    for (auto const& row : rows) page.items.push_back(shown(row, call.language));
    page.unread = records::count_unread(call.tx, call.caller.account);
    return page;
}

Result<Unread> count_own(web::Call const& call, web::Nothing const&) {
    return Unread{records::count_unread(call.tx, call.caller.account)};
}

Result<Notification> mark_read(web::Call const& call, NotificationRef const& ref) {
    auto row = records::find(call.tx, ref.notification_id);
    if (!row || row->account_id != call.caller.account)
        return refuse(ProblemKind::not_found, "notification_not_found");
    if (!row->read_at) mark(call, *row);
    return shown(*row, call.language);
}

Result<Unread> mark_all_read(web::Call const& call, ReadAllNotifications const& asked) {
    auto const until = asked.until.value_or(call.world.now());
    for (auto& row : records::unread_until(call.tx, call.caller.account, until)) mark(call, row);
    return count_own(call, {});
}

}  // namespace sx::notifications
