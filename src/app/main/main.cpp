#include <sys/stat.h>
#include <array>
#include <exception>
#include <iostream>
#include "app/commands.hpp"

namespace {

struct Command {
    std::string_view name;
    int (*run)(sx::app::Options const&);
};
constexpr std::array commands{
    Command{"serve", &sx::app::serve},
    Command{"migrate", &sx::app::migrate},
    Command{"account", &sx::app::add_account},
    Command{"forget-second-factor", &sx::app::forget_second_factor},
    Command{"import", &sx::app::import_table},
    Command{"demo", &sx::app::fill_demo},
    Command{"eval", &sx::app::evaluate},
    Command{"train", &sx::app::train},
    Command{"match", &sx::app::match},
    Command{"screen", &sx::app::screen},
    Command{"learn", &sx::app::learn},
    Command{"openapi", &sx::app::print_openapi},
    Command{"access-matrix", &sx::app::print_access_matrix},
    Command{"backup", &sx::app::back_up},
    Command{"restore", &sx::app::restore},
    Command{"doctor", &sx::app::examine},
    Command{"rebuild", &sx::app::rebuild},
    Command{"keys", &sx::app::keep_keys},
    Command{"erased", &sx::app::keep_erased},
    Command{"audit", &sx::app::prove_audit},
    Command{"retention", &sx::app::look_at_retention},
};

}  // namespace

int main(int count, char** words) {
    ::umask(S_IRWXG | S_IRWXO);  // a venue's files hold personal data
    int status = 0;
    auto const options = sx::app::read_options(count, words, status);
    if (!options) return status;
    for (auto const& command : commands) {
        if (command.name != options->command) continue;
        try {
            return command.run(*options);
        } catch (std::exception const& failure) {
            std::cerr << "shuangxuan " << command.name << ": " << failure.what() << "\n";
            return 1;
        }
    }
    std::cerr << "shuangxuan: there is no command " << options->command
              << "\nSee shuangxuan --help.\n";
    return 2;
}
