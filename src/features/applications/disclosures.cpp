#include "features/applications/disclosure_records.hpp"
#include "features/applications/use_cases.hpp"

// Who has seen a seeker's resume: what was recorded when it was opened or taken away.
namespace sx::applications {

Result<DisclosurePage> list_disclosures(web::Call const& call, ListDisclosures const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::disclosures(call.tx, call.caller.account, after, size + 1);
    DisclosurePage page;
    page.next_cursor = web::cut_page(rows, size, [](DisclosureRow const& last) {
        return web::cursor_of({last.seen_at.time_since_epoch().count(), last.place_id});
    });
    page.items.assign(rows.begin(), rows.end());
    return page;
}

}  // namespace sx::applications
