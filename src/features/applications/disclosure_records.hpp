#pragma once
#include "features/applications/disclosure_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::applications {

struct DisclosureRow : Disclosure {
    std::string place_id;  // tells apart what happened at one moment
};
BOOST_DESCRIBE_STRUCT(DisclosureRow, (Disclosure), (place_id))

namespace records {

// That this member reads what was sent, today; the first time of the day counts.
struct ResumeOpening {
    Id<ResumeOpening> id;
    ApplicationId application_id;
    access::AccountId account_id;
    Day day;
    Instant opened_at;
};
BOOST_DESCRIBE_STRUCT(ResumeOpening, (), (id, application_id, account_id, day, opened_at))
void insert(store::Transaction&, ResumeOpening const&);
bool has_opened(store::Transaction&, ApplicationId const&, access::AccountId const&);

// Of all that the seeker has sent, newest first, those after the place.
std::vector<DisclosureRow> disclosures(
    store::Transaction&, access::AccountId const&, std::optional<web::Place> const& after,
    std::int64_t most);

}  // namespace records
}  // namespace sx::applications
