#pragma once
#include "features/accounts/administration_messages.hpp"
#include "features/accounts/contact_messages.hpp"
#include "features/accounts/desk.hpp"
#include "features/accounts/identity_messages.hpp"
#include "features/accounts/member_messages.hpp"
#include "features/accounts/membership_messages.hpp"
#include "features/accounts/passkey_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint. Where a password or a code is looked at,
// they refuse with too_many_tries and say in Retry-After how many seconds to wait.
namespace sx::accounts {

using web::Nothing;

// Who keeps the members of the own organisation, or the staff of the venue.
inline constexpr access::Access members{
    "members", access::roles_of(access::Role::employer, access::Role::organiser),
    access::Scope::own_organisation};

// These open a session, whose token goes into the reply's cookie and nowhere else. Where a second
// factor is due they refuse with second_step_due, and the cookie is that of the second step.
//
// A registration sent again, e.g. because its answer was lost, signs in: name, password and role
// must be those of the first one. It keeps no idempotency key, because that would be a fast hash of
// a password.
Result<SessionView> register_account(Desk&, web::OutsideCall const&, CreateAccount const&);
// By name, proved phone or proved mail address. Refuses a wrong password and an unknown name with
// the same answer after the same time.
Result<SessionView> sign_in(Desk&, web::OutsideCall const&, SignIn const&);
Result<Nothing> sign_out(Desk&, web::OutsideCall const&, Nothing const&);
Result<SessionView> show_session(web::Call const&, Nothing const&);
Result<SessionView> put_on_hat(Desk&, web::OutsideCall const&, PutOnHat const&);

// The second step, by the cookie of the first; all of these refuse with second_step_over, and where
// another step is due with second_step_other.
Result<SecondStepView> show_second_step(Desk&, web::OutsideCall const&, Nothing const&);
Result<SessionView> answer_second_step(Desk&, web::OutsideCall const&, AnswerSecondStep const&);
Result<TotpOffer> offer_totp_at_door(Desk&, web::OutsideCall const&, Nothing const&);
Result<FactorSetUp> confirm_totp_at_door(Desk&, web::OutsideCall const&, ConfirmTotp const&);

// One's own second factor, in a session.
Result<OwnSecondFactors> show_second_factors(Desk&, web::OutsideCall const&, Nothing const&);
Result<TotpOffer> offer_own_totp(Desk&, web::OutsideCall const&, WithPassword const&);
Result<RecoveryCodes> confirm_own_totp(Desk&, web::OutsideCall const&, ConfirmTotp const&);
// Refuses with second_factor_required whoever has a role that asks for one.
Result<OwnSecondFactors> remove_own_totp(Desk&, web::OutsideCall const&, WithPassword const&);
Result<RecoveryCodes> renew_recovery_codes(Desk&, web::OutsideCall const&, WithPassword const&);

// Passkeys. Where the venue's address has no keys these refuse with passkeys_not_here; what the
// device says is refused with passkey_too_late, and as platform/passkeys says.
Result<OwnPasskeys> list_passkeys(Desk&, web::OutsideCall const&, Nothing const&);
Result<PasskeyOffer> offer_passkey(Desk&, web::OutsideCall const&, WithPassword const&);
// Refuses with passkey_known. Recovery codes come with the first factor only.
Result<RecoveryCodes> add_passkey(Desk&, web::OutsideCall const&, AddPasskey const&);
Result<OwnPasskeys> remove_passkey(Desk&, web::OutsideCall const&, RemovePasskey const&);
// Also instead of name and password, and as the second step.
Result<PasskeyChallenge> ask_passkey(Desk&, web::OutsideCall const&, Nothing const&);
Result<SessionView> sign_in_with_passkey(Desk&, web::OutsideCall const&, PasskeySignIn const&);

// A national or provincial identity. Without a provider these refuse with identity_not_here, and
// with identity_unreachable where it does not answer.
Result<IdentityProviderView> show_identity_provider(Desk&, web::OutsideCall const&, Nothing const&);
Result<IdentityDeparture> depart_to_sign_in(Desk&, web::OutsideCall const&, Nothing const&);
Result<IdentityDeparture> depart_to_link(Desk&, web::OutsideCall const&, Nothing const&);
// Refuses with identity_too_late what another browser began, or was used, or took ten minutes; with
// identity_declined where the person or the provider broke it off, and with identity_refused where
// what the provider says is not believed. Signs in as a password does: a second factor may be due.
Result<IdentityArrived> arrive(Desk&, web::OutsideCall const&, IdentityArrival const&);
// For the identity that this browser has shown. Refuse with identity_not_shown, and with
// identity_taken where an account has it by now.
Result<SessionView> register_by_identity(
    Desk&, web::OutsideCall const&, CreateAccountByIdentity const&);
// Refuses with identity_known whoever has one of that provider.
Result<OwnIdentities> link_identity(Desk&, web::OutsideCall const&, WithPassword const&);
Result<OwnIdentities> list_identities(Desk&, web::OutsideCall const&, Nothing const&);
Result<OwnIdentities> remove_identity(Desk&, web::OutsideCall const&, RemoveIdentity const&);

Result<Devices> list_devices(Desk&, web::OutsideCall const&, Nothing const&);
// For a table, which is read elsewhere: no device is this one.
Result<Devices> list_all_devices(web::Call const&, Nothing const&);
Result<Nothing> end_device(web::Call const&, DeviceRef const&);
Result<EndedSessions> end_other_devices(Desk&, web::OutsideCall const&, Nothing const&);

Result<OwnAccount> show_account(web::Call const&, Nothing const&);
Result<SentCode> send_contact_code(Desk&, web::OutsideCall const&, AskCode const&);
Result<OwnAccount> add_contact(Desk&, web::OutsideCall const&, AddContact const&);
Result<OwnAccount> remove_contact(Desk&, web::OutsideCall const&, RemoveContact const&);
// Both end every other session. The code for a reset is sent only where somebody has proved the
// address; the answer is the same elsewhere.
Result<SessionView> change_password(Desk&, web::OutsideCall const&, ChangePassword const&);
Result<SentCode> send_reset_code(Desk&, web::OutsideCall const&, AskCode const&);
Result<SessionView> reset_password(Desk&, web::OutsideCall const&, ResetPassword const&);

// Of the caller's organisation, for an organiser the staff of the venue. Changes refuse with
// owners_only and last_owner.
Result<OrganisationMembers> list_members(web::Call const&, Nothing const&);
Result<OrganisationMembers> change_member(web::Call const&, ChangeMember const&);
Result<OrganisationMembers> remove_member(web::Call const&, MemberRef const&);
Result<Invitations> list_invitations(web::Call const&, Nothing const&);
// Keeps no idempotency key, because the answer holds the token.
Result<FreshInvitation> invite(Desk&, web::OutsideCall const&, Invite const&);
Result<Invitations> withdraw_invitation(web::Call const&, InvitationRef const&);
// These refuse with invitation_not_found also what was used, has run out or was withdrawn.
Result<InvitationOffer> look_at_invitation(web::Call const&, ShownInvitationToken const&);
Result<SessionView> accept_invitation(Desk&, web::OutsideCall const&, ShownInvitationToken const&);

// By whoever has typed the credit code of an organisation that is here already.
Result<OwnMembershipRequest> ask_membership(web::Call const&, AskMembership const&);
Result<OwnMembershipRequest> show_membership(web::Call const&, Nothing const&);
Result<OwnMembershipRequest> withdraw_membership(web::Call const&, Nothing const&);
// By its owners.
Result<MembershipRequests> list_memberships(web::Call const&, Nothing const&);
Result<MembershipRequests> decide_membership(web::Call const&, DecideMembership const&);

Result<FoundAccounts> find_accounts(web::Call const&, FindAccounts const&);
Result<AccountFile> unlock_account(web::Call const&, AccountRef const&);
Result<AccountFile> end_sessions(web::Call const&, AccountRef const&);
// Refuses with no_second_factor, and for oneself with not_ones_own_factor.
Result<AccountFile> reset_second_factor(web::Call const&, AccountRef const&);
Result<AccountFile> give_staff_role(web::Call const&, GiveStaffRole const&);
Result<AccountFile> withdraw_staff_role(web::Call const&, WithdrawStaffRole const&);

}  // namespace sx::accounts
