#pragma once
#include "platform/access/passwords.hpp"
#include "platform/base/world.hpp"
#include "platform/web/rate.hpp"

namespace sx::accounts {

// What signing in needs besides the database. Safe from every thread.
struct Desk {
    struct Options {
        bool secure_cookies = false;  // behind TLS
        std::size_t hashing_at_once = 2, hashing_waiting = 256;
        // Ten tries for one name, then one a minute; a whole campus may share one address.
        web::Allowance tries_per_name{10, std::chrono::minutes(1)};
        web::Allowance tries_per_peer{300, std::chrono::seconds(1)};
    };
    Desk(World&, Options);

    access::Passwords passwords;
    web::Limiter names, peers;
    bool const secure_cookies;
};

}  // namespace sx::accounts
