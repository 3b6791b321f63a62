#pragma once
#include "features/consents/messages.hpp"

// What other features may learn; the subject is the account. An event's members and name never
// change; a new meaning is a new event.
namespace sx::consents {

struct ConsentGiven {
    static constexpr std::string_view type = "consent_given";
    ReceiptId receipt_id;
    ConsentPurpose purpose{};
    std::string recipient;  // an organisation's id; empty: employers of the venue
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ConsentGiven, (), (receipt_id, purpose, recipient, version))

struct ConsentEnded {
    static constexpr std::string_view type = "consent_ended";
    ReceiptId receipt_id;
    ConsentPurpose purpose{};
    std::string recipient;
    ConsentEnd by{};
};
BOOST_DESCRIBE_STRUCT(ConsentEnded, (), (receipt_id, purpose, recipient, by))

}  // namespace sx::consents
