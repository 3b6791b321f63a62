#include "features/postings/postings.hpp"
#include <map>
#include <utility>
#include "features/statistics/records.hpp"
#include "features/statistics/statistics.hpp"

namespace sx::statistics {

using applications::ApplicationStage;

namespace {

// The changes of a round, by fair: a rush into one fair changes one row, once.
class Changes {
public:
    explicit Changes(store::Transaction& tx) : tx_(tx) {}

    void follow(events::Event const& event) {
        if (auto const joined = event.as<fairs::ParticipationApproved>()) {
            add(event, joined->fair_id, {.employers = 1});
        } else if (auto const left = event.as<fairs::ParticipationWithdrawn>()) {
            if (left->from == fairs::ParticipationState::approved)
                add(event, left->fair_id, {.employers = -1});
        } else if (auto const reopened = event.as<fairs::ParticipationReopened>()) {
            if (reopened->from == fairs::ParticipationState::approved)
                add(event, reopened->fair_id, {.employers = -1});
        } else if (auto const entered = event.as<postings::PostingEnteredFair>()) {
            add(event, entered->fair_id, {.postings = 1, .openings = entered->headcount});
        } else if (auto const gone = event.as<postings::PostingLeftFair>()) {
            add(event, gone->fair_id, {.postings = -1, .openings = -gone->headcount});
        } else if (auto const submitted = event.as<applications::ApplicationSubmitted>()) {
            if (!submitted->fair_id) return;
            bool const is_new =
                records::add_applicant(tx_, *submitted->fair_id, submitted->account_id);
            add(event, *submitted->fair_id, {.seekers = is_new ? 1 : 0, .applications = 1});
        } else if (auto const moved = event.as<applications::ApplicationMoved>()) {
            if (!moved->fair_id) return;
            if (moved->to == ApplicationStage::interview)
                add(event, *moved->fair_id, {.interviews = 1});
            if (moved->to == ApplicationStage::signed_) add(event, *moved->fair_id, {.intents = 1});
        }
    }
    std::map<fairs::FairId, FiguresRow> const& by_fair() const { return by_fair_; }

private:
    void add(events::Event const& event, fairs::FairId const& fair, Figures const& change) {
        auto& sum = by_fair_[fair];
        sum.id = fair;
        sum.as_of = event.at;
        for (auto const figure :
             {&Figures::employers, &Figures::postings, &Figures::openings, &Figures::seekers,
              &Figures::applications, &Figures::interviews, &Figures::intents})
            sum.*figure += change.*figure;
    }

    store::Transaction& tx_;
    std::map<fairs::FairId, FiguresRow> by_fair_;
};

}  // namespace

void FairFigures::handle_all(std::span<events::Event const> round, store::Transaction& tx) {
    Changes changes(tx);
    for (auto const& event : round) changes.follow(event);
    for (auto const& [fair, change] : changes.by_fair()) {
        records::add(tx, change);
        changed_.insert(fair);
    }
}

void FairFigures::forget(store::Transaction& tx) { records::remove_all(tx); }

void FairFigures::caught_up() {
    for (auto const& fair : std::exchange(changed_, {}))
        live_.changed(std::string("fair:").append(fair.text));
}

web::LiveTopic live_topic() {
    return {
        "fair", [](store::Transaction&, access::Caller const&, std::string const&) { return true; },
        [](store::Transaction& tx, std::string const& id) -> std::optional<std::string> {
            auto const now = followed(tx, {id});
            if (!now) return std::nullopt;
            return wire::write(*now);
        }};
}

}  // namespace sx::statistics
