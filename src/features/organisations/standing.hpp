#pragma once
#include "features/organisations/messages.hpp"
#include "platform/store/transaction.hpp"

// What stands between a body and this venue. `sanctions` decides; the rest asks.
namespace sx::organisations {

struct BlacklistEntry;

// One on the blacklist, at every fair: by its credit code, and by the name of whoever stands behind
// it, so that a new body of the same people is noticed. The id is that of the sanction.
struct BlacklistEntry {
    Id<BlacklistEntry> id;
    OrganisationId organisation_id;
    std::optional<codes::CreditCode> credit_code;
    std::optional<LegalRepresentative> legal_representative;
    std::optional<Instant> ends_at;  // absent: until it is lifted
};
BOOST_DESCRIBE_STRUCT(
    BlacklistEntry, (), (id, organisation_id, credit_code, legal_representative, ends_at))

void blacklist(store::Transaction&, BlacklistEntry const&);
void unlist(store::Transaction&, BlacklistEntry const&);
// Another body, whose legal representative only has the same name.
void clear_namesake(store::Transaction&, Id<BlacklistEntry> const&, codes::CreditCode const&);

// Refuses with credit_code_blacklisted or legal_representative_blacklisted.
Result<> check_not_listed(
    store::Transaction&, std::optional<codes::CreditCode> const&,
    std::optional<LegalRepresentative> const&);
bool is_listed(store::Transaction&, OrganisationId const&);

// Why an employer may publish nothing for a time; each cause ends by itself. sanction: by decision
// of staff; unverified: until its registration is confirmed again; absent: nobody has signed in for
// long, until somebody says that it still recruits, and nothing of it is shown.
enum class StopCause { sanction, unverified, absent };
BOOST_DESCRIBE_ENUM(StopCause, sanction, unverified, absent)

void stop_publishing(store::Transaction&, OrganisationId const&, StopCause);
void allow_publishing(store::Transaction&, OrganisationId const&, StopCause);
bool is_stopped(store::Transaction&, OrganisationId const&, StopCause);
// Refuses with employer_absent.
Result<> check_present(store::Transaction&, OrganisationId const&);
// Also refuses with organisation_blacklisted, publishing_suspended or verification_overdue.
Result<> may_publish(store::Transaction&, OrganisationId const&);

}  // namespace sx::organisations
