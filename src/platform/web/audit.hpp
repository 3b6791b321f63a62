#pragma once
#include "platform/web/call.hpp"

// What the web itself announces for the audit, beside what use cases do: whose data was shown, who
// was refused, and what staff did that announced nothing. Ids and codes, never what was shown.
namespace sx::web {

// The subject is whoever was shown it; at most 500 people in one.
struct PersonalDataShown {
    static constexpr std::string_view type = "personal_data_shown";
    std::string operation;  // as in docs/openapi.json
    std::vector<std::string> people;
};
BOOST_DESCRIBE_STRUCT(PersonalDataShown, (), (operation, people))

// Somebody signed in asked for what is not for their role, or for this person, or from another
// site; the subject is their account.
struct CallRefused {
    static constexpr std::string_view type = "call_refused";
    std::string operation, code;
};
BOOST_DESCRIBE_STRUCT(CallRefused, (), (operation, code))

// Staff changed something; the subject is the row that the address names, else their account.
struct CallMade {
    static constexpr std::string_view type = "call_made";
    std::string operation;
};
BOOST_DESCRIBE_STRUCT(CallMade, (), (operation))

// What is known of a caller's address in the audit, which can never be erased: 203.0.113.0/24 of an
// IPv4, 2001:db8:1::/48 of an IPv6 address; nothing of what is neither. The proxy's log has the
// whole one, for as long as it is kept.
std::string network_of(std::string_view peer);

// Announces what the witness saw.
void announce_seen(
    store::Transaction&, World&, access::Caller const&, std::string_view operation, Witness const&);

}  // namespace sx::web
