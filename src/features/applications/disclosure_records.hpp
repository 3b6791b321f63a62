#pragma once
#include "features/applications/disclosure_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::applications {

struct DisclosureRow : Disclosure {
    std::string place_id;  // tells apart what happened at one moment
};
BOOST_DESCRIBE_STRUCT(DisclosureRow, (Disclosure), (place_id))

namespace records {

// Of all that the seeker has sent, newest first, those after the place.
std::vector<DisclosureRow> disclosures(
    store::Transaction&, access::AccountId const&, std::optional<web::Place> const& after,
    std::int64_t most);

}  // namespace records
}  // namespace sx::applications
