#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/rules.hpp"
#include "features/recommendations/shown_records.hpp"

namespace sx::recommendations {
namespace {

void note(
    store::Transaction& tx, ShownPostingRow shown, applications::ApplicationId const& application,
    applications::ApplicationStage stage) {
    shown.application_id = application;
    shown.outcome = further(shown.outcome, stage);
    records::save_outcome(tx, shown);
}

}  // namespace

// An application counts once: for the last list before it that showed the posting.
void ShownOutcomes::handle(events::Event const& event, store::Transaction& tx) {
    auto const application = event.about<applications::Application>();
    if (auto const sent = event.as<applications::ApplicationSubmitted>())
        if (auto const shown = records::last_shown(
                tx, sent->account_id, sent->posting_id, {event.at - counts_for, event.at}))
            note(tx, *shown, application, applications::ApplicationStage::delivered);
    if (auto const moved = event.as<applications::ApplicationMoved>())
        if (auto const shown =
                records::find_shown(tx, moved->account_id, moved->posting_id, application))
            note(tx, *shown, application, moved->to);
}

void ShownOutcomes::forget(store::Transaction& tx) { records::forget_outcomes(tx); }

}  // namespace sx::recommendations
