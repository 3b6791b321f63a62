#pragma once
#include "features/organisations/absence_messages.hpp"
#include "features/organisations/own_messages.hpp"
#include "platform/store/transaction.hpp"

// How long a registration counts as verified, until its employer says again that it holds.
namespace sx::organisations {

// What an administrator sets for the verification of all organisations.
struct RenewalSettings {
    Number<0, 36> months;                  // from one verification to the next; 0: only the first
    List<Number<1, 90>, 5> reminder_days;  // before they are over, its members are told
};
BOOST_DESCRIBE_STRUCT(RenewalSettings, (), (months, reminder_days))

// All that an administrator sets for organisations.
struct OrganisationSettings : RenewalSettings, AbsenceSettings {};
BOOST_DESCRIBE_STRUCT(OrganisationSettings, (RenewalSettings, AbsenceSettings), ())

inline RenewalSettings usual_renewals() { return {{6}, {{30}, {7}}}; }

// Nobody is stopped who was not reminded so long before, also where the months were set anew.
inline constexpr std::chrono::days least_notice{7};

// Registrations verified earlier than that are no longer verified on this day.
Instant verified_since(Day, RenewalSettings const&);
// The end of the last day on which one counts as verified that was verified then. Calendar months,
// in Shanghai; of 31 August the sixth is February's last day.
Instant renew_by(Instant verified_at, RenewalSettings const&);
// Absent: nobody asks for it.
std::optional<OwnRenewal> renewal_of(
    Organisation const&, RenewalSettings const&, bool is_stopped, Instant now);

namespace records {

RenewalSettings renewal_settings(store::Transaction&);  // the usual ones until others are set
void save_settings(store::Transaction&, OrganisationSettings const&);

// Both: approved, not stopped, without a change that waits for the reviewers, and verified earlier
// than `before`; the longest ago first. Those that were not reminded since of that many days or
// fewer.
struct ReminderFilter {
    Instant before;
    std::int64_t days = 0;
};
std::vector<Organisation> to_remind(store::Transaction&, ReminderFilter const&, std::int64_t most);
void keep_reminder(store::Transaction&, Organisation const&, std::int64_t days, Instant told_at);
// Those that were reminded no later than `told`.
struct OverdueFilter {
    Instant before, told;
};
std::vector<Organisation> overdue(store::Transaction&, OverdueFilter const&, std::int64_t most);
// Stopped, although they are verified since then.
std::vector<Organisation> wrongly_stopped(
    store::Transaction&, Instant verified_since, std::int64_t most);

}  // namespace records
}  // namespace sx::organisations
