#include "features/sanctions/showing.hpp"
#include "features/accounts/accounts.hpp"
#include "features/sanctions/records.hpp"
#include "features/sanctions/rules.hpp"
#include "features/sanctions/use_cases.hpp"

namespace sx::sanctions {
namespace {

std::optional<std::string> name_of(
    store::Transaction& tx, std::optional<access::AccountId> const& account) {
    if (!account) return std::nullopt;
    auto const found = accounts::find(tx, *account);
    return found ? std::optional(found->display_name) : std::nullopt;
}

std::optional<std::string> title_of(
    store::Transaction& tx, std::optional<fairs::FairId> const& fair) {
    if (!fair) return std::nullopt;
    auto const found = fairs::find(tx, *fair);
    return found ? std::optional(found->title.str()) : std::nullopt;
}

std::string id_of(Sanction const& last) { return last.id.text; }

}  // namespace

StaffSanction shown_to_staff(web::Call const& call, Sanction const& sanction) {
    StaffSanction shown{sanction, {}, {}, {}, false, false};
    shown.fair_title = title_of(call.tx, sanction.fair_id);
    shown.imposed_by_name = name_of(call.tx, sanction.imposed_by);
    shown.lifted_by_name = name_of(call.tx, sanction.lifted_by);
    shown.may_lift = bool(sanction_life.next(sanction.state, SanctionStep::lift, call.caller.role));
    shown.may_decide_appeal = may_decide_appeal(sanction, call.caller.account);
    return shown;
}

MySanction shown_to_employer(web::Call const& call, Sanction const& sanction) {
    return {sanction, title_of(call.tx, sanction.fair_id), may_appeal(sanction)};
}

Result<StaffSanctionPage> list(web::Call const& call, ListSanctions const& asked) {
    records::Filter const filter{
        asked.state, asked.kind, asked.organisation_id, asked.appealed.value_or(false)};
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::list(call.tx, filter, before, size + 1);
    StaffSanctionPage page;
    page.next_cursor = web::cut_page(rows, size, id_of);
    for (auto const& row : rows) page.items.push_back(shown_to_staff(call, row));
    page.total = records::count(call.tx, filter);
    return page;
}

Result<MySanctionPage> list_own(web::Call const& call, ListMySanctions const& asked) {
    records::Filter const filter{.organisation_id = call.caller.organisation};
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::list(call.tx, filter, before, size + 1);
    MySanctionPage page;
    page.next_cursor = web::cut_page(rows, size, id_of);
    for (auto const& row : rows) page.items.push_back(shown_to_employer(call, row));
    page.total = records::count(call.tx, filter);
    return page;
}

}  // namespace sx::sanctions
