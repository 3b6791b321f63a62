#include "features/accounts/invitations.hpp"
#include <array>
#include "features/accounts/accounts.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/members.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

using access::Role;

constexpr std::size_t most_open = 50;

std::string fresh_token(World& world) {
    std::array<std::byte, 32> secret{};
    world.random_bytes(secret);
    return hex(secret);
}

// Behind the hash sign, which browsers keep to themselves: no log sees it.
std::string link_to(Venue const& venue, std::string const& token) {
    return std::string(venue.address).append("/app/invitation#").append(token);
}

std::string host_of(Venue const& venue, Language language) {
    auto const& host = venue.host(language);
    return host.empty() ? venue.name(language) : host;
}

struct Setting {
    Venue const& venue;
    Language language;
};

std::string inviting(
    store::Transaction& tx, InvitationRow const& invitation, Setting const& setting) {
    if (!invitation.organisation_id) return host_of(setting.venue, setting.language);
    auto const organisation = organisations::find(tx, *invitation.organisation_id);
    return organisation ? organisation->name.str() : std::string();
}

std::string name_of(store::Transaction& tx, AccountId const& account) {
    auto const known = find(tx, account);
    return known ? known->display_name : std::string();
}

Invitation shown(store::Transaction& tx, InvitationRow const& row) {
    Invitation invitation{row.id, row.role,       name_of(tx, row.invited_by),
                          {},     row.created_at, row.expires_at};
    if (row.email) invitation.email = masked(*row.email);
    return invitation;
}

std::size_t members_of(store::Transaction& tx, InvitationRow const& invitation) {
    if (invitation.organisation_id)
        return access::members_of(tx, *invitation.organisation_id).size();
    return access::grants_of_role(tx, Role::organiser).size() +
           access::grants_of_role(tx, Role::reviewer).size();
}

// Whether the account has the invitation's hat already, in whatever standing.
bool wears(store::Transaction& tx, InvitationRow const& invitation, AccountId const& account) {
    return access::grant_of(tx, hat_of(invitation, account)).has_value();
}

}  // namespace

Result<InvitationRow> find_open(store::Transaction& tx, InvitationToken const& token, Instant now) {
    auto row = records::find_invitation_by(tx, sha256_hex(token.str()));
    if (!row || row->used_at || row->expires_at <= now)
        return refuse(ProblemKind::not_found, "invitation_not_found");
    if (members_of(tx, *row) >= most_members)
        return refuse(ProblemKind::conflict, "too_many_members");
    return *std::move(row);
}

access::Caller hat_of(InvitationRow const& invitation, AccountId const& account) {
    return {
        role_of(invitation.role), account,
        invitation.organisation_id.value_or(access::OrganisationId())};
}

void use(store::Transaction& tx, World& world, InvitationRow row, AccountId const& account) {
    row.used_at = world.now();
    row.used_by = account;
    records::update(tx, row);
    if (row.organisation_id)
        tx.announce(
            events::event(MemberAdded{*row.organisation_id, row.invited_by}, account, world));
    else
        tx.announce(
            events::event(StaffRoleGiven{role_of(row.role), row.invited_by}, account, world));
}

Result<Invitations> list_invitations(web::Call const& call, web::Nothing const&) {
    TRY(may_keep_members(call.tx, call.caller));
    Invitations open;
    for (auto const& row :
         records::open_invitations(call.tx, organisation_of(call.caller), call.world.now()))
        open.items.push_back(shown(call.tx, row));
    return open;
}

Result<FreshInvitation> invite(Desk&, web::OutsideCall const& call, Invite const& form) {
    auto const token = fresh_token(call.world);
    return call.db.write([&](store::Transaction& tx) -> Result<FreshInvitation> {
        TRY(members_around(tx, call.caller));
        TRY(may_keep_members(tx, call.caller));
        if (!is_among(form.role, call.caller.role)) return wrong_field("/role", "unknown_value");
        auto const now = call.world.now();
        auto const organisation = organisation_of(call.caller);
        if (records::open_invitations(tx, organisation, now).size() >= most_open)
            return refuse(ProblemKind::conflict, "too_many_invitations");
        InvitationRow row;
        row.id = call.world.fresh<InvitationRow>();
        row.token_hash = sha256_hex(token);
        if (!organisation.text.empty()) row.organisation_id = organisation;
        row.role = form.role;
        row.invited_by = call.caller.account;
        row.email = form.email;
        row.created_at = now;
        row.expires_at = now + invitation_lasts;
        records::insert(tx, row);
        tx.announce(events::event(
            InvitationMade{row.organisation_id, row.role, row.invited_by}, row.id, call.world));
        auto const link = link_to(call.venue, token);
        auto const invitation = shown(tx, row);
        if (form.email)
            post_invitation(
                tx, call,
                {*form.email, inviting(tx, row, {call.venue, call.language}), invitation.invited_by,
                 link});
        return FreshInvitation{invitation, link};
    });
}

Result<Invitations> withdraw_invitation(web::Call const& call, InvitationRef const& ref) {
    TRY(may_keep_members(call.tx, call.caller));
    auto const row = records::find_invitation(call.tx, ref.invitation_id);
    bool const own = row && row->organisation_id.value_or(access::OrganisationId()) ==
                                organisation_of(call.caller);
    if (!own || row->used_at) return refuse(ProblemKind::not_found, "invitation_not_found");
    records::remove(call.tx, row->id);
    call.tx.announce(events::event(InvitationWithdrawn{call.caller.account}, row->id, call.world));
    return list_invitations(call, {});
}

Result<InvitationOffer> look_at_invitation(
    web::Call const& call, ShownInvitationToken const& shown) {
    auto const row = TRY(find_open(call.tx, shown.token, call.world.now()));
    return InvitationOffer{
        inviting(call.tx, row, {call.venue, call.language}), row.role,
        name_of(call.tx, row.invited_by), row.expires_at};
}

Result<SessionView> accept_invitation(
    Desk& desk, web::OutsideCall const& call, ShownInvitationToken const& shown) {
    auto const& account = call.caller.account;
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        auto const row = TRY(find_open(tx, shown.token, call.world.now()));
        if (wears(tx, row, account)) return refuse(ProblemKind::conflict, "member_already");
        TRY(check_apart(tx, hat_of(row, account)));
        put_on_new(tx, call.world, hat_of(row, account), standing_of(row.role));
        use(tx, call.world, row, account);
        if (row.organisation_id) take_back_request(tx, call.world, account, *row.organisation_id);
        return open(
            desk, call, tx, *access::grant_of(tx, hat_of(row, account)), shown_factors(tx, call));
    }));
    return enter(desk, call, opened);
}

}  // namespace sx::accounts
