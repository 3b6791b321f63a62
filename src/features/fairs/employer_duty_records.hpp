#pragma once
#include "features/fairs/employer_duty_messages.hpp"
#include "platform/store/transaction.hpp"

// The table employer_duties.
namespace sx::fairs::records {

std::optional<EmployerDuty> find(store::Transaction&, EmployerDutyId const&);
void insert(store::Transaction&, EmployerDuty const&);
void remove(store::Transaction&, EmployerDutyId const&);
// The earliest first.
std::vector<EmployerDuty> duties(store::Transaction&, ParticipationId const&);
// Of those who take part in the fair, the earliest first.
struct PlacedDuty : EmployerDuty {
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(PlacedDuty, (EmployerDuty), (organisation_id))
std::vector<PlacedDuty> employer_duties(store::Transaction&, FairId const&);
// That are not over, in fairs that anybody may see and in which it takes part.
struct ShownDuty : EmployerDutyForm {
    FairId fair_id;
    std::string fair_title;
};
BOOST_DESCRIBE_STRUCT(ShownDuty, (EmployerDutyForm), (fair_id, fair_title))
std::vector<ShownDuty> shown_duties(
    store::Transaction&, access::OrganisationId const&, Instant now);

// As sealing.hpp says.
std::int64_t seal_clear_employer_duties(store::Transaction&, std::int64_t most);

void remove_duties_of(store::Transaction&, access::AccountId const&);  // of that member

}  // namespace sx::fairs::records
