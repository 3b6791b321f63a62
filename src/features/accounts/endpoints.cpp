#include "features/accounts/accounts.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::accounts {

using access::anyone, access::employers, access::signed_in;
using web::get, web::outside, web::post, web::Method;

web::Endpoints endpoints(Desk& desk) {
    return {
        outside<&register_account>(
            {Method::post, 201, "/accounts", anyone, "Register as seeker or employer"}, desk),
        outside<&sign_in>(
            {Method::post, 201, "/sessions", anyone, "Sign in with name and password"}, desk),
        outside<&sign_out>({Method::remove, 200, "/my/session", signed_in, "Sign out"}, desk),
        get<&show_session>("/my/session", signed_in, "Look who is signed in"),
        get<&list_members>(
            "/my/organisation/members", employers, "List the members of one's organisation"),
        post<&add_member>(
            "/my/organisation/members", employers, "Take a colleague into one's organisation"),
    };
}

}  // namespace sx::accounts
