#include "app/venue.hpp"
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>
#include "app/keys.hpp"

namespace sx::app {

VenueFolder::VenueFolder(std::filesystem::path const& folder, Use use) {
    std::filesystem::create_directories(folder);
    auto const file = folder / "lock";
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0) throw std::runtime_error("cannot write into " + folder.string());
    if (::flock(lock_, (use == Use::alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) return;
    ::close(lock_);
    throw std::runtime_error(
        folder.string() + " is in use by another shuangxuan; stop that one first");
}

VenueFolder::VenueFolder(Options const& options)
    : VenueFolder(options.data, options.database.empty() ? Use::alone : Use::shared) {}

VenueFolder::~VenueFolder() { ::close(lock_); }

std::filesystem::path sqlite_file(Options const& options) { return options.data / "venue.db"; }

std::unique_ptr<store::Database> connect(Options const& options) {
    return options.database.empty() ? store::open_sqlite(sqlite_file(options), 16)
                                    : store::open_postgres(options.database, 32);
}

std::unique_ptr<store::Database> open_database(Options const& options) {
    auto db = connect(options);
    store::migrate(*db, store::migrations());
    take_keys(options, *db);
    return db;
}

std::unique_ptr<store::Broadcast> open_broadcast(
    Options const& options, store::Broadcast::Hearing hearing) {
    return options.database.empty()
               ? store::broadcast_alone(std::move(hearing))
               : store::broadcast_on_postgres(options.database, std::move(hearing));
}

accounts::SecondFactorRule second_factor_rule(Options const& options) {
    accounts::SecondFactorRule rule;
    std::string_view left = options.second_factor_for;
    while (!left.empty() && left != "nobody") {
        auto const name = left.substr(0, left.find(','));
        auto const role = wire::parse_enum<access::Role>(name);
        if (!role || *role == access::Role::visitor)
            throw std::runtime_error(
                "--second-factor-for wants roles, e.g. administrator, or nobody");
        rule.roles |= access::roles_of(*role);
        left.remove_prefix(std::min(left.size(), name.size() + 1));
    }
    if (options.second_factor_from.empty()) return rule;
    auto const day = parse_day(options.second_factor_from);
    if (!day) throw std::runtime_error("--second-factor-from wants a day, e.g. 2027-03-01");
    rule.from = end_of_shanghai_day(*day - std::chrono::days(1));
    return rule;
}

Venue venue_of(Options const& options) {
    Venue venue;
    venue.host_zh = options.host_zh;
    venue.host_en = options.host_en;
    venue.phone = options.phone;
    venue.address = options.public_address;
    if (venue.address.empty())
        venue.address = std::string("http://")
                            .append(options.address)
                            .append(":")
                            .append(std::to_string(options.port));
    return venue;
}

web::LimitTable limits_of(Options const& options) {
    auto const shipped = web::default_limits();
    if (options.limits.empty()) return shipped;
    std::ifstream in(options.limits, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw std::runtime_error("cannot read " + options.limits.string());
    return web::read_limits(text, shipped);
}

}  // namespace sx::app
