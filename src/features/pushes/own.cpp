#include "features/pushes/events.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/rules.hpp"
#include "features/pushes/use_cases.hpp"
#include "platform/events/events.hpp"

// 为你推送: what the caller was told of.
namespace sx::pushes {
namespace {

PushState state_of(Push const& push, postings::PublicPosting const& posting, Instant now) {
    if (push.applied_at) return PushState::applied;
    if (push.declined_at) return PushState::declined;
    bool const open = posting.state == postings::PostingState::published && now < posting.closes_at;
    return open ? PushState::open : PushState::closed;
}

OwnPush now_of(web::Call const& call, Push const& push) {
    OwnPush own;
    own.id = push.id;
    own.posting_id = push.posting_id;
    own.posting_title = push.posting_title;
    own.organisation_id = push.organisation_id;
    own.employer_name = push.employer_name;
    own.reasons = worded(push.reasons, call.language);
    own.sent_at = push.sent_at.value();
    own.seen_at = push.seen_at;
    auto const posting = postings::show(call, {push.posting_id});
    if (!posting) {
        own.state = PushState::gone;
        return own;
    }
    own.state = state_of(push, *posting, call.world.now());
    own.salary_unit = posting->salary_unit;
    own.salary_min = posting->salary_min;
    own.salary_max = posting->salary_max;
    own.region_code = posting->region_code;
    own.closes_at = posting->closes_at;
    return own;
}

}  // namespace

Result<OwnPushPage> list_own(web::Call const& call, ListOwnPushes const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::sent_to(call.tx, call.caller.account, before, size + 1);
    OwnPushPage page;
    page.next_cursor = web::cut_page(rows, size, [](Push const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(now_of(call, row));
    return page;
}

Result<SeenPushes> see(web::Call const& call, SeePushes const& form) {
    SeenPushes seen;
    for (auto const& id : form.push_ids)
        seen.seen += records::see(call.tx, call.caller.account, id, call.world.now());
    return seen;
}

Result<PushWish> show_wish(web::Call const& call, web::Nothing const&) {
    return PushWish{!records::wants_none(call.tx, call.caller.account)};
}

Result<PushWish> set_wish(web::Call const& call, PushWish const& wish) {
    records::set_wish(call.tx, call.caller.account, wish, call.world.now());
    call.tx.announce(events::event(PushWishSet{wish.wanted}, call.caller.account, call.world));
    return wish;
}

}  // namespace sx::pushes
