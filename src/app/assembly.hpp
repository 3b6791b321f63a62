#pragma once
#include "features/accounts/accounts.hpp"
#include "features/applications/applications.hpp"
#include "features/notifications/notifications.hpp"
#include "features/postings/postings.hpp"
#include "features/proposals/proposals.hpp"
#include "features/statistics/statistics.hpp"
#include "platform/events/feed.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/web/dispatcher.hpp"

namespace sx::app {

// Every feature once: what it serves, what follows the events, what works long and what recurs.
class Assembly {
public:
    // What an installation sets.
    struct Settings {
        bool secure_cookies = false;
        notifications::Settings notifications{};
    };
    Assembly(store::Database& db, World& world, web::Live& live, Settings const&);

    web::Endpoints endpoints();
    std::vector<events::Follower*> followers();
    std::vector<jobs::LongWork*> long_works();
    std::vector<jobs::Recurrence> recurrences();
    static bool may_follow(store::Transaction&, access::Caller const&, std::string_view topic);

private:
    notifications::Settings const notification_settings_;
    accounts::Desk desk_;
    proposals::Desk proposal_desk_;
    postings::PostingsInFairs postings_in_fairs_;
    postings::PostingInterest posting_interest_;
    postings::PostingMarks posting_marks_;
    applications::Board application_board_;
    statistics::FairFigures fair_figures_;
    statistics::FairCourse fair_course_;
    notifications::Notifier notifier_;
};

}  // namespace sx::app
