#include "features/accounts/accounts.hpp"
#include "features/accounts/export_columns.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::accounts {
namespace {

using access::anyone, access::employers, access::security_administrators, access::signed_in;
using web::act, web::get, web::outside, web::post, web::remove, web::Method;

web::Endpoints of_sessions(Desk& desk) {
    return {
        outside<&register_account>(
            {Method::post, 201, "/accounts", anyone, "Register as seeker or employer"}, desk),
        outside<&sign_in>(
            {Method::post, 201, "/sessions", anyone,
             "Sign in with name, phone or mail address and password"},
            desk),
        outside<&sign_out>({Method::remove, 200, "/my/session", signed_in, "Sign out"}, desk),
        get<&show_session>("/my/session", signed_in, "Look who is signed in"),
        outside<&put_on_hat>(
            {Method::post, 200, "/my/session/hat", signed_in, "Change into another of one's roles"},
            desk),
        outside<&list_devices>(
            {Method::get, 200, "/my/sessions", signed_in, "List where one is signed in"}, desk),
        exports::exported<&list_all_devices>(
            "/my/sessions/table", signed_in, "Take where one is signed in as a table",
            device_columns()),
        remove<&end_device>("/my/sessions/{session_id}", signed_in, "End one of one's sessions"),
        outside<&end_other_devices>(
            {Method::post, 200, "/my/sessions/end-others", signed_in, "End all other sessions"},
            desk),
    };
}

web::Endpoints of_second_factors(Desk& desk) {
    return {
        outside<&show_second_step>(
            {Method::get, 200, "/sessions/second-step", anyone,
             "See what the second step of signing in asks for"},
            desk),
        outside<&answer_second_step>(
            {Method::post, 201, "/sessions/second-step", anyone,
             "Sign in with the code of an app or a recovery code, after the password"},
            desk),
        outside<&offer_totp_at_door>(
            {Method::post, 200, "/sessions/second-step/totp", anyone,
             "Get a secret for an authenticator app, where the role asks for one"},
            desk),
        outside<&confirm_totp_at_door>(
            {Method::post, 201, "/sessions/second-step/totp/confirm", anyone,
             "Sign in with the first code of the app"},
            desk),
        outside<&show_second_factors>(
            {Method::get, 200, "/my/second-factors", signed_in, "Look at one's second factors"},
            desk),
        outside<&offer_own_totp>(
            {Method::post, 200, "/my/second-factors/totp", signed_in,
             "Get a secret for an authenticator app"},
            desk),
        outside<&confirm_own_totp>(
            {Method::post, 200, "/my/second-factors/totp/confirm", signed_in,
             "Have the app count from now on"},
            desk),
        outside<&remove_own_totp>(
            {Method::post, 200, "/my/second-factors/totp/remove", signed_in,
             "Have the app count no more"},
            desk),
        outside<&renew_recovery_codes>(
            {Method::post, 200, "/my/second-factors/recovery-codes", signed_in,
             "Make recovery codes anew"},
            desk),
    };
}

web::Endpoints of_passkeys(Desk& desk) {
    return {
        outside<&ask_passkey>(
            {Method::post, 200, "/sessions/passkey-challenge", anyone,
             "Get what a passkey is to sign"},
            desk),
        outside<&sign_in_with_passkey>(
            {Method::post, 201, "/sessions/passkey", anyone, "Sign in with a passkey"}, desk),
        outside<&list_passkeys>(
            {Method::get, 200, "/my/passkeys", signed_in, "List one's passkeys"}, desk),
        outside<&offer_passkey>(
            {Method::post, 200, "/my/passkeys/challenge", signed_in,
             "Get what a new passkey is made with"},
            desk),
        outside<&add_passkey>(
            {Method::post, 201, "/my/passkeys", signed_in, "Add a passkey"}, desk),
        outside<&remove_passkey>(
            {Method::post, 200, "/my/passkeys/{passkey_id}/remove", signed_in,
             "Remove one of one's passkeys"},
            desk),
    };
}

web::Endpoints of_identities(Desk& desk) {
    return {
        outside<&show_identity_provider>(
            {Method::get, 200, "/identity-provider", anyone,
             "See whether one signs in here with a national or provincial identity"},
            desk),
        outside<&depart_to_sign_in>(
            {Method::post, 200, "/sessions/identity-departure", anyone,
             "Get the address where an identity is shown, to sign in"},
            desk),
        outside<&arrive>(
            {Method::post, 200, "/sessions/identity", anyone,
             "Come back from where an identity was shown"},
            desk),
        outside<&register_by_identity>(
            {Method::post, 201, "/accounts/by-identity", anyone,
             "Register as a seeker with the identity that was shown"},
            desk),
        outside<&list_identities>(
            {Method::get, 200, "/my/identities", signed_in, "List one's identities"}, desk),
        outside<&depart_to_link>(
            {Method::post, 200, "/my/identities/departure", signed_in,
             "Get the address where an identity is shown, to link it"},
            desk),
        outside<&link_identity>(
            {Method::post, 201, "/my/identities", signed_in,
             "Link the identity that was shown to one's account"},
            desk),
        outside<&remove_identity>(
            {Method::post, 200, "/my/identities/{identity_id}/remove", signed_in,
             "Unlink one's identity"},
            desk),
    };
}

web::Endpoints of_contacts(Desk& desk) {
    return {
        get<&show_account>("/my/account", signed_in, "Look at one's own account"),
        outside<&send_contact_code>(
            {Method::post, 201, "/contact-codes", anyone, "Send a code to a phone or mailbox"},
            desk),
        outside<&add_contact>(
            {Method::post, 200, "/my/contacts", signed_in,
             "Add a phone or mail address that a code has proved"},
            desk),
        outside<&remove_contact>(
            {Method::post, 200, "/my/contacts/remove", signed_in,
             "Remove one's phone or mail address"},
            desk),
        outside<&change_password>(
            {Method::post, 200, "/my/password", signed_in, "Change one's password"}, desk),
        outside<&send_reset_code>(
            {Method::post, 201, "/password-resets", anyone, "Send a code to set a new password"},
            desk),
        outside<&reset_password>(
            {Method::post, 200, "/password-resets/{proof_id}/finish", anyone,
             "Set a new password and sign in"},
            desk),
    };
}

web::Endpoints of_members(Desk& desk) {
    return {
        get<&list_members>("/my/organisation/members", members, "List one's colleagues here"),
        exports::exported<&list_members>(
            "/my/organisation/members/table", members, "Take one's colleagues as a table",
            member_columns()),
        act<&change_member>(
            "/my/organisation/members/{account_id}/role", members, "Change what a member may do"),
        remove<&remove_member>(
            "/my/organisation/members/{account_id}", members, "Remove a member, or leave"),
        get<&list_invitations>(
            "/my/organisation/invitations", members, "List the invitations that are open"),
        exports::exported<&list_invitations>(
            "/my/organisation/invitations/table", members,
            "Take the invitations that are open as a table", invitation_columns()),
        outside<&invite>(
            {Method::post, 201, "/my/organisation/invitations", members, "Invite a colleague"},
            desk),
        remove<&withdraw_invitation>(
            "/my/organisation/invitations/{invitation_id}", members, "Withdraw an invitation"),
        act<&look_at_invitation>("/invitations/look", anyone, "See what an invitation offers"),
        outside<&accept_invitation>(
            {Method::post, 200, "/invitations/accept", signed_in, "Accept an invitation"}, desk),
    };
}

web::Endpoints of_memberships() {
    return {
        post<&ask_membership>(
            "/my/membership-requests", employers, "Ask to join an organisation that is here"),
        get<&show_membership>(
            "/my/membership-requests/last", employers, "Look at one's last request to join"),
        act<&withdraw_membership>(
            "/my/membership-requests/last/withdraw", employers, "Withdraw one's request to join"),
        get<&list_memberships>(
            "/my/organisation/membership-requests", employers, "List who asks to join"),
        exports::exported<&list_memberships>(
            "/my/organisation/membership-requests/table", employers,
            "Take who asks to join as a table", membership_columns()),
        act<&decide_membership>(
            "/my/organisation/membership-requests/{request_id}/decide", employers,
            "Accept or decline who asks to join"),
    };
}

web::Endpoints of_administration() {
    return {
        act<&find_accounts>(
            "/administration/accounts/find", security_administrators,
            "Find accounts by their whole name, phone or mail address"),
        act<&unlock_account>(
            "/administration/accounts/{account_id}/unlock", security_administrators,
            "Let an account try its password again"),
        act<&end_sessions>(
            "/administration/accounts/{account_id}/end-sessions", security_administrators,
            "Sign an account out everywhere"),
        act<&reset_second_factor>(
            "/administration/accounts/{account_id}/reset-second-factor", security_administrators,
            "Clear somebody's second factor, whose app is lost"),
        act<&give_staff_role>(
            "/administration/accounts/{account_id}/grants", security_administrators,
            "Make somebody a member of staff"),
        remove<&withdraw_staff_role>(
            "/administration/accounts/{account_id}/grants/{grant_id}", security_administrators,
            "Take a role of staff away"),
    };
}

}  // namespace

web::Endpoints endpoints(Desk& desk) {
    web::Endpoints all;
    for (auto&& part :
         {of_sessions(desk), of_second_factors(desk), of_passkeys(desk), of_identities(desk),
          of_contacts(desk), of_members(desk), of_memberships(), of_administration()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace sx::accounts
