#pragma once
#include <memory>
#include "platform/access/caller.hpp"
#include "platform/access/passwords.hpp"
#include "platform/base/world.hpp"
#include "platform/courier/courier.hpp"
#include "platform/web/rate.hpp"

namespace sx::accounts {

class IdentityProvider;  // shared by every desk; see provider_of_identities()
struct IdentitySettings {
    std::string issuer;  // https://…, as its discovery document writes it
    std::string client_id, client_secret;
    std::string name_zh, name_en;  // of the identity, as the button says it
};

// Whose password alone is not enough, and from when on.
struct SecondFactorRule {
    unsigned roles = 0;  // bit by Role, see access::roles_of()
    Instant from{};

    bool asks(access::Role role, Instant now) const {
        return (roles & access::roles_of(role)) != 0 && now >= from;
    }
};

// What signing in needs besides the database. Safe from every thread.
struct Desk {
    struct Options {
        bool secure_cookies = false;  // behind TLS
        std::size_t hashing_at_once = 2, hashing_waiting = 256;
        // A whole campus may share one address.
        web::Allowance tries_per_peer{300, std::chrono::seconds(1)};
        web::Allowance codes_per_peer{60, std::chrono::seconds(20)};
        // Of all the venue's people together: whoever has many addresses has no more codes.
        web::Allowance codes_per_venue{1200, std::chrono::milliseconds(250)};
        courier::SmsBudget sms{};
        SecondFactorRule second_factor{};
        std::shared_ptr<IdentityProvider> identity{};  // none: nobody signs in with one here
    };
    Desk(World&, Options);

    access::Passwords passwords;
    web::Limiter peers, codes, all_codes;
    courier::SmsBudget const sms;
    bool const secure_cookies;
    SecondFactorRule const second_factor;
    std::shared_ptr<IdentityProvider> const identity;
};

}  // namespace sx::accounts
