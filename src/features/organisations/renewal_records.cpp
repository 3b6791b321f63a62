#include "features/organisations/renewal.hpp"

namespace sx::organisations::records {

RenewalSettings renewal_settings(store::Transaction& tx) {
    return tx.one<RenewalSettings>("from organisation_settings where id = 'venue'")
        .value_or(usual_renewals());
}

void save_settings(store::Transaction& tx, OrganisationSettings const& settings) {
    tx.run("delete from organisation_settings where id = 'venue'");
    tx.run(
        "insert into organisation_settings (id, months, reminder_days, absent_days, answer_days) "
        "values ('venue', $1, $2, $3, $4)",
        settings.months, settings.reminder_days, settings.absent_days, settings.answer_days);
}

std::vector<Organisation> to_remind(
    store::Transaction& tx, ReminderFilter const& filter, std::int64_t most) {
    return tx.all<Organisation>(
        "from organisations where state = 'approved' and verified_at < $1 and not exists "
        "(select 1 from renewal_reminders r where r.organisation_id = organisations.id "
        "and r.verified_at = organisations.verified_at and r.days <= $2) "
        "and not exists (select 1 from publishing_stops s "
        "where s.organisation_id = organisations.id and s.cause = 'unverified') "
        "and not exists (select 1 from organisation_changes c "
        "where c.id = organisations.id and c.submitted = 1) "
        "order by verified_at, id limit $3",
        filter.before, filter.days, most);
}

void keep_reminder(
    store::Transaction& tx, Organisation const& organisation, std::int64_t days, Instant told_at) {
    tx.run(
        "insert into renewal_reminders (organisation_id, verified_at, days, told_at) "
        "values ($1, $2, $3, $4)",
        organisation.id, organisation.verified_at, days, told_at);
}

std::vector<Organisation> overdue(
    store::Transaction& tx, OverdueFilter const& filter, std::int64_t most) {
    return tx.all<Organisation>(
        "from organisations where state = 'approved' and verified_at < $1 and exists "
        "(select 1 from renewal_reminders r where r.organisation_id = organisations.id "
        "and r.verified_at = organisations.verified_at and r.told_at <= $2) "
        "and not exists (select 1 from publishing_stops s "
        "where s.organisation_id = organisations.id and s.cause = 'unverified') "
        "and not exists (select 1 from organisation_changes c "
        "where c.id = organisations.id and c.submitted = 1) "
        "order by verified_at, id limit $3",
        filter.before, filter.told, most);
}

std::vector<Organisation> wrongly_stopped(
    store::Transaction& tx, Instant verified_since, std::int64_t most) {
    return tx.all<Organisation>(
        "from organisations where verified_at >= $1 and id in "
        "(select organisation_id from publishing_stops where cause = 'unverified') "
        "order by id limit $2",
        verified_since, most);
}

}  // namespace sx::organisations::records
