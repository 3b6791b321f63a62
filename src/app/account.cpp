#include <iostream>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/venue.hpp"
#include "features/accounts/accounts.hpp"
#include "platform/web/problems.hpp"

namespace sx::app {
namespace {

std::string explained(Problem const& problem) {
    std::string text(web::problem_text(problem.code, Language::en));
    for (auto const& field : problem.fields)
        text.append("\n  ")
            .append(field.pointer.substr(1))
            .append(": ")
            .append(web::problem_text(field.code, Language::en));
    return text;
}

template <class T> T given(std::string const& text, std::string_view option) {
    auto value = T::parse(text);
    if (!value)
        throw std::runtime_error(std::string(option).append(": ").append(
            web::problem_text(value.error().code, Language::en)));
    return *std::move(value);
}

// From standard input, so that it stands in no list of processes and no history.
std::string read_password() {
    std::string password;
    if (!std::getline(std::cin, password))
        throw std::runtime_error("write the password to standard input");
    return password;
}

}  // namespace

int add_account(Options const& options) {
    auto const role = wire::parse_enum<access::Role>(options.role);
    if (!role)
        throw std::runtime_error(
            "--role wants organiser, reviewer, administrator, security_administrator, "
            "audit_administrator or employer");
    accounts::StaffAccount form;
    form.role = *role;
    form.organisation = {options.organisation};
    form.sign_in_name = given<accounts::SignInName>(options.sign_in_name, "--sign-in");
    form.display_name = given<accounts::DisplayName>(
        options.display_name.empty() ? options.sign_in_name : options.display_name, "--display");
    form.password = given<accounts::Password>(read_password(), "password");
    VenueFolder const folder(options);
    auto const db = open_database(options);
    RealWorld world;
    accounts::Desk desk(world, {});
    auto const made = accounts::create_staff(*db, world, desk, form);
    if (!made) throw std::runtime_error(explained(made.error()));
    std::cout << "added " << options.role << " " << options.sign_in_name << "\n";
    return 0;
}

int forget_second_factor(Options const& options) {
    auto const name = given<accounts::SignInName>(options.sign_in_name, "--sign-in");
    VenueFolder const folder(options);
    auto const db = open_database(options);
    RealWorld world;
    auto const cleared = db->write([&](store::Transaction& tx) {
        return accounts::reset_second_factor_of(tx, world, venue_of(options), name);
    });
    if (!cleared) throw std::runtime_error(explained(cleared.error()));
    std::cout << "cleared the second step of " << options.sign_in_name << "\n";
    return 0;
}

}  // namespace sx::app
