#include "features/moderation/spot_checks.hpp"
#include <array>
#include <bit>
#include "features/accounts/accounts.hpp"
#include "features/moderation/events.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/spot_records.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/review/records.hpp"

// Spot checks: some of what was approved, looked at again by somebody else.
namespace sx::moderation {
namespace {

std::uint32_t fresh_lot(World& world) {
    std::array<std::byte, sizeof(std::uint32_t)> bytes{};
    world.random_bytes(bytes);
    return std::bit_cast<std::uint32_t>(bytes);
}

SpotCheckView shown(web::Call const& call, SpotCheck const& check) {
    SpotCheckView view;
    view.id = check.id;
    view.item_id = check.item_id;
    view.queue = check.queue;
    if (auto const item = review::records::find(call.tx, check.item_id)) {
        view.title = item->title;
        view.organisation_name = item->organisation_name;
        view.decided_at = item->decided_at;
    }
    view.finding = check.finding;
    view.remark = check.remark;
    view.found_at = check.found_at;
    if (check.found_by)
        if (auto const found = accounts::find(call.tx, *check.found_by))
            view.found_by_name = found->display_name;
    view.may_find = !check.finding && check.decided_by != call.caller.account;
    return view;
}

}  // namespace

void draw_lots(web::Call const& call, ReviewItem const& approved) {
    auto const percent = review::rules_of(call.tx, approved.queue).spot_percent;
    if (percent == 0 || !is_drawn(fresh_lot(call.world), percent)) return;
    SpotCheck check;
    check.id = call.world.fresh<SpotCheck>();
    check.item_id = approved.id;
    check.queue = approved.queue;
    check.decided_by = call.caller.account;
    check.drawn_at = call.world.now();
    records::insert(call.tx, check);
}

Result<SpotCheckPage> list_spot_checks(web::Call const& call, ListSpotChecks const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::spot_checks(call.tx, asked.state, before, size + 1);
    SpotCheckPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](SpotCheck const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown(call, row));
    page.total = records::count_spot_checks(call.tx, asked.state);
    return page;
}

Result<SpotCheckView> find_spot_check(web::Call const& call, FindSpotCheck const& form) {
    auto check = records::find_spot_check(call.tx, form.spot_check_id);
    if (!check) return refuse(ProblemKind::not_found, "spot_check_not_found");
    TRY(check_finding(*check, form, call.caller.account));
    check->finding = form.finding;
    check->remark = form.remark;
    check->found_by = call.caller.account;
    check->found_at = call.world.now();
    records::update(call.tx, *check);
    auto const item = TRY(find_item(call.tx, check->item_id));
    ReviewSpotChecked const fact{
        fact_about(item, call.caller.account), check->decided_by,
        form.finding == SpotFinding::wrong};
    call.tx.announce(events::event(fact, item.id, call.world));
    return shown(call, *check);
}

}  // namespace sx::moderation
