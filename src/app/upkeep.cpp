#include <iostream>
#include <stdexcept>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/process.hpp"
#include "app/venue.hpp"
#include "platform/web/openapi.hpp"

// The commands that keep a venue: migrate, backup, restore, rebuild, and the generated documents.
namespace sx::app {
namespace {

std::filesystem::path file_argument(Options const& options) {
    if (options.words.size() != 1)
        throw std::runtime_error("name one FILE, e.g. " + options.command + " venue.backup");
    return options.words.front();
}

web::Endpoints every_endpoint() {
    RealWorld world;
    web::Live live;
    return Assembly(world, live, {}).endpoints();
}

}  // namespace

int migrate(Options const& options) {
    VenueFolder const folder(options);
    open_database(options);
    std::cout << "up to date: " << store::migrations().size() << " migrations\n";
    return 0;
}

int print_openapi(Options const&) {
    std::cout << web::openapi(every_endpoint());
    return 0;
}

int print_access_matrix(Options const&) {
    std::cout << web::access_matrix(every_endpoint());
    return 0;
}

int back_up(Options const& options) {
    auto const to = file_argument(options);
    if (options.database.empty()) store::back_up_sqlite(sqlite_file(options), to);
    else run_program({"pg_dump", "--format=custom", "--file", to.string(), options.database});
    std::cout << "backed up to " << to.string() << "\n";
    return 0;
}

int restore(Options const& options) {
    auto const from = file_argument(options);
    if (!std::filesystem::exists(from)) throw std::runtime_error("there is no " + from.string());
    VenueFolder const folder(options.data, VenueFolder::Use::alone);
    if (!options.database.empty()) {
        run_program(
            {"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname",
             options.database, from.string()});
    } else {
        auto const to = sqlite_file(options);
        if (std::filesystem::exists(to))
            throw std::runtime_error(
                to.string() + " is already there; restore into an empty folder");
        std::filesystem::copy_file(from, to);
    }
    try {
        open_database(options);
    } catch (std::exception const&) {
        // So that it can be tried again, with its keys.
        if (options.database.empty())
            for (auto const* part : {"", "-wal", "-shm"})
                std::filesystem::remove(sqlite_file(options).concat(part));
        throw;
    }
    std::cout << "restored; now run shuangxuan doctor\n";
    return 0;
}

int rebuild(Options const& options) {
    VenueFolder const folder(options);
    auto const db = open_database(options);
    RealWorld world;
    web::Live live;
    Assembly assembly(world, live, {});
    std::string names;
    for (auto* follower : assembly.rebuildable_followers()) {
        names.append(" ").append(follower->name());
        if (options.words != std::vector{follower->name()}) continue;
        events::rebuild(*db, *follower);
        std::cout << follower->name() << " is made anew; now run shuangxuan doctor\n";
        return 0;
    }
    throw std::runtime_error("name what to make anew, one of:" + names);
}

}  // namespace sx::app
