#include "features/supply/records.hpp"
#include "features/supply/rules.hpp"
#include "features/supply/supply.hpp"

namespace sx::supply {
namespace {

// What was applied to before anybody asked did not come of it.
void note(
    store::Transaction& tx, events::Event const& event, access::AccountId const& account,
    postings::PostingId const& posting, applications::ApplicationStage stage) {
    auto approach = records::find_between(tx, account, posting);
    if (!approach || event.at < approach->made_at) return;
    approach->application_id = event.about<applications::Application>();
    approach->stage = stage;
    approach->outcome = further(approach->outcome, stage);
    records::update(tx, *approach);
}

}  // namespace

void ApproachOutcomes::handle(events::Event const& event, store::Transaction& tx) {
    if (auto const applied = event.as<applications::ApplicationSubmitted>())
        note(
            tx, event, applied->account_id, applied->posting_id,
            applications::ApplicationStage::delivered);
    if (auto const moved = event.as<applications::ApplicationMoved>())
        note(tx, event, moved->account_id, moved->posting_id, moved->to);
}

void ApproachOutcomes::forget(store::Transaction& tx) { records::forget_outcomes(tx); }

}  // namespace sx::supply
