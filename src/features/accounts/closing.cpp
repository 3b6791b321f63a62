#include <algorithm>
#include "features/accounts/closing.hpp"
#include "features/accounts/closing_records.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/access/erasure_records.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

using access::Role;

constexpr std::chrono::days another_day{1};

bool somebody_else(
    std::vector<access::Grant> const& all, AccountId const& account, bool owners_only) {
    return std::ranges::any_of(all, [&](access::Grant const& grant) {
        return grant.account_id != account && (grant.owner || !owners_only);
    });
}

// Nobody waits for an organisation that was never handed in.
std::optional<ToHandOver> organisation_left(store::Transaction& tx, access::Grant const& grant) {
    if (!grant.owner || !grant.organisation_id ||
        somebody_else(access::members_of(tx, *grant.organisation_id), grant.account_id, true))
        return std::nullopt;
    auto const organisation = organisations::find(tx, *grant.organisation_id);
    if (!organisation || organisation->state == organisations::OrganisationState::draft)
        return std::nullopt;
    return ToHandOver{grant.role, organisation->name.str()};
}

std::vector<ToHandOver> to_hand_over(store::Transaction& tx, AccountId const& account) {
    std::vector<ToHandOver> all;
    for (auto const& grant : access::grants_of(tx, account)) {
        if (auto left = organisation_left(tx, grant)) all.push_back(*std::move(left));
        bool const must_be_had =
            grant.role == Role::organiser || access::is_administrator(grant.role);
        if (must_be_had && !somebody_else(access::grants_of_role(tx, grant.role), account, false))
            all.push_back({grant.role, {}});
    }
    return all;
}

OwnClosing shown(
    ClosingDesk const& closing_desk, store::Transaction& tx, AccountId const& account) {
    OwnClosing own;
    own.days = closing_desk.days;
    own.to_hand_over = to_hand_over(tx, account);
    if (auto const closing = records::find_closing(tx, account)) {
        own.asked_at = closing->asked_at;
        own.erase_at = closing->erase_at;
    }
    return own;
}

Result<> may_leave(store::Transaction& tx, AccountId const& account) {
    auto const left = to_hand_over(tx, account);
    if (left.empty()) return {};
    return refuse(
        ProblemKind::conflict,
        left.front().organisation_name ? "closing_last_owner" : "closing_last_of_role");
}

// The hats go as if their owner had put each of them down.
void put_down_hats(store::Transaction& tx, World& world, AccountId const& account) {
    for (auto const& grant : access::grants_of(tx, account)) {
        access::withdraw(tx, grant);
        if (is_staff(grant.role))
            tx.announce(events::event(StaffRoleWithdrawn{grant.role, account}, account, world));
        else if (grant.organisation_id)
            tx.announce(
                events::event(MemberRemoved{*grant.organisation_id, account}, account, world));
    }
}

}  // namespace

Result<OwnClosing> show_closing(
    ClosingDesk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read([&](store::Transaction& tx) -> Result<OwnClosing> {
        return shown(desk, tx, call.caller.account);
    });
}

Result<OwnClosing> ask_closing(
    ClosingDesk& desk, web::OutsideCall const& call, AskClosing const& form) {
    TRY(check_own(desk.desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<OwnClosing> {
        auto const account = TRY(own_row(tx, call.caller.account));
        TRY(may_leave(tx, account.id));
        if (records::find_closing(tx, account.id)) return shown(desk, tx, account.id);
        auto const now = call.world.now();
        Closing const closing{account.id, now, now + std::chrono::days(desk.days)};
        records::insert(tx, closing);
        access::close_others(tx, account.id, session_token(call));
        warn(tx, call, account, Warning::closing);
        tx.announce(events::event(ClosingAsked{closing.erase_at}, account.id, call.world));
        return shown(desk, tx, account.id);
    });
}

Result<OwnClosing> take_back_closing(
    ClosingDesk& desk, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.write([&](store::Transaction& tx) -> Result<OwnClosing> {
        auto const& account = call.caller.account;
        if (!records::remove_closing(tx, account))
            return refuse(ProblemKind::conflict, "not_closing");
        tx.announce(events::event(ClosingTakenBack{}, account, call.world));
        return shown(desk, tx, account);
    });
}

std::optional<AccountId> next_to_leave(store::Transaction& tx, Instant now) {
    for (;;) {
        auto due = records::closings_due(tx, now, 1);
        if (due.empty()) return std::nullopt;
        auto& closing = due.front();
        if (may_leave(tx, closing.id)) return closing.id;
        closing.erase_at = now + another_day;
        records::update(tx, closing);
    }
}

bool has_somebody_to_leave(store::Transaction& tx, Instant now) {
    return !records::closings_due(tx, now, 1).empty();
}

void erase_account(store::Transaction& tx, World& world, AccountId const& id) {
    access::note_erased(tx, id, world.now());
    auto row = records::find(tx, id);
    if (!row) return;  // a copy of the database from before they came
    put_down_hats(tx, world, id);
    access::close_others(tx, id, {});
    forget_second_factors(tx, id);
    records::forget_steps(tx, id);
    records::forget_devices(tx, id);
    unlock(tx, id);
    records::forget_traces(tx, *row);
    records::remove_closing(tx, id);
    // No name that anybody can choose, and a hash that no password has.
    row->sign_in_name = SignInName::stored(std::string("#").append(id.text));
    row->display_name = DisplayName::stored(std::string(erased_name));
    row->password_hash = "-";
    row->phone.reset();
    row->email.reset();
    records::update(tx, *row);
}

}  // namespace sx::accounts
