#include "features/postings/postings.hpp"
#include <utility>
#include "features/statistics/records.hpp"
#include "features/statistics/statistics.hpp"

namespace sx::statistics {

using applications::ApplicationStage;

void FairFigures::add(
    events::Event const& event, store::Transaction& tx, fairs::FairId const& fair,
    Figures const& change) {
    FiguresRow row;
    row.id = fair;
    static_cast<Figures&>(row) = change;
    row.as_of = event.at;
    records::add(tx, row);
    changed_.insert(fair);
}

void FairFigures::handle(events::Event const& event, store::Transaction& tx) {
    if (auto const joined = event.as<fairs::ParticipationApproved>()) {
        add(event, tx, joined->fair_id, {.employers = 1});
    } else if (auto const left = event.as<fairs::ParticipationWithdrawn>()) {
        if (left->from == fairs::ParticipationState::approved)
            add(event, tx, left->fair_id, {.employers = -1});
    } else if (auto const reopened = event.as<fairs::ParticipationReopened>()) {
        if (reopened->from == fairs::ParticipationState::approved)
            add(event, tx, reopened->fair_id, {.employers = -1});
    } else if (auto const entered = event.as<postings::PostingEnteredFair>()) {
        add(event, tx, entered->fair_id, {.postings = 1, .openings = entered->headcount});
    } else if (auto const gone = event.as<postings::PostingLeftFair>()) {
        add(event, tx, gone->fair_id, {.postings = -1, .openings = -gone->headcount});
    } else if (auto const submitted = event.as<applications::ApplicationSubmitted>()) {
        if (!submitted->fair_id) return;
        bool const is_new = records::add_applicant(tx, *submitted->fair_id, submitted->account_id);
        add(event, tx, *submitted->fair_id, {.seekers = is_new ? 1 : 0, .applications = 1});
    } else if (auto const moved = event.as<applications::ApplicationMoved>()) {
        if (!moved->fair_id) return;
        if (moved->to == ApplicationStage::interview)
            add(event, tx, *moved->fair_id, {.interviews = 1});
        if (moved->to == ApplicationStage::signed_) add(event, tx, *moved->fair_id, {.intents = 1});
    }
}

void FairFigures::forget(store::Transaction& tx) { records::remove_all(tx); }

void FairFigures::caught_up() {
    for (auto const& fair : std::exchange(changed_, {})) {
        auto const now = db_.read([&](store::Transaction& tx) { return followed(tx, fair); });
        if (now) live_.tell(std::string("fair:").append(fair.text), wire::write(*now));
    }
}

}  // namespace sx::statistics
