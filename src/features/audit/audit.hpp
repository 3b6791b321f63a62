#pragma once
#include "features/audit/events.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: what happened here, by whom, on whom and from where, for whoever has to
// answer for it. The rows are the sealed events themselves (platform/events).
namespace sx::audit {

// Whose personal data events tell of having been shown, so that a person can be looked for.
class Disclosures final : public events::Follower {
public:
    std::string name() const override { return "audit_disclosures"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;
};

// How many disclosures differ from what the sealed events tell, up to the event that Disclosures
// has come to.
std::int64_t wrong_disclosures(store::Database&);

web::Endpoints endpoints();

}  // namespace sx::audit
