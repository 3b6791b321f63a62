#include "features/fairs/fairs.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {

Result<> admit(
    store::Transaction& tx, World& world, FairId const& fair_id,
    access::OrganisationId const& organisation) {
    TRY(takes_participations(TRY(find(tx, fair_id))));
    TRY(organisations::find_approved(tx, organisation));
    if (records::find(tx, fair_id, organisation)) return {};
    auto const now = world.now();
    ParticipationRow const row{world.fresh<Participation>(),
                               fair_id,
                               organisation,
                               ParticipationState::approved,
                               {},
                               now,
                               now};
    records::insert(tx, row);
    tx.announce(events::event(ParticipationApproved{fair_id, organisation, {}}, row.id, world));
    return {};
}

}  // namespace sx::fairs
