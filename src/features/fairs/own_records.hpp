#pragma once
#include "features/fairs/employer_duty_messages.hpp"
#include "features/fairs/notice_messages.hpp"
#include "platform/store/transaction.hpp"

// The tables notice_confirmations and employer_duties, as to one person.
namespace sx::fairs {

struct KeptConfirmation {
    Id<FairNotice> notice_id;
    std::string title;  // as it stands now
    std::int64_t version = 0;
    Instant confirmed_at;
};
BOOST_DESCRIBE_STRUCT(KeptConfirmation, (), (notice_id, title, version, confirmed_at))

namespace records {

std::vector<KeptConfirmation> confirmed_by(store::Transaction&, access::AccountId const&);
std::vector<EmployerDuty> duties_of(store::Transaction&, access::AccountId const&);

}  // namespace records
}  // namespace sx::fairs
