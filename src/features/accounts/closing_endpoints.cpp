#include "features/accounts/closing.hpp"
#include "platform/web/outside.hpp"

namespace sx::accounts {

using access::signed_in;
using web::Method, web::outside;

web::Endpoints closing_endpoints(ClosingDesk& closing) {
    return {
        outside<&show_closing>(
            {Method::get, 200, "/my/closing", signed_in, "See how one leaves for good"}, closing),
        outside<&ask_closing>(
            {Method::post, 200, "/my/closing", signed_in, "Ask to be erased"}, closing),
        outside<&take_back_closing>(
            {Method::post, 200, "/my/closing/take-back", signed_in, "Stay after all"}, closing),
    };
}

}  // namespace sx::accounts
