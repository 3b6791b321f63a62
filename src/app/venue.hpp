#pragma once
#include "app/options.hpp"
#include "features/accounts/desk.hpp"
#include "platform/base/venue.hpp"
#include "platform/store/broadcast.hpp"
#include "platform/store/database.hpp"
#include "platform/web/limits.hpp"

namespace sx::app {

// The venue's folder, held by one program at a time: another would not see what this one keeps in
// memory.
class VenueFolder {
public:
    enum class Use { alone, shared };
    // Makes the folder if it is not there. Throws when another program holds it alone.
    VenueFolder(std::filesystem::path const& folder, Use use);
    explicit VenueFolder(Options const&);  // shared where the database is PostgreSQL's
    VenueFolder(VenueFolder const&) = delete;
    ~VenueFolder();

private:
    int lock_ = -1;
};

std::filesystem::path sqlite_file(Options const&);
std::unique_ptr<store::Database> connect(Options const&);  // as it is
// Connects, brings it to this program's version, and takes the keys of its people.
std::unique_ptr<store::Database> open_database(Options const&);
// Between the nodes that share the database.
std::unique_ptr<store::Broadcast> open_broadcast(Options const&, store::Broadcast::Hearing);
Venue venue_of(Options const&);
// What --limits says, in the place of what is shipped. Throws what is wrong with its file.
web::LimitTable limits_of(Options const&);
// Throws for what is no role or no day.
accounts::SecondFactorRule second_factor_rule(Options const&);

}  // namespace sx::app
