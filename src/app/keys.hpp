#pragma once
#include "app/options.hpp"
#include "platform/store/database.hpp"

namespace sx::app {

// Gives the process the keys of personal data, and seals what of the database still is in clear.
// They stand where --keys says, else where systemd hands them to the service
// (LoadCredential=keys:…), else in the file "keys" of the venue's folder. That file is made where
// there is none and the database has never seen one. Throws when there is none but it has, and when
// the file is another venue's.
void take_keys(Options const&, store::Database&);
// Throws as take_keys() does; only reads. Gives how many people's data they open.
std::int64_t try_keys(Options const&, store::Database&);

}  // namespace sx::app
