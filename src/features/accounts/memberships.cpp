#include <algorithm>
#include <chrono>
#include <optional>
#include "features/accounts/accounts.hpp"
#include "features/accounts/invitations.hpp"
#include "features/accounts/members.hpp"
#include "features/accounts/membership_records.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/events/events.hpp"

// Somebody whose organisation is here already asks its owners to take them in.
namespace sx::accounts {
namespace {

constexpr std::size_t most_waiting = 50;
constexpr std::chrono::days waits{30}, reminded_before{7};
constexpr std::int64_t most_at_once = 500;  // in one transaction

Problem not_found() { return refuse(ProblemKind::not_found, "membership_request_not_found"); }

// Whoever asks says once what they want, and waits for the answer.
Result<> may_ask(web::Call const& call, access::OrganisationId const& organisation) {
    access::Caller const hat{access::Role::employer, call.caller.account, organisation};
    if (access::grant_of(call.tx, hat)) return refuse(ProblemKind::conflict, "member_already");
    auto const last = records::last_membership(call.tx, call.caller.account);
    if (last && last->state == MembershipState::waiting)
        return refuse(ProblemKind::conflict, "membership_request_waits");
    if (records::waiting_memberships(call.tx, organisation).size() >= most_waiting)
        return refuse(ProblemKind::conflict, "too_many_membership_requests");
    return {};
}

void announce(
    store::Transaction& tx, World& world, MembershipRow const& row,
    std::optional<AccountId> const& by) {
    tx.announce(events::event(
        MembershipRequestMoved{row.organisation_id, row.account_id, row.state, by}, row.id, world));
}
void announce(web::Call const& call, MembershipRow const& row) {
    announce(call.tx, call.world, row, call.caller.account);
}

Result<> withdraw(store::Transaction& tx, World& world, MembershipRow& row, access::Role role) {
    row.state = TRY(membership_life.next(row.state, MembershipStep::withdraw, role));
    records::update(tx, row);
    announce(tx, world, row, row.account_id);
    return {};
}

Result<> take_in(web::Call const& call, MembershipRow const& row) {
    if (access::members_of(call.tx, row.organisation_id).size() >= most_members)
        return refuse(ProblemKind::conflict, "too_many_members");
    access::Caller const hat{access::Role::employer, row.account_id, row.organisation_id};
    if (access::grant_of(call.tx, hat)) return {};
    put_on_new(call.tx, call.world, hat, access::Standing::member);
    call.tx.announce(events::event(
        MemberAdded{row.organisation_id, call.caller.account}, row.account_id, call.world));
    return {};
}

}  // namespace

Result<OwnMembershipRequest> ask_membership(web::Call const& call, AskMembership const& form) {
    auto const organisation = organisations::registered_with(call.tx, form.credit_code);
    if (!organisation)
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/credit_code", "not_registered"}}};
    TRY(may_ask(call, *organisation));
    auto const earlier = records::find_membership(call.tx, call.caller.account, *organisation);
    MembershipRow row;
    row.id = earlier ? earlier->id : call.world.fresh<MembershipRow>();
    row.account_id = call.caller.account;
    row.organisation_id = *organisation;
    row.credit_code = form.credit_code;
    row.note = form.note;
    if (earlier)
        row.state =
            TRY(membership_life.next(earlier->state, MembershipStep::ask, call.caller.role));
    row.asked_at = call.world.now();
    row.lapses_at = row.asked_at + waits;
    if (earlier) records::update(call.tx, row);
    else records::insert(call.tx, row);
    announce(call, row);
    return OwnMembershipRequest(row);
}

Result<OwnMembershipRequest> show_membership(web::Call const& call, web::Nothing const&) {
    auto const row = records::last_membership(call.tx, call.caller.account);
    if (!row) return not_found();
    return OwnMembershipRequest(*row);
}

Result<OwnMembershipRequest> withdraw_membership(web::Call const& call, web::Nothing const&) {
    auto row = records::last_membership(call.tx, call.caller.account);
    if (!row) return not_found();
    TRY(withdraw(call.tx, call.world, *row, call.caller.role));
    return OwnMembershipRequest(*row);
}

Result<MembershipRequests> list_memberships(web::Call const& call, web::Nothing const&) {
    TRY(may_keep_members(call.tx, call.caller));
    MembershipRequests waiting;
    for (auto const& row : records::waiting_memberships(call.tx, organisation_of(call.caller))) {
        auto const account = TRY(find(call.tx, row.account_id));
        call.shows(row.account_id);
        waiting.items.push_back(
            {row.id, account.display_name, row.note, row.asked_at, row.lapses_at});
    }
    return waiting;
}

Result<MembershipRequests> decide_membership(web::Call const& call, DecideMembership const& form) {
    TRY(may_keep_members(call.tx, call.caller));
    auto row = records::find_membership(call.tx, form.request_id);
    if (!row || row->organisation_id != call.caller.organisation) return not_found();
    bool const accepts = form.decision == MembershipDecision::accept;
    row->state = TRY(membership_life.next(
        row->state, accepts ? MembershipStep::accept : MembershipStep::decline, call.caller.role));
    row->decided_at = call.world.now();
    if (accepts) TRY(take_in(call, *row));
    records::update(call.tx, *row);
    announce(call, *row);
    return list_memberships(call, {});
}

void take_back_request(
    store::Transaction& tx, World& world, AccountId const& account,
    access::OrganisationId const& organisation) {
    auto row = records::find_membership(tx, account, organisation);
    if (row && row->state == MembershipState::waiting)
        (void)withdraw(tx, world, *row, access::Role::employer);  // possible while it waits
}

std::int64_t lapse_memberships(store::Transaction& tx, World& world) {
    auto const now = world.now();
    auto const over = records::ending_memberships(tx, now, most_at_once);
    for (auto row : over) {
        row.state = MembershipState::lapsed;
        row.decided_at = now;
        records::update(tx, row);
        announce(tx, world, row, {});
    }
    return static_cast<std::int64_t>(over.size());
}

std::int64_t remind_of_memberships(store::Transaction& tx, World& world) {
    auto const now = world.now();
    auto const soon = records::unreminded_memberships(tx, now + reminded_before, most_at_once);
    for (auto row : soon) {
        row.reminded_at = now;
        row.lapses_at = std::max(row.lapses_at, now + reminded_before);  // it was not told in time
        records::update(tx, row);
        tx.announce(events::event(
            MembershipRequestEnds{row.organisation_id, row.lapses_at}, row.id, world));
    }
    return static_cast<std::int64_t>(soon.size());
}

}  // namespace sx::accounts
