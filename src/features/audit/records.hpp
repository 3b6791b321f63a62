#pragma once
#include "features/audit/messages.hpp"
#include "platform/events/checkpoints.hpp"

namespace sx::audit {

struct AuditedDisclosure {
    std::string id;  // the event's number and the person's
    std::string person;
    std::int64_t sequence = 0;
};
BOOST_DESCRIBE_STRUCT(AuditedDisclosure, (), (id, person, sequence))

namespace records {

// What is asked for, with names resolved to accounts.
struct Asked {
    AuditFilter filter;
    std::optional<std::string> party;  // who did it, or on whom it was done
    std::optional<std::int64_t> before;
    std::int64_t most = 0;
};
std::vector<events::Event> entries(store::Transaction&, Asked const&);

AuditStanding standing(store::Transaction&);

void insert(store::Transaction&, AuditedDisclosure const&);
void forget_disclosures(store::Transaction&);
std::vector<AuditedDisclosure> disclosures_between(
    store::Transaction&, std::int64_t after, std::int64_t up_to);
std::int64_t disclosures_outside(store::Transaction&, std::int64_t up_to);
std::vector<events::Event> sealed_between(
    store::Transaction&, std::int64_t after, std::int64_t up_to);

}  // namespace records
}  // namespace sx::audit
