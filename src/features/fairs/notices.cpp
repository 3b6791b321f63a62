#include <algorithm>
#include "features/fairs/fairs.hpp"
#include "features/fairs/notice_records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {
namespace {

Result<FairNotice> find_notice(web::Call const& call, NoticeId const& id) {
    auto notice = records::find(call.tx, id);
    if (!notice) return refuse(ProblemKind::not_found, "notice_not_found");
    return *std::move(notice);
}

// Also that its fair is public.
Result<FairNotice> find_public_notice(web::Call const& call, NoticeId const& id) {
    auto notice = TRY(find_notice(call, id));
    if (!is_public(notice.state) || !find_public(call.tx, notice.fair_id))
        return refuse(ProblemKind::not_found, "notice_not_found");
    return notice;
}

void keep_version(web::Call const& call, FairNotice const& notice) {
    records::insert(
        call.tx, NoticeVersionRow{
                     call.world.fresh<NoticeVersionRow>(), notice.id, notice.version, notice.title,
                     notice.body, call.caller.account, notice.changed_at});
    NoticeWritten const written{notice.fair_id, call.caller.account, notice.version};
    call.tx.announce(events::event(written, notice.id, call.world));
}

ReviewedNotice reviewed(
    web::Call const& call, FairNotice notice, std::vector<NoticeReaders> const& readers) {
    ReviewedNotice item;
    auto const known = std::ranges::find(readers, notice.id, &NoticeReaders::notice_id);
    if (known != readers.end()) item.confirmed = known->confirmed;
    item.allowed_steps = notice_life.allowed_steps(notice.state, call.caller.role);
    item.notice = std::move(notice);
    return item;
}

std::string place_of_notice(FairNotice const& notice) {
    return web::cursor_of(
        {notice.published_at.value_or(notice.created_at).time_since_epoch().count(),
         notice.id.text});
}

}  // namespace

std::vector<FairNotice> unread_must_reads(
    store::Transaction& tx, FairId const& fair, access::AccountId const& account) {
    return records::unread_must_reads(tx, fair, account);
}

std::vector<FairNotice> published_notices(
    store::Transaction& tx, FairId const& fair, std::int64_t most) {
    auto notices = records::pinned(tx, fair);
    auto const left = most - static_cast<std::int64_t>(notices.size());
    for (auto& notice : records::published(tx, fair, {}, std::max<std::int64_t>(left, 0)))
        notices.push_back(std::move(notice));
    return notices;
}

Result<NoticePage> list_notices(web::Call const& call, ListNotices const& asked) {
    TRY(find_public(call.tx, asked.fair_id));
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    NoticePage page;
    if (!after) page.pinned = records::pinned(call.tx, asked.fair_id);
    page.items = records::published(call.tx, asked.fair_id, after, size + 1);
    page.next_cursor = web::cut_page(page.items, size, place_of_notice);
    return page;
}

Result<FairNotice> show_notice(web::Call const& call, NoticeRef const& ref) {
    return find_public_notice(call, ref.notice_id);
}

Result<FairNotice> draft_notice(web::Call const& call, NewNotice const& form) {
    TRY(find(call.tx, form.fair_id));
    FairNotice notice;
    notice.id = call.world.fresh<FairNotice>();
    notice.fair_id = form.fair_id;
    static_cast<NoticeForm&>(notice) = form;
    notice.created_at = notice.changed_at = call.world.now();
    records::insert(call.tx, notice);
    keep_version(call, notice);
    return notice;
}

Result<FairNotice> edit_notice(web::Call const& call, EditedNotice const& form) {
    auto notice = TRY(find_notice(call, form.notice_id));
    TRY(may_edit(notice, form.version));
    static_cast<NoticeForm&>(notice) = form;
    ++notice.version;
    notice.changed_at = call.world.now();
    records::update(call.tx, notice);
    keep_version(call, notice);
    return notice;
}

Result<FairNotice> move_notice(web::Call const& call, MoveNotice const& form) {
    auto notice = TRY(find_notice(call, form.notice_id));
    auto const from = notice.state;
    notice.state = TRY(notice_life.next(from, form.step, call.caller.role));
    if (form.step == NoticeStep::pin &&
        records::pinned(call.tx, notice.fair_id).size() >= most_pinned)
        return refuse(ProblemKind::conflict, "too_many_pinned");
    if (form.step == NoticeStep::publish) notice.published_at = call.world.now();
    records::update(call.tx, notice);
    NoticeMoved const moved{notice.fair_id, call.caller.account, notice.kind, from, notice.state};
    call.tx.announce(events::event(moved, notice.id, call.world));
    return notice;
}

Result<ReviewedNoticePage> review_notices(web::Call const& call, ListNotices const& asked) {
    TRY(find(call.tx, asked.fair_id));
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::notices(call.tx, asked.fair_id, before, size + 1);
    ReviewedNoticePage page;
    page.next_cursor =
        web::cut_page(rows, size, [](FairNotice const& last) { return last.id.text; });
    auto const readers = records::readers(call.tx, asked.fair_id);
    for (auto& row : rows) page.items.push_back(reviewed(call, std::move(row), readers));
    return page;
}

Result<ReviewedNotice> review_notice(web::Call const& call, NoticeRef const& ref) {
    auto notice = TRY(find_notice(call, ref.notice_id));
    auto const readers = records::readers(call.tx, notice.fair_id);
    return reviewed(call, std::move(notice), readers);
}

Result<NoticeVersions> list_versions(web::Call const& call, NoticeRef const& ref) {
    TRY(find_notice(call, ref.notice_id));
    return NoticeVersions{records::versions(call.tx, ref.notice_id)};
}

Result<MustReads> list_must_reads(web::Call const& call, FairRef const& ref) {
    TRY(find_public(call.tx, ref.fair_id));
    return MustReads{records::unread_must_reads(call.tx, ref.fair_id, call.caller.account)};
}

Result<FairNotice> confirm_reading(web::Call const& call, ConfirmReading const& form) {
    auto notice = TRY(find_public_notice(call, form.notice_id));
    TRY(may_confirm(notice, form.version));
    if (records::confirm(call.tx, notice, call.caller.account, call.world.now())) {
        NoticeConfirmed const confirmed{notice.fair_id, call.caller.account, notice.version};
        call.tx.announce(events::event(confirmed, notice.id, call.world));
    }
    return notice;
}

}  // namespace sx::fairs
