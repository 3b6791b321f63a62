#pragma once
#include <memory>
#include "engine/learning/weights.hpp"
#include "features/accounts/closing.hpp"
#include "features/applications/applications.hpp"
#include "features/audit/audit.hpp"
#include "features/complaints/complaints.hpp"
#include "features/notifications/notifications.hpp"
#include "features/own_data/own_data.hpp"
#include "features/postings/postings.hpp"
#include "features/proposals/proposals.hpp"
#include "features/retention/retention.hpp"
#include "features/screening/trying.hpp"
#include "features/pushes/suiting.hpp"
#include "features/recommendations/recommendations.hpp"
#include "features/search/search.hpp"
#include "features/statistics/statistics.hpp"
#include "features/supply/supply.hpp"
#include "platform/events/checkpoints.hpp"
#include "platform/events/feed.hpp"
#include "platform/holdings/holdings.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/web/dispatcher.hpp"
#include "platform/web/live_topic.hpp"

namespace sx::app {

// Every feature once: what it serves, what follows the events, what works long and what recurs.
class Assembly {
public:
    // What an installation sets.
    struct Settings {
        bool secure_cookies = false;
        accounts::SecondFactorRule second_factor{};
        std::int64_t closing_days = 7;  // until who leaves is erased
        courier::SmsBudget sms{};
        std::shared_ptr<accounts::IdentityProvider> identity{};  // none: nobody signs in with one
        notifications::Settings notifications{};
        learning::Weights weights = learning::default_weights();  // by which matches are ranked
        search::IndexFile index{};                 // in which this node keeps its index of postings
        std::shared_ptr<events::Notary> notary{};  // signs the audit's checkpoints
    };
    Assembly(World& world, web::Live& live, Settings const&);

    web::Endpoints endpoints();
    std::vector<events::Follower*> followers();
    // Without those whose work leaves the venue, as letters do: what was told is not told again.
    std::vector<events::Follower*> rebuildable_followers();
    std::vector<jobs::LongWork*> long_works();
    std::vector<jobs::Recurrence> recurrences();
    search::PostingIndex& posting_index() { return posting_index_; }
    search::PersonIndex& person_index() { return person_index_; }
    recommendations::Ready& ready_to_recommend() { return ready_; }
    static web::LiveTopics live_topics();
    static own_data::Leaving leaving();    // how a person is erased
    static aging::Classes data_classes();  // what is kept for how long

private:
    notifications::Settings const notification_settings_;
    accounts::Desk desk_;
    accounts::ClosingDesk closing_desk_;
    proposals::Desk proposal_desk_;
    screening::TermTrial term_trial_;
    screening::Desk screening_desk_;
    complaints::Desk complaint_desk_;
    search::PostingIndex posting_index_;
    search::PersonIndex person_index_;
    recommendations::Ready ready_;
    postings::PostingsInFairs postings_in_fairs_;
    fairs::PlacesInFairs places_in_fairs_;
    postings::PostingMarks posting_marks_;
    applications::Board application_board_;
    statistics::FairFigures fair_figures_;
    statistics::FairCourse fair_course_;
    pushes::PushAnswers push_answers_;
    supply::ApproachOutcomes approach_outcomes_;
    recommendations::ShownOutcomes shown_outcomes_;
    audit::Disclosures disclosures_;
    pushes::Recommended suiting_;
    pushes::Simulation simulation_;
    notifications::Notifier notifier_;
    std::shared_ptr<events::Notary> notary_;
    holdings::Holdings const holdings_;
    own_data::DestroyedKeys destroyed_keys_;
    aging::Classes const classes_;
    retention::EndingOfClass ending_;
    retention::Desk retention_desk_;
    aging::Rounds rounds_;
};

}  // namespace sx::app
