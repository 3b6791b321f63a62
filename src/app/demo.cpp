#include <iomanip>
#include <iostream>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/demo/story.hpp"
#include "app/venue.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/access/totp.hpp"

namespace sx::app {
namespace {

constexpr std::string_view password = "demo-2027-shuangxuan";

void print_accounts(std::vector<demo::Account> const& accounts) {
    std::cout << "\nOne account per role; the password is always " << password << "\n\n";
    for (auto const& account : accounts)
        std::cout << "  " << std::left << std::setw(14) << account.role << account.sign_in_name
                  << "\n";
}

// An account that shows the second step: an app makes its codes from the printed secret, and who
// has none at hand uses the recovery codes up, one for each time.
void print_second_factor(demo::Stage& stage) {
    auto const account = stage.database().read([](store::Transaction& tx) {
        return accounts::find_by_sign_in_name(tx, *accounts::SignInName::parse("careful"));
    });
    access::Caller const careful{access::Role::administrator, account->id, {}};
    accounts::Desk desk(stage.world(), {});
    auto const offer = stage.act_outside(
        careful, &accounts::offer_own_totp, desk,
        {accounts::TypedPassword::stored(std::string(password))});
    auto const code = access::totp_code(offer.secret, access::totp_step_at(stage.world().now()));
    auto const codes = stage.act_outside(
        careful, &accounts::confirm_own_totp, desk, {accounts::Code::stored(code)});
    std::cout << "\n\"careful\" signs in in two steps: an authenticator app makes the codes from "
                 "the secret\n  "
              << offer.secret << "\nand these recovery codes work once each:\n";
    for (std::size_t at = 0; at < codes.recovery_codes.size(); ++at)
        std::cout << (at % 2 == 0 ? "  " : "   ") << codes.recovery_codes[at]
                  << (at % 2 == 0 ? "" : "\n");
}

}  // namespace

int fill_demo(Options const& options) {
    VenueFolder const folder(options);
    auto const db = open_database(options);
    auto const now = RealWorld().now();
    demo::StoryWorld world(options.seed, now - demo::told_time);
    web::Live live;
    Assembly assembly(world, live, {});
    demo::Stage stage(*db, world, assembly.followers());
    demo::Draw draw(options.seed);
    access::Passwords passwords(1, 1);
    auto const size = options.small ? demo::small_fair : demo::Size();
    demo::Story story(stage, draw, now, size, [](std::string_view what) {
        std::cout << "  " << what << " …" << std::endl;
    });
    std::cout << "Filling " << options.data.string() << " with an invented fair\n";
    print_accounts(story.play(*passwords.hash(password)));
    print_second_factor(stage);
    return 0;
}

}  // namespace sx::app
