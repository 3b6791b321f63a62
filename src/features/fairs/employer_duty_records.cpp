#include "features/fairs/employer_duty_records.hpp"

namespace sx::fairs::records {

std::optional<EmployerDuty> find(store::Transaction& tx, EmployerDutyId const& id) {
    return tx.one<EmployerDuty>("from employer_duties where id = $1", id);
}

void insert(store::Transaction& tx, EmployerDuty const& duty) {
    tx.insert("employer_duties", duty);
}

void remove(store::Transaction& tx, EmployerDutyId const& id) {
    tx.run("delete from employer_duties where id = $1", id);
}

std::vector<EmployerDuty> duties(store::Transaction& tx, ParticipationId const& participation) {
    return tx.all<EmployerDuty>(
        "from employer_duties where participation_id = $1 order by starts_at, id", participation);
}

std::vector<PlacedDuty> employer_duties(store::Transaction& tx, FairId const& fair) {
    return tx.all<PlacedDuty>(
        "from (select d.*, p.organisation_id as organisation_id from employer_duties d "
        "join participations p on p.id = d.participation_id "
        "where p.fair_id = $1 and p.state = 'approved') as placed order by starts_at, id",
        fair);
}

std::vector<ShownDuty> shown_duties(
    store::Transaction& tx, access::OrganisationId const& organisation, Instant now) {
    return tx.all<ShownDuty>(
        "from (select d.*, p.fair_id as fair_id, f.title as fair_title from employer_duties d "
        "join participations p on p.id = d.participation_id join fairs f on f.id = p.fair_id "
        "where p.organisation_id = $1 and p.state = 'approved' and d.ends_at > $2 "
        "and f.state in ('announced', 'open')) as shown order by starts_at, id limit 50",
        organisation, now);
}

void remove_duties_of(store::Transaction& tx, access::AccountId const& account) {
    tx.run("delete from employer_duties where account_id = $1", account);
}

}  // namespace sx::fairs::records
