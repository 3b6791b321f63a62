#pragma once
#include <boost/describe/enum.hpp>
#include <chrono>
#include <optional>
#include <string>
#include "platform/base/world.hpp"
#include "platform/store/transaction.hpp"
#include "platform/web/endpoint.hpp"

// Letters (e-mail and SMS) to people. A letter is a row before it is sent, written in the
// transaction of whatever it tells of; the Sender takes it from there.
namespace sx::courier {

enum class Channel { email, sms };
BOOST_DESCRIBE_ENUM(Channel, email, sms)

// Somebody waits for it (a code), or it is one of many and may take its turn.
enum class Pace { at_once, spread };
BOOST_DESCRIBE_ENUM(Pace, at_once, spread)

struct Letter {
    Channel channel{};
    std::string address;
    std::string subject;  // of an e-mail; an SMS has none
    std::string text;
    Pace pace = Pace::at_once;
    std::optional<Instant> not_before{};
    std::optional<Instant> not_after{};  // when it is of no use any more; three days if not given
    std::string cancel_key{};            // for withdraw()
};

void post(store::Transaction&, Letter const&, World&);
// Takes back what was posted with that key and has not left yet; gives how many.
std::int64_t withdraw(store::Transaction&, std::string_view cancel_key, Instant now);

// Which channels this installation sends on. What is posted on another waits until it is too late.
struct Channels {
    bool email = false, sms = false;

    bool has(Channel channel) const { return channel == Channel::email ? email : sms; }
};

// SMS cost money, and whoever asks for codes in a loop spends the venue's: so many may leave in any
// twenty-four hours, whoever they go to, on all nodes together. When one may leave again; nothing:
// there is room.
struct SmsBudget {
    std::int64_t a_day = 20'000;
};
std::optional<Instant> spent_until(store::Transaction&, SmsBudget const&, Instant now);

// "138****1234", "l***@example.com": enough to recognise one's own.
std::string masked(Channel, std::string_view address);

std::string metrics(store::Transaction&);  // Prometheus text format 0.0.4

web::Endpoints endpoints();  // for administrators

}  // namespace sx::courier
