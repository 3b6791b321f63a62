#include "app/demo/story.hpp"
#include "features/notifications/use_cases.hpp"

namespace sx::app::demo {

// Employers and seekers have read what is older than a day; the rest is new to them. The seeker
// whose account is shown has not looked yet.
void Story::read_the_news() {
    stage_.world().turn_to(now_);
    notifications::ReadAllNotifications const older{days_ago(1)};
    std::vector<access::Caller> people;
    for (auto const& employer : employers_) people.push_back(employer.recruiter);
    for (std::size_t at = 1; at < candidates_.size(); ++at)
        people.push_back(candidates_[at].caller);
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& person : people)
            stage_.act(tx, person, &notifications::mark_all_read, older);
    });
}

}  // namespace sx::app::demo
