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
        // A whole campus may share one address.
        web::Allowance tries_per_peer{300, std::chrono::seconds(1)};
        web::Allowance codes_per_peer{60, std::chrono::seconds(20)};
    };
    Desk(World&, Options);

    access::Passwords passwords;
    web::Limiter peers, codes;
    bool const secure_cookies;
};

}  // namespace sx::accounts
