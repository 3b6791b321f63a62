#include <iomanip>
#include <iostream>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/demo/story.hpp"
#include "app/venue.hpp"

namespace sx::app {
namespace {

constexpr std::string_view password = "demo-2027-shuangxuan";

void print_accounts(std::vector<demo::Account> const& accounts) {
    std::cout << "\nOne account per role; the password is always " << password << "\n\n";
    for (auto const& account : accounts)
        std::cout << "  " << std::left << std::setw(14) << account.role << account.sign_in_name
                  << "\n";
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
    return 0;
}

}  // namespace sx::app
