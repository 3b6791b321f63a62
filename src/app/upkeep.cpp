#include <iostream>
#include <stdexcept>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/process.hpp"
#include "app/venue.hpp"
#include "platform/web/openapi.hpp"

// The commands that keep a venue: migrate, backup, restore, and the generated documents.
namespace sx::app {
namespace {

std::filesystem::path file_argument(Options const& options) {
    if (options.words.size() != 1)
        throw std::runtime_error("name one FILE, e.g. " + options.command + " venue.backup");
    return options.words.front();
}

// For documents about the program, which has no venue then.
class NoDatabase final : public store::Database {
public:
    std::optional<std::uint64_t> version() const override { return std::nullopt; }
    std::string_view kind() const override { return "none"; }

protected:
    void observe(Attempt const&) override { throw std::logic_error("there is no database"); }
    void commit(Attempt const& attempt) override { observe(attempt); }
};

web::Endpoints every_endpoint() {
    RealWorld world;
    web::Live live;
    NoDatabase nowhere;
    return Assembly(nowhere, world, live, {}).endpoints();
}

}  // namespace

int migrate(Options const& options) {
    VenueFolder const folder(
        options.data,
        options.database.empty() ? VenueFolder::Use::alone : VenueFolder::Use::shared);
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
    open_database(options);
    std::cout << "restored; now run shuangxuan doctor\n";
    return 0;
}

}  // namespace sx::app
