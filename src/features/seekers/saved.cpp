#include "features/seekers/records.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::seekers {
namespace {

constexpr std::int64_t most_saved = 500;

SavedPosting now_of(web::Call const& call, SavedRow const& row) {
    SavedPosting saved;
    saved.posting_id = row.posting_id;
    saved.posting_title = row.posting_title;
    saved.organisation_id = row.organisation_id;
    saved.employer_name = row.employer_name;
    saved.saved_at = row.saved_at;
    auto const posting = postings::show(call, {row.posting_id});
    if (!posting) return saved;
    bool const open = posting->state == postings::PostingState::published &&
                      call.world.now() < posting->closes_at;
    saved.state = open ? SavedState::open : SavedState::closed;
    saved.salary_unit = posting->salary_unit;
    saved.salary_min = posting->salary_min;
    saved.salary_max = posting->salary_max;
    saved.region_code = posting->region_code;
    saved.closes_at = posting->closes_at;
    return saved;
}

}  // namespace

Result<SavedPage> list_saved(web::Call const& call, ListSaved const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::saved(call.tx, call.caller.account, before, size + 1);
    SavedPage page;
    page.next_cursor = web::cut_page(rows, size, [](SavedRow const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(now_of(call, row));
    return page;
}

Result<SavedPosting> save_posting(web::Call const& call, postings::PostingRef const& ref) {
    auto const& account = call.caller.account;
    if (auto const known = records::find_saved(call.tx, account, ref.posting_id))
        return now_of(call, *known);
    auto const posting = TRY(postings::show(call, ref));
    if (records::count_saved(call.tx, account) >= most_saved)
        return refuse(ProblemKind::conflict, "too_many_saved");
    SavedRow const row{call.world.fresh<SavedRow>(),
                       account,
                       posting.id,
                       posting.title,
                       posting.organisation_id,
                       posting.employer_name,
                       call.world.now()};
    records::insert(call.tx, row);
    call.tx.announce(events::event(PostingSaved{posting.id}, account, call.world));
    return now_of(call, row);
}

Result<web::Nothing> unsave_posting(web::Call const& call, postings::PostingRef const& ref) {
    auto const& account = call.caller.account;
    if (records::remove_saved(call.tx, account, ref.posting_id) > 0)
        call.tx.announce(events::event(PostingUnsaved{ref.posting_id}, account, call.world));
    return web::Nothing{};
}

}  // namespace sx::seekers
